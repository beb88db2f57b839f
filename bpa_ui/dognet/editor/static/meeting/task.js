// @ts-check
// What stands in the open row, or large beside the list: the kommune's minutes, where the task stands, and the words.

import { typedMinutes } from "./logic.js";
import { html, say } from "../svg.js";

const FIVE = 5;

/** @typedef {{text: string, hidden: boolean}} Typed */
/**
 * @typedef {{
 *   title: string, facts: string, ours: string, theirs: string, about: string[], minutes: number, last: number, silent: boolean,
 *   difference: string, other: string, status: string, service: string, service_same: string, peer: string | null,
 *   kommune_reason: Typed, note: Typed, take: boolean, zero: string,
 * }} Facts
 */
/** @typedef {import("./main.js").Told} Told */
/** @typedef {(event: {kind: string, [more: string]: unknown}, of?: string) => void} Tell */

export class MeetingTask {
  /** @param {Tell} tell @param {(minutes: number, of: string) => void} put where the finger has the kommune's minutes */
  constructor(tell, put) {
    this.tell = tell;
    this.put = put;
    this.id = "";
    this.minutes = 0;
    /** @type {{x: number, y: number} | null} a finger that has not gone sideways yet: it scrolls */
    this.touch = null;
    this.title = html("b", { class: "mote-title" });
    this.facts = html("span", { class: "mote-facts" });
    this.ours = html("b");
    this.oursOf = html("span");
    this.theirsOf = html("span");
    this.difference = html("b");
    this.differenceOf = html("span");
    this.value = html("output", { class: "mote-value" });
    this.range = html("input", { type: "range", class: "dog-range", min: "0", step: String(FIVE) });
    this.less = html("button", { type: "button", class: "dog-step" }, ["−5"]);
    this.more = html("button", { type: "button", class: "dog-step" }, ["+5"]);
    this.box = html("input", { type: "text", inputmode: "numeric", autocomplete: "off", maxlength: "4", class: "mote-box" });
    this.statuses = html("div", { class: "mote-statuses", role: "group" });
    this.take = html("button", { type: "button", class: "dog-button" });
    this.zero = html("span", { class: "mote-zero" });
    this.about = html("ul", { class: "mote-about" });
    this.summary = html("summary");
    this.service = html("select");
    this.peer = html("input", { type: "text", inputmode: "numeric", autocomplete: "off", maxlength: "4" });
    this.words = { kommune_reason: words(), note: words() };
    this.labels = { service: field(this.service), peer: field(this.peer) };
    this.silence = html("button", { type: "button", class: "dog-link" });
    this.details = html("details", { class: "mote-details" }, [
      this.summary, this.about, this.labels.service, this.labels.peer,
      this.words.kommune_reason.root, this.words.note.root, this.silence,
    ]);
    this.root = html("div", { class: "mote-task" }, [
      html("div", { class: "mote-task-head" }, [this.title, " ", this.facts]),
      html("div", { class: "mote-task-sides" }, [
        html("div", {}, [this.oursOf, this.ours]),
        html("div", {}, [this.theirsOf, this.value]),
        html("div", {}, [this.differenceOf, this.difference]),
      ]),
      html("div", { class: "mote-slide" }, [this.less, this.range, this.more, this.box]),
      html("div", { class: "mote-low" }, [this.statuses, this.take, this.zero]),
      this.details,
    ]);
    this.listen();
  }

  listen() {
    const { range, box } = this;
    range.addEventListener("pointerdown", (event) => (this.touch = event.pointerType === "touch" ? { x: event.clientX, y: event.clientY } : null));
    range.addEventListener("pointermove", (event) => {
      const [x, y] = [Math.abs(event.clientX - (this.touch?.x ?? 0)), Math.abs(event.clientY - (this.touch?.y ?? 0))];
      if (this.touch !== null && x > 8 && x > y) this.touch = null;
    });
    for (const kind of ["pointerup", "pointercancel"]) range.addEventListener(kind, () => setTimeout(() => this.back(), 60));
    range.addEventListener("input", () => (this.touch === null ? this.put(Number(range.value), "slider") : this.back()));
    this.less.addEventListener("click", () => this.put(Math.max(0, this.minutes - FIVE), "step"));
    this.more.addEventListener("click", () => this.put(this.minutes + FIVE, "step"));
    box.addEventListener("change", () => this.typed(box, (minutes) => this.put(minutes, "box")));
    box.addEventListener("keydown", (event) => event.key === "Enter" && box.blur());
    box.addEventListener("focus", () => box.select());
    this.take.addEventListener("click", () => this.tell({ kind: "take", id: this.id }));
    this.silence.addEventListener("click", () => this.tell({ kind: "silence", id: this.id }));
    this.service.addEventListener("change", () => this.tell({ kind: "service", id: this.id, service: this.service.value || null }));
    this.peer.addEventListener("change", () => {
      if (!this.peer.value.trim()) this.tell({ kind: "peer", id: this.id, minutes: null });
      else this.typed(this.peer, (minutes) => this.tell({ kind: "peer", id: this.id, minutes }));
    });
    for (const [name, { box: area }] of Object.entries(this.words))
      area.addEventListener("change", () => this.tell({ kind: "words", id: this.id, field: name, text: area.value }));
  }

