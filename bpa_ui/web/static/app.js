// What Streamlit's own page lacks: the title read out at a new page, no single-key shortcuts, no English words.

import { followLead, keepFocus } from "./lead.js";
import { bearTranslation } from "./translated.js";
import { countWhatIsTyped } from "./typed.js";
import { nameOf, sentenceFor, speak, wordFor } from "./words.js";

// Where the server is: else Streamlit guesses from the address, and each page but the first begins with a 404.
// At an address in one language (/nn/svaret) the pages lie one folder down.
const site = new URL("..", import.meta.url).href;
const { address: spokenHere } = document.documentElement.dataset;
window.__streamlit = { BACKEND_BASE_URL: site, ...(spokenHere && { MAIN_PAGE_BASE_URL: site + spokenHere }) };

// A connection can be gone without anybody being told (a tunnel, a router): Streamlit waits for ever, and all that is
// changed meanwhile would be lost. So where an answer is late the server is asked for its health, and where that fails
// too, Streamlit is told that the socket is closed: it connects anew, and till then nothing can be changed.
const LATE = 2000;
const GIVE_UP = 5000;
let socket = null;
let askedAt = null;
window.WebSocket = class extends window.WebSocket {
  constructor(...given) {
    super(...given);
    socket = this;
    askedAt = null;
    window.dispatchEvent(new Event("bpa-connects"));
    this.addEventListener("message", () => { if (socket === this) askedAt = null; });
  }
  send(message) {
    if (socket === this) askedAt ??= Date.now();
    super.send(message);
  }
};
async function mindTheGap() {
  const doubted = socket;
  if (askedAt === null || Date.now() - askedAt < LATE || doubted?.readyState !== WebSocket.OPEN) return;
  askedAt = null;
  try {
    await fetch(new URL("../_stcore/health", import.meta.url), { cache: "no-store", signal: AbortSignal.timeout(GIVE_UP) });
  } catch {
    if (doubted !== socket || doubted.readyState !== WebSocket.OPEN) return;
    doubted.dispatchEvent(new CloseEvent("close", { code: 1006 }));
    doubted.close();
  }
}
setInterval(mindTheGap, 500);

const CALM = "[data-test-script-state=notRunning][data-test-connection-state=CONNECTED]";
countWhatIsTyped(() => askedAt === null && document.querySelector("[data-testid=stApp]")?.matches(CALM) === true);

keepFocus();
bearTranslation();

// Streamlit reruns on «r» and clears its caches on «c», wherever one stands (WCAG 2.1.4).
const TYPES_IN = "input, textarea, select, [contenteditable=true], [role=textbox], [role=combobox], [role=listbox]";
function stopShortcut(event) {
  const alone = !event.ctrlKey && !event.metaKey && !event.altKey;
  // On the meeting's shared screen «e» and «u» are its own; Streamlit knows neither.
  const ours = /^[eu]$/i.test(event.key) && document.querySelector("dialog.mote-dialog[open]") !== null;
  if (alone && !ours && /^[a-z]$/i.test(event.key) && !event.target.closest?.(TYPES_IN)) event.stopImmediatePropagation();
}
for (const kind of ["keydown", "keypress", "keyup"]) window.addEventListener(kind, stopShortcut, true);

// At a new page focus goes to its h1: read out, and the next Tab begins there. The first page is left alone.
// Each page has a title of its own, so a new title is a new page, unless it is the same page in another language.
let title = null;
let address = null;
function followPage() {
  const h1 = document.querySelector("[data-testid=stMain] h1");
  if (h1 === null || h1.textContent === title) return;
  const first = title === null;
  const same = address === location.pathname;
  title = h1.textContent;
  address = location.pathname;
  if (first || same) return;
  h1.tabIndex = -1;
  h1.focus({ preventScroll: true });
  document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
}

