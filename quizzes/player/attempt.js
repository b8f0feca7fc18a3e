// One person's attempt: the form, the answers, and where they are. It can be written into the
// address of the page, so that reloading, going back or a bookmark loses nothing, and no
// storage is needed. An answer is a response as the engine takes it: option ids joined by hyphens.

/**
 * @typedef {{id: string, options: string[]}} Place
 * @typedef {{number: number, items: Place[]}} Form
 * @typedef {{takes: (response: string) => boolean, takesHalf: (response: string) => boolean}} Asked
 */

export class Attempt {
  /** @type {(string | undefined)[]} */
  first;
  /** @type {(string | undefined)[]} */
  final;
  /** @type {string | undefined} the answer to the first step of the first open question */
  half;
  at = 0;

  /**
   * @param {Form} form
   * @param {number} number which attempt of this person it is, from 1
   */
  constructor(form, number) {
    this.form = form;
    this.number = number;
    this.first = form.items.map(() => undefined);
    this.final = form.items.map(() => undefined);
  }

  get length() {
    return this.form.items.length;
  }

  get place() {
    return this.form.items[this.at];
  }

  get isLast() {
    return this.at === this.length - 1;
  }

  get isComplete() {
    return this.first.every((answer) => answer !== undefined);
  }

  /** Whether anything is answered, a first step too. */
  get hasBegun() {
    return this.half !== undefined || this.first.some((answer) => answer !== undefined);
  }

  /** Take an answer to the question at hand. The first one counts and stays. */
  answer(/** @type {string} */ response) {
    if (this.at === this.firstOpen) this.half = undefined;
    this.first[this.at] ??= response;
    this.final[this.at] = response;
  }

  /** The answer to the first step of the question at a place, where the second is still open. */
  halfAt(/** @type {number} */ at) {
    return at === this.firstOpen && !this.first[at] ? this.half : undefined;
  }

  /** The first question that has no answer, or the last. */
  get firstOpen() {
    const open = this.first.indexOf(undefined);
    return open < 0 ? this.length - 1 : open;
  }

  /** @returns {{form: number, number: number, first: string[], final: string[]}} */
  forEngine() {
    const given = (/** @type {(string | undefined)[]} */ answers) => answers.map((answer) => answer ?? "");
    return { form: this.form.number, number: this.number, first: given(this.first), final: given(this.final) };
  }

  /** @returns {string} the attempt as the fragment of an address */
  toFragment() {
    const written = (/** @type {(string | undefined)[]} */ answers) => answers.map((answer) => answer ?? "").join("~");
    const half = this.half ? { half: this.half } : {};
    const fields = { form: this.form.number, attempt: this.number, at: this.at + 1, first: written(this.first), final: written(this.final), ...half };
    return "#" + Object.entries(fields).map(([name, value]) => `${name}=${value}`).join("&");
  }

  /**
   * Read an attempt from an address. What does not fit the forms is passed over.
   * @param {string} fragment
   * @param {Form[]} forms
   * @param {(id: string) => Asked} ask the question of that id
   * @returns {Attempt}
   */
  static fromFragment(fragment, forms, ask) {
    const fields = new URLSearchParams(fragment.replace(/^#/, ""));
    const form = forms.find(({ number }) => String(number) === fields.get("form")) ?? forms[0];
    const attempt = new Attempt(form, whole(fields.get("attempt")) ?? 1);
    attempt.first = attempt.#read(fields.get("first"), ask);
    attempt.final = attempt.#read(fields.get("final"), ask).map((answer, n) => answer ?? attempt.first[n]);
    const at = (whole(fields.get("at")) ?? 1) - 1;
    attempt.at = Math.min(at, attempt.firstOpen);
    const half = fields.get("half") ?? "";
    const open = attempt.form.items[attempt.firstOpen];
    if (!attempt.isComplete && ask(open.id).takesHalf(half)) attempt.half = half;
    return attempt;
  }

  /**
   * @param {string | null} written
   * @param {(id: string) => Asked} ask
   * @returns {(string | undefined)[]}
   */
  #read(written, ask) {
    const answers = (written ?? "").split("~");
    return this.form.items.map(({ id }, n) => (ask(id).takes(answers[n] ?? "") ? answers[n] : undefined));
  }
}

/**
 * @param {string | null} text
 * @returns {number | undefined} a whole number of 1 or more
 */
function whole(text) {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 && number < 10_000 ? number : undefined;
}
