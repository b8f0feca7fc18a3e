// How far somebody is in a quiz in pictures: its letters, or as many dots, filled in as they are done.

/**
 * @param {HTMLElement} list
 * @param {string[]} letters the letter of each question, or ""
 * @param {{now: number, isDone: (n: number) => boolean}} far the place of the question at hand, or -1
 */
export function showSteps(list, letters, { now, isDone }) {
  for (const [n, step] of [...list.children].entries()) {
    step.textContent = letters[n] ?? "";
    step.classList.toggle("step--done", isDone(n));
    step.classList.toggle("step--now", n === now);
  }
}
