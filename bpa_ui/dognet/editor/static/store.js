// @ts-check
// What the component knows: the day as the server told it last, what the finger has done since, which row is open.

import { forget, returned } from "./exact.js";
import { Queue } from "./queue.js";
import { after } from "./time.js";

/** id, family, title, starts, minutes (each time), when, length, facts, counts, mark
 * @typedef {[string, string, string, number[], number, string, string, string, string, number]} Told */
/** place in the list, start, minutes, helper, inner, outer (of the day's scale)
 * @typedef {[number, number, number, number, number, number]} Arc */
/**
 * @typedef {{
 *   token: string, day: string, turn: number, client: string, seq: number, open: string | null,
 *   missing: [string, string][], fault: [string, string, string] | null, copy: unknown, scale: number, two: boolean, night: [number, number],
 *   middle: [string, string], name: string, tasks: Told[], arcs: Arc[], legend: [string, string, string][],
 *   sums: [string, string][], beside: string[], notes: string[],
 *   warnings: {line: string, kinds: {line: string, which: [string, string][]}[]} | null,
 * }} Day
 */
/**
 * @typedef {{
 *   words: Record<string, string>, families: [string, string][], others_too: string, most_times: number, patterns: Record<string, string>,
 *   palette: [string, string, string, string, number][],
 * }} Fixed
 */
/** A task as it is drawn now: `start` is the chosen one of its `starts` (`time` is its place), `first` the earliest.
 * `moved`: the finger has it, and the server has not answered yet.
 * @typedef {{
 *   id: string, place: number, family: string, title: string, starts: number[], time: number, start: number,
 *   first: number, minutes: number, when: string,
 *   length: string, facts: string, counts: string, mark: boolean, moved: boolean,
 * }} Task
 */

const LATE = 4000;

export class Store {
  constructor() {
    /** @type {Day | null} */
    this.day = null;
    /** @type {Fixed | null} */
    this.fixed = null;
    /** @type {string | null} */
    this.open = null;
    /** which of the open task's times is chosen */
    this.time = 0;
    /** whether all times of a task are moved with the one that is */
    this.together = false;
    /** @type {string | null} the last open row that this page asked for, until the server has it too */
    this.asked = null;
    /** @type {{start: number, minutes: number} | null} an empty stretch that waits for a task */
    this.making = null;
    this.makes = false;
    this.online = true;
    /** @type {string[]} */
    this.order = [];
    /** @type {Set<() => void>} */
    this.drawers = new Set();
    /** @type {(event: unknown) => void} */
    this.tell = () => {};
    this.queue = new Queue(crypto.randomUUID?.() ?? String(Math.random()), (question) => this.ask(question));
    this.gesture = 0;
    this.gestureOf = "";
    this.gestureAt = 0;
    this.frame = 0;
    this.late = 0;
    /** @type {{id: string, act: () => void}[]} what waits till the server has read what was typed of the task */
    this.waiting = [];
  }

  /** @param {unknown} question */
  ask(question) {
    this.tell(question);
    clearTimeout(this.late);
    this.late = setTimeout(() => this.queue.again(), LATE);
  }

  /** The server's word. One from before what was heard already is passed over. @param {Day} day */
  hear(day) {
    const before = this.day;
    if (before !== null && before.token === day.token && day.turn < before.turn) return;
    this.day = day;
    if (day.copy !== null) window.dispatchEvent(new CustomEvent("bpa-plan-addition", { detail: day.copy }));
    this.queue.answered(day.token, day.client, day.seq);
    if (!this.queue.events.length) clearTimeout(this.late);
    // A new session of the server knows of no open row: it is told.
    const restarted = before !== null && before.token !== day.token && day.open === null;
    if (restarted && day.tasks.some(([id]) => id === this.open)) this.queue.push({ kind: "open", id: this.open, gesture: this.begin("open") });
    const pending = this.queue.events.some((one) => one.kind === "open" || one.kind === "make");
    const opened = !pending && this.open !== day.open;
    if (opened) [this.open, this.time] = [day.open, 0];
    const known = new Set(this.order);
    const same = known.size === day.tasks.length && day.tasks.every(([id]) => known.has(id));
    if (opened || !same || before?.day !== day.day) this.sort();
    const typed = returned((id) => day.tasks.some(([one]) => one === id));
    if (typed !== null) this.type(typed.id, typed.field, typed.text);
    if (!this.queue.events.some((one) => one.kind === "typed")) forget();
    this.goOn();
    this.draw();
  }

  sort() {
    this.order = this.tasks()
      .sort((one, other) => one.first - other.first || one.place - other.place)
      .map((task) => task.id);
  }

