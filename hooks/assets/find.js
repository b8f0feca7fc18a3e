// Shows only the schools of a long list whose names, kinds or places hold what was typed.

class FindSchool extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.addEventListener("input", () => this.#show());
    this.#show(); // a browser that goes back brings what was typed
  }

  get #cards() {
    return [...document.querySelectorAll(".found .card")].filter((card) => card instanceof HTMLElement);
  }

  #show() {
    const words = plain(this.querySelector("input")?.value ?? "").split(" ");
    let shown = 0;
    for (const card of this.#cards) {
      const text = plain(card.textContent ?? "");
      card.hidden = !words.every((word) => text.includes(word));
      shown += card.hidden ? 0 : 1;
    }
    const said = this.querySelector("[role=status]");
    if (said) said.textContent = shown ? `${shown} of ${this.#cards.length} schools are shown.` : "No school is called like that. Try a part of its name.";
  }
}

/** Small letters without accents, and one space between words. @param {string} text */
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

customElements.define("find-school", FindSchool);
