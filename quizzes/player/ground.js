// The map of a policy: by topic, a mark for each rule that the quiz can ask about, as the answers
// of this time left it. The table says the same in words.

import { make } from "./dom.js";
import { STANDINGS, counted, mark } from "./marks.js";

/**
 * @typedef {import("./marks.js").Standing} Standing
 * @typedef {{id: string, name: string, clauses: string[]}} Topic
 * @typedef {{clauses: string[], standing: Standing}} Asked what a question rests on, and how it stands
 */

/** @type {Record<Standing, string>} */
export const WORDS = { first: "right the first time", mended: "put right since", again: "to look at again", open: "not asked this time" };

/** Where several questions rest on a rule, the one that wants most attention is shown. @type {Standing[]} */
const FIRST_SHOWN = ["again", "mended", "first"];

/**
 * @param {Topic[]} topics
 * @param {Asked[]} asked
 * @returns {HTMLElement}
 */
export function groundView(topics, asked) {
  const rows = topics.filter(({ clauses }) => clauses.length).map(({ name, clauses }) => ({ name, clauses, standings: clauses.map((clause) => standingOf(clause, asked)) }));
  const all = rows.flatMap(({ standings }) => standings);
  const known = all.filter((standing) => standing !== "open").length;
  return make("section", { class: "ground" }, make("h3", {}, "What this quiz asked of the policy"),
    make("table", { class: "ground__table" },
      make("caption", {}, `By topic: a mark for each rule. Your questions rested on ${known} of ${all.length}.`),
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Topic"), make("th", { scope: "col" }, "Rules, this time"))),
      make("tbody", {}, ...rows.map(row))),
    key([...new Set(all)]));
}

/**
 * @param {string} clause
 * @param {Asked[]} asked
 * @returns {Standing}
 */
function standingOf(clause, asked) {
  const found = asked.filter(({ clauses }) => clauses.includes(clause)).map(({ standing }) => standing);
  return FIRST_SHOWN.find((standing) => found.includes(standing)) ?? "open";
}

/** @param {{name: string, clauses: string[], standings: Standing[]}} row */
function row({ name, clauses, standings }) {
  const says = counted(standings, WORDS).map((each) => each.says).join(", ");
  return make("tr", {}, make("th", { scope: "row" }, name),
    make("td", {}, make("span", { class: "marks", "aria-hidden": "true" }, ...marksOf(clauses, standings)), make("span", { class: "ground__says" }, says)));
}

/**
 * The marks of a topic, each naming its clause where it is pointed at; alike beside alike.
 * @param {string[]} clauses
 * @param {Standing[]} standings
 */
function marksOf(clauses, standings) {
  return STANDINGS.flatMap((standing) => clauses.filter((_, n) => standings[n] === standing).map((clause) => mark(standing, `Clause ${clause}: ${WORDS[standing]}`)));
}

/** @param {Standing[]} used */
function key(used) {
  const there = STANDINGS.filter((standing) => used.includes(standing));
  return make("ul", { class: "ground__key", "aria-label": "What the marks mean" }, ...there.map((standing) => make("li", {}, mark(standing), WORDS[standing])));
}
