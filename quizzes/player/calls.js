// What a page may ask of Python, by the name of each call. The worker hands the calls on to
// here; so does what finds out at the build which modules they need.

import { Desk } from "./desk.js";
import { Paper } from "./paper.js";

const ENGINE = "quizzes.policyquiz";

/**
 * Where the parts of Python come from.
 * @typedef {object} Store
 * @property {(part: string) => Promise<void>} install make a part of Python importable
 * @property {(name: string) => Promise<Uint8Array>} font a file of the certificates' fonts
 * @property {(url: string) => Promise<any>} json data of the site
 */

export class Calls {
  #engine;
  #paper;
  #desk;

  /**
   * @param {Promise<{pyodide: any}>} python
   * @param {Store} store
   */
  constructor(python, store) {
    /** @type {Map<string, Promise<void>>} */
    const parts = new Map();
    const install = (/** @type {string} */ part) => once(parts, part, () => python.then(() => store.install(part)));
    this.#engine = python.then(({ pyodide }) => pyodide.pyimport(ENGINE));
    this.#engine.catch(() => {}); // whoever waits for Python hears of it
    this.#paper = new Paper(python, install, store.font);
    this.#desk = new Desk(python, install, store.json);
  }

  /** Wait until the engine can answer. */
  async ready() {
    await this.#engine;
  }

  /**
   * @param {string} call
   * @param {any} request
   * @returns {Promise<string | boolean | Uint8Array | {pdf: Uint8Array, missing: string}>}
   */
  async answer(call, request) {
    if (this.#paper.knows(call)) return this.#paper.answer(call, request);
    if (this.#desk.knows(call)) return this.#desk.answer(call, request);
    return (await this.#engine).call(call, request);
  }
}

/**
 * Do something once for each name, and again only where it failed.
 * @param {Map<string, Promise<void>>} done
 * @param {string} name
 * @param {() => Promise<void>} carryOut
 */
function once(done, name, carryOut) {
  const there = done.get(name) ?? carryOut();
  done.set(name, there);
  there.catch(() => done.delete(name));
  return there;
}
