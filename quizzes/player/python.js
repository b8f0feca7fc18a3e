// The page's side of Python: starts the worker, tells how far it is, and asks it things.

/**
 * How long nothing may happen while Python loads before the page says that it cannot come.
 * Loading may take longer than this on a slow line, as long as bytes keep arriving.
 */
const PATIENCE_MS = 15_000;

/** About how many bytes Python is, for telling progress. */
const WHOLE_BYTES = 14_000_000;

/**
 * @typedef {{state: "loading", share: number} | {state: "ready"} | {state: "failed", reason: string}} Progress
 */

export class Python extends EventTarget {
  /** @type {Worker | undefined} */
  #worker;
  /** @type {Map<number, {resolve: (answer: any) => void, reject: (reason: Error) => void}>} */
  #waiting = new Map();
  /** @type {number | undefined} */
  #alarm;
  #asked = 0;
  #started = false;

  /** @type {Progress} */
  progress = { state: "loading", share: 0 };

  /** Start loading. Does nothing when it has been started. */
  start() {
    if (!this.#started) this.retry();
  }

  /** Start loading again after a failure. Does nothing while it loads or is ready. */
  retry() {
    if (this.#started && this.progress.state !== "failed") return;
    this.#started = true;
    this.#worker?.terminate();
    this.#tell({ state: "loading", share: 0 });
    if (typeof WebAssembly !== "object" || typeof Worker !== "function") {
      this.#fail("This browser cannot run Python.");
      return;
    }
    this.#worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    this.#worker.addEventListener("message", ({ data }) => this.#hear(data));
    this.#worker.addEventListener("error", (event) => this.#fail(event.message || "The program could not be loaded."));
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

  /** @param {number} loaded */
  #arrive(loaded) {
    if (this.progress.state === "ready") return;
    this.#tell({ state: "loading", share: Math.min(0.99, loaded / WHOLE_BYTES) });
    this.#wait();
  }

  /** @param {{id: number, answer?: any, error?: string}} data */
  #answered({ id, answer, error }) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error));
    else waiting?.resolve(answer);
  }

  #wait() {
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(() => this.#fail("Nothing has arrived for a while."), PATIENCE_MS);
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
    if (progress.state !== "loading") clearTimeout(this.#alarm);
    this.dispatchEvent(new Event("progress"));
  }
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
