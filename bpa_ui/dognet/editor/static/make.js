// @ts-check
// «Hva skjer her?»: one task more, from the palette or in one's own words, on the stretch that was drawn or where such a
// task usually is.

import { store } from "./store.js";
import { html, say } from "./svg.js";
import { span } from "./time.js";

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
    this.root = html("div", { class: "dog-adding" }, [this.button, this.panel]);
    this.family = "";
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
    this.offers.replaceChildren(...fixed.palette.filter(([, , family]) => family === this.family).map(([task, title, , note]) => {
      const one = html("button", { type: "button", class: "dog-offer", "data-make": task, ...(note ? { title: note } : {}) }, [title]);
      one.addEventListener("click", () => this.chosen({ key: task }));
      return one;
    }));
  }
}
