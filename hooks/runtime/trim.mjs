// Takes out of Pyodide's code what nothing here calls: node trim.mjs <pyodide> <out> [<library.so> …]
//
// Pyodide exports every function of CPython and of its C library, and its loader offers every
// function that Emscripten has, for packages that might be loaded later. The libraries of the
// certificate are known, so whatever neither they nor the loader name can go, and all that
// only this needed.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import binaryen from "binaryen";
import { minify } from "terser";

const EXPORTED = /var (\w+)=Module\["\w+"\]=(?:wasmExports\["\w+"\]|\d+);/g;
const OFFERED = /\bwasmImports=\{([^{}]*)\};/;
const PROPERTY = /\b([\w$]+)\.(?:sig="\w*"|isAsync=true);/g;
const SHOWN = /Module\["([\w$]+)"\]=\1;/g;
const DIRECT_EVAL = /(?<![\w$.])eval\(/g;
const NAME = /[A-Za-z_$][\w$]*/g;

const [pyodide, out, ...libraries] = process.argv.slice(2);
const wasm = readFileSync(join(pyodide, "pyodide.asm.wasm"));
const loader = readFileSync(join(pyodide, "pyodide.asm.js"), "utf8");
const shown = namesOf(loader.replace(SHOWN, "") + readFileSync(join(pyodide, "pyodide.mjs"), "utf8"), /\.([A-Za-z_$][\w$]*)|"([\w$]+)"/g);
const asked = new Set(libraries.flatMap((library) => importsOf(readFileSync(library))));

const alone = await without(loader, new Set([...asked, ...importsOf(wasm)]), () => false);
const named = new Set(alone.match(NAME));
const trimmed = exporting((name) => asked.has(name) || named.has(name) || named.has(`_${name}`));
const whole = await without(loader, new Set([...asked, ...importsOf(trimmed)]), (name) => asked.has(name.slice(1)) || named.has(name));

writeFileSync(join(out, "pyodide.asm.wasm"), trimmed);
writeFileSync(join(out, "pyodide.asm.js"), whole);

/** Return what is named in a script: as a property, or as text. */
function namesOf(text, pattern) {
  return new Set([...text.matchAll(pattern)].map(([, property, quoted]) => property ?? quoted));
}

/** Return the names that compiled code asks for. */
function importsOf(code) {
  return WebAssembly.Module.imports(new WebAssembly.Module(code)).map(({ name }) => name);
}

/** Return the compiled code with those exports alone, and what they need. */
function exporting(isKept) {
  const module = binaryen.readBinary(wasm);
  const all = Array.from({ length: module.getNumExports() }, (_, at) => binaryen.getExportInfo(module.getExportByIndex(at)).name);
  for (const name of all) if (!isKept(name)) module.removeExport(name);
  module.runPasses(["remove-unused-module-elements"]);
  return module.emitBinary();
}

/** Return the loader, small, with these functions alone that it offers, and names of exports. */
async function without(text, offered, isKept) {
  const [, list] = text.match(OFFERED);
  const entries = list.split(",").map((entry) => entry.split(":")).filter(([name]) => offered.has(name));
  const inUse = new Set(entries.map((entry) => entry.at(-1)));
  const bare = text
    .replace(OFFERED, () => `wasmImports={${entries.map((entry) => entry.join(":")).join(",")}};`)
    .replace(PROPERTY, (statement, name) => (inUse.has(name) ? statement : ""))
    .replace(EXPORTED, (statement, name) => (isKept(name) ? statement : ""))
    .replace(SHOWN, (statement, name) => (shown.has(name) ? statement : ""))
    .replace(DIRECT_EVAL, "(0,eval)("); // no page lets it run, and as it was it would keep all names alive
  return (await minify(bare, { compress: { passes: 3 }, format: { comments: false } })).code;
}
