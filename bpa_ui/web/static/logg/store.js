// The log in the phone's own store (IndexedDB), and nowhere else. Where the phone refuses, the log is in memory only,
// and `kept` says so.

const NAME = "bpa-logg";

function opened() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("log");
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = asked.onblocked = () => reject(asked.error);
  });
}

function done(asked) {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

export class Store {
  kept = true;
  #base = null;
  #others = "BroadcastChannel" in globalThis ? new BroadcastChannel(NAME) : null;
  #last = Promise.resolve();

  /** What the phone has kept, or null. */
  async read() {
    try {
      this.#base ??= await opened();
      return (await done(this.#base.transaction("log").objectStore("log").get("log"))) ?? null;
    } catch {
      this.kept = false;
      return null;
    }
  }

  /** Kept once the promise is done; true if it was. One after another, so that the last tap is the one that stays. */
  write(log) {
    this.#last = this.#last.then(() => this.#put(log));
    return this.#last;
  }

  async #put(log) {
    try {
      if (!this.#base) throw new Error("no store");
      const change = this.#base.transaction("log", "readwrite", { durability: "strict" });
      change.objectStore("log").put(log, "log");
      await new Promise((resolve, reject) => {
        change.oncomplete = resolve;
        change.onerror = change.onabort = () => reject(change.error);
      });
      this.kept = true;
      this.#others?.postMessage("changed");
    } catch {
      this.kept = false;
    }
    return this.kept;
  }

  /** Another tab of this page has changed the log. */
  onOther(tell) {
    if (this.#others) this.#others.onmessage = tell;
  }
}
