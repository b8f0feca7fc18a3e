// The quiz of a page: one question at a time, the reason at once, the result from Python.

import "./ways.js";

import { rememberWay, wayOf, withWays } from "./address.js";
import { Attempt } from "./attempt.js";
import { showCertificateForm } from "./certificate.js";
import { find, make, part, showProblem } from "./dom.js";
import { cannotCome, stillLoading } from "./notices.js";
import { Passages } from "./passages.js";
import { showPath, standingsOf } from "./path.js";
import { Python, Refusal } from "./python.js";
import { Question } from "./question.js";
import { followUpView, goingOnView, verdictView } from "./result.js";
import { unjudged } from "./unjudged.js";

/** With fewer questions to go than this, the certificate's libraries are fetched. */
const NEARLY_THERE = 2;

/** So soon after an answer, the second tap of two is not meant for the button that has come since. */
const SECOND_TAP_MS = 600;

/** What the address says where the result is what is seen. */
const DONE = "done=1";

export class PolicyQuiz extends HTMLElement {
  python = new Python();
  /** @type {Map<string, Question>} */
  questions = new Map();
  /** @type {import("./attempt.js").Form[]} */
  forms = [];
  /** The attempt that counts; empty until the page has its say. */
  attempt = new Attempt({ number: 0, items: [] }, 1);
  /** What is on the page now: the attempt, or practice. */
  run = this.attempt;
  /** @type {import("./ground.js").Topic[]} */
  topics = [];
  passages = new Passages(null);
  /** @type {import("./renewal.js").Renewal | undefined} what is on the page where an older certificate is renewed */
  renewal;
  /** @type {Promise<any> | undefined} */
  #published;
  /** @type {any} the engine's last answer about the attempt */
  #result;
  /** @type {number[]} the places of the answers that are being put right */
  #mending = [];
  /** @type {Map<string, boolean>} whether each question was right when it was first answered last */
  #seen = new Map();
  /** @type {Promise<import("./practice.js").Practice> | undefined} */
  #practice;
  #before = "questions";
  #wantsResult = false;
  #wantsRenewal = false;
  #judging = false;
  #checkedAt = -SECOND_TAP_MS;
  #title = document.title;

  connectedCallback() {
    this.forms = JSON.parse(part(this, "forms").textContent ?? "[]");
    this.topics = JSON.parse(part(this, "ground").textContent ?? "[]");
    this.passages = new Passages(this.querySelector('template[data-part="passages"]'));
    for (const element of this.querySelectorAll("[data-item]")) {
      if (element instanceof HTMLElement) this.questions.set(element.dataset.item ?? "", new Question(element));
    }
    this.#listen();
    if (this.#renews) this.#renew();
    else this.#begin();
    this.dataset.on = "";
    if (this.isJudged) this.python.startWhenIdle();
    else this.dataset.state = "ready";
  }

  #begin() {
    this.take(this.forms);
    if (this.isDone) this.finish(false);
    else this.show(this.attempt.at);
  }

