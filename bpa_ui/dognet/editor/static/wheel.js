// @ts-check
// The wheel: the day as arcs, the chosen task with its two ends as handles on a fine scale outside the ring, and the
// finger. A tap chooses; a drag moves; on an empty stretch it makes. A finger that swipes up or down scrolls the page:
// it takes hold of something only where it first goes sideways, or first rests a moment.

import { store } from "./store.js";
import { html, patterns, point, ring, say, set, svg } from "./svg.js";
import { angleAt, angleOf, bands, clock, DAY, FIVE, moved, onBand, snap, span, timeAt, turn, wrap } from "./time.js";

/** @typedef {import("./store.js").Task} Task */
/** @typedef {import("./time.js").Band} Band */

const HALF = 264;
const HUB = 100;
const EDGE = 182;
const ONE = /** @type {Record<number, [number, number]>} */ ({ 1: [HUB, 174] });
const TWO = /** @type {Record<number, [number, number]>} */ ({ 1: [HUB, 152], 2: [156, 178] });
const LABELS = 199;
const FINE = /** @type {[number, number]} */ ([212, 234]);
const FINE_LABELS = 248;
const BESIDE = 241;
const STEP_LINE = (FINE[0] + FINE[1]) / 2;
const USUAL = 30;
const HOLD = 260;
const STILL = 8;

/**
 * @typedef {{
 *   part: "start" | "end" | "both" | "empty", id: string | null, time: number, fine: Band | null, from: {start: number, minutes: number},
 *   angle: number, turned: number, x: number, y: number, pointer: number, touch: boolean, active: boolean,
 *   gesture: number, hold: number, may: boolean,
 * }} Grip
 */

export class Wheel {
  /** @param {HTMLElement} parent */
  constructor(parent) {
    this.root = html("div", { class: "dog-wheel" });
    this.stage = html("div", { class: "dog-stage", role: "group" });
    this.svg = svg("svg", { viewBox: `${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`, class: "dog-svg" });
    this.ground = svg("g", { class: "dog-ground", "aria-hidden": "true" });
    this.arcs = svg("g", { class: "dog-arcs", "aria-hidden": "true" });
    this.above = svg("g", { class: "dog-arcs", "aria-hidden": "true" });
    this.chosen = svg("g", { class: "dog-chosen", "aria-hidden": "true" });
    this.handles = svg("g", {});
    this.middle = svg("g", { class: "dog-middle", "aria-hidden": "true" }, [
      svg("text", { class: "dog-large", y: -2 }),
      svg("text", { class: "dog-small", y: 26 }),
    ]);
    this.ends = { start: handle("start"), end: handle("end") };
    this.handles.append(this.ends.start, this.ends.end);
    this.below = html("div", { class: "dog-below" });
    this.strip = html("button", { class: "dog-strip", type: "button" });
    this.hint = html("p", { class: "dog-hint" });
    this.picture = svg("g", { id: "bpa-wheel-picture" }, [this.ground, this.arcs, this.above]);
    this.svg.append(this.picture, this.middle, this.chosen, this.handles);
    this.stage.append(this.svg);
    this.hold = html("div", { class: "dog-hold" }, [this.stage]);
    this.root.append(this.hold, this.strip, this.hint, this.below);
    parent.append(this.root);
    /** @type {Grip | null} */
    this.grip = null;
    /** @type {number | null} the minute under a mouse that only looks */
    this.over = null;
    this.scale = 1;
    this.shownGround = "";
    this.shownChosen = "";
    this.shownBelow = "";
    /** @type {string | null} the task under the mouse */
    this.overId = null;
    /** @type {{start: Band, end: Band} | null} the fine scales as they are drawn */
    this.fine = null;
    this.drawer = () => this.draw();
    this.escape = (/** @type {KeyboardEvent} */ event) => event.key === "Escape" && this.giveUp();
    this.scroller = document.querySelector("[data-testid=stMain]");
    this.scrolledAt = 0;
    this.scrolled = () => {
      const far = Math.abs((this.scroller?.scrollTop ?? 0) - this.scrolledAt) > 60;
      if (far && this.grip === null && this.root.classList.contains("dog-grown")) this.grow(false);
    };
    // As it is told: to ask for it at each drawing would have the page laid out in the middle of it.
    this.width = 0;
    this.sizes = new ResizeObserver(([size]) => {
      this.width = size?.contentRect.width ?? 0;
      store.draw();
    });
    // Away is the wheel that was scrolled past, not one that is still to come: as if the page saw all that lies below.
    this.sight = new IntersectionObserver(
      ([seen]) => this.root.classList.toggle("dog-away", seen !== undefined && seen.intersectionRatio < 0.35),
      { root: this.scroller, rootMargin: "0px 0px 99999px 0px", threshold: [0.35] },
    );
    store.drawers.add(this.drawer);
    this.listen();
  }

