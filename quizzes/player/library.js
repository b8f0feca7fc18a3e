// Lays files where Python looks for modules first.

import { filesOf } from "./untar.js";

const PLACE = "/lib/python3.13";

/** What importlib.invalidate_caches does, without the libraries that it imports for it. */
const LOOK_AGAIN = `
import sys
for finder in sys.path_importer_cache.values():
    if finder:
        finder.invalidate_caches()
`;

/** What does not go into a file but back into Python's memory: the name is the address. */
const MEMORY = "memory/";

/**
 * @param {any} fileSystem Pyodide's FS
 * @param {Uint8Array} archive
 */
export function layOut(fileSystem, archive) {
  const made = new Set();
  for (const { path, content } of filesOf(archive)) {
    if (path.startsWith(MEMORY)) continue;
    const place = `${PLACE}/${path}`;
    const folder = place.slice(0, place.lastIndexOf("/"));
    if (!made.has(folder)) fileSystem.mkdirTree(folder);
    made.add(folder);
    fileSystem.writeFile(place, content, { canOwn: true });
  }
}

/**
 * Lay out more while Python runs, which has looked into its folders before, and put back into
 * its memory what was left out of it.
 * @param {any} pyodide
 * @param {Uint8Array} archive
 */
export function add(pyodide, archive) {
  layOut(pyodide.FS, archive);
  for (const { path, content } of filesOf(archive)) {
    if (path.startsWith(MEMORY)) pyodide._module.HEAPU8.set(content, parseInt(path.slice(MEMORY.length), 16));
  }
  pyodide.runPython(LOOK_AGAIN);
}
