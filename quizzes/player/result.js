// The result of an attempt: passed or not, and what to read again. Its figures are the engine's.

import { againView, byTopic } from "./again.js";
import { make } from "./dom.js";
import { groundView } from "./ground.js";
import { mark } from "./marks.js";
import { showPath } from "./path.js";
import { picture } from "./drawing.js";

/** After so many tries the school is offered as a way to go on. */
const TALK_AFTER = 3;

/**
 * @typedef {import("./marks.js").Standing} Standing
 * @typedef {object} Setting what the result is told for
 * @property {boolean} young whether pupils read it
 * @property {boolean} mended whether putting every answer right passes as well
 * @property {boolean} otherForms whether another try has other questions
 * @property {boolean} renewal whether just what changed was asked
 * @property {boolean} likeThese whether there are other questions like the critical ones missed
 * @property {number} attempt which attempt it is, from 1
 * @property {string} edition the edition that was asked about, "" for a draft
 * @property {import("./ground.js").Topic[]} topics
 * @property {import("./passages.js").Passages} passages
 * @property {(id: string) => import("./question.js").Question} question
 */

/**
 * The verdict: passed or not, and why.
 * @param {any} result the engine's answer
 * @param {Setting} setting
 * @returns {Node[]}
 */
export function verdictView(result, setting) {
  const lines = result.pass_mark ? [scoreLine(result), ...aboutPassing(result, setting)] : [];
  const words = make("div", { class: "verdict__words" }, make("h2", { class: "result__heading" }, headingOf(result, setting)), ...lines);
  return [...(result.passed ? [picture()] : []), words, ...pathOf(result), ...wayToCertificate(result, setting)];
}

/**
 * The path as it was in the end. The figures beside it say what it shows.
 * @param {any} result
 */
function pathOf({ items }) {
  if (!items.length) return [];
  const place = make("div", { class: "path path--done", "aria-hidden": "true" });
  showPath(place, items.map(standingOf), -1);
  return [place];
}

/**
 * @param {any} item as the engine judged it
 * @returns {Standing}
 */
function standingOf({ right, mark_final: final }) {
  return right ? "first" : final === 1 ? "mended" : "again";
}

/**
 * @param {any} result
 * @param {Setting} setting
 * @returns {Node[]}
 */
function wayToCertificate({ passed, items }, { young }) {
  if (!passed || !items.length) return [];
  return [make("p", { class: "quiz-buttons" }, make("button", { type: "button", class: "button", "data-action": "to-certificate" }, young ? "Get my page to print" : "Get my certificate"))];
}

/**
 * What it was about: what is known well, what to read again, and the map of the policy.
 * @param {any} result the engine's answer
 * @param {Setting} setting
 * @returns {Node[]}
 */
export function followUpView(result, setting) {
  if (!result.items.length) return [];
  setting.passages.begin();
  const missed = missedOf(result);
  const right = result.items.filter((/** @type {any} */ item) => item.right);
  return [
    ...(isCriticalFirst(result) ? [readFirst(missed.filter(({ critical }) => critical), setting), ...goingOn(result, setting)] : []),
    ...(right.length ? [knownWell(right, setting)] : []),
    missed.length ? again(missed, setting) : nothingAgain(),
    groundView(setting.topics, result.items.map((/** @type {any} */ item) => ({ clauses: setting.question(item.id).clauses, standing: standingOf(item) }))),
    make("p", { class: "result__form" }, whatItWas(result, setting)),
  ];
}

/**
 * Where to go on from here.
 * @param {any} result the engine's answer
 * @param {Setting} setting
 * @returns {Node[]}
 */
export function goingOnView(result, setting) {
  if (!result.items.length) return [];
  return [
    ...(isCriticalFirst(result) ? [] : goingOn(result, setting)),
    ...(result.passed || setting.attempt < TALK_AFTER ? [] : [talkItThrough(setting)]),
  ];
}

/** @param {any} result @returns {any[]} */
function missedOf({ items }) {
  return items.filter((/** @type {any} */ item) => !item.right);
}

/** Whether what has to be right was not, so that reading comes before everything. @param {any} result */
function isCriticalFirst(result) {
  return !result.passed && missedOf(result).some(({ critical }) => critical);
}

/**
 * @param {any} result
 * @param {Setting} setting
 */
function whatItWas({ form }, { renewal, attempt, edition }) {
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(new Date());
  return `${renewal ? "Renewal" : `Form ${form}`}, attempt ${attempt}. ${edition ? `Edition ${edition}. ` : ""}${day}.`;
}

/**
 * @param {any} result
 * @param {Setting} setting
 */
function headingOf(result, { young, renewal }) {
  if (renewal && !result.items.length) return "There are no questions";
  if (!result.pass_mark) return "You have finished";
  if (result.passed) return young ? "Well done! You have passed" : "You have passed";
  return young ? "You are not there yet" : "Not passed yet";
}

