// Checks a certificate: has the answers marked again, and says what that shows.

import { find, make, part, showProblem } from "./dom.js";
import { chosen, takeDrops } from "./dropping.js";
import { howFar } from "./notices.js";
import { Python, Refusal } from "./python.js";
import { shelfOf } from "./shelf.js";
import { today } from "./certificate.js";

/** A check code without the answers that it was made over. */
const BARE_CODE = /^\s*[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\s*$/i;

/** Larger than any certificate: bytes. Python has the same limit, but it would have to read it first. */
const LARGEST_FILE = 10_000_000;

class CertificateCheck extends HTMLElement {
  python = new Python();
  /** @type {any} */
  #record;

  connectedCallback() {
    const form = find(this, "form", HTMLFormElement);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.check();
    });
    const input = find(this, "#check-file", HTMLInputElement);
    input.addEventListener("change", () => this.#take(chosen(input)));
    takeDrops(part(this, "zone"), (dropped) => this.#take(dropped));
    find(this, "#check-link", HTMLInputElement).addEventListener("input", () => this.#forgetFile());
    this.python.addEventListener("progress", () => this.#showProgress());
    if (location.hash.length > 1) this.#arrive();
    this.python.startWhenIdle();
  }

  /** Somebody came by the QR code or the link: only the name is missing. */
  #arrive() {
    find(this, "#check-link", HTMLInputElement).value = location.href;
    find(this, "#check-name", HTMLInputElement).focus();
  }

  /** What was typed counts, so a file that was chosen before does not. */
  #forgetFile() {
    this.#record = undefined;
    find(this, "#check-file", HTMLInputElement).value = "";
  }

  /** @param {import("./dropping.js").Dropped[]} dropped */
  async #take(dropped) {
    this.#record = undefined;
    part(this, "outcome").hidden = true;
    if (!dropped.length) return;
    const [{ name, file }] = dropped;
    this.#problem("", "");
    if (dropped.length > 1) return this.#problem("These are several files. Check one at a time here; the page for the school office takes many.", "#check-file");
    if (!file) return this.#problem(`“${name}” is a folder. Choose the certificate in it.`, "#check-file");
    if (file.size > LARGEST_FILE) return this.#problem(`“${name}” has ${Math.round(file.size / 1_000_000)} MB: no certificate is that large.`, "#check-file");
    await this.#readFile(name, file);
  }

  /**
   * @param {string} name
   * @param {File} file
   */
  async #readFile(name, file) {
    this.#showProgress(`“${name}” is being read …`);
    try {
      const content = new Uint8Array(await file.arrayBuffer());
      const found = JSON.parse(await this.python.ask("record_in", { name, content }));
      if (found.error) return this.#problem(`“${name}”: ${found.error.what} ${found.error.repair}`, "#check-file");
      this.#offer(found);
    } catch {
      this.#problem(`“${name}” could not be read. Choose it once more.`, "#check-file");
    } finally {
      this.#showProgress();
    }
  }

  /** @param {{record: any, name: string}} found */
  #offer({ record, name }) {
    this.#record = record;
    find(this, "#check-link", HTMLInputElement).value = "";
    const field = find(this, "#check-name", HTMLInputElement);
    field.value = name;
    part(this, "name-hint").textContent = name
      ? `The file says “${name}”. Is that the person who gave it to you? If not, type that person's name.`
      : "The file names nobody. Type the name of the person who gave it to you.";
    field.focus();
  }

  /** Have the certificate marked again and show the outcome. */
  async check() {
    const link = find(this, "#check-link", HTMLInputElement).value.trim();
    const name = find(this, "#check-name", HTMLInputElement).value;
    this.#problem("", "");
    part(this, "outcome").hidden = true;
    if (!link && !this.#record) return this.#problem("Choose the certificate's file, or paste the link that stands on it.", "#check-file");
    if (!this.#record && BARE_CODE.test(link)) return this.#problem("This is the check code alone. The answers are in the link, in the QR code and in the file: take one of these.", "#check-link");
    if (!/\p{L}/u.test(name)) return this.#problem("Type the name of the person whose certificate it is.", "#check-name");
    try {
      const claim = this.#record ? { record: this.#record } : { link: link.split("#").pop() };
      const { school, ...published } = await shelfOf(this.python, claim, { index: this.dataset.index ?? "", root: this.dataset.root ?? "" });
      this.#show(await this.python.judge("check_record", { ...claim, ...published, name, today: today() }), school);
    } catch (error) {
      if (error instanceof Refusal) this.#problem(`${error.message} ${error.repair}`, "#check-link");
      else this.#showProgress("The check could not be made. Look whether you are online, and try once more.");
    }
  }

  /**
   * @param {any} answer
   * @param {any} school
   */
  #show(answer, school) {
    const [heading, meaning, todo] = document.getElementById(answer.outcome)?.querySelectorAll("h3, p") ?? [];
    const outcome = part(this, "outcome");
    outcome.className = `outcome outcome--${answer.outcome}`;
    part(this, "heading").textContent = heading?.textContent ?? answer.outcome;
    part(this, "why").textContent = [meaning?.textContent, answer.why].filter(Boolean).join(" ");
    part(this, "why").hidden = false;
    part(this, "todo").textContent = todo?.textContent ?? "";
    part(this, "facts").replaceChildren(...facts(answer.record, school?.name ?? ""));
    part(this, "since").replaceChildren(...since(answer.since ?? [], `${this.dataset.root}${school?.editions_page}`));
    part(this, "renew").replaceChildren(...renewing(answer, school, this.dataset.root ?? ""));
    outcome.hidden = false;
    part(this, "heading").focus();
  }

  /** @param {string} [problem] */
  #showProgress(problem) {
    const { progress } = this.python;
    this.dataset.state = progress.state === "loading" ? "reading" : progress.state;
    const said = problem ?? { loading: progress.state === "loading" ? `The program that checks is loading. ${howFar(progress)}` : "", ready: "",
      failed: "The program that checks cannot be loaded here. Try another device, or ask the person to go through the policy with you." }[progress.state];
    if (part(this, "status").textContent !== said) part(this, "status").textContent = said;
  }

  /**
   * @param {string} text
   * @param {string} field
   */
  #problem(text, field) {
    showProblem(part(this, "errors"), text ? { text, field: find(this, field, HTMLElement) } : null);
  }
}

