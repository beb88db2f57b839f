// The day editor's own reckoning, without a page: where minutes lie, and which question is asked when.
//
//     node --test tests/script/

import assert from "node:assert/strict";
import { test } from "node:test";

import { Queue } from "../../bpa_ui/dognet/editor/static/queue.js";
import { Store } from "../../bpa_ui/dognet/editor/static/store.js";
import { after, bands, clock, DAY, moved, onBand, span, stretch, timeAt, turn, wrap } from "../../bpa_ui/dognet/editor/static/time.js";

const RADII = [115, 135, 160, 200, 240];
const LENGTHS = [1, 5, 10, 30, 60, 120, 180, 240, 300, 480, 720, 1000, 1200, 1300, 1435, 1440];

test("times read as they are written", () => {
  assert.equal(clock(435), "07:15");
  assert.equal(clock(-5), "23:55");
  assert.equal(span(1380, 60), "23:00–24:00");
  assert.equal(span(1380, 480), "23:00–07:00");
});

test("five minutes are never under six pixels on the scale that an end is dragged on", () => {
  for (const radius of RADII)
    for (const minutes of LENGTHS)
      for (const start of [0, 5, 435, 1435]) {
        const { start: first, end } = bands(start, minutes, radius);
        for (const band of [first, end]) assert.ok((5 / band.perRadian) * radius >= 6, `${radius} ${minutes}`);
      }
});

test("each end lies on its own scale, and no scale meets itself", () => {
  for (const radius of RADII)
    for (const minutes of LENGTHS)
      for (const start of [0, 700, 1435]) {
        const { start: first, end } = bands(start, minutes, radius);
        assert.ok(Math.abs(wrap(start) - wrap(first.minute)) % DAY <= DAY);
        const spread = onBand(first, first.to) - onBand(first, first.from);
        assert.ok(spread > 0 && spread < 2 * Math.PI, `${radius} ${minutes}: ${spread}`);
        assert.ok(end.to > end.from);
      }
});

test("a slider's stretch holds the value, on fives, with at least six pixels for each", () => {
  for (const width of [180, 240, 300, 340, 460])
    for (const value of [5, 10, 37, 435, 700, 1440]) {
      const [from, to] = stretch(value, width, 5, DAY);
      assert.ok(from <= value && value <= to, `${width} ${value}`);
      assert.ok(width / ((to - from) / 5) >= 5.99, `${width} ${value}: ${from}–${to}`);
    }
});

test("an end moves alone, a task keeps its length, and nothing is shorter than a step or longer than a day", () => {
  const task = { start: 1430, minutes: 30 };
  assert.deepEqual(moved(task, "both", 17, 5), { start: 5, minutes: 30 });
  assert.deepEqual(moved(task, "start", 15, 5), { start: 5, minutes: 15 });
  assert.deepEqual(moved(task, "start", 900, 5), { start: 15, minutes: 5 });
  assert.deepEqual(moved(task, "end", -900, 5), { start: 1430, minutes: 5 });
  assert.deepEqual(moved(task, "end", 9000, 5), { start: 1430, minutes: DAY });
  assert.deepEqual(moved(task, "end", 1, 1), { start: 1430, minutes: 31 });
});

test("the way between two angles is the shorter one", () => {
  assert.ok(Math.abs(turn(6.2, 0.1) - 0.183) < 0.01);
  assert.ok(Math.abs(turn(0.1, 6.2) + 0.183) < 0.01);
});

function queue() {
  const asked = [];
  const made = new Queue("page", (question) => asked.push(question));
  made.answered("token", "", -1);
  return { asked, made };
}

const at = (start, gesture = 1, id = "a") => ({ kind: "time", id, start, minutes: 30, gesture });
const starts = (question) => question.events.map((event) => event.start);

test("one question at a time, and the last is always asked", () => {
  const { asked, made } = queue();
  for (const start of [5, 10, 15, 20]) made.push(at(start));
  assert.equal(asked.length, 1);
  made.answered("token", "page", asked[0].events.at(-1).seq);
  assert.equal(asked.length, 2);
  assert.deepEqual(starts(asked[1]), [20]);
  made.answered("token", "page", asked[1].events.at(-1).seq);
  assert.equal(asked.length, 2);
  assert.deepEqual(made.moves("a"), []);
});

