// Other ways to use a quiz: one switch, and calm. They stand in the address and nowhere else.

import { rememberWay, wayOf } from "./address.js";
import { part } from "./dom.js";
import { OneSwitch } from "./switch.js";

const SPEEDS = ["2", "3", "5", "hand"];
const USUAL = "3";

export class QuizWays extends HTMLElement {
  /** @type {OneSwitch | undefined} */
  #switch;
  #speed = "";

  connectedCallback() {
    this.hidden = false;
    this.addEventListener("click", ({ target }) => {
      const button = target instanceof Element && target.closest("button");
      if (button) this.#press(button);
    });
    const asked = wayOf("switch");
    this.#setCalm(wayOf("calm") === "1");
    if (SPEEDS.includes(asked)) requestAnimationFrame(() => this.#setSwitch(asked)); // the quiz is there then
  }

  /** @param {HTMLButtonElement} button */
  #press({ dataset }) {
    if (dataset.way === "calm") this.#setCalm(!("calm" in document.documentElement.dataset));
    if (dataset.way === "switch") this.#setSwitch(this.#speed ? "" : USUAL);
    if (dataset.speed) this.#setSwitch(dataset.speed);
    if (this.#speed) this.#letGo();
  }

  /** Leave the button that was pressed, or the switch would press it again. */
  #letGo() {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && this.contains(activeElement)) activeElement.blur();
  }

  /** @param {boolean} on */
  #setCalm(on) {
    document.documentElement.toggleAttribute("data-calm", on);
    this.#mark('[data-way="calm"]', on);
    if (on || wayOf("calm")) rememberWay("calm", on ? "1" : "");
  }

  /** @param {string} speed "" ends it */
  #setSwitch(speed) {
    this.#switch?.stop();
    this.#speed = speed;
    const root = this.closest("policy-quiz");
    this.#switch = speed && root instanceof HTMLElement ? new OneSwitch(root, speed, () => this.#setSwitch("")) : undefined;
    this.#mark('[data-way="switch"]', Boolean(speed));
    for (const each of SPEEDS) this.#mark(`[data-speed="${each}"]`, each === speed);
    part(this, "speeds").hidden = !speed;
    part(this, "by-hand").hidden = speed !== "hand";
    if (speed || wayOf("switch")) rememberWay("switch", speed);
  }

  /**
   * @param {string} selector
   * @param {boolean} on
   */
  #mark(selector, on) {
    this.querySelector(selector)?.setAttribute("aria-pressed", String(on));
  }
}

customElements.define("quiz-ways", QuizWays);
