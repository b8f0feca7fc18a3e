// The quiz of a page: one question at a time, the reason at once, the result from Python.

import { Attempt } from "./attempt.js";
import { showCertificateForm } from "./certificate.js";
import { find, make, part, showProblem } from "./dom.js";
import { Python, Refusal } from "./python.js";
import { Question } from "./question.js";
import { followUpView, verdictView } from "./result.js";

/** With fewer questions to go than this, the certificate's libraries are fetched. */
const NEARLY_THERE = 2;

export class PolicyQuiz extends HTMLElement {
  python = new Python();
  /** @type {Map<string, Question>} */
  questions = new Map();
  /** @type {import("./attempt.js").Form[]} */
  forms = [];
  /** @type {Promise<any> | undefined} */
  #published;
  #wantsResult = false;
  #judging = false;
  #title = document.title;

  connectedCallback() {
    this.forms = JSON.parse(part(this, "forms").textContent ?? "[]");
    for (const element of this.querySelectorAll("[data-item]")) {
      if (element instanceof HTMLElement) this.questions.set(element.dataset.item ?? "", new Question(element));
    }
    this.attempt = Attempt.fromFragment(location.hash, this.forms);
    this.#listen();
    this.#layOut();
    this.show(this.attempt.at);
    this.dataset.on = "";
    this.#loadPython();
  }

