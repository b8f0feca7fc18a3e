// Put in order: a tick gives the next place, and taking it off lets the later ones move up.

import { JOINT, inputs, listOf, textOf } from "./picking.js";

const PLACES = ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th"];

export class InOrder {
  isHalf = false;
  tally = "";
  /** @type {string[]} */
  #order = [];

  /** @param {HTMLElement} question */
  constructor(question) {
    this.question = question;
    this.restart = /** @type {HTMLElement | null} */ (question.querySelector('[data-action="reorder"]'));
  }

  get response() {
    return this.#order.join(JOINT);
  }

  get #toGo() {
    return inputs(this.question).length - this.#order.length;
  }

  get problem() {
    if (!this.#toGo) return "";
    return this.#order.length ? `Tick all the steps: ${listOf(this.#toGo)} to go.` : "Tick the steps in order first.";
  }

  /** @param {string} response */
  put(response) {
    this.#order = response ? response.split(JOINT) : [];
    this.#show();
  }

  /** @param {HTMLInputElement | null} changed the step, or none to begin again */
  change(changed) {
    this.#order = this.#order.filter((each) => each !== changed?.value);
    if (changed?.checked) this.#order.push(changed.value);
    if (!changed) this.#order = [];
    this.tally = this.#said(changed);
    this.#show();
  }

  /** @param {HTMLInputElement | null} changed */
  #said(changed) {
    const toGo = this.#toGo ? `${this.#toGo} to go.` : "All are in order.";
    if (!changed) return `The order is empty again. ${toGo}`;
    const text = textOf(this.question, changed.value);
    return changed.checked ? `${PLACES[this.#order.length - 1]}: ${text}. ${toGo}` : `Taken off: ${text}. ${toGo}`;
  }

  #show() {
    for (const input of inputs(this.question)) {
      const at = this.#order.indexOf(input.value);
      const place = input.closest("[data-option]")?.querySelector(".choice__place");
      input.checked = at >= 0;
      if (place) place.textContent = PLACES[at] ?? "";
    }
    if (this.restart) this.restart.hidden = !this.#order.length;
  }
}
