// Who has acknowledged, by group and by month: counts lines of the register, which Python made.

import { chartOf, keyOf } from "./bars.js";
import { make } from "./dom.js";
import { picture } from "./drawing.js";
import { AUDIENCES } from "./office-table.js";

/** @typedef {import("./office.js").Line} Line */

/** The states that tell of a person, by what they mean for them. @type {Record<string, "yes" | "part" | "no">} */
const MEANS = { "adds-up": "yes", noted: "yes", "older-edition": "part", "renewal-due": "part", nothing: "no" };
const WORDS = { yes: "In force, or noted by the office", part: "To renew", no: "Nothing handed in" };

const MOST_GROUPS = 12;
const MOST_MONTHS = 24;

/**
 * @param {HTMLElement} place
 * @param {Line[]} lines
 */
export function showAcknowledged(place, lines) {
  const people = lines.filter(({ state }) => state in MEANS);
  const left = lines.length - people.length;
  if (!people.length) return place.replaceChildren(picture("empty"), make("p", {}, "Nobody is in the register yet. Drop certificates, or a list of your people."));
  place.replaceChildren(byGroup(people), keyOf(WORDS), ...byMonth(people),
    ...(left ? [make("p", {}, `${left === 1 ? "One line is" : `${left} lines are`} left out: they are of no certificate that counts, or of one that a newer one replaces.`)] : []));
}

/** @param {Line[]} people */
function byGroup(people) {
  const groups = grouped(people);
  const rows = [...groups].map(([title, lines]) => {
    const counts = ["yes", "part", "no"].map((kind) => lines.filter(({ state }) => MEANS[state] === kind).length);
    const parts = /** @type {import("./bars.js").Part[]} */ (counts.map((count, n) => [["yes", "part", "no"][n], count]));
    return { title, parts, cells: counts.map(String) };
  });
  const done = people.filter(({ state }) => MEANS[state] === "yes").length;
  return chartOf({
    caption: `By group: ${done} of ${people.length} have acknowledged the edition in force`,
    heads: ["Group", "In force", "To renew", "Nothing"],
    rows, of: Math.max(...[...groups.values()].map(({ length }) => length)),
  });
}

/**
 * By school and audience where there are several, else by role; the larger groups first.
 * @param {Line[]} people
 * @returns {Map<string, Line[]>}
 */
function grouped(people) {
  const quizzes = new Set(people.map(quizOf));
  const groupOf = quizzes.size > 1 ? quizOf : roleOf;
  /** @type {Map<string, Line[]>} */
  const all = new Map();
  for (const line of people) all.set(groupOf(line), [...(all.get(groupOf(line)) ?? []), line]);
  const sorted = [...all].sort(([, one], [, other]) => other.length - one.length);
  const rest = sorted.slice(MOST_GROUPS - 1).flatMap(([, lines]) => lines);
  return new Map(sorted.length > MOST_GROUPS ? [...sorted.slice(0, MOST_GROUPS - 1), ["All others", rest]] : sorted);
}

/** @param {Line} line */
function quizOf(line) {
  return [line.school_name, AUDIENCES[line.audience] ?? line.audience].filter(Boolean).join(", ");
}

/** @param {Line} line */
function roleOf({ role }) {
  return role || "No role given";
}

/**
 * @param {Line[]} people
 * @returns {Node[]}
 */
function byMonth(people) {
  const counting = people.filter(({ state, received_on: on }) => state !== "nothing" && on);
  if (!counting.length) return [];
  const months = monthsBetween(counting.map(({ received_on: on }) => on.slice(0, 7)).sort());
  let soFar = 0;
  const all = months.map((month) => {
    const came = counting.filter(({ received_on: on }) => on.startsWith(month)).length;
    const before = soFar;
    soFar += came;
    return { title: named(month), parts: /** @type {import("./bars.js").Part[]} */ ([["part", before], ["yes", came]]), cells: [String(came), String(soFar)] };
  });
  const chart = { caption: "By the month in which they were received", heads: ["Month", "New", "So far"], rows: all.slice(-MOST_MONTHS), of: soFar };
  return [chartOf(chart), keyOf({ yes: "new", part: "there before" })];
}

/**
 * Every month from the first to the last.
 * @param {string[]} months as 2026-09, in order
 */
function monthsBetween(months) {
  const [first, last] = [months[0], months[months.length - 1]].map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1);
  return Array.from({ length: last - first + 1 }, (_, n) => `${Math.floor((first + n) / 12)}-${String(((first + n) % 12) + 1).padStart(2, "0")}`);
}

/** @param {string} month */
function named(month) {
  return new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric" }).format(new Date(`${month}-15T12:00:00`));
}
