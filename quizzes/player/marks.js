// How something stands, as a small drawing that the page holds. Each has a shape of its own, so that
// nothing hangs on colour; the words beside it say the same.

const SVG = "http://www.w3.org/2000/svg";

/**
 * @typedef {"first" | "mended" | "again" | "open"} Standing right at first, put right, to look at again, open
 * @typedef {Standing | "part"} Mark
 */

/** @type {Standing[]} */
export const STANDINGS = ["first", "mended", "again", "open"];

/**
 * The drawing of a standing, for the eye alone.
 * @param {Mark} which
 * @param {string} [title] what is shown where it is pointed at
 */
export function mark(which, title = "") {
  const named = title ? [drawn("title", {})] : [];
  for (const each of named) each.textContent = title;
  return drawn("svg", { viewBox: "0 0 20 20", class: `mark mark--${which}`, "aria-hidden": "true", focusable: "false" },
    ...named, drawn("use", { href: `#mark-${which}` }));
}

/**
 * The drawing for what is said of an answer.
 * @param {string} kind right, part or another
 */
export function markOf(kind) {
  return mark(kind === "right" ? "first" : kind === "part" ? "part" : "again");
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {Element[]} children
 */
export function drawn(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * How many there are of each standing, in words, those that there are: "2 right".
 * @param {Standing[]} standings
 * @param {Record<Standing, string>} words
 * @returns {{standing: Standing, says: string}[]}
 */
export function counted(standings, words) {
  const counts = STANDINGS.map((standing) => ({ standing, count: standings.filter((each) => each === standing).length }));
  return counts.filter(({ count }) => count).map(({ standing, count }) => ({ standing, says: `${count} ${words[standing]}` }));
}