  listen() {
    const { svg: wheel } = this;
    wheel.addEventListener("pointerdown", (event) => this.down(event));
    wheel.addEventListener("pointermove", (event) => this.move(event));
    wheel.addEventListener("pointerup", (event) => this.up(event));
    wheel.addEventListener("pointercancel", () => this.drop());
    wheel.addEventListener("pointerleave", () => this.look(null));
    // While something is held the page stands still; a swipe that holds nothing is the browser's.
    wheel.addEventListener("touchmove", (event) => this.grip?.active && event.cancelable && event.preventDefault(), { passive: false });
    wheel.addEventListener("contextmenu", (event) => this.grip !== null && event.preventDefault());
    for (const [part, one] of Object.entries(this.ends))
      one.addEventListener("keydown", (event) => this.key(/** @type {"start" | "end"} */ (part), /** @type {KeyboardEvent} */ (event)));
    window.addEventListener("keydown", this.escape);
    this.sizes.observe(this.stage);
    this.strip.addEventListener("click", () => this.grow(!this.root.classList.contains("dog-grown")));
    this.sight.observe(this.hold);
    this.scroller?.addEventListener("scroll", this.scrolled, { passive: true });
  }

  leave() {
    store.drawers.delete(this.drawer);
    window.removeEventListener("keydown", this.escape);
    this.scroller?.removeEventListener("scroll", this.scrolled);
    this.sizes.disconnect();
    this.sight.disconnect();
    this.root.remove();
  }

  /** On a phone: the small wheel at the top grows over the rows. @param {boolean} large */
  grow(large) {
    this.scrolledAt = this.scroller?.scrollTop ?? 0;
    this.root.classList.toggle("dog-grown", large);
    store.draw();
  }

  // ---- drawing

  draw() {
    const { day, fixed } = store;
    if (day === null || fixed === null) return;
    this.scale = (this.width || 2 * HALF) / (2 * HALF);
    const pixel = String(1 / this.scale);
    if (this.svg.style.getPropertyValue("--px") !== pixel) this.svg.style.setProperty("--px", pixel);
    set(this.stage, { "aria-label": day.name });
    this.drawGround(day);
    const tasks = store.tasks();
    this.drawArcs(day, tasks);
    this.drawChosen(day, tasks.find((one) => one.id === store.open) ?? null);
    this.drawMiddle(day);
    this.drawStrip(day, fixed.words);
    this.drawBelow(day);
    say(this.hint, fixed.words.hint ?? "");
  }

  /** @param {import("./store.js").Day} day */
  drawGround(day) {
    const key = JSON.stringify([day.night, day.two]);
    if (key === this.shownGround) return;
    this.shownGround = key;
    const rings = Object.values(day.two ? TWO : ONE);
    const night = angleOf(day.night[0]);
    this.ground.replaceChildren(
      patterns(store.fixed?.patterns ?? {}),
      svg("path", { class: "dog-night", d: ring(HUB - 14, EDGE, night, night + angleOf(day.night[1])) }),
      ...rings.map(([inner, outer]) => svg("path", { class: "dog-track", "data-part": "empty", d: ring(inner, outer, 0, 2 * Math.PI) })),
      svg("circle", { class: "dog-edge", r: EDGE }),
      ...[...Array(24).keys()].map((hour) => tick(angleOf(hour * 60), EDGE, EDGE + (hour % 3 ? 3 : 7), "dog-tick")),
      ...[...Array(8).keys()].map((part) => {
        const [x, y] = point(LABELS, angleOf(part * 180));
        return svg("text", { class: "dog-hour", x: x ?? 0, y: y ?? 0 }, [String(part * 3).padStart(2, "0")]);
      }),
    );
  }

