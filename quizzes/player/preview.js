// Puts each copy of an item on a preview page into its state: answered, and explained.

import { Question } from "./question.js";

for (const form of document.querySelectorAll("[data-preview]")) {
  const element = form.querySelector("[data-item]");
  if (!(form instanceof HTMLElement && element instanceof HTMLElement)) continue;
  const question = new Question(element);
  const response = form.dataset.preview ?? "";
  question.put(response);
  if (!response) question.keepReasons();
  else if (question.takes(response)) question.explain(response, "");
  else question.explainHalf(response);
}
