// The path of a quiz: a step for each question, and in a line of words how they stand.

import { make } from "./dom.js";
import { counted, mark } from "./marks.js";

/** @typedef {import("./marks.js").Standing} Standing */

/** @type {Record<Standing, string>} */
const WORDS = { first: "right", mended: "put right", again: "to look at again", open: "to come" };

/**
 * How each question of a run stands, by what the page says of its answers.
 * @param {import("./attempt.js").Attempt} run
 * @param {(id: string) => import("./question.js").Question} ask
 * @returns {Standing[]}
 */
export function standingsOf(run, ask) {
  return run.form.items.map(({ id }, n) => {
    const [first, final] = [run.first[n], run.final[n]];
    if (!first) return "open";
    return ask(id).isRight(first) ? "first" : ask(id).isRight(final ?? "") ? "mended" : "again";
  });
}

/**
 * Show the path.
 * @param {HTMLElement} place
 * @param {Standing[]} standings
 * @param {number} now the place of the question at hand, or -1
 */
export function showPath(place, standings, now) {
  const steps = standings.map((standing, n) => step(standing, n, n === now));
  const said = counted(standings, WORDS).map(({ standing, says }) => make("span", { class: "path__part" }, mark(standing), says));
  place.replaceChildren(make("ol", { class: "path__steps" }, ...steps), make("p", { class: "path__says" }, ...said.flatMap((each, n) => (n ? [" ", each] : [each]))));
}

/**
 * @param {Standing} standing
 * @param {number} n
 * @param {boolean} isNow
 */
function step(standing, n, isNow) {
  const says = `Question ${n + 1}: ${WORDS[standing]}${isNow ? ", you are here" : ""}`;
  const entry = make("li", { class: isNow ? "step step--now" : "step" }, mark(standing), make("span", { class: "unseen" }, says));
  if (isNow) entry.setAttribute("aria-current", "step");
  return entry;
}
