// The office page: takes certificates and tables, has Python make the register of them, and
// shows it. All that it knows is in memory, and gone when the page is closed.

import { today } from "./certificate.js";
import { find, part, showProblem } from "./dom.js";
import { chosen, takeDrops } from "./dropping.js";
import { showAcknowledged } from "./office-acknowledged.js";
import { OfficeSheets } from "./office-sheets.js";
import { showStatistics } from "./office-statistics.js";
import { OfficeTable } from "./office-table.js";
import { howFar } from "./notices.js";
import { Python } from "./python.js";
import { save } from "./saving.js";

/** How often the progress is said aloud, at most. */
const SAID_EVERY_MS = 3000;

/**
 * One line of the register, as Python gives it: see quizzes/acknowledgements/lines.py.
 * @typedef {{id: number, state: string, label: string, name: string, role: string, email: string, school: string,
 *   school_name: string, audience: string, policy: string, edition: string, date: string, score: number | null, max: number | null,
 *   critical_right: number | null, critical_asked: number | null, attempt: number | null, form: number | null, renew_by: string,
 *   why: string, todo: string, received_on: string, received_by: string, how: string, check: string, link: string, source: string,
 *   logged: boolean, listed_as: string, unlisted: boolean, suggestions: string[]}} Line
 */

class OfficeRegister extends HTMLElement {
  python = new Python();
  /** @type {any[]} what was handed in; its lines name an entry by its place */
  entries = [];
  /** @type {any[]} the staff list, of this visit */
  people = [];
  /** @type {any[]} those who had nothing in an earlier register; they count where there is no list */
  #remembered = [];
  /** @type {Line[]} */
  lines = [];
  #limits = { most: 0, largest: 0 };
  #stopped = false;
  #unsaved = false;
  #saidAt = 0;
  /** @type {Promise<void>} what is being read; what comes later waits for it */
  #reading = Promise.resolve();
  /** @type {OfficeTable} */
  #table = new OfficeTable(this);
  #sheets = new OfficeSheets(this);

  connectedCallback() {
    find(this, "#received-on", HTMLInputElement).value = today();
    this.#listen();
    this.python.addEventListener("progress", () => this.#showLoading());
    this.#open();
  }

  #listen() {
    takeDrops(part(this, "zone"), (dropped) => this.take(dropped));
    for (const id of ["#office-files", "#office-folder"]) {
      const input = find(this, id, HTMLInputElement);
      input.addEventListener("change", () => {
        this.take(chosen(input));
        input.value = "";
      });
    }
    for (const id of ["#office-school", "#office-audience"]) {
      find(this, id, HTMLSelectElement).addEventListener("change", () => this.merge());
    }
    for (const [action, carryOut] of Object.entries(this.#actions)) {
      find(this, `[data-action="${action}"]`, HTMLButtonElement).addEventListener("click", carryOut);
    }
    addEventListener("beforeunload", (event) => {
      if (this.#unsaved) event.preventDefault();
    });
  }

  #actions = {
    stop: () => { this.#stopped = true; },
    retry: () => this.#open(),
    csv: () => this.#save("csv", "csv", "text/csv"),
    workbook: () => this.#save("workbook", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    print: () => window.print(),
    sheets: () => this.#sheets.show(this.#table.shown()),
    forget: () => this.#forget(),
  };

  /** Load Python and all that is published, after which no network is wanted. */
  async #open() {
    find(this, '[data-action="retry"]', HTMLButtonElement).hidden = true;
    try {
      if (this.python.progress.state === "failed") this.python.retry();
      this.python.start();
      const opened = JSON.parse(await this.python.ask("office_open", {
        index: new URL(this.dataset.index ?? "", location.href).href, root: new URL(this.dataset.root ?? "", location.href).href }));
      this.#limits = opened;
      this.#fillSchools(opened.schools);
      this.dataset.state = "ready";
      this.#tell("Ready. Everything that this page needs is here now: you may switch the network off.");
    } catch {
      this.#failed();
    }
  }

  /** @param {{id: string, name: string}[]} schools */
  #fillSchools(schools) {
    const select = find(this, "#office-school", HTMLSelectElement);
    select.replaceChildren(new Option("All schools", ""), ...schools.map(({ id, name }) => new Option(name, id)));
  }

