// What the meeting's script decides by itself, without a page.
//
//     node --test tests/script/

import assert from "node:assert/strict";
import { test } from "node:test";

import { act, Gestures, next, passing, pending, typedMinutes } from "../../bpa_ui/dognet/editor/static/meeting/logic.js";
import { Queue } from "../../bpa_ui/dognet/editor/static/queue.js";

const row = (id, title, status, typed = "", facts = "kl. 07:15–07:45") => [id, "kropp", title, facts, "30 min", "–", "–", status, typed];
const ROWS = [row("a", "Frokost", "open"), row("b", "Dusj", "agreed", "Må Løftes"), row("c", "Skole", "disagreed", "", "2 hjelpere")];
const ids = (rows) => rows.map(([id]) => id);

test("rows are found by status, and by title, facts and typed words in any case of letters", () => {
  assert.deepEqual(ids(passing(ROWS, new Set(), "")), ["a", "b", "c"]);
  assert.deepEqual(ids(passing(ROWS, new Set(["agreed", "disagreed"]), "")), ["b", "c"]);
  assert.deepEqual(ids(passing(ROWS, new Set(), " løftes ")), ["b"]);
  assert.deepEqual(ids(passing(ROWS, new Set(), "HJELPERE")), ["c"]);
  assert.deepEqual(ids(passing(ROWS, new Set(["open"]), "dusj")), []);
});

test("the next row is the one after the open one, the first where none is, and none past the ends", () => {
  assert.equal(next(["a", "b", "c"], "a", 1), "b");
  assert.equal(next(["a", "b", "c"], "c", 1), undefined);
  assert.equal(next(["a", "b", "c"], "a", -1), undefined);
  assert.equal(next(["a", "b", "c"], null, -1), "a");
  // The open one is filtered away: from the top.
  assert.equal(next(["b", "c"], "a", 1), "b");
  assert.equal(next([], null, 1), undefined);
});

test("E, U and Å say where the task stands on the shared screen alone", () => {
  const shared = { presenting: true, writes: false, onSlider: false, open: "a" };
  const press = (key, where = {}, held = false) => act({ key, held }, { ...shared, ...where });
  assert.deepEqual(["e", "U", "å", "Å"].map((key) => press(key)), [{ status: "agreed" }, { status: "disagreed" }, { status: "open" }, { status: "open" }]);
  assert.equal(press("e", { presenting: false }), null);
  assert.equal(press("e", { open: null }), null);
  assert.equal(press("e", { writes: true }), null);
  assert.equal(press("e", {}, true), null);
  assert.equal(press("x"), null);
});

test("arrows step through the rows, but in a slider and in a box they are its own", () => {
  const where = { presenting: false, writes: false, onSlider: false, open: null };
  assert.deepEqual(["ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"].map((key) => act({ key, held: false }, where)?.step), [1, 1, -1, -1]);
  assert.equal(act({ key: "ArrowDown", held: false }, { ...where, onSlider: true }), null);
  assert.equal(act({ key: "ArrowDown", held: false }, { ...where, writes: true }), null);
});

test("minutes are whole and at most a day's; nothing else is guessed", () => {
  assert.deepEqual(["0", " 45 ", "1440"].map(typedMinutes), [0, 45, 1440]);
  assert.deepEqual(["", "1441", "99999", "7,5", "-5", "en time", "4 5"].map(typedMinutes), Array(7).fill(null));
});

test("minutes moved without a pause are one step back; another task, a pause or another kind is a new one", () => {
  const gestures = new Gestures();
  const steps = [
    gestures.after("minutes", "step a", 0), gestures.after("minutes", "step a", 900), gestures.after("minutes", "step a", 1800),
    gestures.after("minutes", "step a", 3000), gestures.after("minutes", "step b", 3100), gestures.after("status", "key", 3200),
    gestures.after("status", "key", 3300),
  ];
  assert.deepEqual(steps, [1, 1, 1, 2, 3, 4, 5]);
});

test("what the finger did stands in the row until it is answered", () => {
  const asked = [];
  const queue = new Queue("page", (question) => asked.push(question));
  queue.answered("token", "", -1);
  queue.push({ kind: "minutes", id: "a", minutes: 20, gesture: 1 });
  queue.push({ kind: "minutes", id: "a", minutes: 25, gesture: 1 });
  queue.push({ kind: "minutes", id: "a", minutes: 30, gesture: 1 });
  queue.push({ kind: "status", id: "a", status: "agreed", gesture: 2 });
  assert.deepEqual(pending(queue.events, "a"), { minutes: 30, status: "agreed" });
  assert.deepEqual(pending(queue.events, "b"), { minutes: null, status: null });
  queue.answered("token", "page", asked[0].events.at(-1).seq);
  // The places on the way were not asked.
  assert.deepEqual(asked[1].events.map((event) => event.minutes ?? event.status), [30, "agreed"]);
  queue.answered("token", "page", asked[1].events.at(-1).seq);
  assert.deepEqual(pending(queue.events, "a"), { minutes: null, status: null });
});
