// What is said after an answer, all of it taken from the page: which reasons, under which headings.

import { find, make } from "./dom.js";
import { markOf } from "./marks.js";
import { JOINT } from "./picking.js";

/**
 * @typedef {{kind: string, heading: string, content: Node[]}} Told `kind` is right, part or again
 */

/**
 * What the page says of a response to a question.
 * @param {HTMLElement} reasons the part of the page that holds them
 * @param {string} type
 * @param {string} response
 * @returns {Told[]} one for each step of the question
 */
export function told(reasons, type, response) {
  const chosen = response.split(JOINT).map((option) => reasonOf(reasons, option));
  const all = /** @type {HTMLElement[]} */ ([...reasons.querySelectorAll("[data-reason]")]);
  if (type === "some") return [ofSome(reasons, chosen, all)];
  if (type === "best-worst") return [ofBestAndWorst(reasons, chosen, all)];
  if (type === "order") return [ofOrder(reasons, chosen, all)];
  return chosen.map(ofOne);
}

/**
 * What the page says of one option by itself: right, part, again or worst.
 * @param {HTMLElement} reasons
 * @param {string} option
 */
export function kindOfOption(reasons, option) {
  return kindOf(reasonOf(reasons, option));
}

/**
 * @param {HTMLElement} reason
 * @returns {Told}
 */
function ofOne(reason) {
  return { kind: kindOf(reason), heading: said(reason), content: [...harm(reason), why(reason)] };
}

/**
 * @param {HTMLElement} reasons
 * @param {HTMLElement[]} chosen
 * @param {HTMLElement[]} all
 */
function ofSome(reasons, chosen, all) {
  const missed = all.filter((reason) => kindOf(reason) === "right" && !chosen.includes(reason));
  const entries = [
    ...all.filter((reason) => chosen.includes(reason)).map((reason) => entry(reason, said(reason), harm(reason))),
    ...missed.map((reason) => entry(reason, verdict(reason).dataset.missed ?? said(reason))),
  ];
  return whole(reasons, !missed.length, [make("ul", { class: "told" }, ...entries)]);
}

/**
 * @param {HTMLElement} reasons
 * @param {HTMLElement[]} chosen the best and the worst
 * @param {HTMLElement[]} all
 */
function ofBestAndWorst(reasons, [best, worst], all) {
  const is = (/** @type {string} */ kind) => all.filter((reason) => kindOf(reason) === kind);
  const right = kindOf(best) === "right" && kindOf(worst) === "worst";
  const entries = [
    entry(best, `Your best: ${lower(said(best))}`, harm(best), kindOf(best) === "right"),
    entry(worst, `Your worst: ${lower(said(worst))}`, [], kindOf(worst) === "worst"),
    ...[...is("right"), ...is("worst")].filter((reason) => reason !== best && reason !== worst).map((reason) => entry(reason, said(reason), [], true)),
  ];
  return whole(reasons, right, [make("ul", { class: "told" }, ...entries)]);
}

/**
 * @param {HTMLElement} reasons
 * @param {HTMLElement[]} chosen
 * @param {HTMLElement[]} all in the right order
 */
function ofOrder(reasons, chosen, all) {
  const right = chosen.every((reason, at) => reason === all[at]);
  const order = make("ol", { class: "told told--order" }, ...all.map((reason) => make("li", {}, answer(reason), why(reason))));
  const own = make("ol", { class: "told told--own" }, ...chosen.map((reason) => make("li", {}, answer(reason))));
  if (right) return whole(reasons, true, [order]);
  const columns = [
    make("div", {}, make("h3", { class: "told__heading" }, "By the policy"), order),
    make("div", {}, make("h3", { class: "told__heading" }, "Your order"), own),
  ];
  return whole(reasons, false, [make("div", { class: "told-columns" }, ...columns)]);
}

/**
 * @param {HTMLElement} reasons
 * @param {boolean} right
 * @param {Node[]} content
 * @returns {Told}
 */
function whole(reasons, right, content) {
  const heading = right ? reasons.dataset.right : reasons.dataset.again;
  return { kind: right ? "right" : "again", heading: heading ?? "", content };
}

/**
 * @param {HTMLElement} reason
 * @param {string} heading
 * @param {Node[]} [before]
 * @param {boolean} [fits] whether it is marked as right
 */
function entry(reason, heading, before = [], fits = kindOf(reason) === "right") {
  return make("li", { class: `told__entry told__entry--${kindOf(reason)}` },
    make("p", { class: "told__verdict" }, markOf(fits ? "right" : "again"), heading), answer(reason), ...before, why(reason));
}

/**
 * @param {HTMLElement} reasons
 * @param {string} option
 */
function reasonOf(reasons, option) {
  return find(reasons, `[data-reason="${option}"]`, HTMLElement);
}

/** @param {HTMLElement} reason */
function kindOf(reason) {
  return /reason--(\w+)/.exec(reason.className)?.[1] ?? "again";
}

/** @param {HTMLElement} reason */
function verdict(reason) {
  return find(reason, ".reason__verdict", HTMLElement);
}

/** @param {HTMLElement} reason */
function said(reason) {
  return verdict(reason).textContent ?? "";
}

/** @param {string} text */
function lower(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** @param {HTMLElement} reason */
function answer(reason) {
  return find(reason, ".reason__answer", HTMLElement).cloneNode(true);
}

/** @param {HTMLElement} reason */
function why(reason) {
  return find(reason, ".reason__why", HTMLElement).cloneNode(true);
}

/** @param {HTMLElement} reason */
function harm(reason) {
  const line = reason.querySelector(".reason__danger");
  return line ? [line.cloneNode(true)] : [];
}
