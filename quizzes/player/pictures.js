// A quiz in pictures: a tap answers, one button goes on, and finished is finished. Nothing is
// judged, so no Python is loaded.

import "./ways.js";

import { wayOf, withWays } from "./address.js";
import { Attempt } from "./attempt.js";
import { find, part } from "./dom.js";
import { exchange, exchanged, toFragment } from "./exchange.js";
import { Front } from "./front.js";
import { PictureQuestion } from "./picture.js";
import { showSteps } from "./steps.js";

const ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

export class PictureQuiz extends HTMLElement {
  /** @type {Map<string, PictureQuestion>} */
  questions = new Map();
  /** @type {import("./attempt.js").Form[]} */
  forms = [];
  run = new Attempt({ number: 0, items: [] }, 1);
  /** @type {Record<string, string>} what the letters stand for */
  words = {};
  next = document.createElement("button");
  #byArrow = false;
  #title = document.title;
  #front = new Front(this);

  connectedCallback() {
    this.forms = JSON.parse(part(this, "forms").textContent ?? "[]");
    this.words = JSON.parse(part(this, "words").textContent ?? "{}");
    for (const element of this.querySelectorAll("[data-item]")) {
      if (element instanceof HTMLElement) this.questions.set(element.dataset.item ?? "", new PictureQuestion(element, this.dataset.pictures ?? ""));
    }
    this.next = find(this, '[data-action="next"]', HTMLButtonElement);
    this.#listen();
    this.#followAddress();
    this.dataset.on = "";
  }

