// One question on the page: its choices in the form's order, and the reasons for an answer.

import { choicesOf } from "./choices.js";
import { find, make, part } from "./dom.js";
import { markOf } from "./marks.js";
import { JOINT, inputs, textOf } from "./picking.js";
import { kindOfOption, told } from "./reasons.js";

/** The types whose chosen answers are marked, and those with one answer, whose reason stands below it. */
const MARKED = ["one", "tell", "some", "steps"];
const SINGLE = ["one", "tell"];

export class Question {
  /** @param {HTMLElement} element the fieldset marked data-item */
  constructor(element) {
    this.element = element;
    this.id = element.dataset.item ?? "";
    this.type = element.dataset.type ?? "one";
    this.topic = element.dataset.topic ?? "";
    this.clauses = (element.dataset.clauses ?? "").split(" ").filter(Boolean);
    this.isCritical = element.hasAttribute("data-critical");
    this.choices = choicesOf(element);
    this.tally = part(element, "tally");
    this.feedback = part(element, "feedback");
    this.reasons = part(element, "reasons");
    this.options = [...element.querySelectorAll("[data-option]")].map((each) => each.getAttribute("data-option") ?? "");
  }

  /** What is chosen now, whole or not. */
  get response() {
    return this.choices.response;
  }

  /** The first choice that is open, where a problem leads to. */
  get firstInput() {
    const open = inputs(this.element).filter((input) => !input.disabled);
    return open.find((input) => !this.element.querySelector(`input[name="${input.name}"]:checked`)) ?? open[0];
  }

  get stem() {
    return find(this.element, ".question__text", HTMLElement).textContent ?? "";
  }

  /** The links to the parts of the guidance that answer this question. */
  get links() {
    return this.element.querySelector(".reasons__links")?.cloneNode(true);
  }

  /** Where the reader goes on in a question of two steps. */
  get secondLegend() {
    return find(this.element, ".then legend", HTMLElement);
  }

  /**
   * Show the question as one of a form.
   * @param {string[]} order the option ids in the order of the form
   * @param {string} count "Question 3 of 12"
   */
  place(order, count) {
    this.tally.after(this.feedback);
    for (const option of order) {
      const choice = find(this.element, `[data-option="${option}"]`, HTMLElement);
      choice.parentElement?.append(choice);
    }
    for (const [n, input] of inputs(this.element).entries()) input.id = `${this.id}-${n + 1}`;
    part(this.element, "count").textContent = count;
  }

  /**
   * Choose what a response holds, without asking for its reason.
   * @param {string} response
   */
  put(response) {
    this.choices.put(response);
    this.tally.textContent = "";
  }

  /**
   * Take notice of a change.
   * @param {HTMLInputElement | null} changed
   */
  change(changed) {
    this.choices.change(changed);
    const { tally } = this.choices;
    if (this.tally.textContent !== tally) this.tally.textContent = tally;
  }

  /** Whether this is an answer to all of the question. */
  takes(/** @type {string} */ response) {
    const ids = response.split(JOINT);
    const known = ids.every((id) => this.options.includes(id)) && new Set(ids).size === ids.length;
    return known && ids.length === this.#length && this.#inPlace(ids);
  }

  /** Whether this is an answer to the first step of two. */
  takesHalf(/** @type {string} */ response) {
    return this.type === "steps" && this.#inPlace([response, ""]);
  }

