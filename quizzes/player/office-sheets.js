// The induction sheet of a person: what was asked and answered first, what to talk about, and
// lines for initials. One sheet a page of paper.

import { find, make, part } from "./dom.js";

/** @typedef {import("./office.js").Line} Line */
/** @typedef {{stem: string, first: string, right: boolean, key: string, reason: string, clauses: string[], talk: string, critical: boolean}} Asked */
/** @typedef {{asked: Asked[], to_ask: string[]}} Sheet */

/** The states of lines that count: one for each person and quiz. */
const COUNTING = ["adds-up", "renewal-due", "older-edition"];

export class OfficeSheets {
  #office;

  /** @param {import("./office.js").Office} office */
  constructor(office) {
    this.#office = office;
    queueMicrotask(() => this.#listen());
  }

  #listen() {
    find(this.#office, '[data-action="print-sheets"]', HTMLButtonElement).addEventListener("click", () => window.print());
    find(this.#office, '[data-action="back"]', HTMLButtonElement).addEventListener("click", () => this.#hide());
  }

  /** @param {Line[]} lines those without a certificate that counts have no sheet */
  async show(lines) {
    const asked = lines.filter((line) => line.id >= 0 && COUNTING.includes(line.state));
    const request = JSON.stringify({ entries: asked.map((line) => this.#office.entries[line.id]) });
    const { sheets } = JSON.parse(await this.#office.ask("sheets", request));
    const made = asked.flatMap((line, place) => (sheets[place] ? [view(line, sheets[place])] : []));
    part(this.#office, "sheets").replaceChildren(...(made.length ? made : [make("p", {}, "None of these lines has a certificate that counts.")]));
    this.#office.dataset.view = "sheets";
    find(this.#office, '[data-part="sheets-heading"]', HTMLElement).focus();
  }

  #hide() {
    delete this.#office.dataset.view;
    find(this.#office, '[data-part="result-heading"]', HTMLElement).focus();
  }
}

/**
 * @param {Line} line
 * @param {Sheet} sheet
 */
function view(line, { asked, to_ask: toAsk }) {
  const wrong = asked.filter((each) => !each.right);
  return make("article", { class: "sheet" },
    make("h3", { class: "sheet__name", dir: "auto" }, line.name),
    make("p", {}, [line.role, line.school_name].filter(Boolean).join(", ")),
    make("p", {}, `${line.policy}, edition ${line.edition}. Certificate of ${line.date}: ${line.score} of ${line.max} at the first answer. ${line.label}.`),
    make("h4", {}, "To talk about"),
    ...(wrong.length ? [make("ol", {}, ...wrong.map(toTalkAbout))] : [make("p", {}, "Every first answer was right.")]),
    make("h4", {}, "Ask two questions in person, and put your initials"),
    make("ol", { class: "sheet__ask" }, ...toAsk.map((stem) => make("li", {}, stem, make("span", { class: "sheet__line" }, "Initials")))),
    make("h4", {}, "All questions that were asked"),
    make("ul", { class: "sheet__asked" }, ...asked.map((each) => make("li", {}, `${each.right ? "✓" : "↻"} ${each.stem}${each.critical ? " (critical)" : ""}`))),
    make("p", { class: "sheet__signs" }, make("span", { class: "sheet__line" }, "Signature of the member of staff, date"), make("span", { class: "sheet__line" }, "Signature of the person who inducts, date")));
}

/** @param {Asked} each */
function toTalkAbout(each) {
  return make("li", {}, make("strong", {}, each.stem),
    make("span", { class: "sheet__part" }, `Answered first: ${each.first}`),
    make("span", { class: "sheet__part" }, `Better: ${each.key}`),
    ...(each.reason ? [make("span", { class: "sheet__part" }, each.reason)] : []),
    make("span", { class: "sheet__part" }, `Clause ${each.clauses.join(", ")}${each.talk ? `. ${each.talk}` : ""}`));
}
