// One question in pictures: a tap on a picture answers it.

import { find, make, part } from "./dom.js";
import { inputs } from "./picking.js";
import { Question } from "./question.js";

/** The pictures that stand beside the reason. */
const SIGNS = { right: "well-done", again: "look-again" };

export class PictureQuestion extends Question {
  /**
   * @param {HTMLElement} element
   * @param {string} pictures where the pictures are
   */
  constructor(element, pictures) {
    super(element);
    this.pictures = pictures;
    this.letter = element.dataset.letter ?? "";
  }

  /** The choices that fit, in the order of the page. */
  get fitting() {
    return /** @type {HTMLElement[]} */ ([...this.element.querySelectorAll("[data-fits]")]);
  }

  /** The choice of the nth place, from 0. */
  choiceAt(/** @type {number} */ n) {
    return inputs(this.element)[n];
  }

  /** Have the pictures loaded before they are seen. */
  load() {
    for (const picture of this.element.querySelectorAll("img")) picture.loading = "eager";
  }

  /**
   * Show what follows from an answer: a picture, what is said, and what fits if it was not that.
   * @param {string} answered
   */
  explain(answered) {
    super.explain(answered, "");
    const fits = this.isRight(answered);
    this.#tell(fits ? SIGNS.right : SIGNS.again, fits ? [] : this.fitting);
  }

  /** Show what fits, whatever was answered. */
  reveal() {
    const option = this.fitting[0]?.dataset.option ?? "";
    super.explain(option, "");
    this.#tell(SIGNS.right, this.fitting);
  }

  keepReasons() {
    super.keepReasons();
    delete this.element.dataset.told;
  }

  /**
   * @param {string} sign
   * @param {HTMLElement[]} fitting
   */
  #tell(sign, fitting) {
    const said = make("div", { class: "feedback__said" }, ...this.feedback.childNodes);
    const shown = fitting.map((choice) => find(choice, "img", HTMLImageElement).cloneNode());
    this.feedback.replaceChildren(picture(`${this.pictures}${sign}.svg`, "feedback__sign"), said,
      ...(shown.length ? [make("div", { class: "feedback__fits" }, ...shown)] : []));
    this.element.dataset.told = "";
  }

  get panel() {
    return part(this.element, "grown-up");
  }
}

/**
 * @param {string} src
 * @param {string} name
 */
function picture(src, name) {
  return make("img", { src, alt: "", class: name, width: "160", height: "160" });
}