  /** What the finger has lies above the rest; where it was, its arcs stay, unseen: so one path is changed, and not all
   * that follow. @param {import("./store.js").Day} day @param {Task[]} tasks */
  drawArcs(day, tasks) {
    const rings = day.two ? TWO : ONE;
    const shown = [];
    const above = [];
    for (const [place, start, minutes, helper, inner, outer] of day.arcs) {
      const task = tasks[place];
      const [low, high] = rings[helper] ?? [HUB, EDGE];
      if (task === undefined) continue;
      const deep = (high - low) / day.scale;
      const from = angleOf(start);
      shown.push(arc(task, ring(low + inner * deep, low + outer * deep, from, from + angleOf(minutes)), task.moved));
    }
    for (const task of tasks) {
      if (!task.moved) continue;
      const [low, high] = rings[1] ?? [HUB, EDGE];
      for (const start of task.starts) above.push(arc(task, ring(low, high, angleOf(start), angleOf(start + task.minutes))));
    }
    if (store.making) {
      const from = angleOf(store.making.start);
      above.push(svg("path", { class: "dog-ghost", d: ring(HUB, 178, from, from + angleOf(store.making.minutes)) }));
    }
    reuse(this.arcs, shown);
    reuse(this.above, above);
  }

  /** @param {import("./store.js").Day} day @param {Task | null} task */
  drawChosen(day, task) {
    this.handles.style.display = task === null ? "none" : "";
    if (task === null) {
      this.shownChosen = "";
      return this.chosen.replaceChildren();
    }
    const fine = this.grip?.id === task.id && this.grip.fine !== null && this.fine ? this.fine : this.bandsOf(task);
    this.fine = fine;
    const end = task.start + task.minutes;
    this.drawHandle("start", task, fine.start, near(fine.start, task.start));
    this.drawHandle("end", task, fine.end, near(fine.end, end));
    // The answer mostly says what the finger has done, and that stands already.
    const key = JSON.stringify([task.id, task.family, task.starts, task.time, task.minutes, store.together, day.two, fine]);
    if (key === this.shownChosen) return;
    this.shownChosen = key;
    const outlines = task.starts.map((start, time) => {
      const from = angleOf(start);
      const name = time === task.time || store.together ? "dog-outline" : "dog-outline dog-other";
      return svg("path", { class: name, d: ring(HUB, day.two ? 152 : 174, from, from + angleOf(task.minutes)) });
    });
    const both = fine.start === fine.end ? [fine.start] : [fine.start, fine.end];
    this.chosen.replaceChildren(
      ...outlines,
      ...both.flatMap((band) => {
        return fineScale(band, task, fine.start === band ? near(band, task.start) : near(band, end) - task.minutes);
      }),
    );
  }

  /** @param {Task} task */
  bandsOf(task) {
    return bands(task.start, task.minutes, STEP_LINE * this.scale);
  }

  /** @param {"start" | "end"} part @param {Task} task @param {Band} band @param {number} minute */
  drawHandle(part, task, band, minute) {
    const knob = 23 / this.scale;
    const angle = onBand(band, minute);
    const aside = angle + ((part === "start" ? -1 : 1) * knob) / STEP_LINE;
    const one = this.ends[part];
    const [x, y] = point(STEP_LINE, aside);
    const [x1, y1] = point(FINE[0] - 4, angle);
    const [x2, y2] = point(FINE[1] + 6, angle);
    const [line, hit, seen, sign] = one.children;
    set(/** @type {Element} */ (line), { x1, y1, x2, y2 });
    set(/** @type {Element} */ (hit), { cx: x, cy: y, r: 22 / this.scale });
    set(/** @type {Element} */ (seen), { cx: x, cy: y, r: 13 / this.scale });
    const way = part === "start" ? -1 : 1;
    const [tip, low, high] = [point(STEP_LINE, aside + (way * 6) / this.scale / STEP_LINE), point(STEP_LINE - 5 / this.scale, aside), point(STEP_LINE + 5 / this.scale, aside)];
    set(/** @type {Element} */ (sign), { d: `M${low}L${tip}L${high}` });
    const now = part === "start" ? task.start : task.start + task.minutes;
    set(one, {
      "aria-label": store.fixed?.words[part] ?? "",
      "aria-valuenow": Math.round(now),
      "aria-valuemin": part === "start" ? Math.round(task.start + task.minutes - DAY) : task.start + 1,
      "aria-valuemax": part === "start" ? task.start + task.minutes - 1 : task.start + DAY,
      "aria-valuetext": clock(now),
    });
  }