test("two gestures, and two tasks, are each asked", () => {
  const { asked, made } = queue();
  for (const event of [at(5), at(10), at(15, 2), at(20, 3, "b"), at(25, 3, "b")]) made.push(event);
  made.answered("token", "page", 0);
  assert.deepEqual(starts(asked[1]), [10, 15, 25]);
});

test("an answer from before changes nothing, and what the finger did stands till it is answered", () => {
  const { asked, made } = queue();
  made.push(at(5));
  made.push(at(10));
  made.answered("token", "page", 0);
  made.answered("token", "page", 0);
  assert.equal(asked.length, 2);
  assert.equal(made.moves("a").at(-1).start, 10);
});

test("one time of several moves alone, or all by as much, and across midnight", () => {
  const care = { starts: [420, 720, 1430], minutes: 15 };
  assert.deepEqual(after(care, { start: 730, minutes: 15, time: 1, together: false }), { starts: [420, 730, 1430], minutes: 15 });
  const all = { start: 435, minutes: 20, time: 0, together: true };
  assert.deepEqual(after(care, all), { starts: [435, 735, 5], minutes: 20 });
  // The same once more moves nothing: it says where, not how far.
  assert.deepEqual(after(after(care, all), all), after(care, all));
  assert.equal(after(care, { start: 0, minutes: 1, time: 3, together: false }), care);
});

test("a finger on an arc means the time that lies there; of two on each other the one that began last", () => {
  const care = { starts: [420, 425, 1430], minutes: 15 };
  assert.equal(timeAt(care, 421), 0);
  assert.equal(timeAt(care, 430), 1);
  assert.equal(timeAt(care, 2), 2);
  assert.equal(timeAt(care, 1439.9), 2);
  assert.equal(timeAt(care, 450), 1);
  assert.equal(timeAt({ starts: [420], minutes: 15 }, 900), 0);
});

test("times on the way of one gesture are kept apart, and how many are wanted stands till it is answered", () => {
  const { asked, made } = queue();
  made.push({ kind: "times", id: "a", many: 2, gesture: 1 });
  made.push({ kind: "times", id: "a", many: 3, gesture: 1 });
  assert.equal(made.many("a"), 3);
  made.push({ ...at(5), time: 0 });
  made.push({ ...at(5), time: 1 });
  made.answered("token", "page", asked[0].events.at(-1).seq);
  assert.deepEqual(asked[1].events.map((event) => event.many ?? event.time), [3, 0, 1]);
  made.answered("token", "page", asked[1].events.at(-1).seq);
  assert.equal(made.many("a"), null);
});

test("nothing is asked while the connection is away, and all of it afterwards", () => {
  const { asked, made } = queue();
  made.push(at(5));
  made.online = false;
  made.push(at(10));
  made.push(at(15, 2, "b"));
  made.online = true;
  made.again();
  assert.deepEqual(starts(asked.at(-1)), [5, 10, 15]);
});

test("a new session of the server is asked anew", () => {
  const { asked, made } = queue();
  made.push(at(5));
  made.answered("another", "", -1);
  assert.equal(asked.at(-1).token, "another");
  assert.deepEqual(starts(asked.at(-1)), [5]);
});

test("a move at once after a typed length does not put the old length back", () => {
  globalThis.requestAnimationFrame = () => 1;
  globalThis.document = { activeElement: null };
  const asked = [];
  const store = new Store();
  const day = (turn, minutes, seq) => ({
    token: "t", day: "d", turn, client: store.queue.client, seq, open: "a", copy: null, tasks: [["a", "kropp", "Stell", [420], minutes, "", "", "", "", 0]],
  });
  store.tell = (question) => asked.push(question.events);
  store.hear(day(1, 30, -1));
  store.type("a", "minutes", "45");
  store.put("a", { start: 425, minutes: 30 }, store.begin("start"));
  store.hear(day(2, 45, 0));
  clearTimeout(store.late);
  assert.deepEqual(asked.map((events) => events.map((one) => one.kind)), [["typed"], ["time"]]);
  assert.deepEqual(asked[1].map(({ start, minutes }) => [start, minutes]), [[425, 45]]);
});
