// How far somebody is in a quiz in pictures: its letters, or as many dots, filled in as they are done.

/**
 * @param {HTMLElement} list
 * @param {import("./attempt.js").Attempt} run
 * @param {(id: string) => string} letterOf
 */
export function showSteps(list, run, letterOf) {
  for (const [n, step] of [...list.children].entries()) {
    step.textContent = letterOf(run.form.items[n]?.id ?? "");
    step.classList.toggle("step--done", run.first[n] !== undefined);
    step.classList.toggle("step--now", n === run.at);
  }
}
