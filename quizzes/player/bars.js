// Charts as tables: each row has a bar for the eye, and cells that hold the same figures.

import { make } from "./dom.js";
import { drawn } from "./marks.js";

const LENGTH = 100;

/**
 * @typedef {[kind: "yes" | "part" | "no", count: number]} Part of a bar: its look, and how long it is
 * @typedef {{title: string | Node[], parts: Part[], cells: string[]}} Row
 */

/**
 * A table with a bar in each row.
 * @param {{caption: string, heads: string[], rows: Row[], of: number, name?: string}} chart `of` is the longest bar
 */
export function chartOf({ caption, heads, rows, of, name = "" }) {
  return make("table", { class: `chart ${name}`.trim() }, make("caption", {}, caption),
    make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, head)))),
    make("tbody", {}, ...rows.map((row) => rowOf(row, heads, of))));
}

/**
 * What the looks mean.
 * @param {Record<string, string>} words by look
 */
export function keyOf(words) {
  return make("p", { class: "chart__key" }, ...Object.entries(words).map(([kind, says]) => make("span", { class: `key key--${kind}` }, says)));
}

/**
 * @param {Row} row
 * @param {string[]} heads
 * @param {number} of
 */
function rowOf({ title, parts, cells }, heads, of) {
  const head = make("th", { scope: "row" }, ...(typeof title === "string" ? [title] : title));
  head.append(bar(parts, of));
  return make("tr", {}, head, ...cells.map((cell, n) => make("td", { "data-label": heads[n + 1] }, cell)));
}

/**
 * @param {Part[]} parts
 * @param {number} of
 */
function bar(parts, of) {
  let at = 0;
  const rects = parts.map(([kind, count]) => {
    const width = of ? (LENGTH * count) / of : 0;
    at += width;
    return drawn("rect", { class: `bar bar--${kind}`, x: String(at - width), y: "0", width: String(width), height: "10" });
  });
  return drawn("svg", { class: "bars", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" }, ...rects);
}