  /** @returns {Task[]} */
  tasks() {
    return (this.day?.tasks ?? []).map((told, place) => {
      const [id, family, title, was, long, when, length, facts, counts, mark] = told;
      const { starts, minutes } = this.queue.moves(id).reduce(after, { starts: was, minutes: long });
      const moved = minutes !== long || starts.some((start, at) => start !== was[at]);
      const time = id === this.open ? Math.min(this.time, starts.length - 1) : 0;
      const [start, first] = [starts[time] ?? 0, Math.min(...starts)];
      return { id, place, family, title, starts, time, start, first, minutes, when, length, facts, counts, mark: mark === 1, moved };
    });
  }

  /** @param {string | null} id */
  task(id) {
    return id === null ? null : (this.tasks().find((one) => one.id === id) ?? null);
  }

  /** @param {string | null} id @param {number} [time] which of the task's times */
  choose(id, time = 0) {
    if (this.open === id && this.time !== time) {
      this.time = time;
      this.draw();
    }
    if (this.open === id) return;
    [this.open, this.time] = [id, time];
    this.making = null;
    this.makes = false;
    this.sort();
    this.queue.push({ kind: "open", id, gesture: this.begin("open") });
    this.draw();
  }

  /** Where the finger has the task now. @param {string} id @param {{start: number, minutes: number}} place @param {number} gesture */
  put(id, place, gesture) {
    const task = this.task(id);
    if (task === null || (task.start === place.start && task.minutes === place.minutes)) return;
    if (this.queue.typed(id)) {
      // A move of the one side must not put the other back to what it was.
      const [start, minutes] = [place.start === task.start ? null : place.start, place.minutes === task.minutes ? null : place.minutes];
      return this.whenRead(id, (now) => this.put(id, { start: start ?? now.start, minutes: minutes ?? now.minutes }, gesture));
    }
    const which = task.starts.length > 1 ? { time: task.time, together: this.together } : { time: 0, together: false };
    this.queue.push({ kind: "time", id, start: place.start, minutes: place.minutes, ...which, gesture });
    this.draw();
  }

  /** Do it with the task as it stands when the server has read what was typed of it: at once where nothing is.
   * @param {string} id @param {(task: Task) => void} act */
  whenRead(id, act) {
    this.waiting.push({ id, act: () => { const task = this.task(id); if (task !== null) act(task); } });
    this.goOn();
  }

  goOn() {
    const waited = this.waiting;
    this.waiting = waited.filter(({ id }) => this.queue.typed(id));
    for (const one of waited) if (!this.waiting.includes(one)) one.act();
  }

  /** How many times a day the open task comes, by the finger. @param {Task} task */
  many(task) {
    return this.queue.many(task.id) ?? task.starts.length;
  }

  /** @param {Task} task @param {number} many @param {number} [without] the place of the one that goes */
  times(task, many, without) {
    this.queue.push({ kind: "times", id: task.id, many, ...(without === undefined ? {} : { without }), gesture: this.same(`times ${task.id}`) });
    this.draw();
  }

  /** Evenly over what is free. @param {string} id */
  spread(id) {
    this.queue.push({ kind: "spread", id, gesture: this.begin("spread") });
  }

  /** @param {string} id @param {string} field @param {string} text */
  type(id, field, text) {
    this.queue.push({ kind: "typed", id, field, text: text.slice(0, 100), time: this.task(id)?.time ?? 0, gesture: this.begin("typed") });
  }

  /** @param {{key?: string, title?: string, family?: string}} what */
  make(what) {
    const stretch = this.making ?? {};
    this.making = null;
    this.makes = false;
    this.queue.push({ kind: "make", ...what, ...stretch, gesture: this.begin("make") });
    this.draw();
  }

  /** A gesture of its own. @param {string} of */
  begin(of) {
    this.gestureOf = of;
    this.gestureAt = performance.now();
    return ++this.gesture;
  }

  /** The gesture of a key or a native slider: the same while it goes on without a pause. @param {string} of */
  same(of) {
    const now = performance.now();
    const goes = this.gestureOf === of && now - this.gestureAt < 1000;
    this.gestureAt = now;
    return goes ? this.gesture : this.begin(of);
  }

  /** @param {boolean} online */
  connected(online) {
    if (online === this.online) return;
    this.online = this.queue.online = online;
    if (online) this.queue.again();
    this.draw();
  }

  /** All is drawn once a frame, however much has happened. */
  draw() {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      if (this.day !== null && this.fixed !== null) for (const drawer of this.drawers) drawer();
    });
  }
}

export const store = new Store();