  get #length() {
    if (this.type === "some") return Number(find(this.element, "[data-asks]", HTMLElement).dataset.asks);
    if (this.type === "order") return this.options.length;
    return ["one", "tell", "picture"].includes(this.type) ? 1 : 2;
  }

  /** @param {string[]} ids */
  #inPlace(ids) {
    if (this.type === "some") return ids.join() === [...ids].sort().join();
    if (this.type !== "steps") return true;
    const names = [this.id, `${this.id}-then`];
    return ids.every((id, n) => !id || inputs(this.element, names[n]).some((input) => input.value === id));
  }

  /**
   * Whether the page says that a response is right in all its parts.
   * @param {string} response
   */
  isRight(response) {
    return this.kindsOf(response).every((kind) => kind === "right");
  }

  /**
   * What the page says of a response, part by part: right, part or again.
   * @param {string} response
   */
  kindsOf(response) {
    return told(this.reasons, this.type, response).map(({ kind }) => kind);
  }

  /**
   * Show the reasons for an answer.
   * @param {string} response
   * @param {string} remark what is to be said of the answer besides, or ""
   */
  explain(response, remark) {
    const steps = told(this.reasons, this.type, response);
    const last = steps[steps.length - 1];
    this.#mark(response);
    const wrong = this.isCritical && steps.some(({ kind }) => kind !== "right");
    if (steps.length > 1) this.#fill(part(this.element, "feedback-before"), steps[0], []);
    this.#fill(this.feedback, last, wrong ? this.#mustBeRight() : []);
    if (remark) this.feedback.append(make("p", { class: "feedback__first" }, remark));
    this.reasons.hidden = false;
  }

  /**
   * Show the reason for the answer to the first step, and the second step.
   * @param {string} half
   */
  explainHalf(half) {
    const before = part(this.element, "feedback-before");
    this.keepReasons();
    this.#mark(half);
    this.#fill(before, told(this.reasons, this.type, half)[0], []);
    this.choices.open?.(half, true);
    this.secondLegend.setAttribute("aria-describedby", before.id);
  }

  /**
   * Mark the answers that were chosen, and put the reason below the one that it is about.
   * @param {string} response
   */
  #mark(response) {
    this.#unmark();
    if (!MARKED.includes(this.type)) return;
    const chosen = response.split(JOINT).map((id) => find(this.element, `[data-option="${id}"]`, HTMLElement));
    for (const choice of chosen) {
      const kind = kindOfOption(this.reasons, choice.dataset.option ?? "");
      choice.dataset.told = kind;
      choice.append(markOf(kind));
    }
    if (SINGLE.includes(this.type)) chosen[0].after(this.feedback);
  }

  #unmark() {
    for (const choice of this.element.querySelectorAll("[data-told]")) {
      choice.removeAttribute("data-told");
      choice.querySelector(".mark")?.remove();
    }
    this.tally.after(this.feedback);
  }

  /** Show the question as not answered yet. */
  keepReasons() {
    this.#unmark();
    for (const feedback of this.element.querySelectorAll(".feedback")) {
      if (feedback instanceof HTMLElement) feedback.hidden = true;
      feedback.replaceChildren();
    }
    this.reasons.hidden = true;
    this.reasons.removeAttribute("open");
  }

  /**
   * What an answer says in the words of its options.
   * @param {string} response
   * @returns {string[]}
   */
  textsOf(response) {
    const texts = response.split(JOINT).map((option) => textOf(this.element, option));
    if (this.type === "best-worst") return [`Best: ${texts[0]}`, `Worst: ${texts[1]}`];
    if (this.type === "order") return texts.map((text, n) => `${n + 1}. ${text}`);
    return this.type === "steps" ? [texts[0], `then: ${texts[1]}`] : texts;
  }

  /**
   * @param {HTMLElement} place
   * @param {import("./reasons.js").Told} step
   * @param {Node[]} before
   */
  #fill(place, { kind, heading, content }, before) {
    place.replaceChildren(make("h2", { class: "feedback__verdict" }, markOf(kind), heading), ...before, ...content);
    place.className = `feedback feedback--${kind}`;
    place.hidden = false;
  }

  /** What is said where a critical answer is not right: read first, and go on. */
  #mustBeRight() {
    const { links } = this;
    return [
      make("p", { class: "feedback__critical" }, make("strong", {}, "This one has to be right to pass."), " You can go on all the same."),
      ...(links ? [make("p", { class: "feedback__read" }, "Read this first: ", links)] : []),
    ];
  }
}
