// One switch: what can be chosen lights up in turn, and one key or a tap anywhere chooses what is
// lit. The focus stays where it is and nothing is said, so that a screen reader is not disturbed.

const CHOICES = "[data-item] input:not(:disabled), button:not(:disabled)";
const SELDOM = ".aloud--slow, .link, [data-action=back]";
const APART = "quiz-ways, [data-part=front], details:not([open])";
/** After a choice nothing is chosen for so long: a hand may shake. */
const REST_MS = 400;
const SECOND = 1000;

export class OneSwitch {
  /** @type {Element | undefined} what is lit */
  lit;
  #rests = 0;
  /** @type {number | undefined} */
  #timer;
  #off = new AbortController();

  /**
   * @param {HTMLElement} root what is gone through
   * @param {string} speed seconds, or "hand"
   * @param {() => void} end
   */
  constructor(root, speed, end) {
    this.root = root;
    this.speed = speed;
    this.end = end;
    const { signal } = this.#off;
    for (const name of ["keydown", "keyup"]) window.addEventListener(name, (event) => this.#key(/** @type {KeyboardEvent} */ (event)), { capture: true, signal });
    window.addEventListener("click", (event) => this.#tap(event), { capture: true, signal });
    this.#begin();
  }

  stop() {
    this.#off.abort();
    clearInterval(this.#timer);
    this.#light(undefined);
  }

  /** What can be chosen now, in the order of the page; what is seldom wanted comes late. */
  get #all() {
    const all = [...this.root.querySelectorAll(CHOICES)].filter((each) => each.getClientRects().length > 0 && !each.closest(APART));
    return [...all.filter((each) => !each.matches(SELDOM)), ...all.filter((each) => each.matches(SELDOM))];
  }

  /**
   * Begin with what leads on, where there is something, or else after what was chosen.
   * @param {Element} [chosen]
   */
  #begin(chosen) {
    const all = this.#all;
    const after = chosen instanceof HTMLInputElement ? all.indexOf(chosen) + 1 : 0;
    this.#light(all.find((each) => each.matches("[data-scan-first]")) ?? all[after % all.length]);
    clearInterval(this.#timer);
    if (this.speed !== "hand") this.#timer = setInterval(() => document.hidden || this.#step(), Number(this.speed) * SECOND);
  }

  #step() {
    const all = this.#all;
    const at = this.lit ? all.indexOf(this.lit) : -1;
    this.#light(all[(at + 1) % all.length]);
  }

  /** @param {Element | undefined} element */
  #light(element) {
    for (const lit of document.querySelectorAll("[data-lit]")) lit.removeAttribute("data-lit");
    this.lit = element;
    const seen = element?.closest(".choice") ?? element;
    seen?.setAttribute("data-lit", "");
    seen?.scrollIntoView({ block: "nearest" });
  }

  #choose() {
    if (performance.now() < this.#rests) return;
    this.#rests = performance.now() + REST_MS;
    if (!this.lit?.isConnected || !this.lit.getClientRects().length) return this.#begin();
    const { lit } = this;
    if (lit instanceof HTMLElement) lit.click();
    this.#begin(lit);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.target instanceof Element && event.target.closest("quiz-ways, summary")) return;
    if (event.key === "Escape" && event.type === "keydown") return this.end();
    if (event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === "keyup" || event.repeat) return;
    if (this.speed === "hand" && event.key === " ") this.#step();
    else this.#choose();
  }

  /** @param {MouseEvent} event */
  #tap(event) {
    const isOurs = !event.isTrusted; // the click that a choice makes
    if (isOurs || (event.target instanceof Element && event.target.closest("quiz-ways"))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#choose();
  }
}
