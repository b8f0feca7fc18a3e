// Renewing a certificate of an older edition: what changed since, just the questions on it, and
// the certificate with the older one inside. What is asked and what passes is the engine's to say.

import { today } from "./certificate.js";
import { find, make, part } from "./dom.js";
import { Refusal } from "./python.js";
import { shelfOf } from "./shelf.js";

/** @typedef {import("./quiz.js").PolicyQuiz} PolicyQuiz */

/**
 * What an edition says in a clause, as the engine gives it.
 * @typedef {{duty: string, voice: string | null, text: string, binds: string[], informs: string[]}} ClauseText
 * @typedef {{id: string, how: "added" | "removed" | "changed", before: ClauseText | null, after: ClauseText | null}} Change
 */

/** What the duties are called that ask nothing of anybody. */
const WITHOUT_WORD = new Map([["definition", "what it means"]]);

/** What is said of a clause in the heading. */
const HOW = { added: "is new", removed: "is gone", changed: "has changed" };

export class Renewal {
  /** @type {any} the engine's answer on what is asked */
  #asked;
  /** @type {Awaited<ReturnType<typeof shelfOf>>} */
  #shelf = {};

  /**
   * @param {PolicyQuiz} quiz
   * @param {string} link the link text of the older certificate
   */
  constructor(quiz, link) {
    this.quiz = quiz;
    this.link = link;
  }

  /** Whether there is something to renew, and its questions are on the page. */
  get isOpen() {
    return this.#asked !== undefined && !this.#asked.needless;
  }

  /** Find out what is asked, and show it; or go on with what the address says is answered. */
  async open() {
    if (this.quiz.dataset.draft !== undefined) return this.#say(...draft());
    this.#wait();
    try {
      await this.#ask();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return this.#say(...refused(error));
    }
    if (this.#asked.needless) return this.#say(...inForce());
    this.#begin();
  }

  async #ask() {
    const { python, dataset } = this.quiz;
    const claim = { link: this.link };
    const shelf = await shelfOf(python, claim, { index: dataset.index ?? "", root: dataset.root ?? "" });
    const { editions = [], quizzes = [] } = shelf;
    const request = { ...claim, editions, quizzes, quiz: await this.quiz.published(), today: today() };
    this.#asked = await python.judge("open_renewal", request);
    this.#shelf = shelf;
  }

  #begin() {
    const { quiz } = this;
    quiz.take([this.#asked.form]);
    prepareForm(quiz, this.#asked.edition.name);
    if (quiz.attempt.hasBegun && quiz.isDone) quiz.finish(false);
    else if (quiz.attempt.hasBegun) quiz.show(quiz.attempt.at);
    else this.show(false);
  }

  /**
   * Show what changed, and the way to the questions.
   * @param {boolean} [asNew] whether going back should come here
   */
  show(asNew = true) {
    const { since, editions, edition } = this.#asked;
    const page = `${this.quiz.dataset.root}${this.#shelf.school?.policy.page}`;
    this.#put(
      make("h2", {}, "What changed since your certificate"),
      make("p", {}, `Your certificate is of edition ${edition.name}. Edition ${editions[0].name} is in force now.`),
      ...(since.length ? since.map((/** @type {Change} */ change) => clauseView(change, page)) : [make("p", {}, "The policy has changed, but in nothing that this quiz is about.")]),
      ...this.#wayOn());
    this.quiz.showRenewal(asNew);
  }

  /** @returns {Node[]} how much is asked, and the button that leads there */
  #wayOn() {
    const { quiz } = this;
    const asked = this.#asked.form.items.length;
    const says = quiz.attempt.hasBegun ? "Go on with the questions" : "Answer the questions";
    const button = make("button", { type: "button", class: "button" }, asked ? says : "I have read this: go on");
    button.addEventListener("click", () => (asked ? quiz.show(quiz.attempt.firstOpen, true) : quiz.finish()));
    return [make("p", {}, make("strong", {}, howMany(asked)), ` ${passing(this.#asked, asked)}`), make("p", { class: "quiz-buttons" }, button)];
  }

  /**
   * Have the attempt judged, or its record made, as a renewal.
   * @param {"judge" | "make"} what
   * @param {object} request
   */
  askEngine(what, request) {
    const { editions, quizzes } = this.#shelf;
    const { edition } = this.#asked;
    return this.quiz.python.judge(`${what}_renewal`, { ...request, link: this.link, editions, quizzes, edition });
  }

  #wait() {
    this.#put(make("h2", {}, "Renew your certificate"), make("p", { role: "status" }, "What changed since your certificate is being looked up …"));
  }

