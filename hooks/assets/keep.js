// The button that keeps a whole school on the device, and the list of what is kept there.

import { ask, isCopied, NotCopied, register, registered, removeAll, ROOT } from "./copying.js";
import { make } from "./making.js";

/** How often the progress is said, at most. */
const SAID_EVERY_MS = 3000;
const MEGABYTE = 1_000_000;

/** @type {Record<import("./copying.js").Problem, string>} */
const PROBLEMS = {
  full: "There is no room: the browser is full. Make room on this device, or remove another copy, and press the button again.",
  cut: "The network went away, so a part of the copy is missing. What has come is kept. Press the button again when you are online.",
  renewed: "The site has just been renewed. Load this page again, and press the button once more.",
  impossible: "This browser keeps no copies here. It may be a private window, or an address without https.",
};
const STATES = {
  none: "This school is not kept on this device.",
  kept: "This school is kept on this device. It opens without a network.",
  missing: "A part of the copy is missing. Press the button to fetch the rest.",
};

class KeepOffline extends HTMLElement {
  #saidAt = 0;

  connectedCallback() {
    this.#button("keep").addEventListener("click", () => this.#keep());
    this.#button("drop").addEventListener("click", () => this.#drop());
    if (isCopied()) this.#look();
    else this.#say("This page is shown to its author, so it is not kept.");
  }

  /** What makes up the whole of a school. */
  get #parts() {
    const { school } = this.dataset;
    return ["site", "engine", `schools/${school}`, `more/${school}`];
  }

  /** Say what is there. */
  async #look() {
    const worker = (await registered())?.active;
    if (!worker) return this.#show("none");
    this.#show(await this.#state(worker));
  }

  /** @param {ServiceWorker | null} worker @returns {Promise<import("./copying.js").State>} */
  async #state(worker) {
    /** @type {import("./copying.js").State[]} */
    const states = await ask(worker, { ask: "states", parts: this.#parts });
    if (states.at(-1) === "none") return "none"; // what is kept by itself is not the whole school
    return states.every((state) => state === "kept") ? "kept" : "missing";
  }

  async #keep() {
    this.#busy(true);
    this.#say("It is being fetched. You may read on.");
    try {
      navigator.storage?.persist?.(); // a copy that was asked for is not to be cleared away unasked
      const { active } = await register();
      await ask(active, { ask: "keep", parts: this.#parts }, (progress) => this.#follow(progress));
      this.#show(await this.#state(active));
    } catch (error) {
      await this.#look().catch(() => {});
      this.#say(PROBLEMS[error instanceof NotCopied ? error.problem : "cut"]);
    }
    this.#busy(false);
  }

  async #drop() {
    this.#busy(true);
    const worker = (await registered())?.active ?? null;
    await ask(worker, { ask: "drop", parts: this.#parts.filter((part) => part.includes("/")) }).catch(() => {});
    await this.#look();
    this.#busy(false);
    this.#button("keep").focus();
  }

  /** @param {{done: number, whole: number}} progress */
  #follow({ done, whole }) {
    const bar = this.querySelector("progress");
    if (bar) bar.value = whole ? done / whole : 1;
    if (Date.now() - this.#saidAt < SAID_EVERY_MS) return;
    this.#saidAt = Date.now();
    this.#say(`${(done / MEGABYTE).toFixed(1)} of ${(whole / MEGABYTE).toFixed(1)} MB are here.`);
  }

  /** @param {import("./copying.js").State} state */
  #show(state) {
    this.dataset.state = state;
    this.#button("keep").hidden = state === "kept";
    this.#button("drop").hidden = state === "none";
    this.#button("keep").textContent = state === "missing" ? "Fetch the rest" : "Keep this school offline";
    this.#say(STATES[state]);
  }

  /** @param {boolean} busy */
  #busy(busy) {
    for (const name of ["keep", "drop"]) this.#button(name).toggleAttribute("aria-disabled", busy);
    this.toggleAttribute("data-busy", busy);
  }

  /** @param {string} text */
  #say(text) {
    const said = this.querySelector("[role=status]");
    if (said && said.textContent !== text) said.textContent = text;
  }

  /** @param {string} action */
  #button(action) {
    const found = this.querySelector(`[data-action="${action}"]`);
    if (!(found instanceof HTMLButtonElement)) throw new Error(`The page has no button “${action}”.`);
    return found;
  }
}

/** The schools of which something is kept, and the button that removes it all. */
class KeptPages extends HTMLElement {
  connectedCallback() {
    this.#list();
    this.querySelector("button")?.addEventListener("click", () => this.#remove());
  }

  async #list() {
    const worker = (await registered())?.active;
    const index = worker && (await fetch(`${ROOT}data/index.json`).catch(() => undefined));
    /** @type {{id: string, name: string, page: string}[]} */
    const schools = index?.ok ? (await index.json()).schools : [];
    const parts = schools.map(({ id }) => `schools/${id}`);
    const states = parts.length ? await ask(worker ?? null, { ask: "states", parts }) : [];
    const kept = schools.filter((_, n) => states[n] !== "none");
    const links = kept.map(({ name, page }) => make("li", {}, make("a", { href: ROOT + page }, name)));
    this.querySelector("ul")?.replaceChildren(...links);
    this.#say(kept.length ? "Kept on this device:" : "No school is kept on this device.");
  }

  async #remove() {
    await removeAll();
    this.querySelector("ul")?.replaceChildren();
    this.#say("All copies are removed. What you read from now on is kept again.");
  }

  /** @param {string} text */
  #say(text) {
    const said = this.querySelector("[role=status]");
    if (said) said.textContent = text;
  }
}

/** Leads back to the page that was wanted, when the network is there again. */
class TryAgain extends HTMLElement {
  connectedCallback() {
    const wanted = decodeURI(location.hash.slice(1));
    const link = this.querySelector("a");
    if (link && wanted.startsWith(ROOT)) link.href = wanted;
    this.hidden = !wanted.startsWith(ROOT);
  }
}

customElements.define("keep-offline", KeepOffline);
customElements.define("kept-pages", KeptPages);
customElements.define("try-again", TryAgain);
