// @ts-check
// One side's day as a small wheel beside the other's. Nothing in it is touched; the open row's arc is marked.

import { patterns, point, ring, svg } from "../svg.js";
import { angleOf } from "../time.js";

/** id, family, start, minutes, helper, inner, outer (of the day's scale)
 * @typedef {[string, string, number, number, number, number, number]} Arc */
/** @typedef {{whose: string, need: string, name: string, scale: number, two: boolean, night: [number, number], arcs: Arc[]}} Clock */

const HALF = 206;
const HUB = 88;
const EDGE = 176;
const LABELS = 192;
const ONE = /** @type {Record<number, [number, number]>} */ ({ 1: [HUB, 170] });
const TWO = /** @type {Record<number, [number, number]>} */ ({ 1: [HUB, 146], 2: [150, 172] });

export class MeetingClock {
  constructor() {
    this.root = svg("svg", { viewBox: `${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`, class: "mote-clock", role: "img" });
    this.shown = "";
  }

  /** @param {Clock} clock @param {string | null} open @param {Record<string, string> | null} signs of the families' patterns */
  draw(clock, open, signs) {
    const key = JSON.stringify([clock, open]);
    if (key === this.shown) return;
    this.shown = key;
    const rings = clock.two ? TWO : ONE;
    const night = angleOf(clock.night[0]);
    this.root.setAttribute("aria-label", clock.name);
    this.root.replaceChildren(
      // Once for both wheels: a name stands once on a page.
      ...(signs === null ? [] : [patterns(signs)]),
      svg("path", { class: "mote-night", d: ring(HUB - 12, EDGE, night, night + angleOf(clock.night[1])) }),
      ...Object.values(rings).map(([inner, outer]) => svg("path", { class: "mote-track", d: ring(inner, outer, 0, 2 * Math.PI) })),
      svg("circle", { class: "mote-edge", r: EDGE }),
      ...[...Array(8).keys()].map((part) => {
        const [x = 0, y = 0] = point(LABELS, angleOf(part * 180));
        return svg("text", { class: "mote-hour", x, y }, [String(part * 3).padStart(2, "0")]);
      }),
      ...clock.arcs.map((one) => arc(one, rings, clock.scale, one[0] === open)),
      svg("text", { class: "mote-sum", y: -2 }, [clock.need]),
      svg("text", { class: "mote-whose", y: 24 }, [clock.whose]),
    );
  }
}

/** @param {Arc} one @param {Record<number, [number, number]>} rings @param {number} scale @param {boolean} open */
function arc([, family, start, minutes, helper, inner, outer], rings, scale, open) {
  const [low, high] = rings[helper] ?? [HUB, EDGE];
  const deep = (high - low) / scale;
  const from = angleOf(start);
  const d = ring(low + inner * deep, low + outer * deep, from, from + angleOf(minutes));
  return svg("path", { class: `mote-arc${open ? " mote-arc-open" : ""}`, fill: `url(#bpa-p-${family})`, d });
}
