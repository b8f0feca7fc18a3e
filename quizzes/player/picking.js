// What the types of questions share: reading and setting the inputs, and saying numbers.

/** What stands between the options of a response. */
export const JOINT = "-";

const COUNTED = ["none", "one", "two", "three", "four", "five", "six"];

/** @param {number} count */
export function listOf(count) {
  return COUNTED[count] ?? String(count);
}

/**
 * The value of the radio that is chosen among those of a name, or of any.
 * @param {ParentNode} root
 * @param {string} [name]
 */
export function valueOf(root, name) {
  return inputs(root, name).find((input) => input.checked)?.value ?? "";
}

/**
 * @param {ParentNode} root
 * @param {string} [name]
 * @returns {HTMLInputElement[]}
 */
export function inputs(root, name) {
  const all = [...root.querySelectorAll("input")];
  return name ? all.filter((input) => input.name === name) : all;
}

/**
 * Choose these options and no others.
 * @param {ParentNode} root
 * @param {string[]} values
 * @param {string} [name]
 */
export function chooseOnly(root, values, name) {
  for (const input of inputs(root, name)) input.checked = values.includes(input.value);
}

/**
 * The text of an option, as it stands on the page.
 * @param {ParentNode} root
 * @param {string} option
 */
export function textOf(root, option) {
  return root.querySelector(`[data-option="${option}"] .choice__text`)?.textContent ?? "";
}
