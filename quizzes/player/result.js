// The result of an attempt: passed or not, and what to read again.

import { make } from "./dom.js";

/**
 * The verdict: passed or not, and why.
 * @param {any} result the engine's answer
 * @returns {Node[]}
 */
export function verdictView(result) {
  return [
    make("h2", { class: "result__heading" }, result.passed ? "You have passed" : "Not passed yet"),
    make("p", { class: "result__score" }, make("strong", {}, `${result.score} of ${result.max}`), " answers were right the first time."),
    ...aboutPassing(result),
  ];
}

/**
 * What to do with it: what to look at again, and where to go on.
 * @param {any} result the engine's answer
 * @param {import("./attempt.js").Attempt} attempt
 * @param {(id: string) => import("./question.js").Question} question
 * @returns {Node[]}
 */
export function followUpView(result, attempt, question) {
  const missed = result.items.filter((/** @type {any} */ item) => !item.right);
  return [
    ...(missed.length ? [again(missed, question)] : [make("p", {}, "There is nothing that you need to read again.")]),
    make("p", { class: "quiz-buttons" },
      make("button", { type: "button", class: result.passed ? "button button--quiet" : "button", "data-action": "again" }, "Try again with other questions"),
      make("button", { type: "button", class: "button button--quiet", "data-action": "review" }, "Look at my answers")),
    make("p", { class: "result__form" }, `Form ${result.form}, attempt ${attempt.number}`),
  ];
}

/**
 * @param {any} result
 * @returns {Node[]}
 */
function aboutPassing(result) {
  const { asked, right } = result.critical;
  const lines = [];
  if (result.score < result.pass_mark) lines.push(`To pass, ${result.pass_mark} have to be right.`);
  if (asked && right < asked) lines.push(`${right} of the ${asked} critical questions were right. To pass, all of them have to be, because most depends on them.`);
  if (asked && right === asked) lines.push(`All ${asked} critical questions were right.`);
  return lines.map((line) => make("p", {}, line));
}

/**
 * @param {any[]} missed
 * @param {(id: string) => import("./question.js").Question} question
 */
function again(missed, question) {
  const entries = missed.map((item) => {
    const asked = question(item.id);
    const reading = asked.reading;
    return make("li", {},
      make("p", { class: "result__stem" }, asked.stem, ...(item.critical ? [make("strong", {}, " (critical)")] : [])),
      make("p", {}, `Your first answer: ${asked.textOf(item.first)}`),
      ...(reading ? [reading] : []));
  });
  return make("div", { class: "result__again" }, make("h3", {}, "Look at these again"), make("ul", {}, ...entries));
}
