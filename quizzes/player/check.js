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
      const { quiz, current } = await this.#edition(claim);
      this.#show(await this.python.judge("check_record", { ...claim, name, quiz, current, today: today() }));
    } catch (error) {
      if (error instanceof Refusal) this.#problem(`${error.message} ${error.repair}`, "#check-link");
      else this.#showProgress("The check could not be made. Look whether you are online, and try once more.");
    }
  }

  /**
   * Fetch the quiz of the edition that the claim names, and find the edition in force.
   * @param {any} claim
   */
  async #edition(claim) {
    const index = await (await fetch(this.dataset.index ?? "")).json();
    const quizId = claim.record ? claim.record.quiz : (claim.link ?? "").split(".")[1];
    const hash = claim.record ? claim.record.edition?.hash : (claim.link ?? "").split(".")[3];
    for (const school of index.schools) {
      const quiz = school.quizzes.find((/** @type {any} */ each) => each.id === quizId);
      const edition = school.editions.find((/** @type {any} */ each) => each.hash === hash);
      const current = school.editions.find((/** @type {any} */ each) => each.current);
      if (quiz && edition) {
        const path = edition.quizzes[quiz.audience];
        return { quiz: await (await fetch(`${this.dataset.root}${path}`)).json(), current: { name: current.name, hash: current.hash } };
      }
    }
    return { quiz: null, current: null };
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
