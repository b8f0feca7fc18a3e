// What there is to be said of a part of the page: its sentences, in the order in which they are shown.
// The words were marked when the page was made; what scripts wrote since is taken as it stands.

/**
 * @typedef {{elements: HTMLElement[], at: number}} Word its spans, and its place in the sentence's text
 * @typedef {object} Said
 * @property {string} id the name of its recording; "" for what a script wrote
 * @property {string} text what is said
 * @property {Word[]} words
 * @property {Element | null} option the choice that it belongs to
 * @property {boolean} isNumber whether it is the number of a choice
 */

/** What is not read: what only looks well, what is pressed, and what is read for itself. */
const SILENT = '.cites, .choice__place, .pair__pick, .question__tally, [data-part="count"], [aria-hidden="true"], .reasons, .grown-up, read-aloud, button, input, select, script, style, svg, noscript';

/** What scripts repeat as text. */
const REPEATED = ".question__text, .choice__text, .reason__verdict";

/** The numbers before the choices. */
const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight"];

/**
 * The sentences of some elements.
 * @param {Element[]} roots
 * @param {string} [without] what is left out besides
 * @returns {Said[]}
 */
export function sentencesOf(roots, without = "") {
  const found = new Found();
  for (const root of roots) {
    for (const node of shown(root, without ? `${SILENT}, ${without}` : SILENT)) found.add(node);
  }
  return found.said;
}

/**
 * What a button of a kind reads.
 * @param {HTMLElement} button
 * @returns {Said[]}
 */
export function readBy(button) {
  const around = areaOf(button);
  const heading = button.previousElementSibling;
  if (button.dataset.reads === "section" && heading) return sentencesOf(sectionOf(heading));
  if (button.dataset.reads === "question") return sentencesOf([around], "fieldset, .feedback");
  return sentencesOf([around]);
}

/**
 * What a button stands in: a question, the reasons, a part of the quiz, or the page.
 * @param {HTMLElement} button
 * @returns {Element}
 */
export function areaOf(button) {
  return button.closest(".feedback") ?? button.closest("fieldset, [data-part]:not([data-part=aloud]), article") ?? button;
}

/**
 * A heading and what follows it, up to the next heading that is as high.
 * @param {Element} heading
 */
function sectionOf(heading) {
  const section = [heading];
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (/^H[1-6]$/.test(next.tagName) && next.tagName <= heading.tagName) break;
    section.push(next);
  }
  return section;
}

/**
 * The texts of an element, and each choice before its texts. What the page hides is left out.
 * @param {Element} root
 * @param {string} silent
 * @returns {Generator<Text | Element>}
 */
function* shown(root, silent) {
  if (isHidden(root)) return;
  if (root.hasAttribute("data-option")) yield root;
  for (const node of root.childNodes) {
    if (node instanceof Text) yield node;
    else if (node instanceof Element && !node.matches(silent)) yield* shown(node, silent);
  }
}

/** @param {Element} element */
function isHidden(element) {
  const folded = element.parentElement instanceof HTMLDetailsElement && !element.parentElement.open;
  return element.hasAttribute("hidden") || (folded && element.tagName !== "SUMMARY");
}

/** Gathers texts into sentences. */
class Found {
  /** @type {Said[]} */
  said = [];
  /** @type {Element | null} */
  #option = null;
  #number = 0;

  /** @param {Text | Element} node a text, or the beginning of a choice */
  add(node) {
    if (node instanceof Element) return this.#begin(node);
    const word = node.parentElement?.closest(".w");
    if (word instanceof HTMLElement) this.#word(word);
    else if (/[\p{L}\p{N}]/u.test(node.data)) this.#unmarked(node.data.trim().replace(/\s+/g, " "));
  }

  /** @param {Element} option */
  #begin(option) {
    this.#number = option.parentElement === this.#option?.parentElement ? this.#number + 1 : 0;
    this.#option = option;
    this.#start("", NUMBERS[this.#number] ?? String(this.#number + 1), true);
  }

  /**
   * Take what a script wrote; a question or an answer that it repeats is marked elsewhere on the page.
   * @param {string} text
   */
  #unmarked(text) {
    const marked = [...document.querySelectorAll(REPEATED)].find((element) => element.textContent?.trim() === text);
    if (!marked) return this.#start("", text);
    for (const word of marked.querySelectorAll(".w")) if (word instanceof HTMLElement) this.#word(word);
  }

  /**
   * @param {string} id
   * @param {string} text
   * @param {boolean} [isNumber]
   */
  #start(id, text, isNumber = false) {
    this.said.push({ id, text, words: [], option: this.#option, isNumber });
  }

  /** @param {HTMLElement} element the span of a word, or of a part of one */
  #word(element) {
    if (element.dataset.s) this.#start(element.dataset.s, "");
    const sentence = this.said.at(-1);
    if (!sentence?.id) return; // a word without its sentence
    const says = element.dataset.say ?? element.textContent ?? "";
    if (!says) sentence.words.at(-1)?.elements.push(element);
    else {
      const at = sentence.text ? sentence.text.length + 1 : 0;
      sentence.words.push({ elements: [element], at });
      sentence.text = sentence.text ? `${sentence.text} ${says}` : says;
    }
  }
}
