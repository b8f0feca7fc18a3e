// Lays files where Python looks for modules first.

import { filesOf } from "./untar.js";

const PLACE = "/lib/python3.13";

/**
 * @param {any} fileSystem Pyodide's FS
 * @param {Uint8Array} archive
 */
export function layOut(fileSystem, archive) {
  const made = new Set();
  for (const { path, content } of filesOf(archive)) {
    const place = `${PLACE}/${path}`;
    const folder = place.slice(0, place.lastIndexOf("/"));
    if (!made.has(folder)) fileSystem.mkdirTree(folder);
    made.add(folder);
    fileSystem.writeFile(place, content, { canOwn: true });
  }
}

/**
 * Lay out more while Python runs, which has looked into its folders before.
 * @param {any} pyodide
 * @param {Uint8Array} archive
 */
export function add(pyodide, archive) {
  layOut(pyodide.FS, archive);
  const importlib = pyodide.pyimport("importlib");
  importlib.invalidate_caches();
  importlib.destroy();
}
