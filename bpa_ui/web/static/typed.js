// What is typed counts at once. Streamlit takes a text or a number when its field is left: till then a reload loses it, and a paper
// lacks it, for a download gives what the run before had made ready.

const BOX = "[data-testid=stTextArea], [data-testid=stTextInput], [data-testid=stNumberInput]";
const FIELDS = "[data-testid=stTextArea] textarea, [data-testid=stTextInput] input, [data-testid=stNumberInput] input";
const DOWNLOAD = "[data-testid=stDownloadButton] button";
// A form takes its fields all at once, and empties them: nothing there is put back.
const IN_A_FORM = "[data-testid=stForm]";
const DRAFTS = "bpa-klokka.drafts";
const STEADY = 200;
const LOOK = 100;

// Drafts: {place: {before, value, plan}}. In this tab alone, each till the server has it; «Slett alt» takes them too.
function drafts() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(DRAFTS));
    return kept !== null && typeof kept === "object" && !Array.isArray(kept) ? kept : {};
  } catch {
    return {};
  }
}
function keep(kept) {
  try {
    if (Object.keys(kept).length === 0) sessionStorage.removeItem(DRAFTS);
    else sessionStorage.setItem(DRAFTS, JSON.stringify(kept));
  } catch {
    /* a browser that stores nothing: the page has said so */
  }
}
function drop(place) {
  const { [place]: gone, ...rest } = drafts();
  if (gone !== undefined) keep(rest);
}

// Another plan's field may have the same words over it: a draft is put back where its plan and its field are as they were.
function planId() {
  try {
    return /"plan_id":\s*"([^"]*)"/.exec(sessionStorage.getItem("bpa-klokka.plan") ?? "")?.[1] ?? null;
  } catch {
    return null;
  }
}
const fields = () => [...document.querySelectorAll(FIELDS)].filter((one) => one.closest(IN_A_FORM) === null);
function placeOf(field) {
  const alike = fields().filter((one) => one.ariaLabel === field.ariaLabel);
  return JSON.stringify([location.pathname, field.ariaLabel, alike.indexOf(field)]);
}

// From here on what this page has seen: what stood in a field when one began, and which drafts are on their way.
const began = new WeakMap();
const left = new Set();
// Where something else stands, and since when: while a server comes back, a field is empty or another's for a moment.
const other = new Map();
const LASTING = 4000;
let leftAt = 0;

function begin({ target }) {
  if (target.matches?.(FIELDS)) began.set(target, target.value);
}
function type({ target }) {
  if (!target.matches?.(FIELDS) || target.closest(IN_A_FORM) !== null) return;
  const place = placeOf(target);
  const kept = drafts();
  const before = kept[place]?.before ?? began.get(target) ?? "";
  left.delete(place);
  keep({ ...kept, [place]: { before, value: target.value, plan: planId() } });
}
// While the server is away Streamlit lets nobody type, and the field loses the focus: that is no leaving, and what was left
// in the last moment may never have reached it.
const away = () => document.querySelector("[data-testid=stApp][data-test-connection-state=CONNECTED]") === null;
function leave({ target }) {
  if (!target.matches?.(FIELDS) || target.disabled || away()) return;
  leftAt = Date.now();
  left.add(placeOf(target));
}

// As if typed: React hears the setter of the element itself only.
function putBack(field, value) {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  setTimeout(() => field.dispatchEvent(new FocusEvent("focusout", { bubbles: true })), LOOK);
}
function mind(quiet) {
  const kept = drafts();
  if (Object.keys(kept).length === 0 || !settled(quiet)) return;
  for (const place of left) drop(place);
  left.clear();
  const now = Date.now();
  for (const field of fields()) {
    const place = placeOf(field);
    const draft = drafts()[place];
    if (draft === undefined || field === document.activeElement || field.value === draft.value) continue;
    if (field.value === draft.before && draft.plan === planId()) putBack(field, draft.value);
    else if (now - (other.get(place) ?? other.set(place, now).get(place)) > LASTING) drop(place);
    else continue;
    other.delete(place);
  }
}

// Whether the server has taken all that was typed. Where the page waits for the tab's plan, no field is the family's yet.
let busyAt = 0;
function settled(quiet) {
  const now = Date.now();
  if (!quiet() || document.querySelector(".bpa-waiting, .st-key-bpa-waiting") !== null) busyAt = now;
  return now - Math.max(busyAt, leftAt) >= STEADY;
}

// A button that is pressed where nothing takes the focus (a finger on some phones) leaves the field all the same. And a
// download waits for the run that has what was typed.
let held = null;
let passed = null;
function press(event, quiet) {
  const button = event.target.closest?.("button, a[href]");
  if (!button) return;
  const field = document.activeElement;
  if (field?.matches(FIELDS) && !field.closest(BOX).contains(button)) field.blur();
  if (!button.matches(DOWNLOAD) || button === passed || settled(quiet)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held = { button, words: button.textContent, page: location.pathname };
}
function letGo(quiet) {
  if (held === null || !settled(quiet)) return;
  const { button, words, page } = held;
  held = null;
  if (page !== location.pathname) return;
  passed = button.isConnected ? button : [...document.querySelectorAll(DOWNLOAD)].find((one) => one.textContent === words);
  passed?.click();
  passed = null;
}

// quiet(): whether the server owes no answer.
export function countWhatIsTyped(quiet) {
  window.addEventListener("focusin", begin, true);
  window.addEventListener("input", type, true);
  window.addEventListener("focusout", leave, true);
  window.addEventListener("click", (event) => press(event, quiet), true);
  setInterval(() => {
    if (away()) left.clear();
    settled(quiet);
    mind(quiet);
    letGo(quiet);
  }, LOOK);
}
