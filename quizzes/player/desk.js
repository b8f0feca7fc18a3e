// The worker's side of the check page and the office: hands files to Python, and hands back
// what it says of them. What reads PDFs and tables is fetched when it is first wanted.

const PACKAGE = "quizzes.acknowledgements";

/** Files that the check page reads with the larger library. */
const PDF_START = "%PDF-";

export class Desk {
  #python;
  #install;
  #fetchJson;
  /** @type {any} */
  #office;

  /**
   * @param {Promise<{pyodide: any}>} python
   * @param {(part: string) => Promise<void>} install makes a part of Python importable, once
   * @param {(url: string) => Promise<any>} fetchJson
   */
  constructor(python, install, fetchJson) {
    this.#python = python;
    this.#install = install;
    this.#fetchJson = fetchJson;
  }

  /** @param {string} call */
  knows(call) {
    return ["record_in", "office_open", "office_read", "office_ask", "office_file"].includes(call);
  }

  /**
   * @param {string} call
   * @param {any} request
   * @returns {Promise<string | Uint8Array>}
   */
  answer(call, request) {
    if (call === "record_in") return this.#recordIn(request);
    if (call === "office_open") return this.#open(request);
    if (call === "office_read") return this.#read(request);
    return this.#ask(request);
  }

  /** @param {{name: string, content: Uint8Array}} file */
  async #recordIn({ name, content }) {
    const start = new TextDecoder("latin1").decode(content.subarray(0, 1024));
    const parts = start.includes(PDF_START) ? ["records", "pdf"] : ["records"];
    const [{ pyodide }] = await Promise.all([this.#python, ...parts.map(this.#install)]);
    return withBytes(pyodide, content, (bytes) => pyodide.pyimport(PACKAGE).record_in(name, bytes));
  }

  /**
   * Fetch all that the office will want, so that it can go on without a network.
   * @param {{index: string, root: string}} site
   */
  async #open({ index, root }) {
    const { pyodide } = await this.#python;
    const [list] = await Promise.all([this.#fetchJson(index), ...["records", "pdf", "tables"].map(this.#install)]);
    const published = JSON.stringify({ index: list, files: await this.#files(list, root) });
    this.#office = pyodide.pyimport(PACKAGE).Office(published);
    return this.#office.ready();
  }

  /**
   * Fetch the quizzes of all editions, and the lists of editions, by their paths.
   * @param {any} index
   * @param {string} root
   */
  async #files(index, root) {
    const editions = index.schools.flatMap((/** @type {any} */ school) => school.editions);
    const quizzes = editions.flatMap((/** @type {any} */ edition) => Object.values(edition.quizzes));
    const paths = new Set([...quizzes, ...index.schools.map((/** @type {any} */ school) => school.editions_data)]);
    const fetched = [...paths].map(async (path) => [path, await this.#fetchJson(`${root}${path}`)]);
    return Object.fromEntries(await Promise.all(fetched));
  }

  /** @param {{request: string, content?: Uint8Array}} file */
  async #read({ request, content }) {
    const { pyodide } = await this.#python;
    if (!content) return this.#office.refuse(request);
    return withBytes(pyodide, content, (bytes) => this.#office.read(request, bytes));
  }

  /** @param {{method: string, request: string}} asked */
  async #ask({ method, request }) {
    const answer = this.#office[method](request);
    if (typeof answer === "string") return answer;
    const copy = answer.toJs();
    answer.destroy();
    return copy;
  }
}

/**
 * Hand bytes to Python as bytes, and let go of them afterwards.
 * @param {any} pyodide
 * @param {Uint8Array} content
 * @param {(bytes: any) => string} carryOut
 */
function withBytes(pyodide, content, carryOut) {
  const view = pyodide.toPy(content);
  const bytes = view.tobytes();
  view.destroy();
  try {
    return carryOut(bytes);
  } finally {
    bytes.destroy?.();
  }
}
