// Questions to look at again: what was asked, what was answered, and the guidance's own words on it.

import { make } from "./dom.js";
import { mark } from "./marks.js";

/**
 * @typedef {import("./question.js").Question} Question
 * @typedef {{question: Question, standing: "mended" | "again", says?: string, critical?: boolean, answer?: string}} Missed
 */

/**
 * The questions by topic, each with what there is to read.
 * @param {Missed[]} missed
 * @param {import("./ground.js").Topic[]} topics
 * @param {import("./passages.js").Passages} passages
 */
export function againView(missed, topics, passages) {
  const parts = byTopic(missed, topics).map(({ name, entries }) => make("div", { class: "again__topic" },
    make("h4", {}, name), make("ul", { class: "again__list" }, ...entries.map((each) => entry(each, passages)))));
  return make("section", { class: "again" }, make("h3", {}, "What to read again"), ...parts);
}

/**
 * Entries in the order of the topics.
 * @template {{question: Question}} E
 * @param {E[]} entries
 * @param {import("./ground.js").Topic[]} topics
 */
export function byTopic(entries, topics) {
  const grouped = topics.map(({ id, name }) => ({ name, entries: entries.filter(({ question }) => question.topic === id) }));
  return grouped.filter((topic) => topic.entries.length);
}

/**
 * @param {Missed} missed
 * @param {import("./passages.js").Passages} passages
 */
function entry({ question, standing, says = "", critical = false, answer = "" }, passages) {
  const found = passages.of(question.clauses);
  const { links } = question;
  return make("li", { class: "again__entry" },
    ...(says ? [make("p", { class: "result__mark" }, mark(standing), says, ...(critical ? [make("strong", {}, " (critical)")] : []))] : []),
    make("p", { class: "result__stem" }, question.stem),
    ...(answer ? [make("p", { class: "result__answer" }, `Your first answer: ${answer}`)] : []),
    ...found,
    ...(!found.length && links ? [make("p", { class: "reasons__read" }, "Read about it: ", links)] : []));
}
