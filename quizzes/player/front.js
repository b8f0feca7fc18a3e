// A quiz in pictures at the front of the room: one question fills the screen, and one key goes on.

import { part } from "./dom.js";

/** @typedef {import("./pictures.js").PictureQuiz} PictureQuiz */

const NEXT = [" ", "Enter", "ArrowRight", "PageDown"];
const BACK = ["ArrowLeft", "PageUp"];
const REVEAL = ["ArrowDown", "."];

export class Front {
  #isOn = false;
  /** @type {AbortController | undefined} */
  #off;

  /** @param {PictureQuiz} quiz */
  constructor(quiz) {
    this.quiz = quiz;
  }

  /** Fill the screen, or the page where a browser does not let it. */
  enter() {
    if (this.#isOn) return;
    this.#isOn = true;
    this.quiz.dataset.front = "";
    document.documentElement.dataset.front = "";
    part(this.quiz, "front").hidden = false;
    this.#off = new AbortController();
    const { signal } = this.#off;
    window.addEventListener("keydown", (event) => this.#key(event), { capture: true, signal });
    document.addEventListener("fullscreenchange", () => document.fullscreenElement || this.leave(), { signal });
    this.#fill();
  }

  /** A browser fills the screen at a press of a key or a button only, and may not at all. */
  #fill() {
    if (document.fullscreenElement || !navigator.userActivation?.isActive) return;
    this.quiz.requestFullscreen?.().catch(() => {});
  }

  leave() {
    if (!this.#isOn) return;
    this.#isOn = false;
    this.#off?.abort();
    delete this.quiz.dataset.front;
    delete document.documentElement.dataset.front;
    part(this.quiz, "front").hidden = true;
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    this.quiz.scrollIntoView();
  }

  /** Go on, answered or not: a class answers by pointing. */
  next() {
    const { run } = this.quiz;
    if (this.quiz.dataset.view === "finished") return this.leave();
    if (run.isLast) this.quiz.finish(true);
    else this.quiz.show(run.at + 1, true);
  }

  #back() {
    const { run } = this.quiz;
    if (this.quiz.dataset.view === "finished") this.quiz.show(run.at, true);
    else if (run.at > 0) this.quiz.show(run.at - 1, true);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isPressed = event.target instanceof HTMLButtonElement && [" ", "Enter"].includes(event.key);
    const does = isPressed ? undefined : this.#doing(event.key);
    if (!does) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    if (event.key !== "Escape") this.#fill();
    does();
  }

  /**
   * @param {string} key
   * @returns {(() => void) | undefined}
   */
  #doing(key) {
    const isAsked = this.quiz.dataset.view === "questions";
    if (key === "Escape") return () => this.leave();
    if (NEXT.includes(key)) return () => this.next();
    if (BACK.includes(key)) return () => this.#back();
    if (REVEAL.includes(key) && isAsked) return () => this.quiz.reveal();
    const choice = isAsked && this.quiz.current.choiceAt(Number(key) - 1);
    return choice ? () => choice.click() : undefined;
  }
}