  #listen() {
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      this.answer(this.current.response);
    });
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("click", (event) => this.#click(event));
    window.addEventListener("popstate", () => this.#followAddress());
  }

  /** What each button does, by its data-action. @type {Record<string, () => void>} */
  #actions = {
    next: () => this.goOn(),
    back: () => this.show(this.run.at - 1, true),
    another: () => this.another(),
    again: () => this.again(),
    print: () => window.print(),
    front: () => this.#front.enter(),
    leave: () => this.#front.leave(),
    reveal: () => this.reveal(),
    "front-next": () => this.#front.next(),
  };

  /** @param {MouseEvent} event */
  #click({ target, detail }) {
    if (!(target instanceof Element) || detail > 1) return; // the second tap of two
    const action = target.closest("[data-action]")?.getAttribute("data-action");
    if (action) return this.#actions[action]?.();
    if (!(target instanceof HTMLInputElement)) return;
    if (this.#byArrow) this.#showButtons(); // arrow keys only choose
    else this.answer(target.value);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { key, target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    if (ARROWS.includes(key)) {
      this.#byArrow = true;
      setTimeout(() => (this.#byArrow = false));
    } else if (key === " " && target.checked) {
      event.preventDefault();
      this.answer(target.value);
    }
  }

  get current() {
    return this.question(this.run.place.id);
  }

  /** @param {string} id */
  question(id) {
    const question = this.questions.get(id);
    if (!question) throw new Error(`The page has no question “${id}”.`);
    return question;
  }

  /** Put the questions of the form in its order, and take the others out of sight. */
  #layOut() {
    const form = part(this, "questions");
    for (const { element } of this.questions.values()) element.removeAttribute("data-in-form");
    for (const [n, { id, options }] of this.run.form.items.entries()) {
      const question = this.question(id);
      question.place(options, this.#countOf(n));
      question.put(this.run.final[n] ?? "");
      question.element.setAttribute("data-in-form", "");
      form.insertBefore(question.element, part(this, "buttons"));
    }
    this.dataset.form = String(this.run.form.number);
  }

  /** “Question 2 of 5: M for Meeting”. */
  #countOf(/** @type {number} */ n) {
    const { letter } = this.question(this.run.form.items[n].id);
    return `Question ${n + 1} of ${this.run.length}${letter ? `: ${letter} for ${this.words[letter]}` : ""}`;
  }

  /**
   * Show a question of the form.
   * @param {number} at its place, from 0
   * @param {boolean} [asNew] whether the reader came here from somewhere else in the quiz
   */
  show(at, asNew = false) {
    this.run.at = at;
    this.#view("questions", "ready");
    for (const question of this.questions.values()) question.element.hidden = question !== this.current;
    this.#explain();
    this.#showButtons();
    for (const place of this.run.form.items.slice(at, at + 2)) this.question(place.id).load();
    this.#showSteps();
    this.#remember(asNew);
    document.title = `${this.#countOf(at)}. ${this.#title}`;
    if (asNew) this.#comeTo(find(this.current.element, "legend", HTMLElement), this);
  }

  /** A class that looks at a question has done it; somebody alone has when it is answered. */
  #showSteps() {
    const { run, dataset } = this;
    const now = dataset.view === "finished" ? run.length : run.at;
    const letters = run.form.items.map(({ id }) => this.question(id).letter);
    showSteps(part(this, "steps"), letters, { now, isDone: (n) => run.first[n] !== undefined || ("front" in dataset && n < now) });
  }

  #explain() {
    const answered = this.run.final[this.run.at];
    if (!answered) return this.current.keepReasons();
    this.current.explain(answered);
    this.current.feedback.append(this.next);
  }

  #showButtons() {
    const { run, current, next } = this;
    const answered = run.final[run.at];
    const button = (/** @type {string} */ name) => find(this, `[data-action="${name}"]`, HTMLButtonElement);
    if (!answered) part(this, "buttons").append(next);
    next.hidden = !answered;
    button("check").hidden = !current.response || current.response === answered;
    button("back").hidden = run.at === 0;
    part(this, "buttons").hidden = button("check").hidden && button("back").hidden;
  }

  /**
   * Take an answer, and show what follows.
   * @param {string} response
   */
  answer(response) {
    if (!response) return;
    this.run.answer(response);
    this.current.put(response);
    this.#explain();
    this.#showButtons();
    this.#showSteps();
    this.#remember(false);
    this.#comeTo(this.current.feedback);
  }

  /** Show what fits, without an answer of anybody. */
  reveal() {
    this.current.reveal();
    this.#comeTo(this.current.feedback);
  }

  /** Go on to the next question, or after the last one to the end. */
  goOn() {
    const { run } = this;
    if (!run.isLast) this.show(run.at + 1, true);
    else if (!run.isComplete) this.show(run.firstOpen, true);
    else this.finish(true);
  }

  /** @param {boolean} asNew */
  finish(asNew) {
    this.#view("finished", "marked");
    for (const picture of part(this, "finish").querySelectorAll("img")) picture.loading = "eager";
    this.#showSteps();
    this.#remember(asNew, "&done=1");
    document.title = `Finished: ${this.#title}`;
    if (asNew) this.#comeTo(find(part(this, "finish"), "h2", HTMLElement), this);
  }

  /** Begin again with the next form. */
  again() {
    const number = this.run.form.number;
    const after = this.forms.findIndex((form) => form.number === number) + 1;
    this.run = new Attempt(this.forms[after % this.forms.length], this.run.number + 1);
    this.#layOut();
    this.show(0, true);
  }

  /** Take another question in the place of this one: a grown-up may have a reason. */
  another() {
    const [other] = this.#others();
    if (!other) return;
    this.current.put("");
    exchange(this.run, this.#placeOf(other.id) ?? other);
    this.#layOut();
    this.show(this.run.at, true);
  }

  /** The questions that may take the place of this one, those first that come next in the bank. */
  #others() {
    const { current } = this;
    const all = [...this.questions.values()];
    const here = all.indexOf(current);
    const free = [...all.slice(here + 1), ...all.slice(0, here)].filter(({ id }) => !this.run.form.items.some((place) => place.id === id));
    const alike = free.filter(({ letter, topic }) => letter === current.letter && topic === current.topic);
    return alike.length ? alike : free;
  }

  /** @param {string} id */
  #placeOf(id) {
    const options = this.questions.get(id)?.options;
    return this.forms.flatMap(({ items }) => items).find((place) => place.id === id) ?? (options && { id, options });
  }

  /**
   * @param {"questions" | "finished"} view
   * @param {"ready" | "marked"} state
   */
  #view(view, state) {
    this.dataset.view = view;
    this.dataset.state = state;
    part(this, "questions").hidden = view !== "questions";
    part(this, "finish").hidden = view !== "finished";
    find(this, '[data-action="another"]', HTMLButtonElement).hidden = view === "finished" || !this.#others().length;
  }

  /**
   * Bring the focus to an element, and what has to be seen into sight.
   * @param {HTMLElement} element
   * @param {HTMLElement} [top] what is to stand at the top
   */
  #comeTo(element, top) {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    if (top) return top.scrollIntoView({ block: "start" });
    requestAnimationFrame(() => element.scrollIntoView({ block: "nearest" })); // its button to listen is there then
  }

  // The address --------------------------------------------------------------------------

  /**
   * @param {boolean} asNew whether going back should come here
   * @param {string} [more]
   */
  #remember(asNew, more = "") {
    const original = this.forms.find(({ number }) => number === this.run.form.number);
    const address = withWays(this.run.toFragment() + toFragment(this.run.form, original) + more);
    if (asNew) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  /** Go where the address leads. */
  #followAddress() {
    const isForClass = Boolean(wayOf("front"));
    const forms = exchanged(location.hash, this.forms, (id) => this.#placeOf(id));
    this.run = Attempt.fromFragment(location.hash, forms, (id) => this.question(id));
    this.#layOut();
    if (this.run.isComplete && /[#&]done=1/.test(location.hash)) this.finish(false);
    else this.show(this.run.at);
    if (isForClass) this.#front.enter();
  }
}

customElements.define("policy-quiz", PictureQuiz);
