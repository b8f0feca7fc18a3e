// What the page says while Python is on its way, and when it cannot come.

import { make } from "./dom.js";

/**
 * How far the loading of Python is.
 * @param {import("./python.js").Loading} progress
 * @returns {string} a sentence
 */
export function howFar({ loaded, whole }) {
  if (whole && loaded >= whole) return "It has arrived and is starting.";
  return whole ? `${megabytes(loaded)} of ${megabytes(whole)} MB have arrived.` : "";
}

/**
 * @param {import("./python.js").Loading} progress
 * @returns {Node[]}
 */
export function stillLoading(progress) {
  return [make("p", {}, `The program that judges your answers is still loading. ${howFar(progress)} Your answers are kept. The result comes by itself.`)];
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1_000_000).toFixed(1);
}

/**
 * @param {boolean} waiting whether the reader has answered everything and waits for the result
 * @returns {Node[]}
 */
export function cannotCome(waiting) {
  const retry = make("button", { type: "button", class: "button", "data-action": "retry" }, "Try again");
  const review = make("button", { type: "button", class: "button button--quiet", "data-action": "review" }, "Look at my answers");
  const print = make("button", { type: "button", class: "button button--quiet", "data-action": "print" }, "Print the questions with my answers");
  return [
    make("p", {}, make("strong", {}, "The program that judges the answers cannot be loaded here.")),
    make("p", {}, "Your answers are kept. You can read on and answer all questions: every answer shows its reason. For a result and a certificate, try again, open the address of this page on another device (it holds your answers), or print the questions with your answers for the school office."),
    make("p", { class: "quiz-buttons" }, retry, ...(waiting ? [review] : []), print),
  ];
}