  /** @param {HTMLInputElement} box @param {(minutes: number) => void} then */
  typed(box, then) {
    const minutes = typedMinutes(box.value);
    box.toggleAttribute("aria-invalid", minutes === null);
    if (minutes !== null) then(minutes);
  }

  /** @param {Record<string, string>} words */
  said(words) {
    return (words.minutes_of ?? "").replace("{minutes}", String(this.minutes));
  }

  /** The slider stands where the task does. */
  back() {
    this.touch = null;
    this.range.value = String(this.minutes);
  }

  /** @param {string} id @param {Facts} facts @param {Told} told @param {{minutes: number | null, status: string | null}} finger */
  draw(id, facts, told, finger) {
    const { words: say_, statuses, services } = told;
    const another = this.id !== id;
    this.id = id;
    this.minutes = finger.minutes ?? facts.minutes;
    this.root.classList.toggle("mote-waits", finger.minutes !== null && finger.minutes !== facts.minutes);
    say(this.title, facts.title);
    say(this.facts, facts.facts);
    [this.oursOf, this.theirsOf, this.differenceOf].forEach((place, at) => say(place, told.sides[at] ?? ""));
    say(this.ours, facts.ours);
    say(this.difference, facts.difference);
    say(this.value, finger.minutes === null ? facts.theirs : this.said(say_));
    this.drawRange(facts, say_);
    this.drawStatuses(statuses, finger.status ?? facts.status, say_.status ?? "");
    this.take.hidden = !facts.take;
    say(this.take, say_.take ?? "");
    this.take.title = say_.agree ?? "";
    say(this.zero, facts.zero);
    say(this.summary, say_.words ?? "");
    if (another) this.details.open = false;
    if (this.about.innerText !== facts.about.join("\n")) this.about.replaceChildren(...facts.about.map((one) => html("li", {}, [one])));
    this.drawService(facts, services, say_);
    this.labels.peer.hidden = facts.peer === null;
    label(this.labels.peer, say_.peer ?? "");
    if (document.activeElement !== this.peer) this.peer.value = facts.peer ?? "";
    for (const name of /** @type {const} */ (["kommune_reason", "note"])) this.drawWords(name, facts[name], told, another);
    this.silence.hidden = facts.silent;
    say(this.silence, say_.silence ?? "");
  }

  /** @param {Facts} facts @param {Record<string, string>} words */
  drawRange(facts, words) {
    const last = Math.max(facts.last, this.minutes);
    this.range.max = String(last);
    if (Number(this.range.value) !== this.minutes) this.range.value = String(this.minutes);
    this.range.style.setProperty("--at", `${(this.minutes / last) * 100}%`);
    this.range.setAttribute("aria-label", `${words.slider}: ${facts.title}`);
    this.range.setAttribute("aria-valuetext", this.said(words));
    this.box.setAttribute("aria-label", `${words.box}: ${facts.title}`);
    this.less.setAttribute("aria-label", `−5: ${words.fewer}`);
    this.more.setAttribute("aria-label", `+5: ${words.more}`);
    if (document.activeElement !== this.box) this.box.value = String(this.minutes);
  }

  /** @param {[string, string][]} statuses @param {string} now @param {string} words */
  drawStatuses(statuses, now, words) {
    this.statuses.setAttribute("aria-label", words);
    if (this.statuses.childElementCount === 0)
      for (const [status, named] of statuses) {
        const one = html("button", { type: "button", class: "mote-status", "data-status": status }, [named]);
        one.addEventListener("click", () => this.tell({ kind: "status", id: this.id, status }));
        this.statuses.append(one);
      }
    for (const one of this.statuses.children) one.setAttribute("aria-pressed", String(one.getAttribute("data-status") === now));
  }

  /** @param {Facts} facts @param {[string, string][]} services @param {Record<string, string>} words */
  drawService(facts, services, words) {
    label(this.labels.service, words.service ?? "");
    const options = [["", facts.service_same], ...services];
    if (this.service.options[0]?.text !== facts.service_same)
      this.service.replaceChildren(...options.map(([value = "", text = ""]) => html("option", { value }, [text])));
    if (document.activeElement !== this.service) this.service.value = facts.service;
  }

  /** @param {"kommune_reason" | "note"} name @param {Typed} typed @param {Told} told @param {boolean} another */
  drawWords(name, typed, told, another) {
    const { root, box, kept } = this.words[name];
    label(root, told.words[name] ?? "");
    box.hidden = typed.hidden;
    box.maxLength = told.longest;
    say(kept, typed.hidden ? (told.words.hidden ?? "") : "");
    if (another || document.activeElement !== box) box.value = typed.text;
  }
}

/** @param {HTMLElement} box */
const field = (box) => html("label", { class: "mote-field" }, [html("span"), box]);

/** @param {HTMLElement} root @param {string} text */
const label = (root, text) => root.firstElementChild !== null && say(root.firstElementChild, text);

function words() {
  const box = html("textarea", { rows: "3" });
  const kept = html("em");
  return { root: html("label", { class: "mote-field" }, [html("span"), box, kept]), box, kept };
}
