// How a question is answered: one class for each type. A response is text, the ids of the chosen
// options joined by hyphens, in the order in which the type asks for them. Nothing is marked here.

import { BestAndWorst } from "./pairing.js";
import { InOrder } from "./ordering.js";
import { JOINT, chooseOnly, listOf, valueOf } from "./picking.js";
import { TwoSteps } from "./stepping.js";

/**
 * @typedef {object} Choices
 * @property {string} response what is chosen now, whole or not; "" for nothing
 * @property {string} problem what is still missing, as a sentence; "" for nothing
 * @property {string} tally what has been chosen so far, in words; "" where it is plain to see
 * @property {boolean} isHalf whether the response answers the first of two steps alone
 * @property {(response: string) => void} put choose what a response holds
 * @property {(changed: HTMLInputElement | null) => void} change take notice of a change
 * @property {(half: string, locked: boolean) => void} [open] go on to the second step
 */

/** One of several: also whom to tell, and which picture. */
class OneChoice {
  tally = "";
  isHalf = false;

  /** @param {HTMLElement} question */
  constructor(question) {
    this.question = question;
  }

  get response() {
    return valueOf(this.question);
  }

  get problem() {
    return this.response ? "" : "Choose an answer first.";
  }

  /** @param {string} response */
  put(response) {
    chooseOnly(this.question, [response]);
  }

  change() {} // the browser does it all
}

/** A stated number of several. */
class SomeChoices {
  isHalf = false;

  /** @param {HTMLElement} question */
  constructor(question) {
    this.question = question;
    this.asks = Number(question.querySelector("[data-asks]")?.getAttribute("data-asks"));
  }

  get #ticked() {
    return [...this.question.querySelectorAll("input")].filter((input) => input.checked).map(({ value }) => value);
  }

  get response() {
    return this.#ticked.sort().join(JOINT);
  }

  get problem() {
    const count = this.#ticked.length;
    if (count === this.asks) return "";
    if (count > this.asks) return `Tick ${listOf(this.asks)} answers. You have ticked ${listOf(count)}.`;
    return `Tick ${listOf(this.asks)} answers. ${count ? `You have ticked ${listOf(count)}.` : "None is ticked yet."}`;
  }

  get tally() {
    const count = this.#ticked.length;
    if (!count) return "";
    if (count > this.asks) return `You have ticked ${listOf(count)}. Take ${listOf(count - this.asks)} off: ${listOf(this.asks)} are asked for.`;
    return count === this.asks ? `${count} of ${this.asks} ticked.` : `${count} of ${this.asks} ticked. ${this.asks - count} to go.`;
  }

  /** @param {string} response */
  put(response) {
    chooseOnly(this.question, response.split(JOINT));
  }

  change() {}
}

/** @type {Record<string, new (question: HTMLElement) => Choices>} */
const TYPES = {
  one: OneChoice,
  tell: OneChoice,
  picture: OneChoice,
  some: SomeChoices,
  "best-worst": BestAndWorst,
  order: InOrder,
  steps: TwoSteps,
};

/**
 * How the question on the page is answered.
 * @param {HTMLElement} question
 * @returns {Choices}
 */
export function choicesOf(question) {
  return new (TYPES[question.dataset.type ?? "one"] ?? OneChoice)(question);
}
