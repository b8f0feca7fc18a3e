// The result of an attempt: passed or not, and what to read again. Its figures are the engine's.

import { make } from "./dom.js";

/** After so many tries the school is offered as a way to go on. */
const TALK_AFTER = 3;

/**
 * @typedef {object} Setting what the result is told for
 * @property {boolean} young whether pupils read it
 * @property {boolean} mended whether putting every answer right passes as well
 * @property {boolean} otherForms whether another try has other questions
 * @property {boolean} renewal whether just what changed was asked
 * @property {boolean} likeThese whether there are other questions like the critical ones missed
 * @property {number} attempt which attempt it is, from 1
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
  return [make("h2", { class: "result__heading" }, headingOf(result, setting)), ...lines];
}

/**
 * What to do with it: what to look at again, and where to go on.
 * @param {any} result the engine's answer
 * @param {Setting} setting
 * @returns {Node[]}
 */
export function followUpView(result, setting) {
  if (!result.items.length) return [];
  const missed = result.items.filter((/** @type {any} */ item) => !item.right);
  const right = result.items.filter((/** @type {any} */ item) => item.right);
  const critical = missed.filter((/** @type {any} */ item) => item.critical);
  const first = !result.passed && critical.length > 0;
  const buttons = goingOn(result, setting, missed.length > 0, first);
  return [
    ...(first ? [readFirst(critical, setting), ...buttons] : []),
    ...(missed.length ? [again(missed, setting)] : [make("p", {}, "There is nothing that you need to read again.")]),
    ...(right.length ? [wentWell(right, setting, !result.pass_mark)] : []),
    ...(first ? [] : buttons),
    ...(result.passed || setting.attempt < TALK_AFTER ? [] : [talkItThrough(setting)]),
    make("p", { class: "result__form" }, `${setting.renewal ? "Renewal" : `Form ${result.form}`}, attempt ${setting.attempt}`),
  ];
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
function readFirst(critical, { question }) {
  const all = critical.flatMap(({ id }) => [...(question(id).links?.childNodes ?? [])]);
  const links = all.filter((node) => node instanceof HTMLAnchorElement);
  const once = links.filter((link, n) => links.findIndex(({ href }) => href === link.href) === n);
  const entries = once.map((link) => make("li", {}, link));
  const about = "These parts of the guide answer the questions that have to be right:";
  return make("div", { class: "result__first" }, make("h3", {}, "Read this first"),
    ...(entries.length ? [make("p", {}, about), make("ul", {}, ...entries)] : critical.map(({ id }) => make("p", {}, question(id).stem))));
}

/**
 * @param {any} result
 * @param {Setting} setting
 * @param {boolean} missed
 * @param {boolean} critical
 * @returns {Node[]}
 */
function goingOn(result, setting, missed, critical) {
  const canMend = setting.mended && !result.passed;
  const wanted = [
    ...(canMend ? [["mend", "Put these right"]] : []),
    ...(critical && setting.likeThese ? [["practise-critical", "Practise questions like these"]] : []),
    ["again", againSays(setting)],
    ...(missed && !critical ? [["practise-missed", "Practise these again"]] : []),
    ["review", "Look at my answers"],
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
function again(missed, { question, young }) {
  const entries = missed.map((item) => {
    const asked = question(item.id);
    const { links } = asked;
    return make("li", {},
      make("p", { class: "result__mark" }, markOf(item, young), ...(item.critical ? [make("strong", {}, " (critical)")] : [])),
      make("p", { class: "result__stem" }, asked.stem),
      make("p", {}, `Your first answer: ${asked.textsOf(item.first).join("; ")}`),
      ...(links ? [make("p", { class: "reasons__read" }, "Read about it: ", links)] : []));
  });
  return make("div", { class: "result__again" }, make("h3", {}, "Look at these again"), make("ul", {}, ...entries));
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
 * @param {boolean} open
 */
function wentWell(right, { question }, open) {
  const entries = right.map(({ id }) => make("li", {}, question(id).stem));
  return make("details", { class: "result__right", open },
    make("summary", {}, `What went well (${right.length})`), make("ul", {}, ...entries));
}
