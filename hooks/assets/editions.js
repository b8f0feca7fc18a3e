// Leads from two chosen editions to the page that tells what differs between them.

class EditionChooser extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.querySelector("button")?.addEventListener("click", () => this.#show());
  }

  #show() {
    const [older, newer] = [...this.querySelectorAll("select")];
    if (older.selectedIndex === newer.selectedIndex) return this.#say("Choose two different editions.");
    // The list goes from the newest to the oldest, and the pages from the older to the newer.
    const [from, to] = older.selectedIndex > newer.selectedIndex ? [older, newer] : [newer, older];
    location.href = `${from.value}..${to.value}/`;
  }

  /** @param {string} text */
  #say(text) {
    const said = this.querySelector("[role=status]");
    if (said) said.textContent = text;
  }
}

customElements.define("edition-chooser", EditionChooser);
