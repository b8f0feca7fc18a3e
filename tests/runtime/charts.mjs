// Reads every character with the codecs of East Asia: node charts.mjs <pyodide> <script.py> <archive> …

import { readFileSync } from "node:fs";
import { add, layOut } from "../../quizzes/player/library.js";

const [folder, script, base, ...others] = process.argv.slice(2);
const { loadPyodide } = await import(`${folder}/pyodide.mjs`);
const pyodide = await loadPyodide({
  indexURL: folder,
  stdLibURL: `${folder}/nothing`,
  lockFileContents: readFileSync(`${folder}/pyodide-lock.json`, "utf8"),
  fsInit: async (fileSystem) => layOut(fileSystem, readFileSync(base)),
});
for (const archive of others) add(pyodide, new Uint8Array(readFileSync(archive)));
console.log(pyodide.runPython(readFileSync(script, "utf8")));