  /** @param {import("./store.js").Day} day */
  drawMiddle(day) {
    const [large, small] = /** @type {[Element, Element]} */ (/** @type {unknown} */ (this.middle.children));
    const grip = this.grip?.active ? this.grip : null;
    const task = store.task(grip?.id ?? (this.over === null ? null : (this.overId ?? null)));
    let words = day.middle;
    if (grip?.part === "empty" && store.making) words = [span(store.making.start, store.making.minutes), ""];
    else if (grip && task) {
      const ends = { start: clock(task.start), end: clock(task.start + task.minutes), both: span(task.start, task.minutes), empty: "" };
      words = [ends[grip.part], short(task.title)];
    } else if (this.over !== null) words = [clock(this.over), task ? short(task.title) : ""];
    say(large, words[0]);
    say(small, words[1]);
    large.classList.toggle("dog-long", words[0].length > 9);
  }

  /** The small wheel of a phone: the same drawing once more, with the day's sum. @param {import("./store.js").Day} day @param {Record<string, string>} words */
  drawStrip(day, words) {
    if (!this.strip.childElementCount) {
      const small = svg("svg", { viewBox: "-190 -190 380 380", "aria-hidden": "true" }, [svg("use", { href: "#bpa-wheel-picture" })]);
      this.strip.append(small, html("span", { class: "dog-strip-sum" }), html("span", { class: "dog-strip-more" }));
    }
    const grown = this.root.classList.contains("dog-grown");
    this.strip.setAttribute("aria-expanded", String(grown));
    const [, sum, more] = this.strip.children;
    if (sum) say(sum, day.middle.join(" "));
    if (more) say(more, (grown ? words.shrink : words.grow) ?? "");
  }

  /** @param {import("./store.js").Day} day */
  drawBelow(day) {
    const key = JSON.stringify([day.legend, day.sums, day.beside]);
    if (key === this.shownBelow) return;
    this.shownBelow = key;
    this.below.replaceChildren(
      html("ul", { class: "bpa-legend" }, day.legend.map(([family, words, length]) =>
        html("li", { class: `bpa-${family}` }, [...(family ? [html("i")] : []), words, ...(length ? [" ", html("b", {}, [length])] : [])]))),
      html("div", { class: "bpa-now" }, day.sums.map(([words, amount]) => html("p", {}, [words, " ", html("b", {}, [amount])]))),
      ...day.beside.map((words) => html("p", {}, [words])),
    );
  }

  // ---- the finger

  /** @param {PointerEvent} event */
  place(event) {
    const box = this.svg.getBoundingClientRect();
    const x = event.clientX - box.left - box.width / 2;
    const y = event.clientY - box.top - box.height / 2;
    const radius = Math.hypot(x, y) / this.scale;
    return { angle: angleAt(x, y), radius, onRing: radius >= HUB - 4 && radius <= EDGE + 4 };
  }

  /** @param {PointerEvent} event */
  down(event) {
    if (event.button !== 0 || this.grip !== null) return;
    const target = /** @type {Element} */ (event.target);
    const part = /** @type {Grip["part"] | null} */ (target.closest("[data-part]")?.getAttribute("data-part") ?? null);
    const { angle, onRing } = this.place(event);
    if (part === null || (part === "empty" && !onRing)) return;
    const id = part === "empty" ? null : (target.closest("[data-id]")?.getAttribute("data-id") ?? store.open);
    const task = store.task(id);
    const onScale = target.closest(".dog-fine") !== null;
    const time = task !== null && part === "both" && !onScale ? timeAt(task, (angle / (2 * Math.PI)) * DAY) : (task?.time ?? 0);
    const touch = event.pointerType === "touch";
    const fine = part === "start" || part === "end" ? (this.fine?.[part] ?? null) : onScale ? (this.fine?.start ?? null) : null;
    const from = task ? { start: task.starts[time] ?? task.start, minutes: task.minutes } : { start: snap((angle / (2 * Math.PI)) * DAY, FIVE), minutes: 0 };
    // A finger moves only what is chosen already, or what it has rested upon.
    const may = !touch || part === "start" || part === "end" || part === "empty" || (id === store.open && time === task?.time);
    this.grip = { part, id, time, fine, from, angle, turned: 0, x: event.clientX, y: event.clientY, pointer: event.pointerId, touch, active: false, gesture: store.begin("wheel"), hold: 0, may };
    if (touch) this.grip.hold = setTimeout(() => this.grab(true), HOLD);
    else event.preventDefault();
    if (part === "start" || part === "end") this.ends[part].focus({ preventScroll: true });
  }

