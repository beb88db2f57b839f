// @ts-check
// «Hva skjer her?»: one task more, from the palette or in one's own words, on the stretch that was drawn or where such a
// task usually is.

import { store } from "./store.js";
import { html, say } from "./svg.js";
import { span, wrap } from "./time.js";

const NIGHT = "night";

export class Make {
  constructor() {
    this.button = html("button", { type: "button", class: "dog-add", "aria-expanded": "false" });
    this.what = html("h2", { class: "dog-what" });
    this.close = html("button", { type: "button", class: "dog-close" });
    this.families = html("div", { class: "dog-families", role: "group" });
    this.offers = html("div", { class: "dog-offers", role: "group" });
    this.title = html("input", { type: "text", maxlength: "100", autocomplete: "off", id: "dog-own" });
    this.label = html("label", { for: "dog-own" });
    this.own = html("button", { class: "dog-button", type: "submit" });
    this.form = html("form", { class: "dog-own" }, [this.label, this.title, this.own]);
    this.panel = html("section", { class: "dog-make", "aria-live": "off" }, [
      html("div", { class: "dog-make-head" }, [this.what, this.close]), this.families, this.offers, this.form,
    ]);
    this.missing = new Missing((key) => this.chosen({ key }));
    this.root = html("div", { class: "dog-adding" }, [this.button, this.panel, this.missing.root]);
    this.family = "";
    /** @type {{start: number, minutes: number} | null} the stretch that the panel was opened for */
    this.at = null;
    this.shown = false;
    this.key = "";
    this.drawer = () => this.draw();
    store.drawers.add(this.drawer);
    this.button.addEventListener("click", () => this.toggle(!store.makes));
    this.close.addEventListener("click", () => this.toggle(false));
    this.panel.addEventListener("keydown", (event) => event.key === "Escape" && this.toggle(false));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      const title = this.title.value.trim();
      if (title) this.chosen({ title, family: this.family });
    });
  }

  leave() {
    store.drawers.delete(this.drawer);
  }

  /** @param {boolean} open */
  toggle(open) {
    store.makes = open;
    store.making = null;
    store.draw();
    if (!open) this.button.focus({ preventScroll: true });
  }

  /** @param {{key?: string, title?: string, family?: string}} what */
  chosen(what) {
    store.make(what);
    this.title.value = "";
    this.button.focus({ preventScroll: true });
  }

  draw() {
    const { fixed } = store;
    if (fixed === null) return;
    const { words } = fixed;
    this.missing.draw(store.day?.missing ?? [], words, fixed.others_too);
    say(this.button, words.add ?? "");
    this.button.setAttribute("aria-expanded", String(store.makes));
    this.panel.hidden = !store.makes;
    const { making } = store;
    say(this.what, making ? (words.made_at ?? "").replace("{time}", span(making.start, making.minutes)) : (words.what ?? ""));
    say(this.close, words.close ?? "");
    say(this.label, words.add_free ?? "");
    say(this.own, words.add_own ?? "");
    this.panel.setAttribute("aria-label", words.what ?? "");
    this.families.setAttribute("aria-label", words.family ?? "");
    if (store.makes) this.offer(fixed);
    if (store.makes !== this.shown) {
      this.shown = store.makes;
      if (this.shown) {
        this.panel.scrollIntoView({ block: "nearest", behavior: "smooth" });
        const first = this.families.querySelector("[aria-pressed=true]");
        if (first instanceof HTMLElement) first.focus({ preventScroll: true });
      }
    }
  }

  /** @param {import("./store.js").Fixed} fixed */
  offer(fixed) {
    this.family ||= fixed.families[0]?.[0] ?? "";
    if (store.making !== null && store.making !== this.at) {
      // What is drawn in the night is first offered what the night is like.
      const [from, long] = store.day?.night ?? [0, 0];
      if (wrap(store.making.start - from) < long) this.family = NIGHT;
      else if (this.family === NIGHT) this.family = fixed.families[0]?.[0] ?? "";
    }
    this.at = store.making;
    const key = this.family + fixed.palette.length;
    if (key === this.key) return;
    this.key = key;
    fixed.families.forEach(([family, words], index) => {
      const old = this.families.children[index];
      const one = old ?? html("button", { type: "button", class: "dog-family" }, [html("i", { class: `dog-mark bpa-${family}` }), words]);
      if (!old) {
        one.addEventListener("click", () => {
          this.family = family;
          store.draw();
        });
        this.families.append(one);
      }
      one.setAttribute("aria-pressed", String(family === this.family));
    });
    this.offers.replaceChildren(...fixed.palette.filter(([, , family, , night]) => (this.family === NIGHT ? night === 1 : family === this.family)).map(([task, title, , note]) => {
      const one = html("button", { type: "button", class: "dog-offer", "data-make": task, ...(note ? { title: note } : {}) }, [title]);
      one.addEventListener("click", () => this.chosen({ key: task }));
      return one;
    }));
  }
}

/** «Mangler ofte»: what the server says that the day lacks, one tap each; or put away for as long as the page stands. */
class Missing {
  /** @param {(key: string) => void} make */
  constructor(make) {
    this.make = make;
    this.gone = new Set();
    this.shown = "";
    this.words = html("span", { class: "dog-missing-words", id: "dog-missing" });
    this.chips = html("div", { class: "dog-offers", role: "group", "aria-labelledby": "dog-missing" });
    this.prompt = html("p", { class: "dog-others-too" });
    this.root = html("div", { class: "dog-missing" }, [this.words, this.chips, this.prompt]);
  }

  /** @param {[string, string][]} missing @param {Record<string, string>} words @param {string} prompt */
  draw(missing, words, prompt) {
    const left = missing.filter(([key]) => !this.gone.has(key));
    const key = JSON.stringify([left, prompt]);
    if (key === this.shown) return;
    this.shown = key;
    say(this.words, words.missing ?? "");
    say(this.prompt, prompt);
    this.words.hidden = this.chips.hidden = left.length === 0;
    this.root.hidden = missing.length === 0 && prompt === "";
    const away = html("button", { type: "button", class: "dog-link" }, [words.missing_not ?? ""]);
    away.addEventListener("click", () => {
      for (const [one] of left) this.gone.add(one);
      store.draw();
    });
    const chips = left.map(([task, title]) => {
      const one = html("button", { type: "button", class: "dog-offer dog-lacks", "data-lacks": task }, [title]);
      one.addEventListener("click", () => this.make(task));
      return one;
    });
    this.chips.replaceChildren(...chips, away);
  }
}
