// What is typed counts at once. Streamlit takes a text or a number when its field is left: till then a reload loses it,
// and a paper lacks it, for a download gives what the run before had made ready.

const BOX = "[data-testid=stTextArea], [data-testid=stTextInput], [data-testid=stNumberInput]";
const FIELDS = "[data-testid=stTextArea] textarea, [data-testid=stTextInput] input, [data-testid=stNumberInput] input";
const DOWNLOAD = "[data-testid=stDownloadButton] button";
// A form takes its fields all at once, and empties them: nothing there is put back.
const IN_A_FORM = "[data-testid=stForm]";
const DRAFTS = "bpa-klokka.drafts";
const LOOK = 100;
const ASK_AGAIN = 1500;
const ENOUGH = 20;

// Drafts: {place: {befores, value, plan}}; `befores`: all that stood in the field each time one began, the last of which may
// never have reached the server. In this tab alone, each till the server has it; «Slett alt» takes them too.
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

// Another plan's field may have the same key: a draft is put back where its plan and its field are as they were.
function planId() {
  try {
    return /"plan_id":\s*"([^"]*)"/.exec(sessionStorage.getItem("bpa-klokka.plan") ?? "")?.[1] ?? null;
  } catch {
    return null;
  }
}
// Its widget's key, but for the number that grows when the plan is replaced (widgets/inputs.py): another session counts anew.
function placeOf(field) {
  return /st-key-(\S+?)(-\d{5,})?(\s|$)/.exec(field.closest("[class*=st-key-]")?.className ?? "")?.[1] ?? "";
}

// Whether the server has taken all that was sent: asked with a number, which comes back when it has come so far
// (session/taken.py). No time is long enough to mean the same: a server with much to do is silent for seconds.
let needed = Date.now();
let known = needed;
let askedAt = 0;
function need() {
  needed += 1;
  askedAt = 0;
}
function ask() {
  // What asks may be lost, as when a run of the whole page takes the place of the one that would have answered.
  if (known >= needed || Date.now() - askedAt < ASK_AGAIN) return;
  const heard = !window.dispatchEvent(new CustomEvent("bpa-ask", { detail: needed, cancelable: true }));
  askedAt = Date.now();
  // Where an error stands on the page there may be nobody to ask: then what can be seen from here must do.
  if (!heard) known = needed;
}

// From here on what this page has seen: what stood in a field when one began, and which drafts are on their way.
const began = new WeakMap();
const left = new Set();

function begin({ target }) {
  if (target.matches?.(FIELDS)) began.set(target, target.value);
}
function type({ target }) {
  if (!target.matches?.(FIELDS) || target.closest(IN_A_FORM) !== null) return;
  const place = placeOf(target);
  const kept = drafts();
  const befores = [...new Set([...(kept[place]?.befores ?? []), began.get(target) ?? ""])];
  left.delete(place);
  keep({ ...kept, [place]: { befores, value: target.value, plan: planId() } });
}
// While the server is away Streamlit lets nobody type, and the field loses the focus: that is no leaving.
const away = () => document.querySelector("[data-testid=stApp][data-test-connection-state=CONNECTED]") === null;
function leave({ target }) {
  if (!target.matches?.(FIELDS) || target.disabled || away()) return;
  const place = placeOf(target);
  if (drafts()[place] === undefined) return;
  left.add(place);
  need();
}
// What was left over a connection that is gone may never have reached the server; and who comes back may be another.
function connect() {
  left.clear();
  need();
}

// As if typed and left: React hears the setter of the element itself only.
let returning = 0;
// Where something else stands, and for how many looks: a field that is drawn anew is empty for a moment.
const others = new Map();
function putBack(field, value) {
  returning += 1;
  began.set(field, field.value);
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  setTimeout(() => {
    returning -= 1;
    field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  }, LOOK);
}
function mind() {
  for (const place of left) drop(place);
  left.clear();
  const kept = drafts();
  for (const field of document.querySelectorAll(FIELDS)) {
    const place = placeOf(field);
    const draft = kept[place];
    if (!draft || field.disabled || (field === document.activeElement && field.value === draft.value)) continue;
    const asItWas = [...(draft.befores ?? []), draft.value].includes(field.value) && draft.plan === planId();
    const looks = asItWas ? 0 : (others.get(place) ?? 0) + 1;
    others.set(place, looks);
    if (asItWas) putBack(field, draft.value);
    else if (looks >= ENOUGH) drop(place);
  }
}

// A button that is pressed where nothing takes the focus (a finger on some phones) leaves the field all the same. And a
// download waits until the server has taken what was typed and chosen, and the button gives what is made of that.
let held = null;
let passed = null;
function press(event) {
  const button = event.target.closest?.("button, a[href]");
  if (!button) return;
  const field = document.activeElement;
  if (field?.matches(FIELDS) && !field.closest(BOX).contains(button)) field.blur();
  if (!button.matches(DOWNLOAD) || button === passed) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held = { button, words: button.textContent, page: location.pathname };
  need();
}
function letGo() {
  if (held === null) return;
  const { button, words, page } = held;
  held = null;
  if (page !== location.pathname) return;
  passed = button.isConnected ? button : [...document.querySelectorAll(DOWNLOAD)].find((one) => one.textContent === words);
  passed?.click();
  passed = null;
}

// quiet(): whether the server, as far as can be seen from here, owes no answer.
export function countWhatIsTyped(quiet) {
  window.addEventListener("focusin", begin, true);
  window.addEventListener("input", type, true);
  window.addEventListener("focusout", leave, true);
  window.addEventListener("click", press, true);
  window.addEventListener("bpa-connects", connect);
  window.addEventListener("bpa-taken", ({ detail }) => (known = detail));
  setInterval(() => {
    if (held === null && Object.keys(drafts()).length === 0) return;
    // Where the page waits for the tab's plan, no field is the family's yet.
    if (returning > 0 || !quiet() || document.querySelector(".bpa-waiting, .st-key-bpa-waiting") !== null) return;
    if (known < needed) return ask();
    mind();
    if (returning === 0) letGo();
  }, LOOK);
}
