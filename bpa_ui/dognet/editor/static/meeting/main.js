// @ts-check
// The meeting: both sides' hours and wheels, a row a task, one row open. «Vis på skjerm» puts the same into a dialog over
// all else: one task large, the list beside, keys for where it stands. The server counts, words and rounds.

import { MeetingClock } from "./clock.js";
import { act, Gestures, next, passing, pending } from "./logic.js";
import { MeetingTask } from "./task.js";
import { Queue } from "../queue.js";
import { html, say } from "../svg.js";
import { DAY } from "../time.js";

/** @typedef {import("./logic.js").RowFacts} RowFacts */
/**
 * @typedef {{
 *   words: Record<string, string>, patterns: Record<string, string>, statuses: [string, string][],
 *   services: [string, string][], longest: number, sides: [string, string, string],
 *   sums: [string, string, string, string][], reading: string, days: [number, string][], day: number,
 *   clocks: import("./clock.js").Clock[], rows: RowFacts[], open: string | null,
 *   task: import("./task.js").Facts | null, token: string, turn: number, client: string, seq: number,
 *   undo: boolean, copy: unknown,
 * }} Told
 */
/** @typedef {{parentElement: HTMLElement, data: Uint8Array, setTriggerValue: (name: string, value: unknown) => void}} Component */

const LATE = 4000;
const PAGE = 150;

class Meeting {
  /** @param {HTMLElement} parent */
  constructor(parent) {
    /** @type {Told | null} */
    this.told = null;
    /** @type {string | null} */
    this.open = null;
    this.wanted = new Set();
    this.most = PAGE;
    this.gestures = new Gestures();
    this.frame = 0;
    this.late = 0;
    /** @type {(event: unknown) => void} */
    this.send = () => {};
    this.queue = new Queue(crypto.randomUUID?.() ?? String(Math.random()), (question) => this.ask(question));
    /** @type {Map<string, {root: HTMLElement, line: HTMLButtonElement, cells: HTMLElement[]}>} */
    this.rows = new Map();
    this.task = new MeetingTask(
      (event) => this.tell(event, "tell"),
      (minutes, of) => this.tell({ kind: "minutes", id: this.open, minutes: Math.min(minutes, DAY) }, `${of} ${this.open}`),
    );
    this.keys = (/** @type {KeyboardEvent} */ event) => this.key(event);
    this.clocks = [new MeetingClock(), new MeetingClock()];
    this.sums = html("dl", { class: "mote-sums" });
    this.present = html("button", { type: "button", class: "dog-button mote-present" });
    this.undo = html("button", { type: "button", class: "dog-button" });
    this.end = html("button", { type: "button", class: "dog-button mote-end" });
    this.head = html("div", { class: "mote-head" }, [this.undo, this.end]);
    this.reading = html("p", { class: "mote-reading" });
    this.wheels = html("div", { class: "mote-wheels" });
    this.wheels.append(...this.clocks.map((clock) => clock.root));
    this.away = html("p", { class: "dog-away-words", role: "status" });
    this.days = html("div", { class: "mote-choices", role: "group" });
    this.filter = html("div", { class: "mote-choices", role: "group" });
    this.search = html("input", { type: "search", autocomplete: "off" });
    this.searchOf = html("label", { class: "mote-search" }, [html("span"), this.search]);
    this.columns = html("div", { class: "mote-line mote-columns", "aria-hidden": "true" }, [...Array(6)].map(() => html("span")));
    this.list = html("ul", { class: "mote-list" });
    this.none = html("p", { class: "mote-none", role: "status" });
    this.further = html("button", { type: "button", class: "dog-button" });
    this.hint = html("p", { class: "mote-hint" });
    this.back = html("button", { type: "button", class: "dog-button" });
    this.on = html("button", { type: "button", class: "dog-button" });
    this.steps = html("div", { class: "mote-steps" }, [this.back, this.on, this.hint]);
    this.large = html("div", { class: "mote-large" }, [this.steps]);
    this.beside = html("div", { class: "mote-beside" }, [this.sums, this.wheels, this.reading]);
    this.table = html("div", { class: "mote-table" }, [
      html("div", { class: "mote-choosing" }, [this.days, this.filter, this.searchOf, this.present]), this.columns, this.list, this.none, this.further,
    ]);
    this.all = html("div", { class: "mote" }, [this.away, this.head, html("div", { class: "mote-main" }, [this.large, this.table, this.beside])]);
    this.dialog = html("dialog", { class: "mote-dialog" });
    this.root = html("div", { class: "mote-root" }, [this.all, this.dialog]);
    parent.append(this.root);
    this.listen();
  }

