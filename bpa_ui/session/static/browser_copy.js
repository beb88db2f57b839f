// The browser's copy of this tab's plan. Nothing here leaves the machine but the report to the server that asks for it.
//
// The order that keeps everything: each server session has a random token. A token that this page has not answered is
// answered with what is stored; only after the server has taken that answer (`ready`) does it send plans to store.
// A server that was killed comes back with a new token, and so is told the plan before it can overwrite it.

const TAB = "bpa-klokka.plan";
const BASE = "bpa-klokka.base";
const ASIDE = "bpa-klokka.aside";
const MACHINE = "bpa-klokka.remembered";
const LANGUAGE = "bpa-klokka.language";
const PAPERS = "bpa-klokka.paper-language";
const STEPS = "bpa-klokka.steps";
const MOST = 2_000_000;
const MOST_OF_STEPS = 1_000_000;

let answered = null;
let stored = null;
let version = null;
let last = null;
let storedAt = null;
let asked = null;
const done = new Set();

function read(storage, name) {
  try {
    return storage().getItem(name);
  } catch {
    return null;
  }
}

const tab = () => window.sessionStorage;
const machine = () => window.localStorage;

function remembered() {
  const raw = read(machine, MACHINE);
  if (raw === null) return null;
  try {
    const kept = JSON.parse(raw);
    if (typeof kept.text === "string" && typeof kept.stamp === "string") return kept;
  } catch {
    /* not ours: handed over as it is, and put aside by the server */
  }
  return { text: raw, stamp: "foreign" };
}

function remember(text) {
  const stamp = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  machine().setItem(MACHINE, JSON.stringify({ stamp, text }));
  tab().setItem(BASE, stamp);
}

function report(token) {
  const kept = remembered();
  let text = read(tab, TAB);
  let from = text === null ? null : "tab";
  if (text === null && kept !== null) {
    text = kept.text;
    from = "machine";
    tab().setItem(BASE, kept.stamp);
  }
  const chosen = (name) => read(tab, name) ?? (kept === null ? null : read(machine, name));
  const language = addressed() ?? chosen(LANGUAGE);
  const steps = from === "tab" ? keptSteps() : null;
  return { token, kind: "stored", steps, text: text === null ? null : text.slice(0, MOST), from, remembering: kept !== null, language, papers: chosen(PAPERS) };
}

// The plans that can be gone back to: the server names them, and what stood here before a change is the one that is new.
// In {own, undo, texts}: names oldest first, a text for each. The oldest go where they would take too much room.
function steps() {
  try {
    const { own, undo, texts } = JSON.parse(read(tab, STEPS));
    if (Array.isArray(own) && Array.isArray(undo) && texts !== null && typeof texts === "object") return { own, undo, texts };
  } catch {
    /* none yet, or not ours */
  }
  return { own: [], undo: [], texts: {} };
}

function keptSteps() {
  const { own, undo, texts } = steps();
  const told = (names) => names.filter((name) => typeof texts[name] === "string").map((name) => [name, texts[name]]);
  return { own: told(own), undo: told(undo) };
}

function keepSteps({ own, undo }, before) {
  const kept = steps();
  if (own.join() === kept.own.join() && undo.join() === kept.undo.join()) return;
  const texts = {};
  const names = [...own, ...undo];
  const unknown = names.find((name) => kept.texts[name] === undefined);
  let room = MOST_OF_STEPS;
  // The family's own plan behind an example first, then from the newest back.
  for (const name of [...own.slice(-1), ...[...names].reverse()]) {
    const text = kept.texts[name] ?? (name === unknown ? before ?? "" : undefined);
    if (text === undefined || texts[name] !== undefined) continue;
    if (text.length > room) break;
    room -= text.length;
    texts[name] = text;
  }
  tab().setItem(STEPS, JSON.stringify({ own, undo, texts }));
}

// What is read in: the page says so. What somebody chose, for the page or for papers, the tab keeps; the machine too, if
// it remembers.
function speak({ code, direction }) {
  document.documentElement.lang = code;
  document.documentElement.dir = direction;
}

// An address in one language (/nn/svaret) says what is read there; another choice is another address.
const addressed = () => document.documentElement.dataset.address ?? null;

function keepLanguages({ code, chosen, papers }, remember) {
  for (const [name, one] of [[LANGUAGE, chosen ? code : null], [PAPERS, papers]]) {
    if (one === null) continue;
    tab().setItem(name, one);
    if (remember) machine().setItem(name, one);
  }
  if (chosen && addressed() !== null && addressed() !== code) location.replace(location.pathname.replace(`/${addressed()}/`, `/${code}/`));
}

