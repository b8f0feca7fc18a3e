// The guidance's own paragraphs, which came with the page: what there is to read again.

import { make } from "./dom.js";

/** Of a list with more entries than this, those are shown that are meant. */
const MOST_ENTRIES = 6;

export class Passages {
  /** @type {Element[]} */
  #all;
  /** @type {Set<Element>} those that stand on the page already */
  #shown = new Set();

  /** @param {HTMLTemplateElement | null} template */
  constructor(template) {
    this.#all = [...(template?.content.children ?? [])];
  }

  /** Begin a new page of them. */
  begin() {
    this.#shown.clear();
  }

  /**
   * The paragraphs that tell some clauses, each once on a page.
   * @param {string[]} clauses
   * @returns {Node[]}
   */
  of(clauses) {
    const found = new Set(clauses.map((clause) => this.#all.find((each) => tells(each, clause))));
    return this.#all.filter((each) => found.has(each)).map((each) => {
      if (this.#shown.has(each)) return above(each);
      this.#shown.add(each);
      return shortened(/** @type {Element} */ (each.cloneNode(true)), clauses);
    });
  }
}

/**
 * @param {Element} passage
 * @param {string} clause
 */
function tells(passage, clause) {
  return (passage.getAttribute("data-clauses") ?? "").split(" ").includes(clause);
}

/** @param {Element} passage one that is shown already */
function above(passage) {
  const link = passage.querySelector(".passage__from a")?.cloneNode(true);
  return make("p", { class: "passage__above" }, "The paragraph on this stands above: ", ...(link ? [link] : []));
}

/**
 * Leave out of a long list what is not meant, and say where.
 * @param {Element} passage
 * @param {string[]} clauses
 */
function shortened(passage, clauses) {
  for (const list of passage.querySelectorAll("ul, ol")) {
    const entries = [...list.children];
    const meant = entries.filter((entry) => [...entry.querySelectorAll(".cite")].some((cite) => clauses.includes(clauseOf(cite))));
    if (entries.length <= MOST_ENTRIES || !meant.length) continue;
    for (const [n, entry] of entries.entries()) if (!meant.includes(entry)) leaveOut(entry, n > 0 && !meant.includes(entries[n - 1]));
  }
  return passage;
}

/** @param {Element} cite */
function clauseOf(cite) {
  return (cite.getAttribute("href") ?? "").split("#clause-")[1] ?? "";
}

/**
 * @param {Element} entry
 * @param {boolean} again whether the one before it is left out as well
 */
function leaveOut(entry, again) {
  if (again) return entry.remove();
  entry.className = "passage__gap";
  entry.replaceChildren(make("span", { "aria-hidden": "true" }, "…"), make("span", { class: "unseen" }, "Some entries of the list are left out here."));
}
