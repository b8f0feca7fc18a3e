// The page's line to the worker that keeps a copy of the site on the device.

/** The site's first page, seen from where this file stands. */
export const ROOT = new URL("../../", import.meta.url).href;

/** What went wrong: no room, no network on the way, a newer site, no copy possible. @typedef {"full" | "cut" | "renewed" | "impossible"} Problem */
/** @typedef {"none" | "kept" | "missing"} State */

/** How long the worker may be silent before it counts as cut off. */
const PATIENCE_MS = 60_000;

export class NotCopied extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(problem);
    this.problem = problem;
  }
}

/** Whether this page belongs to a copy at all: what authors see while they write does not. */
export function isCopied() {
  return pageMark() !== "";
}

/** What tells this page from a newer one of the same address. */
export function pageMark() {
  return document.querySelector('meta[name="page"]')?.getAttribute("content") ?? "";
}

/** The worker that looks after this site, if there is one. */
export async function registered() {
  const found = await navigator.serviceWorker?.getRegistration(ROOT);
  return found?.scope === ROOT ? found : undefined;
}

/**
 * Have a worker look after this site. It is there when this resolves.
 * @returns {Promise<ServiceWorkerRegistration>}
 */
export async function register() {
  if (!isCopied() || !navigator.serviceWorker) throw new NotCopied("impossible");
  try {
    const registration = await navigator.serviceWorker.register(`${ROOT}sw.js`, { scope: ROOT, updateViaCache: "none" });
    await installed(registration);
    return registration;
  } catch (error) {
    throw error instanceof NotCopied ? error : new NotCopied(navigator.onLine ? "impossible" : "cut");
  }
}

/** @param {ServiceWorkerRegistration} registration @returns {Promise<void>} */
function installed(registration) {
  return new Promise((done, failed) => {
    const worker = registration.installing;
    if (registration.active || !worker) return done();
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") done();
      if (worker.state === "redundant") failed(new NotCopied("cut"));
    });
  });
}

/**
 * Ask a worker something and return its answer. Rejects with NotCopied.
 * @param {ServiceWorker | null} worker
 * @param {{ask: string, parts?: string[], page?: string, mark?: string}} asked
 * @param {(progress: {done: number, whole: number}) => void} [tell]
 * @returns {Promise<any>}
 */
export function ask(worker, asked, tell = () => {}) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done, failed) => {
    let alarm = 0;
    const wait = () => {
      clearTimeout(alarm);
      alarm = setTimeout(() => failed(new NotCopied("cut")), PATIENCE_MS);
    };
    port1.onmessage = ({ data }) => {
      if (data.progress) return wait(), tell(data.progress);
      clearTimeout(alarm);
      if (data.problem) failed(new NotCopied(data.problem));
      else done(data.answer);
    };
    wait();
    worker?.postMessage(asked, [port2]);
  });
}

/** Take everything off the device that this site has put there. */
export async function removeAll() {
  if (!navigator.serviceWorker) return;
  await (await registered())?.unregister();
  const ours = (await caches.keys()).filter((name) => name.endsWith(` ${ROOT}`) || name.endsWith(` ${ROOT}assets/python/`));
  await Promise.all(ours.map((name) => caches.delete(name)));
}