  #showLoading() {
    const { progress } = this.python;
    if (progress.state === "loading" && this.dataset.state === "reading") {
      this.#tell(`The program is loading. ${howFar(progress)}`);
    }
    if (progress.state === "failed") this.#failed();
  }

  #failed() {
    this.dataset.state = "failed";
    find(this, '[data-action="retry"]', HTMLButtonElement).hidden = false;
    this.#tell("The program cannot be loaded here. Look whether you are online, and try again, or try another browser. Certificates can be kept as files meanwhile.");
  }

  /** @param {string} text */
  #tell(text) {
    if (part(this, "status").textContent !== text) part(this, "status").textContent = text;
  }

  /**
   * Read files, one after the other, and then make the register anew.
   * @param {import("./dropping.js").Dropped[]} dropped
   */
  take(dropped) {
    this.#reading = this.#reading.then(() => this.#readAll(dropped)).catch((error) => this.#broken(error));
    return this.#reading;
  }

  /** @param {import("./dropping.js").Dropped[]} dropped */
  async #readAll(dropped) {
    if (this.dataset.state !== "ready") return this.#problem("The program is not there yet. Drop the files again when this page says that it is ready.");
    if (!dropped.length) return;
    this.#problem("");
    this.#start(dropped.length);
    const { most } = this.#limits;
    for (const [done, each] of dropped.slice(0, most).entries()) {
      if (this.#stopped) break;
      this.#add(await this.#read(each));
      this.#showProgress(done + 1, Math.min(dropped.length, most));
    }
    if (dropped.length > most) this.#add(await this.#leftOut(dropped.slice(most)));
    await this.merge();
    this.#finish();
  }

  /** @param {number} count */
  #start(count) {
    this.#stopped = false;
    this.dataset.state = "working";
    part(this, "progress").hidden = false;
    find(this, "progress", HTMLProgressElement).max = Math.min(count, this.#limits.most);
    this.#saidAt = 0;
    this.#showProgress(0, count);
  }

  /**
   * @param {number} done
   * @param {number} all
   */
  #showProgress(done, all) {
    find(this, "progress", HTMLProgressElement).value = done;
    part(this, "count").textContent = `${done} of ${all}`;
    if (Date.now() - this.#saidAt < SAID_EVERY_MS) return;
    this.#saidAt = Date.now();
    this.#tell(`${done} of ${all} files are read.`);
  }

  #finish() {
    this.dataset.state = "ready";
    part(this, "progress").hidden = true;
    this.#unsaved = this.lines.length > 0;
    this.#tell(`${this.#stopped ? "Stopped: the register holds what was read. " : ""}${this.#table.summary()}`);
    part(this, "result").hidden = false;
    part(this, "result-heading").focus();
  }

  /** @param {{kind: string, entries: any[], people: any[]}} found */
  #add(found) {
    this.entries.push(...found.entries);
    if (found.kind === "list") this.people.push(...found.people);
    if (found.kind === "register") this.#remembered.push(...found.people);
  }

  /**
   * @param {import("./dropping.js").Dropped} dropped
   * @returns {Promise<any>}
   */
  async #read({ name, file }) {
    const request = { name, today: today(), received: this.#received() };
    if (!file) return this.#refuse(name, "There is no file in this folder, or it cannot be opened.", "Drop the files themselves.");
    if (!file.size || file.size > this.#limits.largest) return this.#askRead({ ...request, size: file.size });
    let content;
    try {
      content = new Uint8Array(await file.arrayBuffer());
    } catch {
      return this.#refuse(name, "This is a folder, or a file that was moved or may not be read.", "Drop the files themselves once more.");
    }
    try {
      return await this.#askRead(request, content);
    } catch {
      return this.#refuse(name, "The program could not read this file.", "Ask for it once more, as the site saved it.");
    }
  }

  /**
   * @param {string} name
   * @param {string} what
   * @param {string} repair
   */
  #refuse(name, what, repair) {
    return this.#askRead({ name, what, repair, received: this.#received() });
  }

  /** @param {import("./dropping.js").Dropped[]} left */
  #leftOut(left) {
    const more = left.length > 1 ? ` and ${left.length - 1} more` : "";
    return this.#refuse(`${left[0].name}${more}`, `No more than ${this.#limits.most} files are read at once: ${left.length === 1 ? "this one was" : `these ${left.length} were`} left out.`, "Drop them now.");
  }

  /**
   * @param {object} request
   * @param {Uint8Array} [content]
   */
  async #askRead(request, content) {
    return JSON.parse(await this.python.ask("office_read", { request: JSON.stringify(request), content }));
  }

  #received() {
    const value = (/** @type {string} */ id) => find(this, id, HTMLInputElement).value.trim();
    return { on: value("#received-on"), by: value("#received-by"), how: find(this, "#received-how", HTMLSelectElement).value };
  }

  /** Everything that the register is made of, as Python asks for it. */
  request() {
    const wanted = { school: find(this, "#office-school", HTMLSelectElement).value, audience: find(this, "#office-audience", HTMLSelectElement).value };
    return JSON.stringify({ entries: this.entries, people: this.people.length ? this.people : this.#remembered, wanted });
  }

  /**
   * Ask the office in Python for something that it makes of the entries.
   * @param {string} method
   * @param {string} [request]
   */
  ask(method, request = this.request()) {
    return this.python.ask("office_ask", { method, request });
  }

  /** Make the register anew, and show it. */
  async merge() {
    if (!this.entries.length && !this.people.length && !this.#remembered.length) return;
    this.lines = JSON.parse(await this.ask("register")).lines;
    this.#unsaved = this.lines.length > 0;
    this.#table.show(this.lines);
    showAcknowledged(part(this, "acknowledged"), this.lines);
    showStatistics(part(this, "statistics"), JSON.parse(await this.ask("statistics")));
  }

  /**
   * Say that a certificate belongs to somebody on the list, or, with "", that it does not.
   * @param {Line} line
   * @param {string} name
   */
  async assign(line, name) {
    this.entries[line.id].listed_as = name;
    await this.merge();
  }

  /** @param {Line} line */
  async takeOut(line) {
    this.entries.splice(line.id, 1);
    await this.merge();
    this.#tell(`${line.name || line.source} is taken out. ${this.#table.summary()}`);
  }

  /** @param {Line[]} lines */
  showSheets(lines) {
    return this.#sheets.show(lines);
  }

  /**
   * @param {string} method
   * @param {string} ending
   * @param {string} type
   */
  async #save(method, ending, type) {
    try {
      const content = await this.ask(method);
      const school = find(this, "#office-school", HTMLSelectElement).value || "schools";
      const name = `register-${school}-${today()}.${ending}`;
      save(name, new Blob([content], { type }));
      this.#unsaved = false;
      this.#tell(`The register is saved with your downloads as ${name}. Load it here the next time, together with the new certificates.`);
    } catch (error) {
      this.#broken(error);
    }
  }

  async #forget() {
    this.entries = [];
    this.people = [];
    this.#remembered = [];
    this.lines = [];
    this.#unsaved = false;
    this.#table.show([]);
    part(this, "result").hidden = true;
    this.#tell("Everything is taken off this page.");
    part(this, "zone").focus();
  }

  /** @param {string} text */
  #problem(text) {
    showProblem(part(this, "errors"), text ? { text } : null);
  }

  /** @param {unknown} error */
  #broken(error) {
    console.error(error);
    this.dataset.state = "ready";
    part(this, "progress").hidden = true;
    this.#problem("Something went wrong on this page. Save the register, load the page again, and drop the register and the files that are left.");
  }
}

customElements.define("office-register", OfficeRegister);

/** @typedef {OfficeRegister} Office */
