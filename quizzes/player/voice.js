// A voice of the device. Voices of a service are never used: they would send the text away.

/**
 * @typedef {object} How
 * @property {string} lang
 * @property {number} rate 1 is normal
 * @property {AbortSignal} signal stops it
 * @property {(number: number) => void} onWord what is called as each word begins
 */

/** So long a voice may take to begin before it is given up. */
const PATIENCE_MS = 4000;

/** What an English page is read in, where there is a choice. */
const BEST = "en-gb";

/**
 * The voice of this device for a language.
 * @param {string} lang
 * @returns {SpeechSynthesisVoice | undefined}
 */
export function localVoice(lang) {
  const language = lang.toLowerCase().split("-")[0];
  const fitting = voices().filter((voice) => voice.localService === true && spoken(voice).split("-")[0] === language);
  return fitting.find((voice) => spoken(voice) === BEST) ?? fitting.find((voice) => voice.default) ?? fitting[0];
}

/** @returns {SpeechSynthesisVoice[]} */
function voices() {
  return "speechSynthesis" in window ? speechSynthesis.getVoices() : [];
}

/**
 * The language of a voice; some systems write it with an underscore.
 * @param {SpeechSynthesisVoice} voice
 */
function spoken(voice) {
  return voice.lang.toLowerCase().replace("_", "-");
}

/**
 * Call something whenever the device finds more voices.
 * @param {() => void} then
 */
export function onVoices(then) {
  if ("speechSynthesis" in window) speechSynthesis.addEventListener?.("voiceschanged", then);
}

export class Voice {
  /** @type {SpeechSynthesisUtterance | undefined} kept, since some browsers lose one that nobody holds */
  said;

  /** @param {SpeechSynthesisVoice} voice */
  constructor(voice) {
    this.voice = voice;
  }

  /**
   * Say a sentence. It rejects when the voice does not speak.
   * @param {import("./reading.js").Said} sentence
   * @param {How} how
   * @returns {Promise<void>}
   */
  say(sentence, { lang, rate, signal, onWord }) {
    const said = (this.said = new SpeechSynthesisUtterance(sentence.text));
    Object.assign(said, { voice: this.voice, lang, rate });
    return new Promise((done, failed) => {
      const late = setTimeout(() => (speechSynthesis.cancel(), failed(new Error("The voice does not begin."))), PATIENCE_MS);
      const end = (/** @type {() => void} */ then) => () => (clearTimeout(late), then());
      said.onstart = () => clearTimeout(late);
      said.onboundary = ({ name, charIndex }) => name !== "sentence" && onWord(wordAt(sentence, charIndex));
      said.onend = end(done);
      said.onerror = end(() => failed(new Error("The voice does not speak.")));
      signal.addEventListener("abort", end(() => (speechSynthesis.cancel(), done())), { once: true });
      speechSynthesis.speak(said);
    });
  }
}

/**
 * The number of the word at a place of a sentence.
 * @param {import("./reading.js").Said} sentence
 * @param {number} place
 */
function wordAt({ words }, place) {
  return words.filter(({ at }) => at <= place).length - 1;
}
