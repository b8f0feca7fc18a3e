// The page's side of Python: starts the worker, tells how far it is, and asks it things.

/**
 * How long nothing may happen while Python loads before the page says that it cannot come.
 * Loading may take longer than this on a slow line, as long as bytes keep arriving.
 */
const PATIENCE_MS = 15_000;

/** How long Python may take to start when all of it is there: an old phone has much to do. */
const STARTING_MS = 60_000;

/** How often progress is told, at most: a screen reader says each word of it. */
const TELL_EVERY_MS = 3000;

/** What is fetched before the engine can answer. */
const START = ["loader", "core", "unpacker", "wasm", "base"];

/** @typedef {{state: "loading", loaded: number, whole: number}} Loading in bytes; when all is there, it starts */
/** @typedef {Loading | {state: "ready"} | {state: "failed", reason: string}} Progress */

export class Python extends EventTarget {
  /** @type {Worker | undefined} */
  #worker;
  /** @type {Map<number, {resolve: (answer: any) => void, reject: (reason: Error) => void}>} */
  #waiting = new Map();
  /** @type {number | undefined} */
  #alarm;
  #asked = 0;
  #started = false;
  #toldAt = 0;
  #whole = 0;

  /** @type {Progress} */
  progress = { state: "loading", loaded: 0, whole: 0 };

  constructor() {
    super();
    addEventListener("online", () => {
      if (this.progress.state === "failed") this.retry();
    });
  }

  /**
   * Start loading when the page has been painted and has nothing else to do. Does nothing for
   * somebody who saves data: then it starts when it is first asked.
   */
  startWhenIdle() {
    if (/** @type {any} */ (navigator).connection?.saveData) return;
    const idle = window.requestIdleCallback ?? ((/** @type {() => void} */ then) => setTimeout(then, 200));
    const begin = () => idle(() => this.start());
    if (document.readyState === "complete") begin();
    else addEventListener("load", begin, { once: true });
  }

  /** Start loading. Does nothing when it has been started. */
  start() {
    if (!this.#started) this.retry();
  }

  /** Start loading again after a failure. Does nothing while it loads or is ready. */
  retry() {
    if (this.#started && this.progress.state !== "failed") return;
    this.#started = true;
    this.#worker?.terminate();
    const files = listed();
    this.#whole = files ? START.reduce((sum, part) => sum + files.files[part][1], 0) : 0;
    this.#tell({ state: "loading", loaded: 0, whole: this.#whole });
    if (!files) return this.#fail("The page does not say where Python is.");
    if (typeof WebAssembly !== "object" || typeof Worker !== "function") {
      this.#fail("This browser cannot run Python.");
      return;
    }
    this.#worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    this.#worker.addEventListener("message", ({ data }) => this.#hear(data));
    this.#worker.addEventListener("error", (event) => this.#fail(event.message || "The program could not be loaded."));
    this.#worker.postMessage({ files });
    this.#wait();
  }

  /**
   * Ask for something and return the answer, which may take until Python has come.
   * @param {string} call
   * @param {any} request
   * @returns {Promise<any>}
   */
  ask(call, request) {
    this.start();
    const id = ++this.#asked;
    return new Promise((resolve, reject) => {
      if (this.progress.state === "failed") return reject(new Error(this.progress.reason));
      this.#waiting.set(id, { resolve, reject });
      this.#worker?.postMessage({ id, call, request });
    });
  }

  /**
   * Ask the engine: values go in and come out as JSON. An engine's refusal is thrown.
   * @param {string} call
   * @param {object} request
   * @returns {Promise<any>}
   */
  async judge(call, request) {
    const answer = JSON.parse(await this.ask(call, JSON.stringify(request)));
    if (answer.error) throw new Refusal(answer.error.what, answer.error.repair);
    return answer;
  }

  /** @param {any} data */
  #hear(data) {
    if (data.event === "progress") this.#arrive(data.loaded);
    else if (data.event === "ready") this.#tell({ state: "ready" });
    else if (data.event === "failed") this.#giveUp(data.reason);
    else this.#answered(data);
  }

  /** @param {number} arrived bytes */
  #arrive(arrived) {
    if (this.progress.state === "ready") return;
    const loaded = Math.min(arrived, this.#whole);
    this.#wait(loaded < this.#whole ? PATIENCE_MS : STARTING_MS);
    const isSoon = Date.now() - this.#toldAt < TELL_EVERY_MS && this.progress.state === "loading";
    if (isSoon && loaded < this.#whole) this.progress = { state: "loading", loaded, whole: this.#whole };
    else this.#tell({ state: "loading", loaded, whole: this.#whole });
  }

  /** @param {{id: number, answer?: any, error?: string}} data */
  #answered({ id, answer, error }) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error));
    else waiting?.resolve(answer);
  }

  #wait(patience = PATIENCE_MS) {
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(() => this.#fail("Nothing has arrived for a while."), patience);
  }

  /**
   * Stop a worker that cannot go on: what it still fetches would look like progress.
   * @param {string} reason
   */
  #giveUp(reason) {
    if (this.progress.state !== "ready") this.#worker?.terminate();
    this.#fail(reason);
  }

  /**
   * Tell that Python does not come. A worker that was only slow may yet make it.
   * @param {string} reason
   */
  #fail(reason) {
    if (this.progress.state === "ready") return;
    this.#tell({ state: "failed", reason });
    this.#rejectAll(reason);
  }

  /** @param {string} reason */
  #rejectAll(reason) {
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }

  /** @param {Progress} progress */
  #tell(progress) {
    this.progress = progress;
    this.#toldAt = Date.now();
    if (progress.state !== "loading") clearTimeout(this.#alarm);
    this.dispatchEvent(new Event("progress"));
  }
}

/**
 * Return what the page lists as the files of Python.
 * @returns {import("./parts.js").Listed | undefined}
 */
function listed() {
  const text = document.getElementById("python-files")?.textContent;
  return text ? JSON.parse(text) : undefined;
}

/** The engine's no: what is wrong, and how to mend it. */
export class Refusal extends Error {
  /**
   * @param {string} what
   * @param {string} repair
   */
  constructor(what, repair) {
    super(what);
    this.repair = repair;
  }
}
