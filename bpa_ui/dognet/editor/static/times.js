// @ts-check
// How many times a day the open task comes, and which of them is meant: one row, several times. Each can be moved by
// itself, all together, or be spread over what is free; where that is, the server knows.

import { store } from "./store.js";
import { html, say } from "./svg.js";
import { clock } from "./time.js";

/** @typedef {import("./store.js").Task} Task */

export class Times {
  constructor() {
    this.id = "";
    this.name = html("span", { class: "dog-times-name", id: "dog-times-name" });
    this.less = html("button", { type: "button", class: "dog-step" }, ["−1"]);
    this.many = html("output", { class: "dog-times-many" });
    this.more = html("button", { type: "button", class: "dog-step" }, ["+1"]);
    this.count = html("div", { class: "dog-times-count", role: "group", "aria-labelledby": "dog-times-name" }, [this.less, this.many, this.more]);
    this.chips = html("div", { class: "dog-times-chips", role: "group" });
    this.box = html("input", { type: "checkbox", id: "dog-together" });
    this.together = html("label", { class: "dog-together", for: "dog-together" }, [this.box, html("span")]);
    this.even = html("button", { type: "button", class: "dog-button" });
    this.remove = html("button", { type: "button", class: "dog-button" });
    this.several = html("div", { class: "dog-several" }, [this.chips, html("div", { class: "dog-times-acts" }, [this.together, this.even, this.remove])]);
    this.root = html("div", { class: "dog-times" }, [this.name, this.count, this.several]);
    this.less.addEventListener("click", () => this.step(-1));
    this.more.addEventListener("click", () => this.step(1));
    this.even.addEventListener("click", () => store.spread(this.id));
    this.box.addEventListener("change", () => {
      store.together = this.box.checked;
      store.draw();
    });
    this.remove.addEventListener("click", () => {
      const task = store.task(this.id);
      if (task === null) return;
      store.times(task, task.starts.length - 1, task.time);
      // Where nothing is left to take away the button goes: the one that adds is near.
      if (task.starts.length === 2) this.more.focus({ preventScroll: true });
    });
  }

  get most() {
    return store.fixed?.most_times ?? 1;
  }

  /** @param {number} by */
  step(by) {
    const task = store.task(this.id);
    if (task === null) return;
    const many = store.many(task) + by;
    if (many >= 1 && many <= this.most) store.times(task, many);
  }

  /** @param {Task} task @param {Record<string, string>} words */
  draw(task, words) {
    this.id = task.id;
    const many = store.many(task);
    say(this.name, words.times ?? "");
    say(this.many, ((many === 1 ? words.times_once : words.times_many) ?? "").replace("{many}", String(many)));
    this.less.setAttribute("aria-label", `${this.less.textContent}: ${words.times_less ?? ""}`);
    this.more.setAttribute("aria-label", `${this.more.textContent}: ${words.times_more ?? ""}`);
    this.less.toggleAttribute("disabled", many <= 1);
    this.more.toggleAttribute("disabled", many >= this.most);
    const several = task.starts.length > 1;
    this.several.hidden = !several;
    if (!several) return;
    this.chips.setAttribute("aria-label", words.times_which ?? "");
    this.drawChips(task);
    this.box.checked = store.together;
    say(/** @type {Element} */ (this.together.lastElementChild), words.times_together ?? "");
    say(this.even, words.times_spread ?? "");
    say(this.remove, (words.times_remove ?? "").replace("{time}", clock(task.start)));
  }

  /** A button a time, in the order of the day. @param {Task} task */
  drawChips(task) {
    const order = [...task.starts.keys()].sort((one, other) => (task.starts[one] ?? 0) - (task.starts[other] ?? 0) || one - other);
    while (this.chips.children.length > order.length) this.chips.lastElementChild?.remove();
    order.forEach((time, index) => {
      let chip = this.chips.children[index];
      if (chip === undefined) {
        chip = html("button", { type: "button", class: "dog-chip" });
        chip.addEventListener("click", (event) => store.choose(this.id, Number(/** @type {Element} */ (event.currentTarget).getAttribute("data-time"))));
        this.chips.append(chip);
      }
      chip.setAttribute("data-time", String(time));
      chip.setAttribute("aria-pressed", String(time === task.time));
      say(chip, clock(task.starts[time] ?? 0));
    });
  }
}
