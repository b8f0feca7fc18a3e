// A scenario in two steps: the second comes once the first is answered. Until both are, the first
// answer stays as it is.

import { JOINT, chooseOnly, inputs, valueOf } from "./picking.js";
import { part } from "./dom.js";

export class TwoSteps {
  tally = "";

  /** @param {HTMLElement} question */
  constructor(question) {
    this.question = question;
    this.then = part(question, "then");
    this.first = question.dataset.item ?? "";
    this.second = `${this.first}-then`;
    this.then.hidden = true;
  }

  get response() {
    return [valueOf(this.question, this.first), valueOf(this.question, this.second)].filter(Boolean).join(JOINT);
  }

  get isHalf() {
    return this.then.hidden;
  }

  get problem() {
    if (!valueOf(this.question, this.first)) return "Choose an answer first.";
    if (this.isHalf || valueOf(this.question, this.second)) return "";
    return "Choose an answer to the second part.";
  }

  /** @param {string} response */
  put(response) {
    const [first, second] = response.split(JOINT);
    chooseOnly(this.question, [first], this.first);
    chooseOnly(this.question, [second], this.second);
    this.then.hidden = !second;
    this.#lock(false);
  }

  /**
   * Show the second step.
   * @param {string} half the answer to the first step
   * @param {boolean} locked whether that answer has to stay
   */
  open(half, locked) {
    chooseOnly(this.question, [half], this.first);
    this.then.hidden = false;
    this.#lock(locked);
  }

  change() {}

  /** @param {boolean} locked */
  #lock(locked) {
    for (const input of inputs(this.question, this.first)) input.disabled = locked;
  }
}
