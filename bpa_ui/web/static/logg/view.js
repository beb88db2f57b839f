// What the page shows of a log. Every text is set as text, never as markup.

import * as log from "./log.js";

/** A node: `el("button", { class: "big", onclick }, "words", other)`. */
export function el(name, given = {}, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(given))
    if (key.startsWith("on")) made[key] = value;
    else if (value !== null && value !== false) made.setAttribute(key, value === true ? "" : value);
  made.append(...inside.filter((one) => one !== null && one !== undefined && one !== false));
  return made;
}

export const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

/** «1 t 30 min», as the page's language writes it: `words.lengths` has its forms. */
export function length(minutes, { lengths }) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const told = [hours && fill(lengths.hours, { number: hours }), (rest || !hours) && fill(lengths.minutes, { number: String(rest) })];
  return told.filter(Boolean).join(" ");
}

/** One button a task; a running one is pressed, and tells since when. */
export function buttons(state, words, now, act) {
  const running = new Map(log.running(state).map((one) => [one.task, one]));
  return state.tasks
    .filter((task) => !task.hidden || running.has(task.id))
    .map((task) => {
      const open = running.get(task.id);
      const since = open && fill(words.since, { time: log.wallTime(open.start, open.offset), length: length(log.minutesOf(open, now), words) });
      const main = el(
        "button",
        { class: "task", "aria-pressed": String(Boolean(open)), onclick: () => act.tap(task.id), "data-task": task.id },
        el("span", {}, task.title),
        el("small", {}, open ? since : words.start),
      );
      if (!open) return main;
      const two = open.helpers === 2;
      const helpers = el(
        "button",
        { class: "two", "aria-pressed": String(two), onclick: () => act.helpers(open.id, two ? 1 : 2),
          "aria-label": `${words.two}: ${task.title}`, "data-two": task.id },
        words.two,
      );
      return el("div", { class: "on" }, main, helpers);
    });
}

/** What was probably forgotten: it is asked, never guessed. */
export function questions(state, words, now, act) {
  return log.forgotten(state, now).map((one) => {
    const title = titleOf(state, one, words);
    const time = el("input", { type: "time", id: `ended-${one.id}`, "aria-label": words.ended_at });
    return el(
      "section",
      { class: "ask" },
      el("p", {}, fill(words.forgotten, { title, length: length(log.minutesOf(one, now), words) })),
      el("div", { class: "row" },
        time,
        el("button", { onclick: () => act.mend(one.id, log.wallTime(one.start, one.offset), time.value || "-") }, words.it_ended),
        el("button", { onclick: () => act.still(one.id) }, words.still)),
    );
  });
}

export const titleOf = (state, one, words) =>
  one.task === undefined ? words.awake : (state.tasks.find((task) => task.id === one.task)?.title ?? "");

/** The log by day, each line to be mended or taken away. Of a long log only the last day stands open. */
export function days(state, words, now, act, language) {
  return log.byDay(state).map(([day, entries], place) => {
    const name = el("h3", {}, dayName(day, language));
    const lines = () => el("ul", {}, ...entries.map((one) => line(state, one, words, now, act)));
    if (place === 0) return el("section", {}, name, lines());
    return filled(el("details", { class: "day", "data-group": day }, el("summary", {}, name)), lines);
  });
}

const dayName = (day, language) =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString(language, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

/** What stands inside is made when it is opened. */
function filled(details, make) {
  details.ontoggle = () => {
    if (!details.open) return;
    details.append(make());
    details.ontoggle = null;
  };
  return details;
}

function line(state, one, words, now, act) {
  const title = titleOf(state, one, words);
  const from = log.wallTime(one.start, one.offset);
  const to = one.end === null ? "" : log.wallTime(one.end);
  const times = `${from}–${to || words.goes_on}`;
  const two = one.helpers === 2 ? ` · ${words.two_short}` : "";
  const told = el("summary", {}, el("b", {}, times), ` ${title} · ${length(log.minutesOf(one, now), words)}${two}`);
  const mend = () => {
    const start = el("input", { type: "time", value: from, "aria-label": `${words.from}: ${title}` });
    const end = el("input", { type: "time", value: to, "aria-label": `${words.to}: ${title}` });
    return el("div", { class: "row" },
      start, end,
      el("button", { onclick: () => act.mend(one.id, start.value, end.value) }, words.mend),
      el("button", { onclick: () => act.remove(one.id) }, words.remove));
  };
  return el("li", {}, filled(el("details", { "data-line": one.id }, told), mend));
}

/** The buttons to choose among: the palette by group, each shown or put away. */
export function choices(state, words, groups, act) {
  const shown = new Set(state.tasks.filter((one) => !one.hidden).map((one) => one.title));
  const own = state.tasks.filter((one) => !groups.some((group) => group.tasks.some((task) => task.title === one.title)));
  const box = (task) =>
    el("label", { class: "pick" },
      el("input", { type: "checkbox", checked: shown.has(task.title), onchange: (event) => act.choose(task, event.target.checked) }),
      el("span", {}, task.title));
  const group = (title, tasks) => el("details", { "data-group": title }, el("summary", {}, title), ...tasks.map(box));
  return [...(own.length ? [group(words.own_tasks, own)] : []), ...groups.map((one) => group(one.title, one.tasks))];
}
