// The phone's log without a page: taps, forgotten ends, midnight, the night the clock is set back, the file.
//
//     node --test tests/script/

import assert from "node:assert/strict";
import { test } from "node:test";

process.env.TZ = "Europe/Oslo";
const log = await import("../../bpa_ui/web/static/logg/log.js");

const utc = (text) => Date.parse(text);
const MINUTE = 60_000;
const stell = log.withTask(log.empty(), { title: "Stell", category: "personlig_stell", service: "helsetjenester" });
const two = log.withTask(stell, { title: "Frokost", category: "maltid", service: "" });

test("a tap begins, a tap ends, and several go on at once", () => {
  const at = utc("2026-11-03T06:00:00Z");
  let day = log.tapped(log.tapped(two, "k1", at), "k2", at + 5 * MINUTE);
  assert.equal(log.running(day).length, 2);
  day = log.withHelpers(log.tapped(day, "k1", at + 20 * MINUTE), "e1", 2);
  assert.deepEqual(log.asFile(day).entries, [
    { id: "e1", start: "2026-11-03T06:00:00Z", offset: 60, end: "2026-11-03T06:20:00Z", task: "k1", helpers: 2 },
    { id: "e2", start: "2026-11-03T06:05:00Z", offset: 60, end: null, task: "k2", helpers: 1 },
  ]);
});

test("a day of sixty taps is thirty entries, and each old log is still what it was", () => {
  const past = [two];
  for (let tap = 0; tap < 60; tap += 1) past.push(log.tapped(past.at(-1), "k1", utc("2026-11-03T06:00:00Z") + tap * 10 * MINUTE));
  assert.equal(past.at(-1).entries.length, 30);
  assert.equal(past[31].entries.length, 16);
  assert.ok(past.at(-1).entries.every((one) => log.minutesOf(one, 0) === 10));
});

test("an entry over midnight is the day's it began on", () => {
  const late = log.tapped(log.tapped(two, "k1", utc("2026-11-03T22:50:00Z")), "k1", utc("2026-11-03T23:20:00Z"));
  assert.equal(log.dayOf(late.entries[0]), "2026-11-03");
  assert.equal(log.minutesOf(late.entries[0], 0), 30);
});

test("the night the clock is set back to winter time is an hour longer", () => {
  const began = utc("2026-10-24T23:30:00Z");
  const night = log.woke(log.woke(two, began), utc("2026-10-25T01:30:00Z"));
  const [waking] = night.wakings;
  assert.equal(waking.offset, 120);
  assert.equal(log.wallTime(waking.start, waking.offset), "01:30");
  assert.equal(log.wallTime(waking.end), "02:30");
  assert.equal(log.minutesOf(waking, 0), 120);
});

test("in the hour that comes twice, a mended start keeps the offset it had", () => {
  const now = utc("2026-10-25T05:00:00Z");
  for (const [began, offset, mended] of [
    ["2026-10-25T00:10:00Z", 120, "2026-10-25T00:30:00.000Z"],
    ["2026-10-25T01:10:00Z", 60, "2026-10-25T01:30:00.000Z"],
  ]) {
    const one = log.mended(log.tapped(two, "k1", utc(began)), "e1", "02:30", "", now).entries[0];
    assert.equal(one.offset, offset);
    assert.equal(new Date(one.start).toISOString(), mended);
  }
});

test("a time is mended, past midnight too, and never into what has not been", () => {
  const now = utc("2026-11-04T08:00:00Z");
  const open = log.tapped(two, "k1", utc("2026-11-03T22:00:00Z"));
  assert.equal(log.minutesOf(log.mended(open, "e1", "23:00", "01.15", now).entries[0], 0), 135);
  for (const [from, to] of [["25:00", ""], ["23:00", "-"], ["ni", "10"], ["23:00", "22:00"]])
    assert.equal(log.mended(open, "e1", from, to, now), null, `${from} ${to}`);
});

test("what was forgotten is asked of after four hours, and again four hours after «det går fortsatt»", () => {
  const began = utc("2026-11-03T08:00:00Z");
  const open = log.tapped(two, "k1", began);
  assert.deepEqual(log.forgotten(open, began + log.LONG - 1), []);
  assert.equal(log.forgotten(open, began + log.LONG)[0].id, "e1");
  const still = log.stillOn(open, "e1", began + log.LONG);
  assert.deepEqual(log.forgotten(still, began + log.LONG + MINUTE), []);
  assert.equal(log.forgotten(still, began + 2 * log.LONG).length, 1);
});

test("a clock set back never makes an entry shorter than nothing", () => {
  const open = log.tapped(two, "k1", utc("2026-11-03T08:00:00Z"));
  assert.equal(log.minutesOf(log.tapped(open, "k1", utc("2026-11-03T07:00:00Z")).entries[0], 0), 0);
});

test("a button put away keeps its entries; one never used is not in the file", () => {
  const used = log.tapped(two, "k1", utc("2026-11-03T08:00:00Z"));
  const away = log.withHidden(log.withHidden(used, "k1", true), "k2", true);
  assert.deepEqual(log.asFile(away).tasks.map((one) => one.title), ["Stell"]);
  assert.equal(log.withTask(away, { title: " Stell " }).tasks[0].hidden, false);
});

test("the family's tasks come out of its plan file, and other files are no plan", () => {
  const plan = { day_types: [{ activities: [{ title: "Sondemat", category: "maltid", service: "helsetjenester" }, { title: " " }] }] };
  assert.deepEqual(log.tasksOfPlan(JSON.stringify(plan)), [{ title: "Sondemat", category: "maltid", service: "helsetjenester" }]);
  for (const text of ["", "{}", "[1]", '{"day_types":[1]}', "null"]) assert.ok(!log.tasksOfPlan(text)?.length, text);
});
