// @ts-check
// One line a task. The chosen one opens in place: sliders for start and length on a stretch fine enough for it, steps of
// five minutes, exact boxes, and what the server says of it. Between the rows up to the open one and those after it the
// page's own widgets stand, so the rows are drawn in two places.

import { keep } from "./exact.js";
import { Make } from "./make.js";
import { store } from "./store.js";
import { html, say, set } from "./svg.js";
import { clock, DAY, FIVE, moved, span, stretch, within, wrap } from "./time.js";
import { Times } from "./times.js";

/** @typedef {import("./store.js").Task} Task */

class Row {
  /** @param {string} id */
  constructor(id) {
    this.id = id;
    this.mark = html("i", { class: "dog-mark", "aria-hidden": "true" });
    this.name = html("b", { class: "dog-name" });
    this.facts = html("small", { class: "dog-facts" });
    this.when = html("span", { class: "dog-when" });
    this.length = html("span", { class: "dog-length" });
    // What the number is: said to those who hear it, and seen on a phone, where no heading stands over it.
    this.said = html("span", { class: "dog-said" });
    this.counts = document.createTextNode("");
    this.warns = html("span", { class: "dog-warns" });
    const counts = html("span", { class: "dog-counts" }, [this.said]);
    counts.append(this.counts);
    this.line = html("button", { class: "dog-line", type: "button", "data-line": id }, [
      this.mark, html("span", { class: "dog-words" }, [this.name, " ", this.facts]), this.when, this.length, counts, this.warns,
    ]);
    this.root = html("li", { class: "dog-row" }, [this.line]);
    this.line.addEventListener("click", () => store.choose(store.open === id ? null : id));
  }

  /** @param {Task} task @param {Record<string, string>} words */
  draw(task, words) {
    const open = store.open === this.id;
    set(this.mark, { class: `dog-mark bpa-${task.family}` });
    say(this.name, task.title);
    say(this.facts, task.facts);
    say(this.when, task.moved && task.starts.length === 1 ? span(task.start, task.minutes) : task.when);
    say(this.length, task.length);
    say(this.said, /\d/.test(task.counts) ? `${words.column_counts ?? ""} ` : "");
    say(this.counts, task.counts);
    set(this.warns, { class: task.mark ? "dog-warns dog-marked" : "dog-warns" });
    say(this.warns, task.mark ? (words.warnings_which ?? "") : "");
    set(this.line, { "aria-expanded": open });
    this.root.classList.toggle("dog-open", open);
    this.root.classList.toggle("dog-waits", task.moved);
  }
}

/** What stands in the open row. One for all rows: only one is open. */
class Inside {
  constructor() {
    this.id = "";
    this.time = 0;
    this.times = new Times();
    this.stretches = { start: [0, DAY], length: [FIVE, DAY] };
    this.start = slider("start");
    this.length = slider("length");
    this.from = html("input", { type: "text", inputmode: "numeric", autocomplete: "off", maxlength: "5" });
    this.to = html("input", { type: "text", inputmode: "numeric", autocomplete: "off", maxlength: "5" });
    this.minutes = html("input", { type: "text", inputmode: "numeric", autocomplete: "off", maxlength: "4" });
    this.fault = html("p", { class: "dog-fault", role: "alert" });
    this.notes = html("ul", { class: "dog-notes" });
    this.told = "";
    this.labels = [this.from, this.to, this.minutes].map((box) => html("label", { class: "dog-box" }, [html("span"), box]));
    this.root = html("div", { class: "dog-inside" }, [
      this.times.root, this.start.root, this.length.root, html("div", { class: "dog-exact" }, this.labels), this.fault, this.notes,
    ]);
    this.listen();
  }

