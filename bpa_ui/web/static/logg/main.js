// The page of the log: taps in, the log changed, the page drawn, the phone's store written. Nothing is sent anywhere.

import * as log from "./log.js";
import { Store } from "./store.js";
import * as view from "./view.js";

const given = JSON.parse(document.getElementById("given").textContent);
const words = given.words;
const store = new Store();
const MOST_STEPS = 100;
let state = log.empty();
let past = [];
let loaded = false;
let later = false;

const part = (id) => document.getElementById(id);
const say = (text) => (part("said").textContent = text);

/** Put children in, and leave what is open open and what has the focus in focus. */
function put(id, children) {
  const box = part(id);
  const open = new Set([...box.querySelectorAll("details[open]")].map(nameOf));
  const focused = box.contains(document.activeElement) ? mark(document.activeElement) : null;
  box.replaceChildren(...children);
  for (const one of box.querySelectorAll("details")) if (open.has(nameOf(one))) one.open = true;
  if (focused) box.querySelector(focused)?.focus({ preventScroll: true });
}

const nameOf = (one) => one.dataset.line ?? one.dataset.group;

function mark(one) {
  if (one.dataset.task) return `[data-task="${one.dataset.task}"]`;
  return one.dataset.two ? `[data-two="${one.dataset.two}"], [data-task="${one.dataset.two}"]` : null;
}

/** What a tap changes is drawn at once; the list of the days when that stands on the screen. */
function draw() {
  const open = log.awake(state);
  put("buttons", view.buttons(state, words, Date.now(), act));
  part("woke").setAttribute("aria-pressed", String(Boolean(open)));
  part("woke").textContent = open ? view.fill(words.asleep, { time: log.wallTime(open.start, open.offset) }) : words.woke;
  part("undo").disabled = past.length === 0;
  part("first").hidden = state.tasks.some((one) => !one.hidden);
  if (!later) requestAnimationFrame(() => setTimeout(drawRest));
  later = true;
}

/** Nothing that is being typed in is drawn anew. */
function drawRest() {
  const now = Date.now();
  const typing = (id) => part(id).contains(document.activeElement) && document.activeElement.tagName === "INPUT";
  later = false;
  if (!typing("questions")) put("questions", view.questions(state, words, now, act));
  if (!typing("days")) put("days", view.days(state, words, now, act, given.language));
  part("nothing").hidden = state.entries.length + state.wakings.length > 0;
  part("refused").hidden = store.kept;
}

function drawChoices() {
  put("choices", view.choices(state, words, given.groups, act));
}

async function change(next, text = "") {
  if (next === state || !loaded) return;
  past = [...past.slice(1 - MOST_STEPS), state];
  state = next;
  draw();
  say(text);
  await keep();
}

async function keep() {
  const was = store.kept;
  if ((await store.write(state)) !== was) draw();
}

const act = {
  tap(task) {
    const title = state.tasks.find((one) => one.id === task).title;
    const stops = log.runningOf(state, task);
    const next = log.tapped(state, task, Date.now());
    if (next === state) return say(words.full);
    return change(next, view.fill(stops ? words.said_stop : words.said_start, { title }));
  },
  helpers: (id, helpers) => change(log.withHelpers(state, id, helpers)),
  remove: (id) => change(log.without(state, id), words.removed),
  still: (id) => change(log.stillOn(state, id, Date.now())),
  mend(id, from, to) {
    document.activeElement?.blur();
    const next = log.mended(state, id, from, to, Date.now());
    return next ? change(next, words.mended) : say(words.not_mended);
  },
  choose(task, shown) {
    const there = state.tasks.find((one) => one.title === task.title);
    const next = shown ? log.withTask(state, task) : log.withHidden(state, there.id, true);
    if (shown && next === state) say(words.full);
    return change(next);
  },
};

function file() {
  const name = `${words.file_name}-${log.wallDate(Date.now())}.json`;
  return new File([JSON.stringify(log.asFile(state), null, 1)], name, { type: "application/json" });
}

function save() {
  const made = file();
  const link = view.el("a", { href: URL.createObjectURL(made), download: made.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  say(words.saved);
}

async function share() {
  try {
    await navigator.share({ files: [file()], title: words.title });
  } catch (error) {
    if (error.name !== "AbortError") save();
  }
}

async function openPlan(event) {
  const [chosen] = event.target.files;
  event.target.value = "";
  const tasks = chosen && chosen.size < 1024 * 1024 ? log.tasksOfPlan(await chosen.text()) : null;
  if (!tasks) return say(words.no_plan);
  await change(tasks.reduce(log.withTask, state), view.fill(words.plan_opened, { count: tasks.length }));
  drawChoices();
}

async function read() {
  const kept = await store.read();
  if (kept) state = kept;
  loaded = true;
  draw();
  drawChoices();
}

function bind() {
  part("woke").onclick = () => change(log.woke(state, Date.now()), log.awake(state) ? words.said_asleep : words.said_woke);
  part("undo").onclick = async () => {
    state = past.pop() ?? state;
    draw();
    drawChoices();
    say(words.undone);
    await keep();
  };
  part("night").onclick = () => {
    const on = document.documentElement.classList.toggle("night");
    part("night").setAttribute("aria-pressed", String(on));
  };
  part("night").setAttribute("aria-pressed", String(document.documentElement.classList.contains("night")));
  part("own").onsubmit = (event) => {
    event.preventDefault();
    const box = part("own-title");
    change(log.withTask(state, { title: box.value, category: "annet", service: "" })).then(drawChoices);
    box.value = "";
  };
  part("plan").onchange = openPlan;
  part("save").onclick = save;
  part("share").hidden = !navigator.canShare?.({ files: [new File(["{}"], "a.json", { type: "application/json" })] });
  part("share").onclick = share;
  part("wipe").onclick = () => (part("wipe-sure").hidden = !part("wipe-sure").hidden);
  part("wipe-yes").onclick = () => {
    part("wipe-sure").hidden = true;
    change({ ...log.empty(), tasks: state.tasks }, words.wiped);
  };
}

bind();
await read();
store.onOther(read);
document.addEventListener("visibilitychange", () => document.hidden || draw());
setInterval(draw, 20_000);
navigator.storage?.persist?.().catch(() => {});
// Where the phone refuses a worker (a private window), the page works as long as it is open.
navigator.serviceWorker?.register("/logg/sw.js", { scope: "/logg" }).catch(() => {});
