// The register as a table: filtered, sorted, with the details of each line below it.

import { find, make, part } from "./dom.js";

/** @typedef {import("./office.js").Line} Line */

const ROWS_AT_ONCE = 100;

/** @type {Record<string, (line: Line) => string>} */
const SORTED_BY = {
  attention: () => "",
  name: (line) => line.name.toLocaleLowerCase(),
  school: (line) => line.school_name,
  date: (line) => line.date,
  renewal: (line) => line.renew_by || "9999",
  received: (line) => line.received_on,
};

export class OfficeTable {
  #office;
  /** @type {Line[]} */
  #lines = [];
  #drawn = 0;

  /** @param {import("./office.js").Office} office */
  constructor(office) {
    this.#office = office;
    queueMicrotask(() => this.#listen());
  }

  #listen() {
    for (const id of ["#office-show", "#office-sort"]) find(this.#office, id, HTMLSelectElement).addEventListener("change", () => this.#draw());
    find(this.#office, "#office-search", HTMLInputElement).addEventListener("input", () => this.#draw());
  }

  /** @param {Line[]} lines in the order in which they want attention */
  show(lines) {
    this.#lines = lines;
    this.#fillStates();
    this.#draw();
  }

  /** What the register holds, in a sentence. */
  summary() {
    const counts = [...this.#counts()].map(([label, count]) => `${count} ${label.toLocaleLowerCase("en")}`);
    return counts.length ? `The register has ${this.#lines.length} lines: ${counts.join(", ")}.` : "Nothing is in the register yet.";
  }

  /** The lines that the filters let through, in their order. */
  shown() {
    const state = find(this.#office, "#office-show", HTMLSelectElement).value;
    const words = find(this.#office, "#office-search", HTMLInputElement).value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const key = SORTED_BY[find(this.#office, "#office-sort", HTMLSelectElement).value];
    const shown = this.#lines.filter((line) => (!state || line.label === state) && words.every((word) => text(line).includes(word)));
    return shown.sort((a, b) => key(a).localeCompare(key(b)));
  }

  #counts() {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const { label } of this.#lines) counts.set(label, (counts.get(label) ?? 0) + 1);
    return counts;
  }

  #fillStates() {
    const select = find(this.#office, "#office-show", HTMLSelectElement);
    const before = select.value;
    const states = [...this.#counts()].map(([label, count]) => new Option(`${label} (${count})`, label));
    select.replaceChildren(new Option(`All lines (${this.#lines.length})`, ""), ...states);
    select.value = [...select.options].some((option) => option.value === before) ? before : "";
  }

  /** Draw the rows in portions, so that the page can be used meanwhile. */
  #draw() {
    const drawing = ++this.#drawn;
    const shown = this.shown();
    const body = find(this.#office, "tbody", HTMLTableSectionElement);
    body.replaceChildren();
    part(this.#office, "shown").textContent = `${shown.length} of ${this.#lines.length} lines are shown.`;
    const more = (/** @type {number} */ from) => {
      if (drawing !== this.#drawn) return;
      body.append(...shown.slice(from, from + ROWS_AT_ONCE).flatMap((line) => this.#rows(line)));
      if (from + ROWS_AT_ONCE < shown.length) setTimeout(more, 0, from + ROWS_AT_ONCE);
    };
    more(0);
  }

  /**
   * @param {Line} line
   * @returns {Node[]}
   */
  #rows(line) {
    const details = make("tr", { class: "register__more", hidden: true });
    const toggle = make("button", { type: "button", class: "register__name", "aria-expanded": "false", dir: "auto" }, line.name || line.source);
    toggle.addEventListener("click", () => {
      details.hidden = !details.hidden;
      toggle.setAttribute("aria-expanded", String(!details.hidden));
      if (!details.firstChild) details.append(make("td", { colspan: "5" }, ...this.#details(line)));
    });
    const row = make("tr", { "data-state": line.state, "data-line": String(line.id) },
      make("th", { scope: "row" }, toggle, ...(line.role ? [make("span", { class: "register__quiet", dir: "auto" }, line.role)] : [])),
      stateCell(line),
      make("td", {}, ...certificate(line)),
      make("td", {}, line.renew_by),
      make("td", {}, [line.received_on, line.received_by, line.how].filter(Boolean).join(", ")));
    return [row, details];
  }

  /**
   * @param {Line} line
   * @returns {Node[]}
   */
  #details(line) {
    return [facts(line), ...this.#whoseIsIt(line), this.#buttons(line)];
  }

  /** @param {Line} line */
  #buttons(line) {
    const buttons = [];
    if (["adds-up", "renewal-due", "older-edition"].includes(line.state)) buttons.push(button("Induction sheet", () => this.#office.showSheets([line])));
    if (line.id >= 0) buttons.push(button("Take out of the register", () => this.#office.takeOut(line)));
    return make("p", { class: "quiz-buttons" }, ...buttons);
  }

  /**
   * A choice among the names of the list, the likely ones first, for a certificate in another name.
   * @param {Line} line
   * @returns {Node[]}
   */
  #whoseIsIt(line) {
    const { people, entries } = this.#office;
    if (line.id < 0 || !people.length || !(line.unlisted || entries[line.id].listed_as)) return [];
    const id = `whose-${line.id}`;
    const names = [...new Set([...line.suggestions, ...people.map((/** @type {any} */ person) => person.name)])];
    const select = make("select", { id }, new Option("Nobody on the list", ""), ...names.map((name) => new Option(name, name)));
    select.value = entries[line.id].listed_as;
    select.addEventListener("change", () => this.#office.assign(line, select.value));
    const hint = line.suggestions.length ? [make("p", { class: "field__hint" }, `Perhaps ${line.suggestions.join(", or ")}.`)] : [];
    return [make("p", { class: "field" }, make("label", { for: id }, "Who on the list is this?"), select), ...hint];
  }
}

/** @param {Line} line */
function stateCell(line) {
  const state = make("span", { class: "register__state" }, line.label);
  const said = [line.why, line.todo].filter(Boolean).map((text) => make("span", { class: "register__quiet" }, text));
  return make("td", {}, state, ...said);
}

/**
 * @param {Line} line
 * @returns {Node[]}
 */
function certificate(line) {
  const quiz = [line.school_name, AUDIENCES[line.audience] ?? line.audience].filter(Boolean).join(", ");
  const score = line.score === null ? "" : `${line.score} of ${line.max}`;
  return [quiz, [line.date, score].filter(Boolean).join(": ")].filter(Boolean).map((text) => make("span", { class: "register__part" }, text));
}

/** What the audiences are called. @type {Record<string, string>} */
export const AUDIENCES = { staff: "staff", parents: "parents and carers", pupils: "pupils" };

/** @param {Line} line */
function facts(line) {
  const known = {
    File: line.source, "On the list as": line.listed_as, "E-mail": line.email, School: line.school_name, Policy: line.policy,
    Edition: line.edition, "Date on the certificate": line.date, Score: line.score === null ? "" : `${line.score} of ${line.max}`,
    "Critical questions": line.critical_asked ? `${line.critical_right} of ${line.critical_asked}` : "",
    "Form and attempt": line.form ? `form ${line.form}, attempt ${line.attempt}` : "", "Renewal due": line.renew_by,
    Received: [line.received_on, line.received_by, line.how].filter(Boolean).join(", "), "Check code": line.check,
  };
  const told = Object.entries(known).filter(([, value]) => value);
  return make("dl", { class: "facts" }, ...told.map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", { dir: "auto" }, value))));
}

/** @param {Line} line */
function text(line) {
  return [line.name, line.role, line.email, line.school_name, line.label, line.source, line.check].join(" ").toLocaleLowerCase();
}

/**
 * @param {string} name
 * @param {() => any} press
 */
function button(name, press) {
  const element = make("button", { type: "button", class: "button button--quiet" }, name);
  element.addEventListener("click", press);
  return element;
}
