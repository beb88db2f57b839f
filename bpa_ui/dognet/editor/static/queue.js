// @ts-check
// What the finger did and the server has not answered yet. Never more than one question under way; what is asked while
// one is, goes with the next, and the last is always sent. Each event has a number, so the same sent twice does no harm:
// after a lost connection, or to a new server session, all that has no answer is sent again.

/** @typedef {{seq: number, gesture: number, kind: string, id?: string | null, [more: string]: unknown}} Event */
/** @typedef {{token: string, client: string, events: Event[]}} Question */

/** Kinds of which only the last place on the way counts. */
const WAYS = new Set(["time", "minutes"]);

export class Queue {
  /** @param {string} client names this page @param {(question: Question) => void} send */
  constructor(client, send) {
    this.client = client;
    this.send = send;
    this.online = true;
    /** @type {string | null} */
    this.token = null;
    /** @type {Event[]} */
    this.events = [];
    /** @type {number | null} the last event of the question under way */
    this.asked = null;
    this.next = 0;
  }

  /** Many places on the way of one gesture are one event: the last. @param {Omit<Event, "seq">} event */
  push(event) {
    const tail = this.events.at(-1);
    const waits = tail !== undefined && (this.asked === null || tail.seq > this.asked);
    if (waits && WAYS.has(String(event.kind)) && tail.kind === event.kind && tail.id === event.id && tail.gesture === event.gesture && tail.time === event.time)
      this.events.pop();
    this.events.push(/** @type {Event} */ ({ ...event, seq: this.next++ }));
    this.flush();
  }

  flush() {
    const last = this.events.at(-1);
    if (!this.online || this.token === null || this.asked !== null || last === undefined) return;
    this.asked = last.seq;
    this.send({ token: this.token, client: this.client, events: this.events.slice(0, 50) });
  }

  /** What the server says: who it is, and the last event it has taken of which page. @param {string} token @param {string} client @param {number} seq */
  answered(token, client, seq) {
    const another = this.token !== token;
    this.token = token;
    if (client === this.client) this.events = this.events.filter((one) => one.seq > seq);
    const known = client === this.client && this.asked !== null && seq >= this.asked;
    if (another || known || !this.events.length) this.asked = null;
    this.flush();
  }

  /** The connection is there again, or an answer does not come: ask once more. */
  again() {
    this.asked = null;
    this.flush();
  }

  /** What the finger has done to a task's places, as long as the server has not answered. @param {string} id */
  moves(id) {
    const mine = this.events.filter((one) => one.kind === "time" && one.id === id);
    return /** @type {{start: number, minutes: number, time: number, together: boolean}[]} */ (/** @type {unknown} */ (mine));
  }

  /** Whether something was typed of a task that the server has not read yet. @param {string} id */
  typed(id) {
    return this.events.some((one) => one.kind === "typed" && one.id === id);
  }

  /** How many times a day the finger wants a task, as long as the server has not answered. @param {string} id */
  many(id) {
    const last = this.events.findLast((one) => one.kind === "times" && one.id === id);
    return last === undefined ? null : /** @type {number} */ (last.many);
  }
}