  /**
   * Say in place of everything else why there is nothing to renew.
   * @param {Node[]} content
   */
  #say(...content) {
    this.#put(...content);
    this.quiz.showRenewal(false);
  }

  /** @param {Node[]} content */
  #put(...content) {
    part(this.quiz, "renewal").replaceChildren(...content);
  }
}

/** @returns {Node[]} */
function draft() {
  return [make("h2", {}, "Not now"), make("p", {}, "This quiz is a draft, so no certificate is renewed with it. Come back when the school has published it.")];
}

/** @returns {Node[]} */
function inForce() {
  return [
    make("h2", {}, "Your certificate is still in force"),
    make("p", {}, "Nothing has changed materially since. You need not do anything."),
    wayOut("Take the whole quiz all the same", "button button--quiet"),
  ];
}

/**
 * @param {Refusal} refusal
 * @returns {Node[]}
 */
function refused(refusal) {
  return [
    make("h2", {}, "This certificate cannot be renewed"),
    make("p", {}, `${refusal.message} ${refusal.repair}`),
    wayOut("Take the whole quiz", "button"),
  ];
}

/**
 * The way to the whole quiz: this page without what stands behind its #.
 * @param {string} text
 * @param {string} look
 */
function wayOut(text, look) {
  return make("p", { class: "quiz-buttons" }, make("a", { class: look, href: location.pathname }, text));
}

/** @param {number} asked */
function howMany(asked) {
  if (!asked) return "There are no questions on it.";
  return asked === 1 ? "There is one question on it." : `There are ${asked} questions on it.`;
}

/**
 * @param {{pass_mark: number, critical: number}} asks
 * @param {number} asked
 */
function passing({ pass_mark, critical }, asked) {
  if (!asked) return "Read it, then declare that you have.";
  if (asked === 1) return "To pass, your answer must be right.";
  const number = pass_mark === asked ? `all ${asked}` : `${pass_mark} of them`;
  const among = critical && pass_mark < asked ? `, ${critical === 1 ? "the critical one" : `the ${critical} critical ones`} among them` : "";
  return `To pass, ${number} must be right${among}.`;
}

/**
 * One clause, as it was and as it is.
 * @param {Change} change
 * @param {string} page the policy page
 */
function clauseView({ id, how, before, after }, page) {
  const place = after ? `${page}#clause-${id}` : page;
  return make("section", { class: "difference__clause" },
    make("h3", {}, make("a", { href: place }, `Clause ${id}`), ` ${HOW[how]}`),
    ...changesBeside(before, after).map((line) => make("p", {}, line)),
    make("div", { class: "difference__sides" }, ...side("Before", before), ...side("Now", after)));
}

/**
 * @param {string} label
 * @param {ClauseText | null} said
 * @returns {Node[]}
 */
function side(label, said) {
  if (!said) return [];
  return [make("div", {}, make("p", { class: "difference__label" }, `${label} (${strength(said)})`), make("p", {}, said.text))];
}

/**
 * The duty in words, with the policy's own way of saying it: "should (advised)".
 * @param {ClauseText} said
 */
function strength({ duty, voice }) {
  const word = WITHOUT_WORD.get(duty) ?? duty.replaceAll("-", " ");
  return voice ? `${word}: ${voice.replaceAll("-", " ")}` : word;
}

/**
 * A sentence for each thing beside the text that changed.
 * @param {ClauseText | null} before
 * @param {ClauseText | null} after
 * @returns {string[]}
 */
function changesBeside(before, after) {
  if (!before || !after) return [];
  const lines = [
    ["Its strength was “{}” and is now “{}”.", strength(before), strength(after)],
    ["It bound {} and now binds {}.", people(before.binds), people(after.binds)],
    ["It informed {} and now informs {}.", people(before.informs), people(after.informs)],
  ];
  return lines.filter(([, old, now]) => old !== now).map(([words, old, now]) => words.replace("{}", old).replace("{}", now));
}

/** @param {string[]} audiences */
function people(audiences) {
  return audiences.map((each) => (each === "parents" ? "parents and carers" : each)).join(", ") || "nobody";
}

/**
 * Have the form say what it gives: the renewed certificate, for the name of the older one.
 * @param {PolicyQuiz} quiz
 * @param {string} edition
 */
function prepareForm(quiz, edition) {
  const form = part(quiz, "certificate-form");
  const name = find(form, "[name=name]", HTMLInputElement);
  find(form, "h2", HTMLElement).textContent = "Get your renewed certificate";
  const hint = make("p", { class: "field__hint", id: "renewal-name-hint" }, `As it stands on your certificate of edition ${edition}.`);
  name.setAttribute("aria-describedby", hint.id);
  name.closest("p")?.after(hint);
}
