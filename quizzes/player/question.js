// One question on the page: its choices in the form's order, and the reason for an answer.

import { find, make, part } from "./dom.js";

export class Question {
  /** @param {HTMLElement} element the fieldset marked data-item */
  constructor(element) {
    this.element = element;
    this.id = element.dataset.item ?? "";
    this.feedback = part(element, "feedback");
    this.reasons = part(element, "reasons");
  }

  /** The option that is chosen now. */
  get chosen() {
    return this.#inputs.find((input) => input.checked)?.value;
  }

  /** The first choice, where a problem leads to. */
  get firstInput() {
    return this.#inputs[0];
  }

  get stem() {
    return find(this.element, ".question__text", HTMLElement).textContent ?? "";
  }

  /** The links to the parts of the guidance that answer this question. */
  get reading() {
    return this.element.querySelector(".reasons__read")?.cloneNode(true);
  }

  get #inputs() {
    return [...this.element.querySelectorAll("input")];
  }

  /**
   * Show the question as one of a form.
   * @param {string[]} order the option ids in the order of the form
   * @param {string} count "Question 3 of 12"
   */
  place(order, count) {
    const choices = find(this.element, ".question__choices", HTMLElement);
    for (const option of order) choices.append(find(choices, `[data-option="${option}"]`, HTMLElement));
    for (const [n, input] of this.#inputs.entries()) input.id = `${this.id}-${n + 1}`;
    part(this.element, "count").textContent = count;
  }

  /**
   * Choose an option, or none, without asking for its reason.
   * @param {string | undefined} option
   */
  choose(option) {
    for (const input of this.#inputs) input.checked = input.value === option;
  }

  /**
   * Show the reason for an answer.
   * @param {string} option
   * @param {string | undefined} first the first answer, which counts
   */
  explain(option, first) {
    const reason = find(this.reasons, `[data-reason="${option}"]`, HTMLElement);
    const heading = find(reason, ".reason__verdict", HTMLElement).textContent ?? "";
    const why = find(reason, ".reason__why", HTMLElement).cloneNode(true);
    const counts = option === first ? [] : [make("p", { class: "feedback__first" }, "Your first answer is the one that counts.")];
    this.feedback.replaceChildren(make("h2", { class: "feedback__verdict" }, heading), why, ...counts);
    this.feedback.className = `feedback feedback--${reason.classList.contains("reason--right") ? "right" : "again"}`;
    this.feedback.hidden = false;
    this.reasons.hidden = false;
  }

  /** Show the question as not answered yet. */
  keepReasons() {
    this.feedback.hidden = true;
    this.feedback.replaceChildren();
    this.reasons.hidden = true;
    this.reasons.removeAttribute("open");
  }

  /**
   * The text of an option.
   * @param {string} option
   */
  textOf(option) {
    return find(this.element, `[data-option="${option}"] .choice__text`, HTMLElement).textContent ?? "";
  }
}
