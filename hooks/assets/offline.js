// What a visit does for later ones without a network: the worker is set to work when the page
// has nothing else to do, and keeps the school that is being read.

import { ask, isCopied, NotCopied, pageMark, register, registered, removeAll, ROOT } from "./copying.js";
import { make } from "./making.js";

/** The elements that say whether Python is there (see docs/maintainers/data.md). */
const ON_PYTHON = "policy-quiz[data-judged], certificate-check, office-register";
const SCHOOL = /^schools\/([^/]+)\//;

start();

async function start() {
  if (document.querySelector("keep-offline, kept-pages")) import("./keep.js");
  if (!isCopied()) return removeAll();
  await pythonIsDone(); // it is wanted now, a copy later
  if (savesData() && !(await registered())) return;
  const registration = await register().catch(() => undefined);
  if (!registration) return;
  tellOfNewer(registration);
  const keep = () => keepWhatIsRead(registration);
  addEventListener("online", keep);
  const onPython = document.querySelector(ON_PYTHON);
  if (onPython) new MutationObserver(keep).observe(onPython, { attributeFilter: ["data-state"] });
  keep();
}

function savesData() {
  return Boolean(/** @type {any} */ (navigator).connection?.saveData);
}

/** Wait until Python is there or has failed, where it is on its way. @returns {Promise<void>} */
function pythonIsDone() {
  const element = document.querySelector(ON_PYTHON);
  if (!element || !isOnItsWay(element)) return Promise.resolve();
  return new Promise((done) => {
    const watch = new MutationObserver(() => {
      if (isOnItsWay(element)) return;
      watch.disconnect();
      done();
    });
    watch.observe(element, { attributeFilter: ["data-state"] });
  });
}

/** @param {Element} element */
function isOnItsWay(element) {
  return element.getAttribute("data-state") === "reading";
}

/** @param {ServiceWorkerRegistration} registration */
async function keepWhatIsRead(registration) {
  if (savesData()) return;
  const school = location.href.slice(ROOT.length).match(SCHOOL)?.[1];
  const parts = school ? ["site", `schools/${school}`] : ["site"];
  const state = document.querySelector(ON_PYTHON)?.getAttribute("data-state");
  if (state === "ready" || state === "marked") parts.push("engine");
  await ask(registration.active, { ask: "keep", parts }).catch((error) => makeRoom(registration, parts, error));
}

/**
 * A copy that nobody asked for takes no room from one that somebody did ask for.
 * @param {ServiceWorkerRegistration} registration
 * @param {string[]} parts
 * @param {unknown} error
 */
async function makeRoom(registration, parts, error) {
  if (!(error instanceof NotCopied) || error.problem !== "full") return;
  const states = await ask(registration.active, { ask: "states", parts });
  const broken = parts.filter((part, n) => part !== "site" && states[n] === "missing");
  await ask(registration.active, { ask: "drop", parts: broken });
}

// A newer version -------------------------------------------------------------------------

/** @param {ServiceWorkerRegistration} registration */
function tellOfNewer(registration) {
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && registration.active) offer(worker);
    });
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => {});
  });
}

/**
 * Tell of a newer version, unless this page is of it already: then the worker may take over, if
 * no other page needs the older one.
 * @param {ServiceWorker} worker
 */
async function offer(worker) {
  const isSame = await ask(worker, { ask: "isSame", page: location.href, mark: pageMark() });
  if (isSame) ask(worker, { ask: "takeOver" });
  else if (isSame === false) showNotice(worker);
}

/** @param {ServiceWorker} worker */
function showNotice(worker) {
  document.querySelector(".renewed")?.remove();
  const button = make("button", { type: "button", class: "button" }, "Load it");
  button.addEventListener("click", () => load(worker));
  const text = make("p", { role: "status" });
  document.body.append(make("div", { class: "renewed" }, text, button));
  text.textContent = "A newer version of this site is there."; // a live region speaks of what changes in it
}

/**
 * Load this page anew. What was answered stands in its address, so nothing is lost.
 * @param {ServiceWorker} worker
 */
async function load(worker) {
  const taken = await ask(worker, { ask: "takeOver" });
  if (!taken || worker.state === "activated") return location.reload();
  worker.addEventListener("statechange", () => {
    if (worker.state === "activated") location.reload();
  });
}
