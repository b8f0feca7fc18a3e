// Checks a certificate: has the answers marked again, and says what that shows.

import { find, make, part, showProblem } from "./dom.js";
import { Python, Refusal } from "./python.js";
import { today } from "./certificate.js";

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
    find(this, "#check-file", HTMLInputElement).addEventListener("change", () => this.#readFile());
    this.python.addEventListener("progress", () => this.#showProgress());
    if (location.hash.length > 1) find(this, "#check-link", HTMLInputElement).value = location.href;
    this.python.start();
  }

  async #readFile() {
    const [file] = find(this, "#check-file", HTMLInputElement).files ?? [];
    this.#record = undefined;
    if (!file) return;
    try {
      const { record, name } = JSON.parse(await file.text());
      this.#record = record ?? {};
      const field = find(this, "#check-name", HTMLInputElement);
      if (!field.value) field.value = String(name ?? "");
    } catch {
      this.#problem(`“${file.name}” is not the record of a certificate. Choose the file record.json.`, "#check-file");
    }
  }

  /** Have the certificate marked again and show the outcome. */
  async check() {
    const link = find(this, "#check-link", HTMLInputElement).value.trim();
    const name = find(this, "#check-name", HTMLInputElement).value;
    this.#problem("", "");
    part(this, "outcome").hidden = true;
    if (!link && !this.#record) return this.#problem("Paste the link from the certificate, or choose its file.", "#check-link");
    if (!/\p{L}/u.test(name)) return this.#problem("Type the name that stands on the certificate.", "#check-name");
    try {
      const claim = this.#record ? { record: this.#record } : { link: link.split("#").pop() };
      const published = await this.#published(claim);
      this.#show(await this.python.judge("check_record", { ...claim, ...published, name, today: today() }));
    } catch (error) {
      if (error instanceof Refusal) this.#problem(`${error.message} ${error.repair}`, "#check-link");
      else this.#showProgress("The check could not be made. Look whether you are online, and try once more.");
    }
  }

  /**
   * Fetch what the check needs: the quizzes of the editions that the claim names, and the list
   * of all editions of the school. What is not to be had is left out, and the engine says so.
   * @param {any} claim
   * @returns {Promise<{quizzes?: any[], editions?: any[]}>}
   */
  async #published(claim) {
    const named = await this.python.judge("named_editions", claim).catch((error) => {
      if (error instanceof Refusal) return null;
      throw error;
    });
    const index = named && (await json(this.dataset.index ?? ""));
    const school = index?.schools.find((/** @type {any} */ each) => named.quiz.startsWith(`${each.id}-`));
    if (!school) return {};
    const audience = named.quiz.slice(school.id.length + 1);
    const paths = named.editions.map((/** @type {any} */ { name, hash }) =>
      school.editions.find((/** @type {any} */ each) => each.name === name && each.hash === hash)?.quizzes[audience]);
    const [editions, ...quizzes] = await Promise.all([school.editions_data, ...paths.filter(Boolean)]
      .map((path) => json(`${this.dataset.root}${path}`)));
    return { editions, quizzes };
  }

  /** @param {any} answer */
  #show(answer) {
    const meaning = document.getElementById(answer.outcome);
    const outcome = part(this, "outcome");
    outcome.className = `outcome outcome--${answer.outcome}`;
    part(this, "heading").textContent = meaning?.querySelector("h3")?.textContent ?? answer.outcome;
    part(this, "why").textContent = [meaning?.querySelector("p")?.textContent, answer.why].filter(Boolean).join(" ");
    part(this, "why").hidden = false;
    part(this, "facts").replaceChildren(...facts(answer.record));
    outcome.hidden = false;
    part(this, "heading").focus();
  }

  /** @param {string} [problem] */
  #showProgress(problem) {
    const { progress } = this.python;
    this.dataset.state = progress.state === "loading" ? "reading" : progress.state;
    const said = problem ?? { loading: "The program that checks is loading …", ready: "",
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
 * @param {string} address
 * @returns {Promise<any>}
 */
async function json(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be loaded.`);
  return response.json();
}

/**
 * @param {any} record
 * @returns {Node[]}
 */
function facts(record) {
  if (!record?.edition) return [];
  const lines = { Policy: record.policy, Edition: `${record.edition.name} (${record.edition.hash})`, Form: record.form, Attempt: record.attempt,
    Score: `${record.score} of ${record.max}`, "Critical questions": `${record.critical?.right} of ${record.critical?.asked}`, Date: record.date };
  return Object.entries(lines).map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, String(value))));
}

customElements.define("certificate-check", CertificateCheck);
