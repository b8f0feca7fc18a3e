// Fills the copy part by part, says what is in it, and drops what does not belong to it any more.
// A file is taken only if it is the very one that the list names, so versions are never mixed.

const { PrecacheStrategy } = /** @type {typeof import("workbox-precaching")} */ (/** @type {any} */ (self).workbox.precaching);

/** How many files are fetched at a time. */
const LANES = 6;

/** @typedef {{done: number, whole: number}} Progress in bytes */
/** @typedef {"none" | "kept" | "missing"} State */

/** A list is of another version than this worker: the site was renewed meanwhile. */
class Renewed extends Error {}

const fetching = new PrecacheStrategy({
  cacheName: COPY,
  plugins: [{ cacheKeyWillBeUsed: async ({ params }) => /** @type {any} */ (params).cacheKey }],
});

/** One thing is fetched at a time, so that no file comes twice. @type {Promise<void>} */
let turn = Promise.resolve();

/**
 * Fetch what parts of the copy lack.
 * @param {string[]} parts
 * @param {ExtendableEvent} event
 * @param {(progress: Progress) => void} [tell]
 */
function fill(parts, event, tell) {
  const filled = turn.then(() => fillNow(parts, event, tell));
  turn = filled.catch(() => {});
  return filled;
}

/**
 * The lists come first: they mark the parts as wanted, whatever happens on the way.
 * @param {string[]} parts
 * @param {ExtendableEvent} event
 * @param {(progress: Progress) => void} [tell]
 */
async function fillNow(parts, event, tell = () => {}) {
  const lists = await Promise.all(parts.map(putList));
  const there = new Set(await keysInCopy());
  const files = Object.entries(Object.assign({}, ...lists.map((list) => list?.files)));
  const missing = files.filter(([path, [hash]]) => !there.has(keyOf(path, hash)));
  const whole = sizeOf(files);
  let done = whole - sizeOf(missing);
  tell({ done, whole });
  await inLanes(missing, async ([path, [hash, size]]) => {
    await keep(path, hash, event);
    tell({ done: (done += size), whole });
  });
}

/** @param {string} part @returns {Promise<List | undefined>} nothing where the site has no such part (any more) */
async function putList(part) {
  const cache = await caches.open(COPY);
  const kept = await cache.match(listKey(part));
  if (kept) return kept.json();
  const list = await fetchList(part);
  if (list) await cache.put(listKey(part), new Response(JSON.stringify(list)));
  known = undefined;
  return list;
}

/** @param {string} part @returns {Promise<List | undefined>} */
async function fetchList(part) {
  const response = await fetch(`${ROOT}offline/${part}.json`, { cache: "no-cache" });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  const list = await response.json();
  if (list.version !== site.version) throw new Renewed(part);
  return list;
}

/** @param {[string, [string, number]][]} files */
function sizeOf(files) {
  return files.reduce((sum, [, [, size]]) => sum + size, 0);
}

/**
 * Fetch one file. What changes under its name is asked of the host anew, past the browser's own
 * cache; so is what comes out of that as another file than the list names.
 * @param {string} path
 * @param {string} hash
 * @param {ExtendableEvent} event
 */
async function keep(path, hash, event) {
  try {
    await keepBy(isForEver(path) ? "default" : "no-cache", path, hash, event);
  } catch (error) {
    if (isFull(error)) throw error;
    await keepBy("reload", path, hash, event);
  }
}

/**
 * @param {RequestCache} cache
 * @param {string} path
 * @param {string} hash
 * @param {ExtendableEvent} event
 */
async function keepBy(cache, path, hash, event) {
  const integrity = `sha256-${hash}`;
  const request = new Request(`${ROOT}${path}`, { integrity, cache, credentials: "same-origin", priority: "low" });
  await Promise.all(fetching.handleAll({ request, event, params: { cacheKey: keyOf(path, hash), integrity } }));
}

/** @param {any} error */
function isFull(error) {
  return error?.name === "QuotaExceededError";
}

/**
 * @template T
 * @param {T[]} entries
 * @param {(entry: T) => Promise<void>} work
 */
async function inLanes(entries, work) {
  const open = [...entries];
  const lane = async () => {
    for (let entry = open.shift(); entry !== undefined; entry = open.shift()) await work(entry);
  };
  const ends = await Promise.allSettled(Array.from({ length: LANES }, lane)); // what can be had is fetched, whatever fails beside it
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

/**
 * Say of each part whether it is in the copy.
 * @param {string[]} parts
 * @returns {Promise<State[]>}
 */
async function statesOf(parts) {
  const [lists, there] = [await readLists(), new Set(await keysInCopy())];
  return parts.map((part) => {
    const list = lists.get(part);
    if (!list) return "none";
    return keysOf(list).every(([, key]) => there.has(key)) ? "kept" : "missing";
  });
}

/**
 * Take parts out of the copy, with every file that no other part has.
 * @param {string[]} parts
 */
async function drop(parts) {
  const cache = await caches.open(COPY);
  const lists = (await keysInCopy()).filter((key) => parts.some((part) => key.startsWith(listKey(part, ""))));
  await Promise.all(lists.map((key) => cache.delete(key)));
  await clean();
}

/** Drop everything that no list of this version names. */
async function clean() {
  known = undefined;
  const cache = await caches.open(COPY);
  const lists = await readLists();
  const named = new Set([...lists.values()].flatMap(keysOf).map(([, key]) => key));
  for (const part of lists.keys()) named.add(listKey(part));
  const old = (await keysInCopy()).filter((key) => !named.has(key));
  await Promise.all(old.map((key) => cache.delete(key)));
}
