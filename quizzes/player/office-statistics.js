// What the records say about the questions: shows the figures that Python made.

import { chartOf } from "./bars.js";
import { make } from "./dom.js";
import { picture } from "./drawing.js";

/** @typedef {{id: string, text: string, right: boolean, share: number, idle: boolean}} Chosen */
/** @typedef {{item: string, stem: string, critical: boolean, records: number, difficulty: number | null, discrimination: number | null, options: Chosen[], advice: string}} Figures */
/** @typedef {{quiz: string, school: string, title: string, records: number, items: Figures[]}} QuizFigures */

/**
 * @param {HTMLElement} place
 * @param {{quizzes: QuizFigures[], show_from: number, act_from: number}} found
 */
export function showStatistics(place, { quizzes, show_from: showFrom, act_from: actFrom }) {
  const limits = `A question's figures are shown from ${showFrom} records that hold it, and ask for something to be done from ${actFrom}.`;
  const nothing = () => [picture("empty"), make("p", {}, "There are no records that add up yet.")];
  place.replaceChildren(...(quizzes.length ? quizzes.flatMap((quiz) => ofQuiz(quiz, limits)) : nothing()));
}

/**
 * @param {QuizFigures} quiz
 * @param {string} limits
 * @returns {Node[]}
 */
function ofQuiz(quiz, limits) {
  const told = quiz.items.filter((item) => item.difficulty !== null);
  const most = Math.max(...quiz.items.map((item) => item.records));
  const heading = make("h3", {}, `${quiz.school}: ${quiz.title}`);
  const rests = make("p", {}, `${quiz.records} ${quiz.records === 1 ? "person" : "people"}. ${limits} `
    + (told.length ? `${told.length} of ${quiz.items.length} questions have enough.` : `None has enough yet: the most that one has is ${most}.`));
  return told.length ? [heading, rests, table(told)] : [heading, rests];
}

/** @param {Figures[]} items */
function table(items) {
  const hardest = [...items].sort((a, b) => (a.difficulty ?? 0) - (b.difficulty ?? 0));
  return chartOf({ caption: "Questions, the hardest first. The bar shows how many were right at first.", name: "figures", heads: ["Question", "Right at first", "Tells apart", "Records"], rows: hardest.map(row), of: 1 });
}

/**
 * @param {Figures} item
 * @returns {import("./bars.js").Row}
 */
function row(item) {
  const right = item.difficulty ?? 0;
  const options = make("ul", { class: "figures__options" }, ...item.options.map(option));
  const inside = [make("summary", {}, item.stem), options, ...(item.critical ? [make("p", {}, "Critical: nobody passes without it, so everybody here has it right.")] : [])];
  return {
    title: [make("details", {}, ...inside), ...(item.advice ? [make("p", { class: "figures__advice" }, item.advice)] : [])],
    parts: [["yes", right], ["no", 1 - right]],
    cells: [percent(right), item.discrimination === null ? "–" : item.discrimination.toFixed(2), String(item.records)],
  };
}

/** @param {Chosen} chosen */
function option(chosen) {
  const note = chosen.right ? " (right)" : chosen.idle ? " (hardly ever chosen)" : "";
  return make("li", {}, make("strong", {}, percent(chosen.share)), ` ${chosen.text}${note}`);
}

/** @param {number} share */
function percent(share) {
  return `${Math.round(share * 100)} %`;
}