  listen() {
    this.present.addEventListener("click", () => this.show());
    this.end.addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("close", () => this.hide());
    this.undo.addEventListener("click", () => this.tell({ kind: "undo" }, "undo"));
    this.search.addEventListener("input", () => this.draw());
    this.further.addEventListener("click", () => {
      this.most += PAGE;
      this.draw();
    });
    this.back.addEventListener("click", () => this.step(-1));
    this.on.addEventListener("click", () => this.step(1));
    // On the document: on the shared screen the keys are heard wherever the focus is.
    document.addEventListener("keydown", this.keys);
  }

  // ---- what is asked and heard

  /** @param {unknown} question */
  ask(question) {
    this.send(question);
    clearTimeout(this.late);
    this.late = setTimeout(() => this.queue.again(), LATE);
  }

  /** One step back for what is done without a pause. @param {{kind: string, [more: string]: unknown}} event @param {string} of */
  tell(event, of) {
    const gesture = this.gestures.after(event.kind, of, performance.now());
    this.queue.push(/** @type {any} */ ({ ...event, gesture }));
    this.draw();
  }

  /** @param {Told} told */
  hear(told) {
    if (this.told !== null && this.told.token === told.token && told.turn < this.told.turn) return;
    const restarted = this.told !== null && this.told.token !== told.token;
    this.told = told;
    if (told.copy !== null) window.dispatchEvent(new CustomEvent("bpa-plan-addition", { detail: told.copy }));
    this.queue.answered(told.token, told.client, told.seq);
    if (!this.queue.events.length) clearTimeout(this.late);
    const asked = this.queue.events.some((one) => one.kind === "open" || one.kind === "day");
    if (restarted && this.open !== null && told.rows.some(([id]) => id === this.open)) this.tell({ kind: "open", id: this.open }, "open");
    else if (!asked) this.open = told.open;
    if (!asked && this.dialog.open && this.open === null) this.step(1);
    this.draw();
  }

  /** @param {boolean} online */
  connected(online) {
    if (online === this.queue.online) return;
    this.queue.online = online;
    if (online) this.queue.again();
    this.draw();
  }

  // ---- what people do

  /** @param {string | null} id */
  choose(id) {
    if (id === this.open) return;
    this.open = id;
    this.tell({ kind: "open", id }, "open");
    if (id !== null) requestAnimationFrame(() => this.rows.get(id)?.root.scrollIntoView({ block: "nearest" }));
  }

  /** @param {number} by */
  step(by) {
    const then = next(this.shown().map(([id]) => id), this.open, by);
    if (then !== undefined) this.choose(then);
  }

  show() {
    this.dialog.append(this.all);
    this.dialog.showModal();
    this.head.prepend(this.sums);
    if (this.open === null) this.step(1);
    else requestAnimationFrame(() => this.row(this.open ?? "").root.scrollIntoView({ block: "nearest" }));
    if (this.told !== null) this.drawAll(this.told);
    this.end.focus();
  }

  hide() {
    this.root.prepend(this.all);
    this.beside.prepend(this.sums);
    this.draw();
    requestAnimationFrame(() => this.present.focus());
  }

  /** On the shared screen each letter does one thing; never while somebody writes. @param {KeyboardEvent} event */
  key(event) {
    const on = /** @type {HTMLElement} */ (event.target);
    if (!this.dialog.open && !this.all.contains(on)) return;
    const done = act(
      { key: event.key, held: event.ctrlKey || event.metaKey || event.altKey },
      {
        presenting: this.dialog.open,
        writes: on.closest("textarea, select, input:not([type=range])") !== null,
        onSlider: on.matches("[type=range]"),
        open: this.open,
      },
    );
    if (done === null) return;
    if ("status" in done) this.tell({ kind: "status", id: this.open, status: done.status }, "key");
    else if (this.dialog.open) this.step(done.step);
    else if (!this.focusLine(on, done.step)) return;
    event.preventDefault();
  }