  /** Whether the address leads to the result: of an attempt that has one. */
  get isDone() {
    return this.attempt.isComplete && location.hash.split(/[#&]/).includes(DONE);
  }

  /**
   * Take the attempt that the address holds, at one of these forms.
   * @param {import("./attempt.js").Form[]} forms
   */
  take(forms) {
    this.forms = forms;
    this.run = this.attempt = Attempt.fromFragment(location.hash, forms, (id) => this.question(id));
    for (const [n, { id }] of this.attempt.form.items.entries()) this.#note(id, this.attempt.first[n]);
    this.#layOut();
  }

  #listen() {
    this.addEventListener("submit", (event) => {
      if (event.target !== part(this, "questions")) return;
      event.preventDefault();
      this.check();
    });
    this.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement && part(this, "questions").contains(target)) this.#change(target);
    });
    this.addEventListener("click", ({ target, detail }) => {
      if (detail > 1 && performance.now() - this.#checkedAt < SECOND_TAP_MS) return;
      const action = target instanceof Element && target.closest("[data-action]")?.getAttribute("data-action");
      if (action) this.#actions[action]?.();
    });
    this.python.addEventListener("progress", () => this.#showProgress());
    window.addEventListener("popstate", () => this.#followAddress());
  }

  /** What each button does, by its data-action. @type {Record<string, () => void>} */
  #actions = {
    next: () => this.next(),
    back: () => this.show(this.run.at - 1, true),
    again: () => this.restart(),
    retry: () => this.#tryAgain(),
    review: () => this.show(0, true),
    mend: () => this.mend(),
    reorder: () => this.#change(null),
    "to-certificate": () => this.#toCertificate(),
    print: () => window.print(),
    stop: () => this.stop(),
    practise: () => this.practise((practice) => practice.open()),
    "practise-critical": () => this.practise((practice) => practice.practise(this.#likeCritical())),
    "practise-missed": () => this.practise((practice) => practice.practise(this.#missedOnForm())),
  };

  /** Put the questions of the form in its order, and take the others out of sight. */
  #layOut() {
    const form = part(this, "questions");
    for (const question of this.questions.values()) question.element.removeAttribute("data-in-form");
    for (const [n, place] of this.run.form.items.entries()) {
      const question = this.question(place.id);
      question.place(place.options, `${this.isPractice ? "Practice question" : "Question"} ${n + 1} of ${this.run.length}`);
      question.put(this.run.final[n] ?? "");
      question.element.setAttribute("data-in-form", "");
      form.insertBefore(question.element, part(this, "buttons"));
    }
    this.dataset.form = String(this.attempt.form.number);
    this.toggleAttribute("data-practice", this.isPractice);
  }

  /**
   * Show a question of the form.
   * @param {number} at its place, from 0
   * @param {boolean} [takeFocus] whether the reader came here from another question
   */
  show(at, takeFocus = false) {
    this.run.at = at;
    this.#view("questions");
    part(this, "intro").hidden = at > 0 || this.isPractice || this.renewal !== undefined;
    for (const question of this.questions.values()) question.element.hidden = question !== this.current;
    this.#explain();
    this.#clearProblem();
    this.#showButtons();
    this.#showPath();
    this.#remember(takeFocus);
    document.title = `${this.isPractice ? "Practice question" : "Question"} ${at + 1} of ${this.run.length}: ${this.#title}`;
    if (takeFocus) this.#focus(find(this.current.element, "legend", HTMLElement));
  }

  get current() {
    return this.question(this.run.place.id);
  }

  /** Whether Python has something to do: a pass mark, or a certificate. */
  get isJudged() {
    return this.hasAttribute("data-judged");
  }

  get isPractice() {
    return this.run !== this.attempt;
  }

  /** Show the reasons for what was answered to the question at hand, if anything was. */
  #explain() {
    const { first, final, at } = this.run;
    const answered = final[at];
    const half = this.run.halfAt(at);
    if (answered) this.current.explain(answered, this.#remark(answered, first[at]));
    else if (half) this.current.explainHalf(half);
    else this.current.keepReasons();
  }

  /**
   * @param {string} answered
   * @param {string | undefined} first
   */
  #remark(answered, first) {
    if (answered === first || this.isPractice) return "";
    return this.hasAttribute("data-mended")
      ? "Your first answer counts. Putting it right helps you to pass as well."
      : "Your first answer is the one that counts.";
  }

  /** @param {HTMLInputElement | null} changed */
  #change(changed) {
    this.current.change(changed);
    this.#showButtons();
    if (!changed) this.current.firstInput?.focus(); // the button that was pressed is gone
  }

  /** Take what is chosen as the answer and show its reasons. */
  check() {
    const { current } = this;
    const { problem, isHalf } = current.choices;
    if (problem) return showProblem(part(this, "errors"), { text: problem, field: current.firstInput });
    this.#clearProblem();
    if (isHalf) this.run.half = current.response;
    else this.#take(current.response);
    this.#explain();
    this.#showButtons();
    this.#showPath();
    this.#remember(false);
    if (this.isJudged) this.python.start();
    this.#checkedAt = performance.now();
    if (isHalf) this.#goOn();
    else this.#showReason();
  }

  /** Go to the reason, and bring it into sight together with the answer that it is about. */
  #showReason() {
    const { feedback } = this.current;
    feedback.focus({ preventScroll: true });
    const { top, bottom } = feedback.getBoundingClientRect();
    const header = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    if (top >= header && bottom <= window.innerHeight) return;
    const answer = feedback.previousElementSibling;
    (answer?.matches(".choice") ? answer : feedback).scrollIntoView({ block: "start" });
  }

  /** @param {string} response */
  #take(response) {
    const { run, current } = this;
    if (!run.first[run.at]) this.#note(current.id, response);
    run.answer(response);
    current.put(response);
    const nearly = !this.isPractice && run.length - run.at <= NEARLY_THERE;
    if (nearly && this.dataset.audience !== "pupils") this.python.ask("prepare_paper", "").catch(() => {});
  }

  /** Go on to the second step, with the reason for the first still in sight. */
  #goOn() {
    const { element, secondLegend } = this.current;
    secondLegend.tabIndex = -1;
    secondLegend.focus({ preventScroll: true });
    part(element, "feedback-before").scrollIntoView({ block: "start" });
  }

  /**
   * @param {string} id
   * @param {string | undefined} response a first answer
   */
  #note(id, response) {
    if (response) this.#seen.set(id, this.question(id).isRight(response));
  }

  /** The questions of this visit whose last first answer is not right. */
  get missed() {
    return [...this.#seen].filter(([, right]) => !right).map(([id]) => id);
  }

  /** Go on to the next question, or after the last one to the result. */
  next() {
    const { run } = this;
    const open = this.#mending.find((at) => at > run.at);
    if (this.#mending.length && !this.isPractice) return open === undefined ? this.finish() : this.show(open, true);
    if (!run.isLast) this.show(run.at + 1, true);
    else if (!run.isComplete) this.show(run.firstOpen, true);
    else if (this.isPractice) this.practise((practice) => practice.end());
    else this.finish();
  }

  /**
   * Have the attempt judged, as soon as Python is there, and show the result.
   * @param {boolean} [asNew] whether going back should lead to the questions
   */
  async finish(asNew = true) {
    if (this.#judging) return;
    this.#remember(asNew, DONE);
    if (!this.isJudged) return this.#showResult(unjudged(this.attempt, (id) => this.question(id)));
    this.#judging = this.#wantsResult = true;
    this.#mending = [];
    this.#view("waiting");
    this.#showProgress();
    try {
      const result = await this.askEngine("judge");
      if (this.dataset.view === "waiting") this.#showResult(result); // else the reader has gone back
    } catch (error) {
      this.#wantsResult = this.python.progress.state === "failed"; // then it comes with Python
      this.#notice(error instanceof Refusal ? [make("p", {}, `${error.message} ${error.repair}`)] : this.#cannotCome(), "failed");
    } finally {
      this.#judging = false;
    }
  }

  #tryAgain() {
    this.python.retry();
    if (this.dataset.view === "waiting") this.finish(false);
    else if (this.#wantsRenewal) this.#renew();
  }

  /**
   * Have the attempt judged, or with what the person says its record made.
   * @param {"judge" | "make"} what
   * @param {object} [said]
   * @returns {Promise<any>}
   */
  async askEngine(what, said = {}) {
    const request = { quiz: await this.published(), attempt: this.attempt.forEngine(), ...said };
    if (this.renewal) return this.renewal.askEngine(what, request);
    return this.python.judge(what === "judge" ? "judge_attempt" : "make_record", request);
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
    this.run = this.attempt = new Attempt(next, this.attempt.number + 1);
    this.#wantsResult = false;
    this.#mending = [];
    this.#showState();
    this.#layOut();
    if (this.renewal) this.renewal.show();
    else this.show(0, true);
  }

  /** Lead back to the answers that are not right yet. */
  mend() {
    const items = /** @type {any[]} */ (this.#result.items);
    this.#mending = items.flatMap(({ mark_final }, at) => (mark_final === 1 ? [] : [at]));
    this.#showState();
    this.show(this.#mending[0] ?? 0, true);
  }

  /** @param {any} result */
  #showResult(result) {
    this.#wantsResult = false;
    this.#result = result;
    this.dataset.state = "marked";
    this.#notice([], "");
    const place = part(this, "result");
    const setting = this.#setting();
    place.replaceChildren(...verdictView(result, setting));
    part(this, "follow-up").replaceChildren(...followUpView(result, setting));
    part(this, "going-on").replaceChildren(...goingOnView(result, setting));
    this.#view(result.passed ? "passed" : "result");
    if (result.passed) showCertificateForm(this);
    document.title = `Result: ${this.#title}`;
    this.#focus(find(place, "h2", HTMLElement));
  }

  /** @returns {import("./result.js").Setting} */
  #setting() {
    return {
      young: this.dataset.audience === "pupils",
      mended: this.hasAttribute("data-mended"),
      otherForms: this.forms.length > 1,
      renewal: this.renewal !== undefined,
      likeThese: this.#likeCritical().length > 0,
      attempt: this.attempt.number,
      edition: this.dataset.draft === undefined ? (this.dataset.edition ?? "") : "",
      topics: this.topics,
      passages: this.passages,
      question: (id) => this.question(id),
    };
  }

  // Renewal -------------------------------------------------------------------------------

  /** The link text of the certificate that the address asks to renew, or "". Pupils have none. */
  get #renews() {
    return this.dataset.audience === "pupils" ? "" : wayOf("renew");
  }

  /** Load the renewal, and show what it has to say. */
  async #renew() {
    this.#view("renewal");
    this.#wantsRenewal = false;
    try {
      const { Renewal } = await import("./renewal.js");
      this.renewal = new Renewal(this, this.#renews);
      await this.renewal.open();
    } catch {
      this.#wantsRenewal = true; // it comes with Python, or when it is tried again
      this.#notice(this.#cannotCome(), "failed");
    }
  }

  /**
   * Show the renewal in place of the questions.
   * @param {boolean} asNew whether going back should come here
   */
  showRenewal(asNew) {
    this.#view("renewal");
    if (this.renewal?.isOpen) this.#remember(asNew);
    document.title = `Renewal: ${this.#title}`;
    this.#focus(find(part(this, "renewal"), "h2", HTMLElement));
  }

  // Practice ------------------------------------------------------------------------------

  /**
   * Load the practice, when it is first asked for, and do something with it.
   * @param {(practice: import("./practice.js").Practice) => void} then
   */
  async practise(then) {
    this.#practice ??= import("./practice.js").then(({ Practice }) => new Practice(this));
    const practice = await this.#practice.catch(() => (this.#practice = undefined));
    if (practice) then(practice);
    else this.#notice([make("p", {}, "Practice could not be loaded. Look whether you are online, and try once more.")], "failed");
  }

  /**
   * Do a run of practice in place of the attempt, which is kept.
   * @param {Attempt} run
   */
  begin(run) {
    if (!this.isPractice) this.#leaveAttempt();
    this.run = run;
    this.#layOut();
    this.show(0, true);
  }

  /** @param {string} view practice or practice-end */
  showPractice(view) {
    if (!this.isPractice && view === "practice") this.#leaveAttempt();
    this.#view(view);
    this.#focus(find(part(this, view), "h2", HTMLElement));
  }

  /** Keep the way back to the attempt: the button, and the browser's own. */
  #leaveAttempt() {
    this.#wantsResult = false;
    if (this.dataset.view?.startsWith("practice")) return;
    this.#before = this.dataset.view ?? "questions";
    history.pushState(null, "", location.href);
  }

  /**
   * Leave the practice and go back to where the attempt was.
   * @param {boolean} [asNew] whether the browser's way back should lead here
   */
  stop(asNew = true) {
    this.run = this.attempt;
    this.#layOut();
    if (this.#before === "questions") return this.show(this.attempt.at, asNew);
    this.#view(this.#before);
    this.#focus(find(part(this, "result"), "h2", HTMLElement));
  }

  /** Critical questions of the topics of those that were missed, which are not on this form. */
  #likeCritical() {
    const onForm = this.attempt.form.items.map(({ id }) => this.question(id));
    const missed = onForm.filter(({ id, isCritical }) => isCritical && this.#result?.items.some((/** @type {any} */ item) => item.id === id && !item.right));
    const topics = missed.map(({ topic }) => topic);
    return [...this.questions.values()].filter((question) => question.isCritical && topics.includes(question.topic) && !onForm.includes(question));
  }

  /** The questions of the attempt whose first answer was not right. */
  #missedOnForm() {
    const items = /** @type {any[]} */ (this.#result.items);
    return items.filter(({ right }) => !right).map(({ id }) => this.question(id));
  }

  // Python ------------------------------------------------------------------------------

  #showState() {
    const { state } = this.isJudged ? this.python.progress : { state: "ready" };
    this.dataset.state = state === "loading" ? "reading" : state;
  }

  #showProgress() {
    const { progress } = this.python;
    if (this.dataset.state !== "marked") this.#showState();
    if (progress.state === "failed") this.#notice(this.#cannotCome(), "failed");
    else if (progress.state === "ready" && this.#wantsResult) this.finish(false);
    else if (progress.state === "ready" && this.#wantsRenewal) this.#renew();
    else if (progress.state === "loading" && this.#wantsResult) this.#notice(stillLoading(progress), "waiting");
    else this.#notice([], "");
  }

  #cannotCome() {
    return cannotCome(this.dataset.view === "waiting");
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

  /** @param {string} view questions, waiting, result, passed, certificate, practice, practice-end or renewal */
  #view(view) {
    this.dataset.view = view;
    if (view !== "questions") part(this, "intro").hidden = true;
    for (const name of ["path", "questions"]) part(this, name).hidden = view !== "questions";
    for (const name of ["result", "follow-up", "going-on"]) part(this, name).hidden = view !== "result" && view !== "passed";
    part(this, "certificate-form").hidden = view !== "passed";
    for (const name of ["certificate", "practice", "practice-end", "renewal"]) part(this, name).hidden = view !== name;
  }

  /** Show the certificate in place of the questions. */
  showCertificate() {
    this.#view("certificate");
    this.#focus(find(part(this, "certificate"), "h2", HTMLElement));
  }

  #showButtons() {
    const { run, current } = this;
    const checked = run.final[run.at];
    const [back, check, next, stop] = ["back", "check", "next", "stop"].map((name) => find(part(this, "buttons"), `[data-action="${name}"]`, HTMLButtonElement));
    part(this, "buttons").hidden = false;
    back.hidden = run.at === 0;
    check.hidden = checked !== undefined && current.response === checked;
    check.textContent = checked ? "Check this answer too" : "Check answer";
    next.hidden = !checked;
    next.textContent = this.#nextSays();
    stop.hidden = !this.isPractice;
  }

  #showPath() {
    showPath(part(this, "path"), standingsOf(this.run, (id) => this.question(id)), this.run.at);
  }

  /** Go to where the certificate is asked for. */
  #toCertificate() {
    const form = part(this, "certificate-form");
    this.#focus(form.querySelector("h2") ?? form);
    form.scrollIntoView({ block: "start" });
  }

  #nextSays() {
    const mending = this.#mending.length > 0 && !this.isPractice;
    const isLast = mending ? this.#mending.every((at) => at <= this.run.at) : this.run.isLast;
    if (!isLast) return "Next question";
    return this.isPractice ? "See how it went" : "See my result";
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

  /**
   * @param {boolean} asNew whether going back should come here
   * @param {string} [more] what the address says besides
   */
  #remember(asNew, more = "") {
    if (this.isPractice) return; // the address keeps the attempt
    if (this.renewal) rememberWay("renew", this.renewal.link);
    const address = withWays([this.attempt.toFragment(), more].filter(Boolean).join("&"));
    if (asNew) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  /** Go where an address leads within the same attempt; answers given since are kept. */
  #followAddress() {
    if (this.#renews && this.#renews !== this.renewal?.link) return location.reload();
    if (this.renewal && !(this.#renews && this.renewal.isOpen)) return;
    const there = Attempt.fromFragment(location.hash, this.forms, (id) => this.question(id));
    this.#wantsResult = false;
    const same = there.form === this.attempt.form && there.number === this.attempt.number;
    if (same && (this.isPractice || this.dataset.view?.startsWith("practice"))) return this.stop(false);
    if (!same) {
      this.run = this.attempt = there;
      this.#layOut();
    }
    if (this.renewal && !there.hasBegun) this.renewal.show(false);
    else if (this.isDone) this.finish(false);
    else this.show(Math.min(there.at, this.attempt.firstOpen));
  }

  /** @param {string} id */
  question(id) {
    const question = this.questions.get(id);
    if (!question) throw new Error(`The page has no question “${id}”.`);
    return question;
  }
}

customElements.define("policy-quiz", PolicyQuiz);