  /** @param {boolean} rested */
  grab(rested) {
    const { grip } = this;
    if (grip === null || grip.active || !(grip.may || rested)) return;
    clearTimeout(grip.hold);
    grip.active = true;
    this.svg.setPointerCapture(grip.pointer);
    if (grip.touch) navigator.vibrate?.(8);
    if (grip.part === "both") store.choose(grip.id, grip.time);
    this.root.classList.add("dog-holding");
    store.draw();
  }

  /** @param {PointerEvent} event */
  move(event) {
    const { grip } = this;
    if (grip === null) return event.pointerType === "mouse" ? this.look(event) : undefined;
    if (event.pointerId !== grip.pointer) return;
    const { angle } = this.place(event);
    if (!grip.active) {
      const [x, y] = [Math.abs(event.clientX - grip.x), Math.abs(event.clientY - grip.y)];
      if (Math.hypot(x, y) < (grip.touch ? STILL : 4)) return;
      if (grip.touch && y >= x) return this.drop();
      this.grab(false);
      if (!grip.active) return this.drop();
      // What a finger needs to show that it does not scroll is no part of the way.
      if (grip.touch) grip.angle = angle;
    }
    grip.turned += turn(grip.angle, angle);
    grip.angle = angle;
    const step = event.shiftKey || event.altKey ? 1 : FIVE;
    const by = grip.fine ? grip.turned * grip.fine.perRadian : (grip.turned / (2 * Math.PI)) * DAY;
    if (grip.part === "empty") this.stretchEmpty(grip, by, step);
    else if (grip.id !== null) store.put(grip.id, moved(grip.from, grip.part, by, step), grip.gesture);
    store.draw();
  }

  /** @param {Grip} grip @param {number} by @param {number} step */
  stretchEmpty(grip, by, step) {
    const minutes = Math.min(snap(Math.abs(by), step), DAY);
    store.making = { start: wrap(by < 0 ? grip.from.start - minutes : grip.from.start), minutes: Math.max(minutes, step) };
  }

  /** @param {PointerEvent} event */
  up(event) {
    const { grip } = this;
    if (grip === null || event.pointerId !== grip.pointer) return;
    if (!grip.active) {
      if (grip.part === "both") store.choose(grip.id, grip.time);
      if (grip.part === "empty") store.making = { start: wrap(snap(grip.from.start, 15)), minutes: USUAL };
    }
    if (grip.part === "empty" && store.making) store.makes = true;
    this.drop();
  }

  /** Let go: what was moved stays where it is. */
  drop() {
    if (this.grip !== null) clearTimeout(this.grip.hold);
    this.grip = null;
    this.root.classList.remove("dog-holding");
    store.draw();
  }

  /** Escape in a drag: as it was before. */
  giveUp() {
    const { grip } = this;
    if (grip === null) return;
    if (grip.active && grip.id !== null && grip.part !== "empty") store.put(grip.id, grip.from, grip.gesture);
    if (grip.part === "empty") store.making = null;
    this.drop();
  }

  /** The hour under a mouse, and what is there. @param {PointerEvent | null} event */
  look(event) {
    if (this.grip !== null) return;
    const at = event === null ? null : this.place(event);
    const before = this.over;
    this.over = at?.onRing ? wrap(snap((at.angle / (2 * Math.PI)) * DAY, FIVE)) : null;
    this.overId = event === null ? null : (/** @type {Element} */ (event.target).closest("[data-id]")?.getAttribute("data-id") ?? null);
    if (this.over !== before) store.draw();
  }