  listen() {
    for (const part of /** @type {const} */ (["start", "length"])) {
      const one = this[part];
      one.range.addEventListener("input", () => this.slid(part));
      one.range.addEventListener("pointerdown", (event) => {
        one.held = store.begin(part);
        one.touch = event.pointerType === "touch" ? { x: event.clientX, y: event.clientY } : null;
      });
      one.range.addEventListener("pointermove", (event) => {
        const [x, y] = [Math.abs(event.clientX - (one.touch?.x ?? 0)), Math.abs(event.clientY - (one.touch?.y ?? 0))];
        if (one.touch !== null && x > 8 && x > y) one.touch = null;
      });
      for (const kind of ["pointerup", "pointercancel"]) one.range.addEventListener(kind, () => this.let(part));
      one.range.addEventListener("keydown", (event) => this.key(part, event));
      one.range.addEventListener("change", () => this.around(part));
      one.less.addEventListener("click", () => this.step(part, -FIVE));
      one.more.addEventListener("click", () => this.step(part, FIVE));
    }
    for (const [field, box] of /** @type {const} */ ([["from", this.from], ["to", this.to], ["minutes", this.minutes]])) {
      box.addEventListener("input", () => keep({ id: this.id, field, text: box.value }));
      box.addEventListener("change", () => store.type(this.id, field, box.value));
      box.addEventListener("keydown", (event) => event.key === "Enter" && box.blur());
      box.addEventListener("focus", () => box.select());
    }
  }

  /** The browser has moved the slider. By a finger that has not gone sideways yet it is not meant: that one scrolls.
   * @param {"start" | "length"} part */
  slid(part) {
    const one = this[part];
    if (one.touch !== null) return this.back(part);
    this.put(part, Number(one.range.value), one.held ?? store.same(`${part} ${this.id} ${this.time}`));
  }

  /** @param {"start" | "length"} part */
  let(part) {
    this[part].held = null;
    if (this[part].touch !== null) setTimeout(() => {
      this[part].touch = null;
      this.back(part);
    }, 60);
    this.around(part);
  }

  /** The slider stands where the task does. @param {"start" | "length"} part */
  back(part) {
    const task = store.task(this.id);
    if (task !== null) this[part].range.value = String(part === "start" ? this.near(task.start) : task.minutes);
  }

  /** @param {"start" | "length"} part @param {number} value @param {number} gesture */
  put(part, value, gesture) {
    const task = store.task(this.id);
    if (task === null) return;
    const place = part === "start" ? { start: wrap(value), minutes: task.minutes } : { start: task.start, minutes: within(1, value, DAY) };
    store.put(this.id, place, gesture);
  }

  /** @param {"start" | "length"} part @param {number} by */
  step(part, by) {
    store.whenRead(this.id, (task) => {
      const place = moved(task, part === "start" ? "both" : "end", by, Math.abs(by));
      store.put(task.id, place, store.same(`${part} ${task.id} ${task.time}`));
      this.around(part);
    });
  }