function wipe() {
  for (const storage of [tab, machine]) {
    const ours = Object.keys(storage()).filter((name) => /^(bpa-klokka\.|st[A-Z])/.test(name));
    for (const name of ours) storage().removeItem(name);
  }
  stored = null;
  storedAt = null;
  asked = null;
}

function obey(order, data, send) {
  const kept = remembered();
  if (order.kind === "wipe") wipe();
  if (order.kind === "forget") for (const name of [MACHINE, LANGUAGE, PAPERS]) machine().removeItem(name);
  if (order.kind === "remember" && kept === null) remember(data.plan ?? "");
  if (order.kind === "overwrite") remember(data.plan ?? "");
  if (order.kind === "aside") {
    const raw = read(tab, TAB) ?? kept?.text ?? "";
    tab().setItem(ASIDE, raw.slice(0, MOST));
    tab().removeItem(TAB);
    if (order.from === "machine") machine().removeItem(MACHINE);
  }
  if (order.kind === "take" && kept !== null) {
    tab().setItem(BASE, kept.stamp);
    send({ token: data.token, kind: "taken", text: kept.text.slice(0, MOST), from: "machine", remembering: true });
  }
}

// Another tab may have written since we last did: then nothing is overwritten, the server is told and asks.
function storeOnMachine(data, send) {
  const kept = remembered();
  const tell = (kind, about) => {
    if (asked === `${data.token} ${about}`) return;
    asked = `${data.token} ${about}`;
    send({ token: data.token, kind });
  };
  if (kept === null) tell("forgotten", "none");
  else if (kept.text === data.plan) tab().setItem(BASE, kept.stamp);
  else if (kept.stamp !== read(tab, BASE)) tell("conflict", kept.stamp);
  else remember(data.plan);
}

function store(data, send) {
  if (data.plan === null) return;
  const before = stored ?? read(tab, TAB);
  keepSteps(data.steps, data.plan === before ? null : before);
  if (data.plan !== stored || read(tab, TAB) === null) {
    tab().setItem(TAB, data.plan);
    stored = data.plan;
    storedAt = new Date();
  }
  if (data.remember) storeOnMachine(data, send);
}

function words(data, trouble) {
  if (trouble) return data.words.trouble;
  if (data.plan === null || storedAt === null) return "";
  const time = storedAt.toLocaleTimeString(data.language.tag, { hour: "2-digit", minute: "2-digit" }).replace(".", ":");
  return (data.remember ? data.words.remembered : data.words.saved).replace("{time}", time);
}

function show(parent, text, trouble) {
  let line = parent.querySelector(".bpa-saved");
  if (line === null) {
    line = document.createElement("p");
    line.className = "bpa-saved";
    parent.appendChild(line);
  }
  if (line.textContent !== text) line.textContent = text;
  line.setAttribute("role", trouble ? "alert" : "none");
}

// The day editor is told of each move what has changed in the stored text, and hands it over here. Where it does not fit
// what is stored, the server is asked for the whole.
function add({ token, version: next, steps: named, at, removed, added }) {
  if (last === null || token !== answered || !last.data.ready) return;
  if (stored === null || version !== next - 1) return last.send({ token, kind: "behind" });
  version = next;
  last.data.steps = named;
  last.data.plan = stored.slice(0, at) + added + stored.slice(at + removed);
  let trouble = false;
  try {
    store(last.data, last.send);
  } catch {
    trouble = true;
  }
  show(last.parent, words(last.data, trouble), trouble);
}
window.addEventListener("bpa-plan-addition", (event) => add(event.detail));

export default function (component) {
  const { parentElement, setTriggerValue } = component;
  const data = JSON.parse(new TextDecoder().decode(component.data));
  const send = (message) => setTriggerValue("report", message);
  speak(data.language);
  let trouble = false;
  // An older drawing of the frame, come after what was added since, has nothing new to say.
  if (last !== null && last.data.token === data.token && version !== null && data.version < version) {
    data.plan = stored;
    data.steps = last.data.steps;
  } else version = data.version;
  last = { data, send, parent: parentElement };
  if (data.token !== answered) {
    answered = data.token;
    stored = null;
    send(report(data.token));
  } else if (data.ready) {
    try {
      for (const order of data.orders) {
        if (done.has(order.id)) continue;
        done.add(order.id);
        obey(order, data, send);
      }
      store(data, send);
      keepLanguages(data.language, data.remember);
    } catch {
      trouble = true;
    }
  }
  show(parentElement, words(data, trouble), trouble);
}
