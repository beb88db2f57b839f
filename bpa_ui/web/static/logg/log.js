// The log itself, without a page: what a tap does to it, and the file it becomes. Instants are UTC milliseconds; beside
// each stands the clock's offset then (minutes east of UTC), so that a night with a clock change adds up.
// A log is never changed: each function gives a new one, and the old one is what «angre» goes back to.

export const VERSION = 1;
export const MOST_ENTRIES = 2000;
export const MOST_TASKS = 60;
export const TITLE_LENGTH = 120;
export const LONG = 4 * 60 * 60_000;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const offsetAt = (instant) => -new Date(instant).getTimezoneOffset();

export const empty = () => ({ tasks: [], entries: [], wakings: [] });

const nextId = (items, letter) => letter + (1 + items.reduce((most, one) => Math.max(most, Number(one.id.slice(1)) || 0), 0));

/** The same tasks with one more button; a title that is there already, or none, changes nothing. */
export function withTask(log, task) {
  const title = task.title.trim().slice(0, TITLE_LENGTH);
  if (!title || log.tasks.length >= MOST_TASKS) return log;
  const same = log.tasks.find((one) => one.title === title);
  if (same) return same.hidden ? withHidden(log, same.id, false) : log;
  const made = { id: nextId(log.tasks, "k"), title, category: task.category, service: task.service, hidden: false };
  return { ...log, tasks: [...log.tasks, made] };
}

/** A button put away stays in the log for the entries it has. */
export function withHidden(log, id, hidden) {
  return { ...log, tasks: log.tasks.map((one) => (one.id === id ? { ...one, hidden } : one)) };
}

export const running = (log) => log.entries.filter((one) => one.end === null);
export const runningOf = (log, task) => log.entries.find((one) => one.task === task && one.end === null);
export const awake = (log) => log.wakings.find((one) => one.end === null);

/** One tap on a task: it begins, or it ends. */
export function tapped(log, task, now) {
  const open = runningOf(log, task);
  if (open) return ended(log, open.id, now);
  if (log.entries.length >= MOST_ENTRIES) return log;
  const made = { id: nextId(log.entries, "e"), task, start: now, offset: offsetAt(now), end: null, helpers: 1 };
  return { ...log, entries: [...log.entries, made] };
}

/** One tap on «våknet»: awake from now, or asleep again from now. */
export function woke(log, now) {
  const open = awake(log);
  if (open) return ended(log, open.id, now);
  if (log.wakings.length >= MOST_ENTRIES) return log;
  const made = { id: nextId(log.wakings, "v"), start: now, offset: offsetAt(now), end: null };
  return { ...log, wakings: [...log.wakings, made] };
}

const both = (log, change) => ({ ...log, entries: log.entries.flatMap(change), wakings: log.wakings.flatMap(change) });

/** Ended then, and never before it began (a clock that was set back). */
export function ended(log, id, now) {
  return both(log, (one) => [one.id === id ? { ...one, end: Math.max(now, one.start) } : one]);
}

export function withHelpers(log, id, helpers) {
  return both(log, (one) => [one.id === id ? { ...one, helpers } : one]);
}

export function without(log, id) {
  return both(log, (one) => (one.id === id ? [] : [one]));
}

/** Times put right, as typed «HH:MM». An end at or before the start is the next day's. Null where it cannot be. */
export function mended(log, id, from, to, now) {
  const old = [...log.entries, ...log.wakings].find((one) => one.id === id);
  const start = old && at(old.start, old.offset, from);
  if (start === null || start === undefined || start > now) return null;
  let end = null;
  if (to) {
    end = at(start, offsetAt(start), to);
    if (end === null) return null;
    if (end <= start) end = at(start + DAY, offsetAt(start + DAY), to);
    if (end > now || end <= start) return null;
  }
  return both(log, (one) => [one.id === id ? { ...one, start, offset: offsetAt(start), end } : one]);
}

/** «HH:MM» on the day of an instant. In the hour that comes twice, the one with the same offset as before. */
function at(instant, offset, text) {
  const found = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(text.trim());
  if (!found) return null;
  const day = new Date(instant + offset * MINUTE);
  const wall = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), Number(found[1]), Number(found[2]));
  const same = wall - offset * MINUTE;
  if (offsetAt(same) === offset) return same;
  return wall - offsetAt(same) * MINUTE;
}

/** What has gone on so long that it was probably forgotten. */
export function forgotten(log, now) {
  return [...running(log), ...log.wakings.filter((one) => one.end === null)].filter(
    (one) => now - one.start >= LONG && !(one.still && now - one.still < LONG),
  );
}

/** «Det går fortsatt»: not asked of again for a while. */
export function stillOn(log, id, now) {
  return both(log, (one) => [one.id === id ? { ...one, still: now } : one]);
}

/** The day an instant belongs to, «2026-11-03», by the clock on the wall then. */
export const dayOf = (one) => new Date(one.start + one.offset * MINUTE).toISOString().slice(0, 10);

/** Today, «2026-11-03», by the clock on the wall. */
export const wallDate = (instant) => new Date(instant + offsetAt(instant) * MINUTE).toISOString().slice(0, 10);

/** «07:15» by the clock on the wall. */
export const wallTime = (instant, offset = offsetAt(instant)) =>
  new Date(instant + offset * MINUTE).toISOString().slice(11, 16);

export const minutesOf = (one, now) => Math.max(0, Math.round(((one.end ?? now) - one.start) / MINUTE));

/** Everything of the log by day, newest day first, each in its order. */
export function byDay(log) {
  const days = new Map();
  for (const one of [...log.entries, ...log.wakings].sort((a, b) => a.start - b.start))
    days.set(dayOf(one), [...(days.get(dayOf(one)) ?? []), one]);
  return [...days].sort((a, b) => (a[0] < b[0] ? 1 : -1));
}

const stamp = (instant) => new Date(instant).toISOString().slice(0, 19) + "Z";
const told = ({ id, start, offset, end }) => ({ id, start: stamp(start), offset, end: end === null ? null : stamp(end) });

/** The file: docs/log-format.md. What is still going on has no end. */
export function asFile(log) {
  const used = new Set(log.entries.map((one) => one.task));
  return {
    log_version: VERSION,
    tasks: log.tasks
      .filter((one) => used.has(one.id) || !one.hidden)
      .map(({ id, title, category, service }) => ({ id, title, category, service })),
    entries: log.entries.map((one) => ({ ...told(one), task: one.task, helpers: one.helpers })),
    wakings: log.wakings.map(told),
  };
}

/** The family's own tasks out of its plan file. Null for what is no plan. */
export function tasksOfPlan(text) {
  try {
    const plan = JSON.parse(text);
    const drawn = plan.day_types.flatMap((day) => day.activities ?? []);
    const found = [...drawn, ...(plan.occasional ?? [])].filter((one) => typeof one.title === "string" && one.title.trim());
    return found.map(({ title, category, service }) => ({ title, category: String(category), service: String(service ?? "") }));
  } catch {
    return null;
  }
}