  /** A slider goes by fives; with shift by one. @param {"start" | "length"} part @param {KeyboardEvent} event */
  key(part, event) {
    const by = /** @type {Record<string, number>} */ ({ ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 })[event.key];
    const pages = /** @type {Record<string, number>} */ ({ PageUp: 30, PageDown: -30 })[event.key];
    if ((by === undefined && pages === undefined) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.step(part, pages ?? (event.shiftKey ? (by ?? 0) : (by ?? 0) * FIVE));
  }

  /** Have the slider's stretch lie round the value, where it has come near its end. @param {"start" | "length"} part @param {boolean} [anew] */
  around(part, anew = false) {
    const task = store.task(this.id);
    if (task === null || this[part].held !== null) return;
    const [from, to] = this.stretches[part];
    const value = part === "start" ? this.near(task.start) : task.minutes;
    const room = within(0, (to ?? 0) - (from ?? 0), 60) / 4;
    const tight = value - room < (from ?? 0) && (part === "start" || (from ?? 0) > FIVE);
    if (!anew && !tight && value + room <= (to ?? 0)) return;
    const width = this[part].range.clientWidth || 280;
    this.stretches[part] = part === "start" ? stretch(task.start, width, -DAY, 2 * DAY) : stretch(task.minutes, width, FIVE, DAY);
    store.draw();
  }

  /** The start as the slider counts it: across midnight too. @param {number} start */
  near(start) {
    const [from, to] = this.stretches.start;
    const middle = ((from ?? 0) + (to ?? 0)) / 2;
    return start + Math.round((middle - start) / DAY) * DAY;
  }

  /** @param {Task} task @param {Record<string, string>} words @param {[string, string, string] | null} fault @param {string[]} notes */
  draw(task, words, fault, notes) {
    const another = this.id !== task.id || this.time !== task.time;
    [this.id, this.time] = [task.id, task.time];
    this.times.draw(task, words);
    if (another) {
      this.start.held = this.length.held = null;
      this.around("start", true);
      this.around("length", true);
    } else for (const part of /** @type {const} */ (["start", "length"])) this.around(part);
    const length = (words.minutes_of ?? "").replace("{minutes}", String(task.minutes));
    drawSlider(this.start, words.start ?? "", this.stretches.start, this.near(task.start), clock(task.start));
    const several = task.starts.length > 1;
    drawSlider(this.length, (several ? words.length_each : words.length) ?? "", this.stretches.length, task.minutes, length);
    name(this.start.less, words.earlier);
    name(this.start.more, words.later);
    name(this.length.less, words.shorter);
    name(this.length.more, words.longer);
    const values = [clock(task.start), clock(task.start + task.minutes), String(task.minutes)];
    [this.from, this.to, this.minutes].forEach((box, index) => {
      const field = ["from", "to", "minutes"][index] ?? "";
      const faulty = fault !== null && fault[0] === task.id && fault[1] === field;
      const label = this.labels[index]?.firstElementChild;
      if (label) say(label, words[field] ?? "");
      box.toggleAttribute("aria-invalid", faulty);
      if (document.activeElement !== box && !faulty) box.value = values[index] ?? "";
    });
    say(this.fault, fault !== null && fault[0] === task.id ? fault[2] : "");
    const told = notes.join("\n");
    if (this.told !== told) this.notes.replaceChildren(...notes.map((note) => html("li", {}, [note])));
    this.told = told;
  }
}

/** @param {string} part */
function slider(part) {
  const label = html("label", { class: "dog-slide-name", for: `dog-range-${part}` });
  const value = html("output", { class: "dog-slide-value", for: `dog-range-${part}` });
  const range = html("input", { type: "range", class: "dog-range", id: `dog-range-${part}`, step: String(FIVE) });
  const less = html("button", { type: "button", class: "dog-step" }, ["−5"]);
  const more = html("button", { type: "button", class: "dog-step" }, ["+5"]);
  const [low, high] = [html("span"), html("span")];
  const scale = html("div", { class: "dog-scale", "aria-hidden": "true" }, [low, high]);
  const root = html("div", { class: "dog-slide" }, [label, value, less, html("div", { class: "dog-track-of" }, [range, scale]), more]);
  return { root, label, value, range, less, more, low, high, held: /** @type {number | null} */ (null), touch: /** @type {{x: number, y: number} | null} */ (null) };
}

/** @param {ReturnType<typeof slider>} one @param {string} words @param {number[]} ends @param {number} now @param {string} said */
function drawSlider(one, words, [from = 0, to = 0], now, said) {
  say(one.label, words);
  say(one.value, said);
  for (const [key, at] of /** @type {const} */ ([["min", from], ["max", to]]))
    if (one.range[key] !== String(at)) one.range[key] = String(at);
  if (one.held === null || Number(one.range.value) !== now) one.range.value = String(now);
  set(one.range, { "aria-valuetext": said });
  const at = `${((now - from) / (to - from)) * 100}%`;
  if (one.range.style.getPropertyValue("--at") !== at) one.range.style.setProperty("--at", at);
  const length = one.range.id.endsWith("length");
  say(one.low, length ? String(from) : clock(from));
  say(one.high, length ? String(to) : clock(to));
}

/** @param {HTMLElement} one @param {string | undefined} words */
const name = (one, words) => set(one, { "aria-label": `${one.textContent}: ${words ?? ""}` });

export class Rows {
  /** @param {HTMLElement} parent */
  constructor(parent) {
    /** @type {Map<string, Row>} */
    this.rows = new Map();
    this.inside = new Inside();
    this.make = new Make();
    this.away = html("p", { class: "dog-away-words", role: "status" });
    this.warnings = html("div", { class: "dog-warnings" });
    this.head = html("div", { class: "dog-head", "aria-hidden": "true" }, ["task", "when", "length", "counts"].map((key) => html("span", { class: `dog-${key}` })));
    this.list = html("ul", { class: "dog-list" });
    this.root = html("div", { class: "dog-rows" }, [this.away, this.make.root, this.warnings, this.head, this.list]);
    /** @type {HTMLElement | null} */
    this.restRoot = null;
    this.rest = html("ul", { class: "dog-list dog-rest" });
    this.shownOpen = /** @type {string | null} */ (null);
    this.shownWarnings = "";
    parent.append(this.root);
    this.drawer = () => this.draw();
    store.drawers.add(this.drawer);
  }