/**
 * What changed since the edition of the certificate, clause by clause.
 * @param {{id: string, how: string, before: any, after: any}[]} changes
 * @param {string} page where all editions of the school are
 * @returns {Node[]}
 */
function since(changes, page) {
  if (!changes.length) return [];
  const told = changes.map(({ id, how, before, after }) => make("li", {}, make("strong", {}, `Clause ${id} was ${how}. `), (after ?? before)?.text ?? ""));
  return [make("h3", {}, "What changed since"), make("ul", {}, ...told), make("p", {}, make("a", { href: page }, "All editions, and what changed from each to the next"))];
}

/**
 * The way to the renewal of a certificate of an older edition. The link has no name in it.
 * @param {any} answer
 * @param {any} school
 * @param {string} root
 * @returns {Node[]}
 */
function renewing({ link, record }, school, root) {
  const quiz = school?.quizzes.find((/** @type {any} */ each) => each.id === record?.quiz);
  if (!link || !quiz || quiz.audience === "pupils") return [];
  return [make("p", { class: "quiz-buttons" }, make("a", { class: "button", href: `${root}${quiz.page}#renew=${link}` }, "Renew it: see what changed"))];
}

/**
 * @param {any} record
 * @param {string} school
 * @returns {Node[]}
 */
function facts(record, school) {
  if (!record?.edition) return [];
  const lines = { School: school, Policy: record.policy, Edition: `${record.edition.name} (${record.edition.hash})`, Form: record.renews ? `Renewal of the certificate of edition ${record.renews.edition?.name}` : record.form, Attempt: record.attempt,
    Score: `${record.score} of ${record.max}`, "Critical questions": `${record.critical?.right} of ${record.critical?.asked}`, "Date on the device": record.date,
    "Check code": record.check };
  const told = Object.entries(lines).filter(([, value]) => value !== "" && value !== undefined);
  return told.map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, String(value))));
}

customElements.define("certificate-check", CertificateCheck);
