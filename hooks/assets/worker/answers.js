// Answers the requests of pages. What never changes under its address comes from the copy; all
// else comes from the network, so that readers see the site as it is now, and from the copy only
// when the network does not answer.

const { CacheFirst, NetworkFirst } = /** @type {typeof import("workbox-strategies")} */ (/** @type {any} */ (self).workbox.strategies);
const { registerRoute, setCatchHandler } = /** @type {typeof import("workbox-routing")} */ (/** @type {any} */ (self).workbox.routing);
const { createPartialResponse } = /** @type {typeof import("workbox-range-requests")} */ (/** @type {any} */ (self).workbox.rangeRequests);

/** How long the network may take before the copy answers in its place. */
const PATIENCE_S = 4;

const SPEECH = "assets/speech/";
const EDITION = /^data\/editions\/[^/]+\/[^/]+\//;

/** @typedef {import("workbox-core").WorkboxPlugin} Plugin */

/** The copy is read by its keys, and written by the lists alone. @type {Plugin} */
const byLists = {
  cacheKeyWillBeUsed: async ({ request }) => (await keyFor(request.url)) ?? request,
  cacheWillUpdate: async () => null,
};

/** A page that the browser has kept may name files that the host no longer has. @type {Plugin} */
const asItIsNow = {
  requestWillFetch: async ({ request }) => (request.mode === "navigate" ? new Request(request, { cache: "no-cache" }) : request),
};

/** The copy is better than a host that is out of order. @type {Plugin} */
const refusesFaults = {
  fetchDidSucceed: async ({ response }) => {
    if (response.status >= 500) throw new Error(`${response.url} answered ${response.status}`);
    return response;
  },
};

const forEver = new CacheFirst({ cacheName: COPY, plugins: [byLists], matchOptions: { ignoreVary: true } });
const now = new NetworkFirst({
  cacheName: COPY, networkTimeoutSeconds: PATIENCE_S, plugins: [byLists, asItIsNow, refusesFaults], matchOptions: { ignoreVary: true },
});
const heard = new CacheFirst({ cacheName: HEARD });

registerRoute(({ request }) => isOurs(request) && pathOf(request.url).startsWith(SPEECH), recording);
registerRoute(({ request }) => isOurs(request) && isForEver(pathOf(request.url)), forEver);
registerRoute(({ request }) => isOurs(request), now);
setCatchHandler(async ({ request }) => (request.mode === "navigate" ? notKept(request.url) : Response.error()));

/** @param {Request} request */
function isOurs({ url }) {
  return url.startsWith(ROOT);
}

/**
 * Whether a file stays as it is under its address: that holds a hash, or belongs to an edition.
 * @param {string} path
 */
function isForEver(path) {
  return path.startsWith("assets/") || EDITION.test(path);
}

/**
 * A recording: once it was listened to, it stays until the site is renewed. Players ask for
 * pieces, and only a whole one can be kept.
 * @param {{request: Request, event: ExtendableEvent}} asked
 */
async function recording({ request, event }) {
  const key = await keyFor(request.url);
  const kept = key && (await caches.match(key, { cacheName: COPY }));
  const whole = kept || (await heard.handle({ request: new Request(request.url), event }));
  return request.headers.has("range") ? createPartialResponse(request, whole) : whole;
}

/**
 * Say that a page is not kept, and lead to the ones that are.
 * @param {string} wanted
 */
async function notKept(wanted) {
  const folder = `${wanted.replace(/[?#].*/, "")}/`;
  if (await keyFor(folder)) return Response.redirect(folder);
  const page = `${ROOT}offline/`;
  return (await keyFor(page)) ? Response.redirect(`${page}#${wanted}`) : Response.error();
}
