// Which files the copy of the site has, by the lists that the build has made. A file is kept
// under its address and its hash, so that two versions may lie side by side for a while.

/** @typedef {{version: string, files: Record<string, [hash: string, size: number]>}} List */

/** What sw.js says of the site. @type {{version: string}} */
const site = /** @type {any} */ (self).site;
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** Where the site begins. It is part of the names, since other sites may have the same host. */
const ROOT = worker.registration.scope;
const COPY = `copy of ${ROOT}`;
const HEARD = `heard at ${ROOT}`;
/** Where pages may keep Python unpacked. */
const UNPACKED = `python ${ROOT}assets/python/`;

/** What every page needs. */
const SITE = "site";

/** @type {Promise<Map<string, string>> | undefined} */
let known;

/** @param {string} path @param {string} hash */
function keyOf(path, hash) {
  return `${ROOT}${path}?${hash}`;
}

/** @param {string} part @param {string} [version] */
function listKey(part, version = site.version) {
  return `${ROOT}offline/${part}.json?${version}`;
}

/**
 * The path of an address as the lists have it.
 * @param {string} address
 */
function pathOf(address) {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`.slice(ROOT.length).replace(/(^|\/)index\.html$/, "$1");
}

/**
 * The key of an address in the copy, if it is in the lists of this version.
 * @param {string} address
 */
async function keyFor(address) {
  known ??= readLists().then((lists) => new Map([...lists.values()].flatMap(keysOf)));
  return (await known).get(pathOf(address));
}

/** @param {List} list @returns {[path: string, key: string][]} */
function keysOf({ files }) {
  return Object.entries(files).map(([path, [hash]]) => [path, keyOf(path, hash)]);
}

/** The lists of this version that are in the copy, by their parts. @returns {Promise<Map<string, List>>} */
async function readLists() {
  const cache = await caches.open(COPY);
  const lists = (await partsInCopy()).map(async (part) => /** @type {const} */ ([part, await cache.match(listKey(part))]));
  const there = (await Promise.all(lists)).filter(([, response]) => response);
  return new Map(await Promise.all(there.map(async ([part, response]) => /** @type {[string, List]} */ ([part, await response?.json()]))));
}

/** The parts that are wanted: their lists are in the copy, of this version or of another. */
async function partsInCopy() {
  const start = listKey("").replace(/\.json.*/, "");
  const found = (await keysInCopy()).map((key) => key.startsWith(start) && key.slice(start.length).match(/^(.+)\.json\?/)?.[1]);
  return [...new Set(found.filter((part) => typeof part === "string"))];
}

async function keysInCopy() {
  const cache = await caches.open(COPY);
  return (await cache.keys()).map(({ url }) => url);
}
