// Takes files that are dropped anywhere on the page, and those in folders that are dropped.

/** What systems put into folders by themselves. */
const NOT_MEANT = /^(\.|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

/** No more files than this are looked for in folders. */
const MOST_LOOKED_AT = 5000;

/**
 * A file with the name that the reader knows it by, or a folder in which nothing was.
 * @typedef {{name: string, file?: File}} Dropped
 */

/**
 * @param {HTMLElement} zone what is marked while files hang over the page
 * @param {(dropped: Dropped[]) => any} take
 */
export function takeDrops(zone, take) {
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.dataset.over = "";
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) delete zone.dataset.over;
  });
  document.addEventListener("drop", async (event) => {
    event.preventDefault();
    delete zone.dataset.over;
    if (event.dataTransfer) take(await filesOf(event.dataTransfer));
  });
}

/**
 * Return the files that an input holds.
 * @param {HTMLInputElement} input
 * @returns {Dropped[]}
 */
export function chosen(input) {
  const files = [...(input.files ?? [])];
  const meant = input.webkitdirectory ? files.filter((file) => !NOT_MEANT.test(file.name)) : files;
  return meant.map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

/**
 * @param {DataTransfer} transfer
 * @returns {Promise<Dropped[]>}
 */
async function filesOf(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry != null);
  if (!entries.some((entry) => entry.isDirectory)) return [...transfer.files].map((file) => ({ name: file.name, file }));
  /** @type {Dropped[]} */
  const found = [];
  for (const entry of entries) await walk(entry, found);
  return found;
}

/**
 * @param {FileSystemEntry} entry
 * @param {Dropped[]} found
 */
async function walk(entry, found) {
  const name = entry.fullPath.replace(/^\//, "");
  if (found.length >= MOST_LOOKED_AT) return;
  if (entry.isFile) {
    found.push({ name, file: await fileOf(/** @type {FileSystemFileEntry} */ (entry)) });
    return;
  }
  const inside = await allOf(/** @type {FileSystemDirectoryEntry} */ (entry));
  const meant = inside.filter((each) => !NOT_MEANT.test(each.name));
  if (!meant.length) found.push({ name });
  for (const each of meant) await walk(each, found);
}

/**
 * @param {FileSystemFileEntry} entry
 * @returns {Promise<File | undefined>}
 */
function fileOf(entry) {
  return new Promise((resolve) => entry.file(resolve, () => resolve(undefined)));
}

/**
 * A folder gives its entries in parts, and nothing when there are no more.
 * @param {FileSystemDirectoryEntry} folder
 * @returns {Promise<FileSystemEntry[]>}
 */
async function allOf(folder) {
  const reader = folder.createReader();
  /** @type {FileSystemEntry[]} */
  const all = [];
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (!some.length) return all;
    all.push(...some);
  }
}