  /** @param {HTMLElement} on @param {number} by */
  focusLine(on, by) {
    const lines = this.shown().map(([id]) => this.rows.get(id)?.line);
    const at = lines.findIndex((line) => line === on);
    if (at >= 0) lines[at + by]?.focus();
    return at >= 0;
  }

  // ---- drawing

  draw() {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      if (this.told !== null) this.drawAll(this.told);
    });
  }

  /** @param {Told} told */
  drawAll(told) {
    const { words } = told;
    const presenting = this.dialog.open;
    this.all.classList.toggle("mote-presenting", presenting);
    this.dialog.setAttribute("aria-label", words.present ?? "");
    say(this.present, words.present ?? "");
    say(this.undo, words.undo ?? "");
    say(this.end, words.end ?? "");
    // The bar has the plan's own «Angre» where it is seen.
    this.present.hidden = presenting;
    this.head.hidden = this.large.hidden = !presenting;
    this.undo.disabled = !told.undo;
    say(this.away, this.queue.online ? "" : (words.away ?? ""));
    say(this.reading, told.reading);
    say(this.hint, words.hint ?? "");
    say(this.back, words.previous ?? "");
    say(this.on, words.next ?? "");
    say(this.further, words.more_rows ?? "");
    this.drawSums(told.sums);
    this.wheels.hidden = told.clocks.length === 0;
    told.clocks.forEach((clock, at) => this.clocks[at]?.draw(clock, this.open, at === 0 ? told.patterns : null));
    this.drawChoices(told);
    this.drawRows(told);
    this.drawTask(told, presenting);
  }

  /** @param {Told["sums"]} sums */
  drawSums(sums) {
    const key = JSON.stringify(sums);
    if (this.sums.dataset.key === key) return;
    this.sums.dataset.key = key;
    this.sums.replaceChildren(
      ...sums.map(([name, heading, amount, below]) =>
        html("div", { class: `mote-of-${name}` }, [html("dt", {}, [heading]), html("dd", {}, [html("b", {}, [amount]), ...(below ? [` ${below}`] : [])])]),
      ),
    );
  }

  /** @param {Told} told */
  drawChoices(told) {
    const { words } = told;
    const label = this.searchOf.firstElementChild;
    if (label !== null) say(label, words.search ?? "");
    this.days.hidden = told.days.length < 2;
    this.days.setAttribute("aria-label", words.days ?? "");
    this.filter.setAttribute("aria-label", words.filter ?? "");
    choices(this.days, told.days, (day) => day === told.day, (day) => this.tell({ kind: "day", index: day }, "day"));
    choices(this.filter, told.statuses, (one) => this.wanted.has(one), (one) => {
      if (!this.wanted.delete(one)) this.wanted.add(one);
      this.draw();
    });
  }

  /** The rows that pass the filter. @returns {RowFacts[]} */
  shown() {
    return passing(this.told?.rows ?? [], this.wanted, this.search.value);
  }

  /** @param {Told} told */
  drawRows(told) {
    const { words } = told;
    const found = this.shown();
    const rows = found.slice(0, this.most);
    const heads = ["", words.column_task, ...told.sides, words.column_status];
    heads.forEach((text, at) => this.columns.children[at] && say(this.columns.children[at], text ?? ""));
    this.columns.hidden = rows.length === 0;
    this.list.setAttribute("aria-label", words.rows ?? "");
    say(this.none, rows.length ? "" : (words.none ?? ""));
    this.further.hidden = found.length <= rows.length;
    rows.forEach((row, at) => {
      const one = this.row(row[0]);
      if (this.list.children[at] !== one.root) this.list.insertBefore(one.root, this.list.children[at] ?? null);
      this.drawRow(one, row, told);
    });
    while (this.list.children.length > rows.length) this.list.lastElementChild?.remove();
    const known = new Set(told.rows.map(([id]) => id));
    for (const id of this.rows.keys()) if (!known.has(id)) this.rows.delete(id);
  }

  /** @param {string} id */
  row(id) {
    const known = this.rows.get(id);
    if (known) return known;
    const cells = ["mote-words", "mote-ours", "mote-theirs", "mote-difference", "mote-stands"].map((name) => html("span", { class: name }));
    const line = html("button", { type: "button", class: "mote-line", "data-line": id }, [html("i", { "aria-hidden": "true" }), ...cells]);
    const made = { root: html("li", { class: "mote-row", "data-row": id }, [line]), line, cells };
    line.addEventListener("click", () => this.choose(this.open === id && !this.dialog.open ? null : id));
    this.rows.set(id, made);
    return made;
  }

  /** @param {{root: HTMLElement, line: HTMLButtonElement, cells: HTMLElement[]}} one @param {RowFacts} row @param {Told} told */
  drawRow(one, [id, family, title, facts, ours, theirs, difference, status], told) {
    const open = id === this.open;
    const finger = this.finger(id);
    one.root.classList.toggle("mote-open", open);
    one.root.classList.toggle("mote-waits", finger.minutes !== null);
    one.line.setAttribute("aria-expanded", String(open));
    if (one.line.firstElementChild) one.line.firstElementChild.className = `dog-mark bpa-${family}`;
    const [words, first, second, apart, stands] = one.cells;
    if (words && words.dataset.said !== `${title}|${facts}`) {
      words.dataset.said = `${title}|${facts}`;
      words.replaceChildren(html("b", {}, [title]), " ", html("small", {}, [facts]));
    }
    if (first) say(first, ours);
    if (second) say(second, finger.minutes === null ? theirs : minutesOf(told, finger.minutes));
    if (apart) say(apart, difference);
    const now = finger.status ?? status;
    one.root.dataset.status = now;
    if (stands) say(stands, told.statuses.find(([code]) => code === now)?.[1] ?? "");
  }

  /** What is done and not answered yet. @param {string | null} id */
  finger(id) {
    return pending(this.queue.events, id);
  }

  /** @param {Told} told @param {boolean} presenting */
  drawTask(told, presenting) {
    const { root } = this.task;
    if (this.open === null || told.task === null || told.open !== this.open) {
      // Another's stand still until it is answered; none where none is open.
      if (this.open === null) root.remove();
      else root.classList.add("mote-coming");
      return;
    }
    root.classList.remove("mote-coming");
    const place = presenting ? this.large : this.rows.get(this.open)?.root;
    const held = root.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement) : null;
    if (place && root.parentElement !== place) {
      if (presenting) place.prepend(root);
      else place.append(root);
      if (held?.isConnected) held.focus({ preventScroll: true });
    }
    this.task.draw(this.open, told.task, told, this.finger(this.open));
  }

  leave() {
    clearTimeout(this.late);
    document.removeEventListener("keydown", this.keys);
    if (this.dialog.open) this.dialog.close();
    this.root.remove();
  }
}

