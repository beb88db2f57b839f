// @ts-check
// The day editor: one script, three places on the page (the wheel; the rows up to the open one; the rows after it), and
// one store that they share. Streamlit calls this for each place, and again whenever the server has something new.

import { Rows } from "./rows.js";
import { store } from "./store.js";
import { Wheel } from "./wheel.js";

/** @typedef {{parentElement: HTMLElement, data: Uint8Array, setTriggerValue: (name: string, value: unknown) => void}} Component */

/** @type {Wheel | null} */
let wheel = null;
/** @type {Rows | null} */
let rows = null;
/** @type {HTMLElement | null} */
let rest = null;

const app = document.querySelector("[data-testid=stApp]");
const connection = () => store.connected(app?.getAttribute("data-test-connection-state") === "CONNECTED");
if (app !== null) new MutationObserver(connection).observe(app, { attributeFilter: ["data-test-connection-state"] });

/** @type {Record<string, (component: Component, told: any) => () => void>} */
const PLACES = {
  wheel(component, told) {
    store.tell = (event) => component.setTriggerValue("event", event);
    if (wheel === null || wheel.root.parentElement !== component.parentElement) {
      wheel?.leave();
      wheel = new Wheel(component.parentElement);
    }
    store.hear(told);
    const mine = wheel;
    return () => {
      mine.leave();
      if (wheel === mine) wheel = null;
    };
  },
  rows(component, told) {
    if (rows === null || rows.root.parentElement !== component.parentElement) {
      rows?.leave();
      rows = new Rows(component.parentElement);
    }
    store.fixed = told;
    settle();
    const mine = rows;
    return () => {
      mine.leave();
      if (rows === mine) rows = null;
    };
  },
  rest(component) {
    rest = component.parentElement;
    settle();
    return () => {
      if (rest === component.parentElement) rest = null;
    };
  },
};

/** The rows after the open one stand in a place of their own, where there is one. */
function settle() {
  if (rows !== null) {
    rows.restRoot = rest;
    if (rest !== null && rows.rest.parentElement !== rest) rest.append(rows.rest);
  }
  store.draw();
}

/** @param {Component} component */
export default function (component) {
  const told = JSON.parse(new TextDecoder().decode(component.data));
  return PLACES[told.place]?.(component, told);
}
