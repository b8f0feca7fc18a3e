// The best and the worst thing to do: one pick of each, never both on the same answer.

import { JOINT, chooseOnly, textOf, valueOf } from "./picking.js";

export class BestAndWorst {
  isHalf = false;
  #moved = { name: "", value: "" };

  /** @param {HTMLElement} question */
  constructor(question) {
    this.question = question;
    this.best = `${question.dataset.item}-best`;
    this.worst = `${question.dataset.item}-worst`;
  }

  get #picks() {
    return [valueOf(this.question, this.best), valueOf(this.question, this.worst)];
  }

  get response() {
    return this.#picks.filter(Boolean).join(JOINT);
  }

  get problem() {
    const [best, worst] = this.#picks;
    if (!best && !worst) return "Choose the best and the worst first.";
    if (!best) return "Choose the best one too.";
    return worst ? "" : "Choose the worst one too.";
  }

  get tally() {
    const [best, worst] = this.#picks.map((value) => value && textOf(this.question, value));
    if (!best && !worst) return "";
    return `Best: ${best || "not chosen yet"}. Worst: ${worst || "not chosen yet"}.`;
  }

  /** @param {string} response */
  put(response) {
    const [best, worst] = response.split(JOINT);
    chooseOnly(this.question, [best], this.best);
    chooseOnly(this.question, [worst], this.worst);
    this.#moved = { name: "", value: "" };
  }

  /**
   * Take the other pick off the answer that was picked. With arrow keys one passes over it on
   * the way to another: then the other pick comes back.
   * @param {HTMLInputElement | null} changed
   */
  change(changed) {
    if (!changed) return;
    const other = changed.name === this.best ? this.worst : this.best;
    const { name, value } = this.#moved;
    if (name === other && value !== changed.value && !valueOf(this.question, other)) chooseOnly(this.question, [value], other);
    if (valueOf(this.question, other) !== changed.value) return;
    this.#moved = { name: other, value: changed.value };
    chooseOnly(this.question, [], other);
  }
}