  leave() {
    store.drawers.delete(this.drawer);
    document.body.removeAttribute("data-dog-waiting");
    this.make.leave();
    this.root.remove();
    this.rest.remove();
  }

  draw() {
    const { day, fixed } = store;
    if (day === null || fixed === null) return;
    const { words } = fixed;
    const tasks = new Map(store.tasks().map((task) => [task.id, task]));
    const held = this.focused();
    this.place([...store.order].filter((id) => tasks.has(id)), words);
    for (const [id, task] of tasks) this.row(id).draw(task, words);
    const open = store.open === null ? undefined : tasks.get(store.open);
    if (open) {
      const row = this.row(open.id);
      if (this.inside.root.parentElement !== row.root) row.root.append(this.inside.root);
      this.inside.draw(open, words, day.fault, day.open === open.id ? day.notes : []);
    } else this.inside.root.remove();
    // Said on the page itself, and not by a rule that asks what stands in it: that one had all of it styled anew at each key.
    document.body.toggleAttribute("data-dog-waiting", store.open !== day.open);
    this.drawHead(words);
    this.drawWarnings(day, words, tasks);
    say(this.away, store.online ? "" : (words.away ?? ""));
    if (held !== null && document.activeElement !== held && held.isConnected) held.focus({ preventScroll: true });
    this.show(open);
  }

  /** Rows that move in the page lose focus: whoever had it gets it back. */
  focused() {
    const one = document.activeElement;
    return one instanceof HTMLElement && (this.root.contains(one) || this.rest.contains(one)) ? one : null;
  }

  /** @param {string[]} order @param {Record<string, string>} words */
  place(order, words) {
    const cut = store.open !== null && this.restRoot !== null ? order.indexOf(store.open) + 1 : order.length;
    const [first, rest] = cut ? [order.slice(0, cut), order.slice(cut)] : [order, []];
    fill(this.list, first.map((id) => this.row(id).root));
    fill(this.rest, rest.map((id) => this.row(id).root));
    for (const list of [this.list, this.rest]) set(list, { "aria-label": words.rows ?? "" });
    this.rest.hidden = rest.length === 0;
    for (const id of this.rows.keys()) if (!order.includes(id)) this.rows.delete(id);
  }

  /** @param {string} id */
  row(id) {
    const known = this.rows.get(id);
    if (known) return known;
    const made = new Row(id);
    this.rows.set(id, made);
    return made;
  }

  /** @param {Record<string, string>} words */
  drawHead(words) {
    ["column_task", "column_when", "column_length", "column_counts"].forEach((key, index) => {
      const cell = this.head.children[index];
      if (cell) say(cell, words[key] ?? "");
    });
    this.head.hidden = this.rows.size === 0;
  }

  /** @param {import("./store.js").Day} day @param {Record<string, string>} words @param {Map<string, Task>} tasks */
  drawWarnings(day, words, tasks) {
    const key = JSON.stringify([day.warnings, [...tasks.values()].map((task) => task.title)]);
    if (key === this.shownWarnings) return;
    this.shownWarnings = key;
    const before = this.warnings.querySelector("details")?.open ?? false;
    const { warnings } = day;
    if (warnings === null) return this.warnings.replaceChildren();
    const several = warnings.kinds.length > 1;
    const kinds = warnings.kinds.flatMap(({ line, which }) => {
      const list = which.map(([id, own]) => {
        const button = html("button", { type: "button", class: "dog-link" }, [tasks.get(id)?.title ?? ""]);
        button.addEventListener("click", () => store.choose(id));
        return html("li", {}, [button, ` ${own}`]);
      });
      return [...(several ? [html("p", {}, [line])] : []), html("ul", {}, list)];
    });
    const folded = html("details", before ? { open: "" } : {}, [html("summary", {}, [warnings.line]), ...kinds]);
    this.warnings.replaceChildren(folded);
  }

  /** A row just opened is brought into sight, if it is not. @param {Task | undefined} open */
  show(open) {
    const id = open?.id ?? null;
    if (id === this.shownOpen) return;
    this.shownOpen = id;
    if (id !== null) this.row(id).root.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }
}

/** Put these in this order, touching only what stands elsewhere. @param {Element} list @param {Element[]} wanted */
function fill(list, wanted) {
  wanted.forEach((one, index) => {
    if (list.children[index] !== one) list.insertBefore(one, list.children[index] ?? null);
  });
  while (list.children.length > wanted.length) list.lastElementChild?.remove();
}