  #listen() {
    this.addEventListener("submit", (event) => {
      if (event.target !== part(this, "questions")) return;
      event.preventDefault();
      this.check();
    });
    this.addEventListener("change", () => this.#showButtons());
    this.addEventListener("click", ({ target }) => {
      const action = target instanceof Element && target.closest("[data-action]")?.getAttribute("data-action");
      if (action === "next") this.next();
      if (action === "back") this.show(this.attempt.at - 1, true);
      if (action === "again") this.restart();
      if (action === "retry") this.#tryAgain();
      if (action === "review") this.show(0, true);
      if (action === "print") window.print();
    });
    this.python.addEventListener("progress", () => this.#showProgress());
    window.addEventListener("popstate", () => this.#followAddress());
  }

  /** Put the questions of the form in its order, and take the others out of sight. */
  #layOut() {
    const form = part(this, "questions");
    for (const question of this.questions.values()) question.element.removeAttribute("data-in-form");
    for (const [n, place] of this.attempt.form.items.entries()) {
      const question = this.#question(place.id);
      question.place(place.options, `Question ${n + 1} of ${this.attempt.length}`);
      question.choose(this.attempt.final[n]);
      question.element.setAttribute("data-in-form", "");
      form.insertBefore(question.element, part(this, "buttons"));
    }
    this.dataset.form = String(this.attempt.form.number);
  }

  /**
   * Show a question of the form.
   * @param {number} at its place, from 0
   * @param {boolean} [takeFocus] whether the reader came here from another question
   */
  show(at, takeFocus = false) {
    this.attempt.at = at;
    this.#view("questions");
    part(this, "intro").hidden = at > 0;
    for (const question of this.questions.values()) question.element.hidden = question !== this.current;
    const answered = this.attempt.final[at];
    if (answered) this.current.explain(answered, this.attempt.first[at]);
    else this.current.keepReasons();
    this.#clearProblem();
    this.#showButtons();
    this.#remember(takeFocus);
    document.title = `Question ${at + 1} of ${this.attempt.length}: ${this.#title}`;
    if (takeFocus) this.#focus(find(this.current.element, "legend", HTMLElement));
  }

  get current() {
    return this.#question(this.attempt.place.id);
  }

  /** Take the chosen option as the answer and show its reason. */
  check() {
    const chosen = this.current.chosen;
    if (!chosen) {
      showProblem(part(this, "errors"), { text: "Choose an answer first.", field: this.current.firstInput });
      return;
    }
    this.#clearProblem();
    this.attempt.answer(chosen);
    this.current.explain(chosen, this.attempt.first[this.attempt.at]);
    this.#showButtons();
    this.#remember(false);
    this.python.start();
    if (this.attempt.length - this.attempt.at <= NEARLY_THERE) this.python.ask("prepare_paper", "").catch(() => {});
    this.#focus(this.current.feedback);
  }

  /** Go on to the next question, or after the last one to the result. */
  next() {
    if (!this.attempt.isLast) this.show(this.attempt.at + 1, true);
    else if (!this.attempt.isComplete) this.show(this.attempt.firstOpen, true);
    else this.finish();
  }

  /** Have the attempt judged, as soon as Python is there, and show the result. */
  async finish() {
    if (this.#judging) return;
    this.#judging = this.#wantsResult = true;
    this.#view("waiting");
    this.#showProgress();
    try {
      const quiz = await this.published();
      this.#showResult(await this.python.judge("judge_attempt", { quiz, attempt: this.attempt.forEngine() }));
    } catch (error) {
      this.#wantsResult = this.python.progress.state === "failed"; // then it comes with Python
      this.#notice(error instanceof Refusal ? [make("p", {}, `${error.message} ${error.repair}`)] : this.#cannotCome(), "failed");
    } finally {
      this.#judging = false;
    }
  }

  #tryAgain() {
    this.python.retry();
    if (this.dataset.view === "waiting") this.finish();
  }

  /** The quiz as published, which the engine judges by. Fetched once. */
  published() {
    this.#published ??= fetch(this.dataset.quiz ?? "").then((response) => {
      if (!response.ok) throw new Error("The quiz could not be loaded.");
      return response.json();
    });
    this.#published.catch(() => (this.#published = undefined));
    return this.#published;
  }

  /** Begin a new attempt with the next form. */
  restart() {
    const next = this.forms[(this.forms.indexOf(this.attempt.form) + 1) % this.forms.length];
    this.attempt = new Attempt(next, this.attempt.number + 1);
    this.#wantsResult = false;
    this.dataset.state = this.python.progress.state === "ready" ? "ready" : "reading";
    this.#layOut();
    this.show(0, true);
  }

  /** @param {any} result */
  #showResult(result) {
    this.#wantsResult = false;
    this.dataset.state = "marked";
    this.#notice([], "");
    const place = part(this, "result");
    place.replaceChildren(...verdictView(result));
    part(this, "follow-up").replaceChildren(...followUpView(result, this.attempt, (id) => this.#question(id)));
    this.#view(result.passed ? "passed" : "result");
    if (result.passed) showCertificateForm(this);
    document.title = `Result: ${this.#title}`;
    this.#focus(find(place, "h2", HTMLElement));
  }

  // Python ------------------------------------------------------------------------------

  #loadPython() {
    const saves = /** @type {any} */ (navigator).connection?.saveData;
    if (saves) return; // then it starts with the first answer
    const idle = window.requestIdleCallback ?? ((/** @type {() => void} */ then) => setTimeout(then, 200));
    const begin = () => idle(() => this.python.start());
    if (document.readyState === "complete") begin();
    else window.addEventListener("load", begin, { once: true });
  }

  #showProgress() {
    const { progress } = this.python;
    if (this.dataset.state !== "marked") this.dataset.state = progress.state === "loading" ? "reading" : progress.state;
    if (progress.state === "failed") this.#notice(this.#cannotCome(), "failed");
    else if (progress.state === "ready" && this.#wantsResult) this.finish();
    else if (progress.state === "loading" && this.#wantsResult) this.#notice([this.#stillLoading(progress.share)], "waiting");
    else this.#notice([], "");
  }

  /** @param {number} share */
  #stillLoading(share) {
    const percent = Math.floor(share * 10) * 10; // in tens, so that it is not read out all the time
    return make("p", {}, `The program that judges your answers is still loading (${percent} %). Your answers are kept. The result comes by itself.`);
  }

  #cannotCome() {
    const retry = make("button", { type: "button", class: "button", "data-action": "retry" }, "Try again");
    const review = make("button", { type: "button", class: "button button--quiet", "data-action": "review" }, "Look at my answers");
    const print = make("button", { type: "button", class: "button button--quiet", "data-action": "print" }, "Print the questions with my answers");
    return [
      make("p", {}, make("strong", {}, "The program that judges the answers cannot be loaded here.")),
      make("p", {}, "Your answers are kept. You can read on and answer all questions: every answer shows its reason. For a result and a certificate, try again, open the address of this page on another device (it holds your answers), or print the questions with your answers for the school office."),
      make("p", { class: "quiz-buttons" }, retry, ...(this.dataset.view === "waiting" ? [review] : []), print),
    ];
  }

  // What is seen ------------------------------------------------------------------------

  /**
   * @param {Node[]} content
   * @param {string} kind
   */
  #notice(content, kind) {
    const status = part(this, "status");
    const text = content.map((node) => node.textContent).join();
    if (status.textContent === text) return; // said once is enough
    status.className = kind ? `quiz-status quiz-status--${kind}` : "quiz-status";
    status.replaceChildren(...content);
  }

  /** @param {string} view questions, waiting, result, passed or certificate */
  #view(view) {
    this.dataset.view = view;
    if (view !== "questions") part(this, "intro").hidden = true;
    part(this, "questions").hidden = view !== "questions";
    for (const name of ["result", "follow-up"]) part(this, name).hidden = view !== "result" && view !== "passed";
    part(this, "certificate-form").hidden = view !== "passed";
    part(this, "certificate").hidden = view !== "certificate";
  }

  /** Show the certificate in place of the questions. */
  showCertificate() {
    this.#view("certificate");
    this.#focus(find(part(this, "certificate"), "h2", HTMLElement));
  }

  #showButtons() {
    const checked = this.attempt.final[this.attempt.at];
    const changed = Boolean(this.current.chosen) && this.current.chosen !== checked;
    const [back, check, next] = ["back", "check", "next"].map((name) => find(this, `[data-action="${name}"]`, HTMLButtonElement));
    part(this, "buttons").hidden = false;
    back.hidden = this.attempt.at === 0;
    check.hidden = Boolean(checked) && !changed;
    check.textContent = checked ? "Check this answer too" : "Check answer";
    next.hidden = !checked;
    next.textContent = this.attempt.isLast ? "See my result" : "Next question";
  }

  #clearProblem() {
    showProblem(part(this, "errors"), null);
  }

  /** @param {HTMLElement} element */
  #focus(element) {
    element.tabIndex = -1;
    element.focus();
  }

  // The address --------------------------------------------------------------------------

  /** @param {boolean} asNew whether going back should come here */
  #remember(asNew) {
    const address = this.attempt.toFragment();
    if (asNew) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  /** Go where an address leads within the same attempt; answers given since are kept. */
  #followAddress() {
    const there = Attempt.fromFragment(location.hash, this.forms);
    if (there.form !== this.attempt.form || there.number !== this.attempt.number) {
      this.attempt = there;
      this.#layOut();
    }
    this.show(Math.min(there.at, this.attempt.firstOpen));
  }

  /** @param {string} id */
  #question(id) {
    const question = this.questions.get(id);
    if (!question) throw new Error(`The page has no question “${id}”.`);
    return question;
  }
}

customElements.define("policy-quiz", PolicyQuiz);
