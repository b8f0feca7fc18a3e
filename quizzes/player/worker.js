// Runs Python beside the page. The first message lists the files to start from; after that a
// message {id, call, request} is answered by {id, answer} or {id, error}.

import { Calls } from "./calls.js";
import { add, layOut } from "./library.js";
import { Parts, read } from "./parts.js";

const ROOT = new URL("../python/", import.meta.url).href;

/** The smallest WebAssembly module: its header. Compiling it tells whether any may be compiled. */
const SMALLEST_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** What Pyodide asks for by itself: its code, and a library, in whose place other files are laid out. */
const CODE = "pyodide.asm.wasm";
const LIBRARY = "library.zip";

/** How Python says that it lacks a module. */
const LACKING = /No module named '([\w.]+)'/;

/** How long the worker lets the page have the machine before it keeps what it has unpacked. */
const BEFORE_KEEPING_MS = 1000;

const plainFetch = self.fetch.bind(self);
let loaded = 0;

/** @type {(files: import("./parts.js").Listed) => void} */
let listed;
/** @type {Promise<Parts>} */
const parts = new Promise((resolve) => {
  listed = (files) => resolve(new Parts(ROOT, files, { arrived, failed }));
});
const python = parts.then(start);

const calls = new Calls(python, {
  install: async (part) => {
    const { pyodide } = await python;
    add(pyodide, await (await parts).bytes(part));
  },
  font: async (name) => (await parts).font(name),
  json: async (url) => read(await plainFetch(url)).json(),
});

calls.ready().then(() => {
  self.postMessage({ event: "ready" });
  setTimeout(async () => (await parts).keep(), BEFORE_KEEPING_MS);
}, failed);

self.addEventListener("message", async ({ data }) => {
  if (data.files) return listed(data.files);
  try {
    self.postMessage({ id: data.id, answer: await calls.answer(data.call, data.request) });
  } catch (error) {
    self.postMessage({ id: data.id, error: told(error) });
  }
});

/**
 * Load Pyodide, with all its parts on their way at once. The unpacker takes one after the other,
 * in whichever order they come, so neither may wait for the other to be used.
 * @param {Parts} store
 * @returns {Promise<{pyodide: any}>}
 */
async function start(store) {
  await WebAssembly.compile(SMALLEST_MODULE); // fails at once where WebAssembly is forbidden
  const library = store.bytes("base");
  const code = store.open("wasm", "application/wasm");
  for (const part of [library, code]) part.catch(failed); // Pyodide is silent about it
  const [{ loadPyodide }] = await Promise.all([store.script("loader"), store.script("core")]);
  self.fetch = (asked) => (String(asked).endsWith(CODE) ? code : Promise.resolve(new Response("")));
  const pyodide = await loadPyodide({
    indexURL: ROOT,
    stdLibURL: ROOT + LIBRARY,
    lockFileContents: { info: { abi_version: store.abi }, packages: {} },
    packageBaseUrl: ROOT,
    fsInit: async (/** @type {any} */ fileSystem) => layOut(fileSystem, await library),
  });
  self.fetch = plainFetch;
  return { pyodide };
}

/** @param {number} bytes */
function arrived(bytes) {
  loaded += bytes;
  self.postMessage({ event: "progress", loaded });
}

/** @param {any} error */
function failed(error) {
  self.postMessage({ event: "failed", reason: told(error) });
}

/**
 * Say what went wrong. A module that was left out by mistake is for whoever keeps the site.
 * @param {any} error
 */
function told(error) {
  const text = String(error?.message ?? error);
  const [, module] = text.match(LACKING) ?? [];
  if (!module) return text;
  const said = `Python lacks the module “${module}”. If something here needs it, have tests/runtime/steps.py do what imports it, and run “python3 build.py trace”.`;
  console.error(said);
  return said;
}
