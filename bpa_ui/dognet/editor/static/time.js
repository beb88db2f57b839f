// @ts-check
// Minutes of the day, and where they lie: on the wheel, on the fine scale round the chosen task, on a row's slider.
// Angles are radians, clockwise from midnight on top. Nothing here knows of law, sums or words.

export const DAY = 1440;
export const FIVE = 5;

/** @param {number} minute @returns {number} the same time of day, 0..1439 */
export const wrap = (minute) => ((minute % DAY) + DAY) % DAY;

/** @param {number} minute @param {number} step @returns {number} the nearest multiple of the step */
export const snap = (minute, step) => Math.round(minute / step) * step;

/** @param {number} low @param {number} value @param {number} high */
export const within = (low, value, high) => Math.min(Math.max(value, low), high);

/** @param {number} minute @returns {string} «07:15» */
export function clock(minute) {
  const at = wrap(Math.round(minute));
  return `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
}

/** @param {number} start @param {number} minutes @returns {string} «23:00–24:00»: midnight at the end is 24:00 */
export function span(start, minutes) {
  const end = wrap(start + minutes);
  return `${clock(start)}–${end === 0 ? "24:00" : clock(end)}`;
}

/** @param {number} minute @returns {number} */
export const angleOf = (minute) => (minute / DAY) * 2 * Math.PI;

/** @param {number} x @param {number} y from the middle, y downwards @returns {number} 0..2π */
export const angleAt = (x, y) => (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);

/** The way from one angle to another, the shorter way round. @param {number} from @param {number} to */
export function turn(from, to) {
  const way = (to - from) % (2 * Math.PI);
  if (way > Math.PI) return way - 2 * Math.PI;
  return way < -Math.PI ? way + 2 * Math.PI : way;
}

/**
 * A fine scale: an arc round the wheel on which few minutes get many pixels. `minute` lies at `angle`, and
 * `perRadian` minutes make a radian; it shows `from`..`to`.
 * @typedef {{minute: number, angle: number, perRadian: number, from: number, to: number}} Band
 */

/** @param {Band} band @param {number} minute unwrapped, near the band */
export const onBand = (band, minute) => band.angle + (minute - band.minute) / band.perRadian;

const COARSE = 7; // pixels of five minutes
const FINEST = 11;
const MARGIN = 50; // minutes shown before and after a task: room for a finger beside each end
const WIDEST = Math.PI;

/**
 * The fine scales of a task: one that holds all of it, or one round each end where it is long, or one round what is
 * left of the day where it is nearly all. `radius`: the scale's distance from the middle, in pixels on the screen.
 * @param {number} start @param {number} minutes @param {number} radius
 * @returns {{start: Band, end: Band}} the same band twice where one holds both
 */
export function bands(start, minutes, radius) {
  const end = start + minutes;
  const holds = (/** @type {number} */ px) => (WIDEST * radius * FIVE) / px;
  for (const px of [FINEST, 9, COARSE]) {
    if (minutes + 2 * MARGIN <= holds(px) * (px === COARSE ? 1 : 0.6)) {
      const one = band(start + minutes / 2, start - MARGIN, end + MARGIN, radius, px);
      return { start: one, end: one };
    }
  }
  const rest = DAY - minutes;
  if (rest + 2 * MARGIN <= holds(COARSE)) {
    const after = band(end + rest / 2, end - MARGIN, end + rest + MARGIN, radius, COARSE);
    return { start: { ...after, minute: after.minute - DAY, from: after.from - DAY, to: after.to - DAY }, end: after };
  }
  const apart = Math.min(angleOf(minutes), angleOf(rest));
  const half = Math.min((apart / 2 - 0.05) * ((radius * FIVE) / COARSE), MARGIN);
  return {
    start: band(start, start - half, start + half, radius, COARSE),
    end: band(end, end - half, end + half, radius, COARSE),
  };
}

/** @param {number} minute @param {number} from @param {number} to @param {number} radius @param {number} px @returns {Band} */
function band(minute, from, to, radius, px) {
  return { minute, angle: angleOf(minute), perRadian: (radius * FIVE) / px, from, to };
}

/**
 * The stretch of a slider: so many minutes that five of them are at least six pixels, round a value and on fives.
 * @param {number} value @param {number} width pixels @param {number} least @param {number} most
 * @returns {[number, number]}
 */
export function stretch(value, width, least, most) {
  const minutes = within(60, Math.floor(width / 6 / 6) * 30, 12 * 60);
  const from = within(least, snap(value - minutes / 2, 30), Math.max(least, most - minutes));
  return [from, Math.min(from + minutes, most)];
}

/**
 * A task's new place when one of its ends, or all of it, is moved so many minutes. Never shorter than a step, never
 * longer than a day.
 * @param {{start: number, minutes: number}} from @param {"start" | "end" | "both"} part
 * @param {number} by @param {number} step
 * @returns {{start: number, minutes: number}}
 */
export function moved(from, part, by, step) {
  const end = from.start + from.minutes;
  if (part === "both") return { start: wrap(snap(from.start + by, step)), minutes: from.minutes };
  if (part === "start") {
    const start = within(end - DAY, snap(from.start + by, step), end - step);
    return { start: wrap(start), minutes: end - start };
  }
  const to = within(from.start + step, snap(end + by, step), from.start + DAY);
  return { start: from.start, minutes: to - from.start };
}

/**
 * Where a task's times stand after an event: one of them set somewhere, or all moved by as much. The server does the same.
 * @param {{starts: number[], minutes: number}} task
 * @param {{start: number, minutes: number, time: number, together: boolean}} event
 * @returns {{starts: number[], minutes: number}}
 */
export function after(task, { start, minutes, time, together }) {
  const was = task.starts[time];
  if (was === undefined) return task;
  return { starts: task.starts.map((one, place) => (together || place === time ? wrap(one + start - was) : one)), minutes };
}

/**
 * Which of a task's times a minute is in; of several the one that began last; in none: the nearest.
 * @param {{starts: number[], minutes: number}} task @param {number} minute
 */
export function timeAt(task, minute) {
  const ago = task.starts.map((start) => wrap(Math.floor(minute) - start));
  const near = ago.map((one) => (one < task.minutes ? one - DAY : Math.min(one - task.minutes, DAY - one)));
  return near.indexOf(Math.min(...near));
}
