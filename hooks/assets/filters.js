// Shows only some clauses of the policy page: by whom they bind, by their duty, by their topic.

class ClauseFilter extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.addEventListener("change", () => this.#show());
    // A link to a clause shows that clause, whatever was chosen before.
    window.addEventListener("hashchange", () => this.#clear());
  }

  get #selects() {
    return [...this.querySelectorAll("select")];
  }

  #show() {
    let shown = 0;
    const clauses = document.querySelectorAll(".clause");
    for (const clause of clauses) {
      if (!(clause instanceof HTMLElement)) continue;
      const data = clause.dataset;
      clause.hidden = !this.#selects.every(({ name, value }) => !value || (data[name] ?? "").split(" ").includes(value));
      shown += clause.hidden ? 0 : 1;
    }
    for (const list of document.querySelectorAll(".clauses")) {
      const heading = list.previousElementSibling;
      const isEmpty = !list.querySelector(".clause:not([hidden])");
      if (heading instanceof HTMLElement) heading.hidden = isEmpty;
    }
    const said = this.querySelector("[role=status]");
    if (said) said.textContent = `${shown} of ${clauses.length} clauses are shown.`;
  }

  #clear() {
    for (const select of this.#selects) select.value = "";
    this.#show();
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }
}

customElements.define("clause-filter", ClauseFilter);
