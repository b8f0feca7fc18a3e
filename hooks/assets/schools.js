// Shows only some schools of the page that compares them. The choice stands in the address, so
// that it can be sent to somebody: ?schools=forge,church

const KEY = "schools";

class SchoolChoice extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.#take(new URLSearchParams(location.search).get(KEY));
    this.addEventListener("change", () => {
      this.#remember();
      this.#show();
    });
  }

  get #boxes() {
    return [...this.querySelectorAll("input")];
  }

  get #chosen() {
    return this.#boxes.filter(({ checked }) => checked).map(({ value }) => value);
  }

  /** @param {string | null} wanted the schools that an address names, if it names any */
  #take(wanted) {
    const names = (wanted ?? "").split(",");
    if (!this.#boxes.some(({ value }) => names.includes(value))) return;
    for (const box of this.#boxes) box.checked = names.includes(box.value);
    this.#show();
  }

  #remember() {
    const address = new URL(location.href);
    if (this.#chosen.length === this.#boxes.length) address.searchParams.delete(KEY);
    else address.searchParams.set(KEY, this.#chosen.join(","));
    history.replaceState(history.state, "", address);
  }

  #show() {
    const chosen = this.#chosen;
    for (const part of document.querySelectorAll("[data-school]")) {
      if (part instanceof HTMLElement) part.hidden = !chosen.includes(part.dataset.school ?? "");
    }
    const said = this.querySelector("[role=status]");
    if (said) said.textContent = chosen.length ? `${chosen.length} of ${this.#boxes.length} schools are shown.` : "No school is shown. Choose one.";
  }
}

customElements.define("school-choice", SchoolChoice);
