// Read aloud: a button where the page has a place for one, and one reading at a time.

import { make } from "./dom.js";
import { areaOf, readBy } from "./reading.js";
import { Recorded } from "./recorded.js";
import { Voice, localVoice, onVoices } from "./voice.js";

const SLOW = 0.8;
const NORMAL = 1;
/** The rest after a sentence. After the number of a choice there is hardly any. */
const REST_MS = 350;
const SHORT_REST_MS = 80;

/** What is read by each kind of button, for those who do not see where it stands. */
const READS = { page: "this page", section: "", question: "the question", part: "what this is", feedback: "the reason", result: "the result" };

/** The kinds that read a whole; beside them stands the choice of speed. */
const WHOLE = ["page", "question", "part"];

const SPEAKER = "M3 9v6h4l6 5V4L7 9H3zm13.5 3A4.5 4.5 0 0 0 14 8v8a4.5 4.5 0 0 0 2.5-4zM14 3.2v2.1a7 7 0 0 1 0 13.4v2.1a9 9 0 0 0 0-17.6z";
const SQUARE = "M5 5h14v14H5z";
const SNAIL = "M2 19.5h14c3.5 0 5-2 5-5.5V9.5m0 0 1.5-3m-1.5 3-1.5-3M15 13.5a5 5 0 1 1-10 0 5 5 0 0 1 10 0zm-2.5 0a2.5 2.5 0 1 1-2.5-2.5";

/** Reads one thing at a time, and lights up what it reads. */
class Reader extends EventTarget {
  rate = NORMAL;
  #recorded = new Recorded();
  /** @type {AbortController | undefined} */
  #stop;
  /** @type {ReadAloud | undefined} */
  button;

  constructor() {
    super();
    for (const leaving of ["pagehide", "popstate"]) window.addEventListener(leaving, () => this.stop());
    new MutationObserver(() => {
      if (this.button && !this.button.getClientRects().length) this.stop();
    }).observe(document.documentElement, { attributes: true, attributeFilter: ["hidden", "open"], subtree: true });
  }

  stop() {
    this.#stop?.abort();
    this.#stop = undefined;
    dim();
    const { button } = this;
    this.button = undefined;
    button?.show();
  }

