// Runs Python beside the page. It knows the engine's text-in, text-out calls and nothing
// else of it: a message {id, call, request} is answered by {id, answer} or {id, error}.

import { Desk } from "./desk.js";

const PYTHON = new URL("../python/", import.meta.url).href;
const ENGINE = "quizzes.policyquiz";
const PAPER = "quizzes.certificates";

/** The smallest WebAssembly module: its header. Compiling it tells whether any may be compiled. */
const SMALLEST_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

const plainFetch = self.fetch.bind(self);
let loaded = 0;

/** @type {Map<string, Promise<Uint8Array>>} */
const fonts = new Map();

/** @type {Promise<any> | undefined} */
let paper;

// Pyodide's own requests pass through here: it is silent when one of them fails.
self.fetch = async (input, options) => {
  try {
    return counted(read(await plainFetch(input, options)));
  } catch (error) {
    fail(error);
    throw error;
  }
};

const python = start();
python.then(() => self.postMessage({ event: "ready" }), fail);

const desk = new Desk(python, (pyodide, wheels) => install(pyodide, wheels), async (url) => (await plainFetch(url).then(read)).json());

self.addEventListener("message", async ({ data }) => {
  try {
    self.postMessage({ id: data.id, answer: await answer(data.call, data.request) });
  } catch (error) {
    self.postMessage({ id: data.id, error: String(error) });
  }
});

/** @param {any} error */
function fail(error) {
  self.postMessage({ event: "failed", reason: String(error?.message ?? error) });
}

/**
 * Load Pyodide and the engine.
 * @returns {Promise<{pyodide: any, engine: any, files: any}>}
 */
async function start() {
  await WebAssembly.compile(SMALLEST_MODULE); // fails at once where WebAssembly is forbidden
  const [{ loadPyodide }, files] = await Promise.all([
    import(PYTHON + "pyodide.mjs"),
    plainFetch(PYTHON + "files.json").then(read).then((response) => response.json()),
  ]);
  const pyodide = await loadPyodide({
    indexURL: PYTHON,
    stdLibURL: PYTHON + "python_stdlib.zip",
    lockFileContents: files.lock,
    packageBaseUrl: PYTHON,
  });
  await install(pyodide, files.engine);
  return { pyodide, engine: pyodide.pyimport(ENGINE), files };
}

/**
 * @param {string} call
 * @param {any} request
 * @returns {Promise<string | boolean | Uint8Array | {pdf: Uint8Array, missing: string}>}
 */
async function answer(call, request) {
  if (call === "prepare_paper") return Boolean(await paperReady());
  if (call === "certificate_pdf") return certificatePdf(request);
  if (call === "qr_code") return new TextDecoder().decode(await onPaper({ want: "svg", link: request }));
  if (desk.knows(call)) return desk.answer(call, request);
  const { engine } = await python;
  return engine.call(call, request);
}

/** Load what makes certificates, once. */
function paperReady() {
  paper ??= python.then(async ({ pyodide, files }) => {
    await install(pyodide, files.certificate);
    const index = await plainFetch(PYTHON + "fonts/index.json").then(read);
    return { door: pyodide.pyimport(PAPER), index: await index.json(), pyodide };
  });
  return paper;
}

/**
 * Make the PDF of a certificate with the fonts that its text wants.
 * @param {any} certificate
 * @returns {Promise<{pdf: Uint8Array, missing: string}>} missing: the letters that no font has
 */
async function certificatePdf(certificate) {
  const { index } = await paperReady();
  const wanted = JSON.parse(new TextDecoder().decode(await onPaper({ want: "fonts", certificate, index })));
  /** @type {[string, Uint8Array][]} */
  const files = await Promise.all(wanted.files.map(async (/** @type {string} */ name) => [name, await font(name)]));
  return { pdf: await onPaper({ want: "pdf", certificate }, new Map(files)), missing: wanted.missing };
}

/**
 * @param {object} request
 * @param {Map<string, Uint8Array>} files
 * @returns {Promise<Uint8Array>}
 */
async function onPaper(request, files = new Map()) {
  const { door, pyodide } = await paperReady();
  const given = pyodide.toPy(files);
  const bytes = door.answer(JSON.stringify(request), given);
  const copy = bytes.toJs();
  bytes.destroy();
  given.destroy();
  return copy;
}

/**
 * @param {string} name
 * @returns {Promise<Uint8Array>}
 */
function font(name) {
  const there = fonts.get(name) ?? plainFetch(`${PYTHON}fonts/${name}`).then(read).then(bytesOf);
  fonts.set(name, there);
  return there;
}

/**
 * Unpack wheels where Python finds them.
 * @param {any} pyodide
 * @param {string[]} wheels
 */
async function install(pyodide, wheels) {
  const contents = await Promise.all(wheels.map((wheel) => plainFetch(PYTHON + wheel).then(read).then(bytesOf)));
  for (const content of contents) pyodide.unpackArchive(content, "wheel");
}

/** @param {Response} response */
async function bytesOf(response) {
  return new Uint8Array(await response.arrayBuffer());
}

/** @param {Response} response */
function read(response) {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return response;
}

/**
 * Count the bytes of a response as they come, so that the page can tell true progress.
 * @param {Response} response
 */
function counted(response) {
  if (!response.body || !response.ok) return response;
  const counter = new TransformStream({
    transform(chunk, controller) {
      loaded += chunk.byteLength;
      self.postMessage({ event: "progress", loaded });
      controller.enqueue(chunk);
    },
  });
  const { status, headers } = response;
  return new Response(response.body.pipeThrough(counter), { status, headers });
}
