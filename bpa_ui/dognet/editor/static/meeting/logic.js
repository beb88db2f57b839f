// @ts-check
// What the meeting's script decides by itself, without a page: which rows are shown, which is next, what a key does, what
// belongs to one step back, and what the finger has done that is not answered yet.

import { DAY } from "../time.js";

/** @typedef {import("../queue.js").Event} Event */
/** id, family, title, facts, ours, theirs, difference, status, typed words to search in
 * @typedef {[string, string, string, string, string, string, string, string, string]} RowFacts */

const PAUSE = 1000;
const STANDS = /** @type {Record<string, string>} */ ({ e: "agreed", u: "disagreed", å: "open" });
const WAYS = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 });

/** The rows of the statuses that are wanted (none: all) in which the text is found, in any case of letters.
 * @param {RowFacts[]} rows @param {Set<string>} wanted @param {string} text */
export function passing(rows, wanted, text) {
  const found = text.trim().toLowerCase();
  return rows.filter(([, , title, facts, , , , status, typed]) => {
    const stands = wanted.size === 0 || wanted.has(status);
    return stands && `${title} ${facts} ${typed}`.toLowerCase().includes(found);
  });
}

/** The row so many on from the open one; the first where none of these is open; none past the ends.
 * @param {string[]} ids @param {string | null} open @param {number} by @returns {string | undefined} */
export function next(ids, open, by) {
  const at = open === null ? -1 : ids.indexOf(open);
  return ids[at < 0 ? 0 : at + by];
}

/** What is done to a task and not answered yet. @param {Event[]} events @param {string | null} id */
export function pending(events, id) {
  const mine = events.filter((one) => one.id === id);
  const minutes = mine.findLast((one) => one.kind === "minutes");
  const status = mine.findLast((one) => one.kind === "status");
  return { minutes: minutes === undefined ? null : Number(minutes.minutes), status: status === undefined ? null : String(status.status) };
}

/** Whole minutes as they are typed, at most a day's; null for anything else. @param {string} text */
export function typedMinutes(text) {
  const found = /^\s*(\d{1,4})\s*$/.exec(text);
  const minutes = found ? Number(found[1]) : NaN;
  return minutes <= DAY ? minutes : null;
}

/** What a key does: a step in the list, or where the open task stands. Letters only on the shared screen, nothing while
 * somebody writes, and the arrows of a slider are its own.
 * @param {{key: string, held: boolean}} pressed `held`: with ctrl, alt or the like
 * @param {{presenting: boolean, writes: boolean, onSlider: boolean, open: string | null}} where
 * @returns {{step: number} | {status: string} | null} */
export function act({ key, held }, { presenting, writes, onSlider, open }) {
  if (held || writes) return null;
  const step = WAYS[key];
  if (step !== undefined) return onSlider ? null : { step };
  const status = STANDS[key.toLowerCase()];
  return status !== undefined && presenting && open !== null ? { status } : null;
}

/** One step back for minutes that are moved without a pause; every other event is a step of its own. */
export class Gestures {
  constructor() {
    this.number = 0;
    this.of = "";
    this.at = -Infinity;
  }

  /** @param {string} kind @param {string} of what is moved, and with what @param {number} now milliseconds */
  after(kind, of, now) {
    if (kind !== "minutes" || of !== this.of || now - this.at > PAUSE) this.number++;
    this.of = of;
    this.at = now;
    return this.number;
  }
}
