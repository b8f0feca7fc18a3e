// Fetches what Python is made of: counts the bytes as they come, unpacks them, and keeps what
// was unpacked for the next visit.

import { Kept } from "./kept.js";

/**
 * The files of Python, as the build lists them in the page: where each is, and its bytes.
 * @typedef {{files: Record<string, [path: string, bytes: number]>, fonts: string, abi: string}} Listed
 */

const PACKED = /\.xz$/;

/** What every visit wants. The rest is unpacked when it is asked for, which is seldom. */
const KEPT = ["wasm", "base"];

/** The worker answers some requests of Pyodide itself; these here go out. */
const fetchPlainly = globalThis.fetch.bind(globalThis);

export class Parts {
  #root;
  #listed;
  #heard;
  #kept;
  /** @type {Map<string, Promise<any>>} */
  #scripts = new Map();
  /** @type {Map<string, Response>} what was unpacked in this visit and is to be kept */
  #fresh = new Map();

  /**
   * @param {string} root the address of the folder that the paths start from
   * @param {Listed} listed
   * @param {{arrived: (bytes: number) => void, failed: (error: any) => void}} heard
   */
  constructor(root, listed, heard) {
    this.#root = root;
    this.#listed = listed;
    this.#heard = heard;
    this.#kept = new Kept(root);
  }

  /** Which compiled libraries Pyodide takes. */
  get abi() {
    return this.#listed.abi;
  }

  /** @param {string} part */
  address(part) {
    return this.#root + this.#listed.files[part][0];
  }

  /**
   * Load a part that is a script.
   * @param {string} part
   * @returns {Promise<any>}
   */
  script(part) {
    const there = this.#scripts.get(part) ?? import(this.address(part)).then((module) => this.#came(part, module));
    this.#scripts.set(part, there);
    return there;
  }

  /**
   * Count a part that came at once.
   * @template T
   * @param {string} part
   * @param {T} content
   * @returns {T}
   */
  #came(part, content) {
    this.#heard.arrived(this.#listed.files[part][1]);
    return content;
  }

  /**
   * Fetch a part and unpack it as it comes.
   * @param {string} part
   * @param {string} type the media type of what is in it
   * @returns {Promise<Response>}
   */
  async open(part, type) {
    const unpacked = this.address(part).replace(PACKED, "");
    const kept = KEPT.includes(part) ? await this.#kept.find(unpacked) : undefined;
    if (!kept) return this.#fetch(part, unpacked, type);
    this.#came("unpacker", null); // it is not wanted
    return this.#came(part, kept);
  }

  /**
   * @param {string} part
   * @returns {Promise<Uint8Array>}
   */
  async bytes(part) {
    return bytesOf(await this.open(part, "application/x-tar"));
  }

  /**
   * @param {string} name
   * @returns {Promise<Uint8Array>}
   */
  async font(name) {
    return fetchPlainly(`${this.#root}${this.#listed.fonts}${name}`).then(read).then(bytesOf);
  }

  /** Keep what was unpacked since the last time. It waits until Python has started. */
  async keep() {
    const fresh = new Map(this.#fresh);
    this.#fresh.clear();
    const current = KEPT.map((part) => this.address(part).replace(PACKED, ""));
    if (fresh.size) await this.#kept.keep(fresh, current);
  }

  /**
   * @param {string} part
   * @param {string} unpacked the address to keep it by
   * @param {string} type
   */
  async #fetch(part, unpacked, type) {
    const [{ XzReadableStream }, { body }] = await Promise.all([this.script("unpacker"), fetchPlainly(this.address(part)).then(read)]);
    if (!body) throw new Error(`${this.address(part)} is empty`);
    const packed = this.#watched(body, (chunk) => this.#heard.arrived(chunk.byteLength));
    const content = this.#watched(new XzReadableStream(packed));
    return new Response(KEPT.includes(part) ? this.#split(content, unpacked, type) : content, { headers: { "content-type": type } });
  }

  /**
   * Set a copy of a stream aside, to be kept.
   * @param {ReadableStream<Uint8Array>} stream
   * @param {string} address
   * @param {string} type
   */
  #split(stream, address, type) {
    const [used, spare] = stream.tee();
    this.#fresh.set(address, new Response(spare, { headers: { "content-type": type } }));
    return used;
  }

  /**
   * Tell when a stream breaks: Pyodide is silent about that.
   * @param {ReadableStream<Uint8Array>} stream
   * @param {(chunk: Uint8Array) => void} [seen]
   * @returns {ReadableStream<Uint8Array>}
   */
  #watched(stream, seen) {
    const reader = stream.getReader();
    return new ReadableStream({
      pull: async (controller) => {
        try {
          const { done, value } = await reader.read();
          if (done) return controller.close();
          seen?.(value);
          controller.enqueue(value);
        } catch (error) {
          this.#heard.failed(error);
          throw error;
        }
      },
    });
  }
}

/** @param {Response} response */
export function read(response) {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return response;
}

/** @param {Response} response */
async function bytesOf(response) {
  return new Uint8Array(await response.arrayBuffer());
}
