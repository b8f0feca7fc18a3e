// Does the steps in Pyodide with everything there: node trace.mjs <job.json>
//
// Prints for each part which modules have been imported when its steps are done, as paths.

import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";
import { Calls } from "../../quizzes/player/calls.js";
import { add, layOut } from "../../quizzes/player/library.js";

const { archives, fonts, site, groups, nothing } = JSON.parse(readFileSync(process.argv[2], "utf8"));

const IMPORTED = `
import sys
[str(each.__spec__.origin) for each in sys.modules.values() if getattr(each, "__spec__", None)]
`;

const python = loadPyodide({
  stdLibURL: nothing,
  fsInit: async (fileSystem) => layOut(fileSystem, readFileSync(archives.base)),
}).then((pyodide) => ({ pyodide }));

const calls = new Calls(python, {
  install: async (part) => add((await python).pyodide, readFileSync(archives[part])),
  font: async (name) => new Uint8Array(readFileSync(`${fonts}/${name}`)), // Pyodide does not know Buffer
  json: async (address) => site[address],
});

const found = {};
await calls.ready();
for (const [part, steps] of groups) {
  for (const { call, request } of steps) await done(part, call, request);
  const { pyodide } = await python;
  found[part] = pyodide.runPython(IMPORTED).toJs();
}
console.log(JSON.stringify(found));

/** Put bytes where the job, which is text, has them as base64. */
function withBytes(value) {
  if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
  if ("bytes" in value) return new Uint8Array(Buffer.from(value.bytes, "base64"));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withBytes(each)]));
}

/** Do a step; say which one it was that failed. */
async function done(part, call, request) {
  try {
    await calls.answer(call, withBytes(request));
  } catch (error) {
    throw new Error(`${part}: ${call} ${JSON.stringify(request).slice(0, 300)}: ${error}`);
  }
}
