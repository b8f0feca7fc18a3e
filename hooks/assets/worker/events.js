// When the copy is made and renewed, and what pages may ask of it. A new version waits until it
// is there as a whole, and until no page of the older one is open.

const { clientsClaim } = /** @type {typeof import("workbox-core")} */ (/** @type {any} */ (self).workbox.core);

clientsClaim();
worker.addEventListener("install", (event) => event.waitUntil(install(event)));
worker.addEventListener("activate", (event) => event.waitUntil(Promise.all([clean(), caches.delete(HEARD)])));
worker.addEventListener("message", (event) => event.waitUntil(answer(event)));

/** @param {ExtendableEvent} event */
async function install(event) {
  await fill([...new Set([SITE, ...(await partsInCopy())])], event);
}

/** What a page may ask, by the word for it. @type {Record<string, (asked: any, event: ExtendableMessageEvent) => Promise<any>>} */
const ANSWERS = {
  keep: async ({ parts }, event) => {
    await fill(parts, event, (progress) => event.ports[0].postMessage({ progress }));
    return statesOf(parts);
  },
  drop: async ({ parts }) => {
    await drop(parts);
    const left = await partsInCopy();
    if (left.some((part) => part.startsWith("more/"))) return;
    await drop(["engine"]);
    await caches.delete(UNPACKED);
  },
  states: async ({ parts }) => statesOf(parts),
  isSame: async ({ page, mark }) => {
    const key = await keyFor(page);
    const kept = key && (await caches.match(key, { cacheName: COPY }));
    return kept ? (await kept.text()).includes(`content="${mark}"`) : undefined;
  },
  takeOver: async () => {
    const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
    const isAlone = open.filter(({ url }) => url.startsWith(ROOT)).length <= 1;
    if (isAlone) await worker.skipWaiting();
    return isAlone;
  },
};

/** @param {ExtendableMessageEvent} event */
async function answer(event) {
  const [port] = event.ports;
  try {
    port.postMessage({ answer: await ANSWERS[event.data.ask](event.data, event) });
  } catch (error) {
    port.postMessage({ problem: problemOf(error) });
  }
}

/**
 * What went wrong, in a word that the page knows a sentence for.
 * @param {any} error
 */
function problemOf(error) {
  if (isFull(error)) return "full";
  return error instanceof Renewed ? "renewed" : "cut";
}
