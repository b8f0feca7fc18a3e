// What the result shows where nothing is judged: there is no pass mark, and pupils get no
// certificate. What is said of each answer stands on the page, and nothing is counted.

/** What the page's words for an answer would be worth, for choosing among them again. */
const WORTH = { right: 1, part: 0.5, again: 0 };

/**
 * @param {import("./attempt.js").Attempt} attempt
 * @param {(id: string) => import("./question.js").Question} ask
 */
export function unjudged(attempt, ask) {
  const items = attempt.form.items.map(({ id }, n) => {
    const [first, final] = [attempt.first[n] ?? "", attempt.final[n] ?? ""];
    const mark = worthOf(ask(id), first);
    return { id, first, final, mark, mark_final: worthOf(ask(id), final), right: mark === 1, critical: false };
  });
  return { form: attempt.form.number, pass_mark: 0, passed: true, items };
}

/**
 * @param {import("./question.js").Question} question
 * @param {string} response
 */
function worthOf(question, response) {
  const kinds = question.kindsOf(response);
  return kinds.every((kind) => kind === "right") ? WORTH.right : kinds.includes("part") ? WORTH.part : WORTH.again;
}
