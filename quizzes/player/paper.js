// The worker's side of certificates: has Python make the PDF with the fonts that its text
// wants, and the QR code. The libraries are fetched when they are first wanted.

const PACKAGE = "quizzes.certificates";

/** What takes its time to be imported, in pieces. */
const SLOW = ["quizzes.certificates.browser", "fontTools.subset", "uharfbuzz", "fpdf", "quizzes.certificates.pdf"];

export class Paper {
  #python;
  #install;
  #fetchFont;
  /** @type {Map<string, Promise<Uint8Array>>} */
  #fonts = new Map();
  /** @type {Promise<{pyodide: any, door: any, index: any}> | undefined} */
  #ready;

  /**
   * @param {Promise<{pyodide: any}>} python
   * @param {(part: string) => Promise<void>} install
   * @param {(name: string) => Promise<Uint8Array>} fetchFont
   */
  constructor(python, install, fetchFont) {
    this.#python = python;
    this.#install = install;
    this.#fetchFont = fetchFont;
  }

  /** @param {string} call */
  knows(call) {
    return ["prepare_paper", "certificate_pdf", "qr_code"].includes(call);
  }

  /**
   * @param {string} call
   * @param {any} request
   * @returns {Promise<string | boolean | {pdf: Uint8Array, missing: string}>}
   */
  async answer(call, request) {
    if (call === "prepare_paper") return Boolean(await this.#prepared());
    if (call === "certificate_pdf") return this.#pdf(request);
    return new TextDecoder().decode(await this.#ask({ want: "svg", link: request }));
  }

  /** Load what makes certificates: once, or again after it could not be loaded. */
  #prepared() {
    this.#ready ??= this.#prepare();
    this.#ready.catch(() => (this.#ready = undefined));
    return this.#ready;
  }

  async #prepare() {
    const [{ pyodide }, index] = await Promise.all([this.#python, this.#fetchFont("index.json"), this.#install("certificate")]);
    importSlowly(pyodide);
    return { pyodide, door: pyodide.pyimport(PACKAGE), index: JSON.parse(new TextDecoder().decode(index)) };
  }

  /**
   * @param {any} certificate
   * @returns {Promise<{pdf: Uint8Array, missing: string}>} missing: the letters that no font has
   */
  async #pdf(certificate) {
    const { index } = await this.#prepared();
    const wanted = JSON.parse(new TextDecoder().decode(await this.#ask({ want: "fonts", certificate, index })));
    /** @type {[string, Uint8Array][]} */
    const files = await Promise.all(wanted.files.map(async (/** @type {string} */ name) => [name, await this.#font(name)]));
    return { pdf: await this.#ask({ want: "pdf", certificate }, new Map(files)), missing: wanted.missing };
  }

  /**
   * @param {string} name
   * @returns {Promise<Uint8Array>}
   */
  #font(name) {
    const there = this.#fonts.get(name) ?? this.#fetchFont(name);
    this.#fonts.set(name, there);
    there.catch(() => this.#fonts.delete(name));
    return there;
  }

  /**
   * @param {object} request
   * @param {Map<string, Uint8Array>} files
   * @returns {Promise<Uint8Array>}
   */
  async #ask(request, files = new Map()) {
    const { door, pyodide } = await this.#prepared();
    const given = pyodide.toPy(files);
    const bytes = door.answer(JSON.stringify(request), given);
    const copy = bytes.toJs();
    bytes.destroy();
    given.destroy();
    return copy;
  }
}

/**
 * Import what takes its time before it is asked for, and let Python answer in between. Where
 * it fails, the call that wants it will say so.
 * @param {any} pyodide
 */
async function importSlowly(pyodide) {
  try {
    for (const module of SLOW) {
      await new Promise((resolve) => setTimeout(resolve));
      pyodide.pyimport(module).destroy();
    }
  } catch {}
}
