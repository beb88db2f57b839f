// Where focus goes when a press changes the page it was made on: to where the server leads (widgets/lead.py), and where
// what had focus is gone, to what stands in its place. Without, the next Tab begins somewhere else.

const PLACES = "[class*=st-key-bpa-lead-]";
const TOLD = "h2, h3, [data-testid=stAlert], [data-testid=stWidgetLabel]";
const RUNNING = "[data-testid=stApp]:not([data-test-script-state=notRunning])";
const COMING = "[data-testid=stSkeleton]";
const LOOK = 60;
const AGAIN = 400;
const GONE = 300;

const led = new Set();
// What has focus: its name, to find it again where it is drawn anew, and the headings before it.
let held = null;
function nameOfPlace(place) {
  return /st-key-(bpa-lead-\S+)/.exec(place.className)?.[1] ?? "";
}

// The place is gone to when the run that leads there is over, till then the old page stands in it; and when what it shows
// is there: the first field of its kind comes with a script of its own.
let pending = null;
function go(name) {
  if (pending !== name) return;
  const place = document.getElementsByClassName(`st-key-${name}`)[0];
  if (place === undefined) return void (pending = null);
  if (document.querySelector(RUNNING) !== null || place.querySelector(COMING) !== null) return void setTimeout(() => go(name), LOOK);
  const to = place.querySelector(TOLD) ?? place;
  pending = null;
  held = null;
  to.tabIndex = -1;
  to.focus({ preventScroll: true });
  place.scrollIntoView({ block: "start" });
  setTimeout(() => document.activeElement === to && place.scrollIntoView({ block: "start" }), AGAIN);
}

// Whether the server has led somewhere anew.
export function followLead() {
  for (const place of document.querySelectorAll(PLACES)) {
    const name = nameOfPlace(place);
    if (name.endsWith("-0") || led.has(name)) continue;
    led.add(name);
    pending = name;
    setTimeout(() => go(name), LOOK);
  }
}

function nameOf(one) {
  return one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent ?? one.textContent;
}
function hold({ target }) {
  const main = target.closest?.("[data-testid=stMain]");
  if (!main || target.matches("h1")) return void (held = null);
  const before = [...main.querySelectorAll("h1, h2, h3")].filter((one) => one.compareDocumentPosition(target) & 4);
  held = { one: target, kind: target.tagName, name: nameOf(target), before: before.reverse(), page: location.pathname };
}

// Whoever leaves of their own will has left.
function leave({ target, relatedTarget }) {
  setTimeout(() => {
    if (relatedTarget === null && held?.one === target && target.isConnected && document.activeElement === document.body) held = null;
  });
}

function again() {
  const alike = [...document.querySelectorAll(`[data-testid=stMain] ${held.kind}`)];
  return alike.find((one) => nameOf(one) === held.name && one.checkVisibility());
}
function recover() {
  if (pending !== null || held === null || held.one.isConnected || document.activeElement !== document.body) return;
  if (held.page === location.pathname) {
    const same = again();
    const place = same ?? held.before.find((one) => one.isConnected) ?? document.querySelector("[data-testid=stMain] h1");
    if (place !== null && same === undefined) place.tabIndex = -1;
    place?.focus({ preventScroll: true });
  }
  held = null;
}

export function keepFocus() {
  window.addEventListener("focusin", hold, true);
  window.addEventListener("focusout", leave, true);
  let due = 0;
  new MutationObserver(() => {
    if (held === null || held.one.isConnected) return;
    clearTimeout(due);
    due = setTimeout(recover, GONE);
  }).observe(document.documentElement, { subtree: true, childList: true });
}
