// Practice beside the attempt: which questions, and what is said in the end. It counts for nothing,
// and is loaded when somebody asks for it.

import { againView } from "./again.js";
import { Attempt } from "./attempt.js";
import { find, make, part, showProblem } from "./dom.js";
import { picture } from "./drawing.js";

/**
 * @typedef {import("./quiz.js").PolicyQuiz} PolicyQuiz
 * @typedef {import("./question.js").Question} Question
 */

export class Practice {
  /** @type {Set<string>} what was practised in this visit */
  #done = new Set();

  /** @param {PolicyQuiz} quiz */
  constructor(quiz) {
    this.quiz = quiz;
    this.form = find(quiz, '[data-part="practice-form"]', HTMLFormElement);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.#begin();
    });
  }

  /** Ask what is to be practised. */
  open() {
    showProblem(part(this.quiz, "practice-errors"), null);
    part(this.quiz, "only-missed").hidden = !this.quiz.missed.length;
    find(this.form, '[name="missed"]', HTMLInputElement).checked = false;
    this.quiz.showPractice("practice");
  }

  #begin() {
    const asked = new FormData(this.form);
    const topics = asked.getAll("topic");
    const missed = asked.get("missed") ? this.quiz.missed : undefined;
    const chosen = this.#inTurn([...this.quiz.questions.values()]
      .filter(({ id, topic }) => topics.includes(topic) && (!missed || missed.includes(id))));
    if (!chosen.length) {
      const field = find(this.form, '[name="topic"]', HTMLInputElement);
      field.id ||= "practice-topic";
      return showProblem(part(this.quiz, "practice-errors"), { text: topics.length ? "There is no such question in these topics. Tick more of them." : "Tick at least one topic.", field });
    }
    this.practise(chosen.slice(0, Number(asked.get("count")) || undefined));
  }

  /**
   * Practise these questions.
   * @param {Question[]} chosen
   */
  practise(chosen) {
    for (const { id } of chosen) this.#done.add(id);
    const items = chosen.map(({ id, options }) => ({ id, options: this.#orderOf(id) ?? options }));
    this.quiz.begin(new Attempt({ number: 0, items }, 1));
  }

  /**
   * Those first that were not practised yet and are not on the attempt's form; and the topics
   * in turn.
   * @param {Question[]} questions
   */
  #inTurn(questions) {
    const seen = new Map();
    const onForm = new Set(this.quiz.attempt.form.items.map(({ id }) => id));
    const keyed = questions.map((question) => {
      const nth = seen.get(question.topic) ?? 0;
      seen.set(question.topic, nth + 1);
      return { question, keys: [Number(this.#done.has(question.id)), Number(onForm.has(question.id)), nth] };
    });
    return keyed.sort((one, other) => compare(one.keys, other.keys)).map(({ question }) => question);
  }

  /** @param {string} id */
  #orderOf(id) {
    return this.quiz.forms.flatMap(({ items }) => items).find((place) => place.id === id)?.options;
  }

  /** Say how it went, and have it counted by Python if it comes. */
  async end() {
    const { run } = this.quiz;
    const ids = run.form.items.map(({ id }) => id);
    const answers = ids.map((item, n) => ({ item, response: run.first[n] ?? "" }));
    const missed = ids.filter((id, n) => !this.quiz.question(id).isRight(answers[n].response));
    this.#show(missed, "The answers are being counted …");
    const counted = await this.#count(answers);
    if (this.quiz.run !== run || this.quiz.dataset.view !== "practice-end") return;
    part(this.quiz, "practice-count").textContent = counted;
  }

  /** @param {{item: string, response: string}[]} answers */
  async #count(answers) {
    if (!this.quiz.isJudged) return "You have been through all of them.";
    try {
      const { right, items } = await this.quiz.python.judge("mark_practice", { quiz: await this.quiz.published(), answers });
      return `${right} of ${items.length} right at the first go.`;
    } catch {
      return "The program that counts the answers cannot be loaded here. The list below comes without it.";
    }
  }

  /**
   * @param {string[]} missed
   * @param {string} counting
   */
  #show(missed, counting) {
    const again = missed.map((id) => this.quiz.question(id));
    const { topics, passages } = this.quiz;
    passages.begin();
    part(this.quiz, "practice-end").replaceChildren(
      make("h2", { class: "result__heading" }, "Your practice"),
      make("p", { class: "result__score", role: "status", "data-part": "practice-count" }, counting),
      again.length ? againView(again.map((question) => ({ question, standing: "again" })), topics, passages) : nothing(),
      make("p", { class: "quiz-buttons" },
        ...(again.length ? [pressed("Practise those again", () => this.practise(again))] : []),
        pressed("Practise something else", () => this.open(), true), pressed("Back to the quiz", () => this.quiz.stop(), true)));
    this.quiz.showPractice("practice-end");
  }
}

/** What is said where there is nothing to look at again. */
function nothing() {
  return make("div", {}, picture(), make("p", {}, "There is nothing that you need to look at again."));
}

/**
 * @param {number[]} one
 * @param {number[]} other
 */
function compare(one, other) {
  const at = one.findIndex((key, n) => key !== other[n]);
  return at < 0 ? 0 : one[at] - other[at];
}

/**
 * @param {string} text
 * @param {() => void} press
 * @param {boolean} [quiet]
 */
function pressed(text, press, quiet = false) {
  const button = make("button", { type: "button", class: quiet ? "button button--quiet" : "button" }, text);
  button.addEventListener("click", press);
  return button;
}