/** @param {Told} told @param {number} minutes */
const minutesOf = (told, minutes) => (told.words.minutes_of ?? "").replace("{minutes}", String(minutes));

/**
 * Buttons that are on or off. @template T
 * @param {HTMLElement} place @param {[T, string][]} told @param {(one: T) => boolean} on @param {(one: T) => void} press
 */
function choices(place, told, on, press) {
  const key = JSON.stringify(told);
  if (place.dataset.key !== key) {
    place.dataset.key = key;
    place.replaceChildren(
      ...told.map(([one, named]) => {
        const button = html("button", { type: "button", class: "mote-choice" }, [named]);
        button.addEventListener("click", () => press(one));
        return button;
      }),
    );
  }
  told.forEach(([one], at) => place.children[at]?.setAttribute("aria-pressed", String(on(one))));
}

/** @type {Meeting | null} */
let meeting = null;
const app = document.querySelector("[data-testid=stApp]");
const connection = () => meeting?.connected(app?.getAttribute("data-test-connection-state") === "CONNECTED");
if (app !== null) new MutationObserver(connection).observe(app, { attributeFilter: ["data-test-connection-state"] });

/** @param {Component} component */
export default function (component) {
  const { parentElement } = component;
  if (meeting === null || meeting.root.parentElement !== parentElement) {
    meeting?.leave();
    meeting = new Meeting(parentElement);
  }
  const mine = meeting;
  mine.send = (event) => component.setTriggerValue("event", event);
  mine.hear(JSON.parse(new TextDecoder().decode(component.data)));
  return () => {
    mine.leave();
    if (meeting === mine) meeting = null;
  };
}
