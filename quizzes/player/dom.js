// Small helpers for making and finding elements. Text is always set as text, never as HTML.

/**
 * Make an element.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | boolean>} [attributes]
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/**
 * Find the part of a component that is marked data-part.
 * @param {ParentNode} root
 * @param {string} name
 * @returns {HTMLElement}
 */
export function part(root, name) {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`The page has no part “${name}”.`);
  return found;
}

/**
 * Find an element, which is there.
 * @template {Element} E
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => E} kind
 * @returns {E}
 */
export function find(root, selector, kind) {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
}

/**
 * Show a problem as a summary that takes the focus and leads to the field; or take it away.
 * @param {HTMLElement} place
 * @param {{text: string, field?: HTMLElement} | null} problem
 */
export function showProblem(place, problem) {
  place.hidden = !problem;
  document.title = document.title.replace(/^Error: /, "");
  if (!problem) return;
  document.title = `Error: ${document.title}`;
  const heading = make("p", { class: "quiz-errors__title" }, "There is a problem");
  const line = problem.field?.id ? make("a", { href: `#${problem.field.id}` }, problem.text) : problem.text;
  place.replaceChildren(heading, make("p", {}, line));
  if (line instanceof HTMLElement) {
    line.addEventListener("click", (event) => {
      event.preventDefault();
      problem.field?.focus();
    });
  }
  place.focus();
}