  /** @param {ReadAloud} button */
  async read(button) {
    this.stop();
    const { signal } = (this.#stop = new AbortController());
    this.button = button;
    button.show();
    try {
      await this.#readAll(readBy(button), button.language, signal);
    } catch {
      if (!signal.aborted) button.cannot();
    }
    if (!signal.aborted) this.stop();
  }

  /**
   * @param {import("./reading.js").Said[]} sentences
   * @param {string} lang
   * @param {AbortSignal} signal
   */
  async #readAll(sentences, lang, signal) {
    const local = localVoice(lang);
    /** @type {Voice | Recorded} */
    let voice = local ? new Voice(local) : this.#recorded;
    for (const [n, sentence] of sentences.entries()) {
      const how = { lang, rate: this.rate, signal, onWord: (/** @type {number} */ word) => lightWord(sentence, word) };
      light(sentence);
      if (voice === this.#recorded) this.#recorded.prepare(sentences[n + 1]).catch(() => {});
      try {
        await voice.say(sentence, how);
      } catch (error) {
        if (voice === this.#recorded || !Recorded.canPlay) throw error;
        voice = this.#recorded; // a voice that does not speak after all
        await voice.say(sentence, how);
      }
      if (signal.aborted) return;
      await rest((sentence.isNumber ? SHORT_REST_MS : REST_MS) / this.rate);
      if (signal.aborted) return;
    }
  }

  /** @param {number} rate */
  setRate(rate) {
    this.rate = rate;
    this.dispatchEvent(new Event("rate"));
  }
}

/** @param {number} ms */
function rest(ms) {
  return new Promise((done) => setTimeout(done, ms));
}

// What is lit ---------------------------------------------------------------------------

/** @param {import("./reading.js").Said} sentence */
function light({ words, option }) {
  dim();
  option?.setAttribute("data-aloud", "");
  for (const { elements } of words) for (const element of elements) element.classList.add("w--near");
  const first = words[0]?.elements[0] ?? option;
  if (first && isOutOfSight(first)) first.scrollIntoView({ block: "center" });
}

/**
 * @param {import("./reading.js").Said} sentence
 * @param {number} number
 */
function lightWord({ words }, number) {
  for (const lit of document.querySelectorAll(".w--now")) lit.classList.remove("w--now");
  for (const element of words[number]?.elements ?? []) element.classList.add("w--now");
}

function dim() {
  for (const lit of document.querySelectorAll(".w--near, .w--now")) lit.classList.remove("w--near", "w--now");
  for (const option of document.querySelectorAll("[data-aloud]")) option.removeAttribute("data-aloud");
}

/** @param {Element} element */
function isOutOfSight(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top < 0 || bottom > window.innerHeight;
}

const reader = new Reader();

// The button ----------------------------------------------------------------------------

class ReadAloud extends HTMLElement {
  /** @type {HTMLButtonElement | undefined} */
  #listen;
  #status = make("span", { role: "status", class: "aloud__status" });

  connectedCallback() {
    this.#appear();
    onVoices(() => this.#appear());
    this.#filledByScripts.forEach(offerIn);
  }

  disconnectedCallback() {
    if (reader.button === this) reader.stop();
  }

  get language() {
    return this.closest("[lang]")?.getAttribute("lang") || "en";
  }

  /** Make the buttons, as soon as there is something to read with. */
  #appear() {
    if (this.#listen || !this.isConnected || !(Recorded.canPlay || localVoice(this.language))) return;
    this.#listen = make("button", { type: "button", class: "aloud", "aria-pressed": "false", "aria-label": `Listen: ${this.#reads}` },
      icon(SPEAKER, "aloud__go"), icon(SQUARE, "aloud__stop"), "Listen");
    this.#listen.addEventListener("click", () => (reader.button === this ? reader.stop() : reader.read(this)));
    this.replaceChildren(this.#listen, ...this.#slow(), this.#status);
  }

  get #reads() {
    const kind = /** @type {keyof typeof READS} */ (this.dataset.reads);
    return READS[kind] || (this.previousElementSibling?.textContent ?? "");
  }

  /** The choice of speed, beside the buttons that read a whole. */
  #slow() {
    if (!WHOLE.includes(this.dataset.reads ?? "")) return [];
    const slow = make("button", { type: "button", class: "aloud aloud--slow" }, icon(SNAIL, "aloud__slow"), make("span", { class: "aloud__word" }, "Slow"));
    const show = () => slow.setAttribute("aria-pressed", String(reader.rate === SLOW));
    slow.addEventListener("click", () => reader.setRate(reader.rate === SLOW ? NORMAL : SLOW));
    reader.addEventListener("rate", show);
    show();
    return [slow];
  }

  /** Show whether it is this that is read. */
  show() {
    this.#status.textContent = "";
    this.#listen?.setAttribute("aria-pressed", String(reader.button === this));
  }

  /** Say that there is no sound. */
  cannot() {
    reader.stop();
    this.#status.textContent = "The sound does not come. Ask somebody to read it to you.";
  }

  /** Where scripts put what is to be read: the reasons of this question, or the result of this quiz. */
  get #filledByScripts() {
    if (this.dataset.reads === "part") return [...(this.closest("policy-quiz")?.querySelectorAll('[data-part="result"]') ?? [])];
    if (this.dataset.reads !== "question") return [];
    return [...areaOf(this).children].filter((each) => each.classList.contains("feedback"));
  }
}

/**
 * Put a button after the heading of an element, whenever a script fills it. What was read before is over then.
 * @param {Element} element
 */
function offerIn(element) {
  const offer = () => {
    const heading = element.querySelector("h2");
    if (!heading || element.querySelector("read-aloud")) return;
    heading.after(buttonFor(element));
    reader.stop();
  };
  new MutationObserver(offer).observe(element, { childList: true });
  offer();
}

/** @param {Element} element what a script has filled */
function buttonFor(element) {
  const button = document.createElement("read-aloud");
  button.dataset.reads = element.classList.contains("feedback") ? "feedback" : "result";
  return button;
}

/**
 * @param {string} path
 * @param {string} [name]
 */
function icon(path, name = "") {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const drawn = document.createElementNS("http://www.w3.org/2000/svg", "path");
  for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false", class: `aloud__icon ${name}` })) svg.setAttribute(key, value);
  drawn.setAttribute("d", path);
  svg.append(drawn);
  return svg;
}

customElements.define("read-aloud", ReadAloud);
