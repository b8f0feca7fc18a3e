// Recordings of the site, for devices without a voice. Nothing is fetched until one is asked for.

/** Where the recordings stand. */
const SPEECH = new URL("../speech/", import.meta.url);
/** The file beside the page that tells when each word begins. */
const TIMINGS = "aloud.json";
const FORMAT = "audio/mpeg";

/**
 * @typedef {object} Timings
 * @property {Record<string, number[]>} sentences of each recording its end and the beginnings of its words, in ms
 * @property {Record<string, string>} phrases the recordings of what scripts write
 */

export class Recorded {
  #audio = new Audio();
  /** @type {Promise<Timings> | undefined} */
  #timings;

  /** Whether this browser plays what is recorded. */
  static get canPlay() {
    return new Audio().canPlayType(FORMAT) !== "";
  }

  /**
   * Play a sentence. It resolves at once for one that is not recorded, and rejects when the sound cannot come.
   * @param {import("./reading.js").Said} sentence
   * @param {import("./voice.js").How} how
   * @returns {Promise<void>}
   */
  async say(sentence, { rate, signal, onWord }) {
    const id = sentence.id || (await this.#known()).phrases[sentence.text];
    if (!id || signal.aborted) return;
    const audio = this.#audio; // always the same, which a tablet lets play on after one tap
    const ended = this.#ended(signal);
    audio.src = addressOf(id);
    audio.defaultPlaybackRate = audio.playbackRate = rate;
    audio.play().catch(() => {}); // what went wrong comes as an event
    this.#follow(id, signal, onWord);
    await ended;
  }

  /**
   * Have the next sentence ready.
   * @param {import("./reading.js").Said | undefined} sentence
   */
  async prepare(sentence) {
    const id = sentence && (sentence.id || (await this.#known()).phrases[sentence.text]);
    if (id) await fetch(addressOf(id));
  }

  /** @param {AbortSignal} signal @returns {Promise<void>} */
  #ended(signal) {
    return new Promise((done, failed) => {
      this.#audio.onended = () => done();
      this.#audio.onerror = () => failed(new Error("The sound cannot be played."));
      signal.addEventListener("abort", () => (this.#audio.pause(), done()), { once: true });
    });
  }

  /**
   * Tell of each word as it begins.
   * @param {string} id
   * @param {AbortSignal} signal
   * @param {(number: number) => void} onWord
   */
  async #follow(id, signal, onWord) {
    const [, ...begins] = (await this.#known().catch(() => undefined))?.sentences[id] ?? [];
    const audio = this.#audio;
    const { src } = audio;
    let last = -1;
    const look = () => {
      if (signal.aborted || audio.ended || audio.src !== src) return;
      const now = begins.filter((begin) => begin <= audio.currentTime * 1000).length - 1;
      if (now !== last) onWord((last = now));
      requestAnimationFrame(look);
    };
    look();
  }

  #known() {
    this.#timings ??= fetch(new URL(TIMINGS, document.baseURI)).then((response) => {
      if (!response.ok) throw new Error("The timings cannot be loaded.");
      return response.json();
    });
    this.#timings.catch(() => (this.#timings = undefined));
    return this.#timings;
  }
}

/** @param {string} id */
function addressOf(id) {
  return new URL(`${id}.mp3`, SPEECH).href;
}