// A page opened in a new tab is read in the language that this tab reads, where that was chosen or stands in the address:
// Streamlit writes its links without it, or as from this page, and follows a plain click by itself. No page has a folder,
// so one is a language.
// The link to the page one is on says so: in the steps and at the foot Streamlit tells it by looks alone.
const guessed = document.documentElement.lang;
const pageOf = (address) => address.split(/[?#]/)[0].slice(site.length).replace(/^[a-z]{2,3}\//, "");
function mendLinks() {
  const { lang } = document.documentElement;
  const folder = spokenHere || lang !== guessed ? `${lang.split("-")[0]}/` : "";
  const here = pageOf(location.href);
  for (const link of document.querySelectorAll("a[data-testid=stSidebarNavLink], [data-testid=stPageLink] a")) {
    const written = link.getAttribute("href");
    const page = written.startsWith(site) ? pageOf(written) : written;
    if (!/^\w*$/.test(page)) continue;
    if (written !== site + folder + page) link.href = site + folder + page;
    if (page === here) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

// In a narrow window the menu lies over the page: it closes when a page is chosen. Streamlit does so on phones alone.
const NARROW = matchMedia("(max-width: 768px)");
function closeMenu(event) {
  if (!NARROW.matches || event.target.closest?.("[data-testid=stSidebarNav] a") === null) return;
  setTimeout(() => {
    const menu = document.querySelector("[data-testid=stSidebar]");
    if (menu?.dataset.collapsed === "false") menu.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
  }, 300);
}
window.addEventListener("click", closeMenu, true);

// Streamlit's built-in words. What people typed stands in Markdown and in fields, and is never touched.
const TYPED = "[data-testid=stMarkdownContainer], textarea, script, style, .bpa-saved";
const OURS_ANYWAY = "[data-testid=stFileUploader] button";
const ATTRIBUTES = ["aria-label", "title", "placeholder", "aria-roledescription", "alt"];
// What Streamlit said stays at hand, so that the words can be put in another language: for a text node its own English
// and what we wrote there, for an element the same by attribute.
const said = new WeakMap();
function english(node, place, now) {
  const kept = said.get(node)?.[place];
  return kept !== undefined && kept.ours === now ? kept.english : now;
}
function keep(node, place, words, ours) {
  said.set(node, { ...said.get(node), [place]: { english: words, ours } });
}
function translateText(node) {
  const words = english(node, "text", node.data);
  const sentence = sentenceFor(words.trim());
  const place = node.parentElement;
  if (sentence !== undefined) place?.closest("[role=dialog]")?.classList.add("bpa-away");
  const found = sentence ?? (place?.closest(TYPED) && !place.closest(OURS_ANYWAY) ? undefined : wordFor(words.trim()));
  if (found === undefined) return;
  const ours = sentence ?? words.replace(words.trim(), () => found);
  keep(node, "text", words, ours);
  if (node.data !== ours) node.data = ours;
}
function translateElement(element) {
  for (const name of ATTRIBUTES) {
    if (!element.hasAttribute(name)) continue;
    const words = english(element, name, element.getAttribute(name));
    const found = wordFor(words.trim());
    if (found === undefined) continue;
    keep(element, name, words, found);
    if (element.getAttribute(name) !== found) element.setAttribute(name, found);
  }
}
function translate(root) {
  if (root.nodeType === Node.TEXT_NODE) return translateText(root);
  if (root.nodeType !== Node.ELEMENT_NODE) return;
  translateElement(root);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (walker.currentNode.nodeType === Node.TEXT_NODE) translateText(walker.currentNode);
    else translateElement(walker.currentNode);
  }
}

// The navigation puts its groups straight into a list, which is no list then: named groups of links instead.
function mendRoles() {
  for (const list of document.querySelectorAll("[data-testid=stSidebarNavItems]:not([role])")) list.setAttribute("role", "none");
  for (const item of document.querySelectorAll("[data-testid=stSidebarNavItems] li:not([role])")) item.setAttribute("role", "none");
  // A table wider than the screen is scrolled by keyboard too.
  for (const table of document.querySelectorAll("[data-testid=stMarkdownContainer] > table")) {
    const place = table.parentElement;
    if (place.scrollWidth > place.clientWidth) place.tabIndex = 0;
  }
  // What is opened over the page lies outside its landmarks: each is one of its own.
  for (const over of document.querySelectorAll("#stFloatingOverlayPortal:not([role]), [data-testid=stSelectboxVirtualDropdown]:not([role])")) {
    over.setAttribute("role", "region");
    over.setAttribute("aria-label", nameOf(over.id ? "over_page" : "choices"));
  }
  // The two arrows on a phone have a word beside them (app.css).
  for (const one of document.querySelectorAll("[data-testid=stExpandSidebarButton]")) one.dataset.word = nameOf("menu");
  // A drop zone that can be focused is no presentation.
  for (const zone of document.querySelectorAll("[data-testid=stFileUploaderDropzone][role=presentation]")) zone.setAttribute("role", "group");
  for (const foot of document.querySelectorAll(".st-key-bpa-footer:not([role])")) {
    foot.setAttribute("role", "navigation");
    foot.setAttribute("aria-label", foot.querySelector("p")?.textContent ?? "");
  }
  for (const heading of document.querySelectorAll("[data-testid=stNavSectionHeader]")) {
    const group = heading.parentElement;
    if (group.getAttribute("role") === "group") continue;
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", heading.querySelector("[data-testid=stMarkdownContainer], span, p")?.textContent ?? heading.textContent);
  }
}

// A figure is drawn as wide as the screen. On paper it shrinks to the paper's width.
const figures = () => document.querySelectorAll(".main-svg[width][height]");
window.addEventListener("beforeprint", () => {
  for (const one of figures()) one.setAttribute("viewBox", `0 0 ${one.getAttribute("width")} ${one.getAttribute("height")}`);
});
window.addEventListener("afterprint", () => figures().forEach((one) => one.removeAttribute("viewBox")));

function changed(records) {
  for (const record of records) {
    if (record.type === "childList") record.addedNodes.forEach(translate);
    else if (record.type === "characterData") translateText(record.target);
    else translateElement(record.target);
  }
  followPage();
  followLead();
  mendRoles();
  mendLinks();
}

// The page's language is set by the server, then by what the tab has kept or somebody chooses.
let spoken = null;
async function speakAsThePage() {
  const language = document.documentElement.lang;
  if (language === spoken) return;
  spoken = language;
  mendLinks();
  if (!(await speak(language))) return;
  translate(document.body);
  mendRoles();
}
new MutationObserver(speakAsThePage).observe(document.documentElement, { attributeFilter: ["lang"] });
speakAsThePage();
new MutationObserver(changed).observe(document.documentElement, {
  subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES,
});