/** @param {any} result */
function scoreLine(result) {
  const score = make("strong", {}, `${result.score} of ${result.max}`);
  const parts = result.items.some((/** @type {any} */ { mark }) => mark > 0 && mark < 1);
  return make("p", { class: "result__score" }, score, parts
    ? " for your first answers. Some of them were right in part."
    : " answers were right the first time.");
}

/**
 * @param {any} result
 * @param {Setting} setting
 * @returns {Node[]}
 */
function aboutPassing(result, { mended }) {
  const { asked, right } = result.critical;
  const enough = result.score >= result.pass_mark && right === asked;
  const lines = [];
  if (result.passed && !enough) lines.push("You have put every answer right since. That passes too.");
  if (!result.passed && result.score < result.pass_mark) lines.push(`It takes ${result.pass_mark} to pass.`);
  if (!result.passed && right < asked) lines.push(mustBeRight(asked, right));
  if (asked && right === asked) lines.push(asked === 1 ? "The critical question was right." : `All ${asked} critical questions were right.`);
  if (!result.passed && mended) lines.push("You also pass when you put every answer right. Your answers are kept.");
  return lines.map((line) => make("p", {}, line));
}

/**
 * @param {number} asked
 * @param {number} right
 */
function mustBeRight(asked, right) {
  if (asked === 1) return "The critical question was not right. To pass, it has to be, because most depends on it.";
  return `${right} of the ${asked} critical questions were right. To pass, all of them have to be, because most depends on them.`;
}

/**
 * @param {any[]} critical
 * @param {Setting} setting
 */
function readFirst(critical, { question, passages }) {
  const found = passages.of(critical.flatMap(({ id }) => question(id).clauses));
  const about = "This part of the guide answers what has to be right:";
  return make("section", { class: "result__first" }, make("h3", {}, "Read this first"),
    ...(found.length ? [make("p", {}, about), ...found] : critical.map(({ id }) => make("p", {}, question(id).stem))));
}

/**
 * @param {any} result
 * @param {Setting} setting
 * @returns {Node[]}
 */
function goingOn(result, setting) {
  const [missed, critical] = [missedOf(result).length > 0, isCriticalFirst(result)];
  const wanted = [
    ...(setting.mended && !result.passed ? [["mend", "Put these right"]] : []),
    ...(critical && setting.likeThese ? [["practise-critical", "Practise questions like these"]] : []),
    ["again", againSays(setting)],
    ...(missed && !critical ? [["practise-missed", "Practise these again"]] : []),
    ["review", "Look at my answers"],
    ...(setting.young ? [] : [["print", "Print this result"]]),
  ];
  return [make("p", { class: "quiz-buttons" }, ...wanted.map(([action, text], n) => {
    const main = n === 0 && !result.passed;
    return make("button", { type: "button", class: main ? "button" : "button button--quiet", "data-action": action }, text);
  }))];
}

/** @param {Setting} setting */
function againSays({ renewal, otherForms }) {
  if (renewal) return "Read again what changed, and try again";
  return otherForms ? "Try again with other questions" : "Do the quiz again";
}

/** @param {Setting} setting */
function talkItThrough({ attempt, young }) {
  const text = young
    ? "You have tried hard. You can also ask a grown-up at school to talk it through with you."
    : `This was attempt ${attempt}. You may also talk it through with the school: somebody there can go through the policy with you.`;
  return make("p", { class: "result__talk" }, text);
}

/**
 * @param {any[]} missed
 * @param {Setting} setting
 */
function again(missed, { question, young, topics, passages }) {
  const entries = missed.map((item) => ({
    question: question(item.id),
    standing: item.mark_final === 1 ? /** @type {const} */ ("mended") : /** @type {const} */ ("again"),
    says: markOf(item, young),
    critical: item.critical,
    answer: question(item.id).textsOf(item.first).join("; "),
  }));
  return againView(entries, topics, passages);
}

function nothingAgain() {
  return make("section", { class: "again" }, make("h3", {}, "What to read again"), make("p", {}, "There is nothing that you need to read again."));
}

/**
 * @param {any} item
 * @param {boolean} young
 */
function markOf({ mark, mark_final }, young) {
  const parts = young ? "Nearly" : `Right in part: ${mark} of 1`;
  return (mark > 0 ? parts : "Look again") + (mark_final === 1 ? ". Put right since" : "");
}

/**
 * @param {any[]} right
 * @param {Setting} setting
 */
function knownWell(right, { question, topics }) {
  const known = byTopic(right.map(({ id }) => ({ question: question(id) })), topics);
  const lines = known.map(({ name, entries }) => make("li", {}, mark("first"), name, make("span", { class: "known__count" }, entries.length === 1 ? " 1 question" : ` ${entries.length} questions`)));
  const stems = known.flatMap(({ entries }) => entries.map((each) => make("li", {}, each.question.stem)));
  return make("section", { class: "known" }, make("h3", {}, "What I know well"), make("ul", { class: "known__topics" }, ...lines),
    make("details", { class: "fold" }, make("summary", {}, right.length === 1 ? "The question that was right" : `The ${right.length} questions that were right`), make("ul", {}, ...stems)));
}
