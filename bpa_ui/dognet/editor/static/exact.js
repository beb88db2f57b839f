// @ts-check
// What is typed in an exact box and not left yet, in this tab alone: after a reload it is taken as if it had been left.

/** @typedef {{id: string, field: string, text: string}} Typed */

const NAME = "bpa-klokka.exact";

/** What the page before this one left, till its task is seen. @type {Typed | null} */
let before = read();

/** @returns {Typed | null} */
function read() {
  try {
    const { id, field, text } = JSON.parse(sessionStorage.getItem(NAME) ?? "");
    return [id, field, text].every((one) => typeof one === "string") ? { id, field, text } : null;
  } catch {
    return null;
  }
}

/** @param {Typed} typed */
export function keep(typed) {
  before = null;
  try {
    sessionStorage.setItem(NAME, JSON.stringify(typed));
  } catch {
    /* a browser that stores nothing: the page has said so */
  }
}

/** What was left, once, when its task is there. @param {(id: string) => boolean} known @returns {Typed | null} */
export function returned(known) {
  const typed = before !== null && known(before.id) ? before : null;
  if (typed !== null) before = null;
  return typed;
}

/** The server has all that was typed, and nobody is typing. */
export function forget() {
  if (before !== null || document.activeElement?.closest(".dog-exact")) return;
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    /* as above */
  }
}