  /** @param {"start" | "end"} part @param {KeyboardEvent} event */
  key(part, event) {
    const steps = /** @type {Record<string, number>} */ ({ ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 6, PageDown: -6 });
    const by = steps[event.key];
    const task = store.task(store.open);
    if (by === undefined || task === null || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const step = event.shiftKey || event.altKey ? 1 : FIVE;
    store.put(task.id, moved(task, part, by * step, step), store.same(`${part} ${task.id} ${task.time}`));
  }
}

/** @param {string} title for the middle of the wheel */
const short = (title) => (title.length > 24 ? `${title.slice(0, 23)}…` : title);

/** The minute as the band counts it: unwrapped, nearest to its middle. @param {Band} band @param {number} minute */
const near = (band, minute) => minute + Math.round((band.minute - minute) / DAY) * DAY;

/** @param {"start" | "end"} part */
function handle(part) {
  return svg("g", { role: "slider", tabindex: 0, "data-part": part, class: "dog-handle", "aria-orientation": "horizontal" }, [
    svg("line", { class: "dog-stem" }),
    svg("circle", { class: "dog-hit" }),
    svg("circle", { class: "dog-knob" }),
    svg("path", { class: "dog-sign" }),
  ]);
}

/** @param {Task} task @param {string} d @param {boolean} [unseen] */
const arc = (task, d, unseen = false) =>
  svg("path", {
    d, class: `dog-arc dog-of-${task.family}`, fill: `url(#bpa-p-${task.family})`, "data-part": "both", "data-id": task.id,
    ...(unseen ? { display: "none" } : {}),
  });

/** @param {number} angle @param {number} from @param {number} to @param {string} name */
function tick(angle, from, to, name) {
  const [x1, y1] = point(from, angle);
  const [x2, y2] = point(to, angle);
  return svg("line", { class: name, x1: x1 ?? 0, y1: y1 ?? 0, x2: x2 ?? 0, y2: y2 ?? 0 });
}

/** The fine scale: its ground, a line each five minutes, the half hours by name, and the task on it.
 * @param {Band} band @param {Task} task @param {number} start of the task, as the band counts */
function fineScale(band, task, start) {
  const [low, high] = FINE;
  const first = Math.ceil(band.from / FIVE) * FIVE;
  const ticks = [];
  for (let minute = first; minute <= band.to; minute += FIVE) {
    const angle = onBand(band, minute);
    const large = wrap(minute) % 30 === 0;
    ticks.push(tick(angle, high, high + (large ? 5 : wrap(minute) % 15 === 0 ? 4 : 2), "dog-fine-tick"));
    if (large) {
      // At the sides the words begin, or end, where the scale does: in the middle they would lie over it.
      const aside = Math.sin(angle);
      const anchor = aside > 0.35 ? "start" : aside < -0.35 ? "end" : "middle";
      const [x, y] = point(anchor === "middle" ? FINE_LABELS : BESIDE, angle);
      ticks.push(svg("text", { class: "dog-fine-hour", "text-anchor": anchor, x: x ?? 0, y: y ?? 0 }, [clock(minute)]));
    }
  }
  const from = Math.max(start, band.from);
  const to = Math.min(start + task.minutes, band.to);
  const lens = `M${point(EDGE, angleOf(band.from))}L${point(low, onBand(band, band.from))}M${point(EDGE, angleOf(band.to))}L${point(low, onBand(band, band.to))}`;
  const parts = [
    svg("path", { class: "dog-lens", d: lens }),
    svg("path", { class: "dog-fine-ground", d: ring(low, high, onBand(band, band.from), onBand(band, band.to)) }),
    ...ticks,
  ];
  if (to > from)
    parts.push(svg("path", { class: `dog-fine dog-arc dog-of-${task.family}`, fill: `url(#bpa-p-${task.family})`, "data-part": "both", "data-id": task.id, d: ring(low, high, onBand(band, from), onBand(band, to)) }));
  return parts;
}

/** Draw anew by changing what is there: an element that the finger holds must not go away under it.
 * @param {Element} place @param {Element[]} wanted */
function reuse(place, wanted) {
  const had = [...place.children];
  wanted.forEach((one, index) => {
    const old = had[index];
    if (old === undefined) return place.append(one);
    for (const { name } of [...old.attributes]) if (!one.hasAttribute(name)) old.removeAttribute(name);
    set(old, Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value])));
  });
  for (const old of had.slice(wanted.length)) old.remove();
}
