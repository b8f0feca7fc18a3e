// Exchanging a question of a form for another one. It stands in the address as “other=2.an-item”.

/**
 * @typedef {import("./attempt.js").Form} Form
 * @typedef {import("./attempt.js").Place} Place
 * @typedef {import("./attempt.js").Attempt} Attempt
 */

/**
 * The forms, with what an address says was exchanged.
 * @param {string} fragment
 * @param {Form[]} forms
 * @param {(id: string) => Place | undefined} placeOf
 * @returns {Form[]}
 */
export function exchanged(fragment, forms, placeOf) {
  const fields = new URLSearchParams(fragment.replace(/^#/, ""));
  const number = fields.get("form") ?? String(forms[0].number);
  const others = (fields.get("other") ?? "").split("~").map((each) => each.split("."));
  return forms.map((form) => (String(form.number) === number ? others.reduce((now, [at, id]) => put(now, Number(at) - 1, placeOf(id)), form) : form));
}

/**
 * @param {Form} form
 * @param {number} at
 * @param {Place | undefined} other
 * @returns {Form}
 */
function put(form, at, other) {
  if (!other || !form.items[at] || form.items.some(({ id }) => id === other.id)) return form;
  return { ...form, items: form.items.map((place, n) => (n === at ? other : place)) };
}

/**
 * Take another question in the place of the one at hand, which is not answered then.
 * @param {Attempt} attempt
 * @param {Place} other
 */
export function exchange(attempt, other) {
  attempt.form = put(attempt.form, attempt.at, other);
  attempt.first[attempt.at] = attempt.final[attempt.at] = undefined;
}

/**
 * What the address has to say of what was exchanged.
 * @param {Form} form
 * @param {Form | undefined} original
 * @returns {string} "" for nothing
 */
export function toFragment(form, original) {
  const others = form.items.flatMap(({ id }, n) => (original?.items[n].id === id ? [] : [`${n + 1}.${id}`]));
  return others.length ? `&other=${others.join("~")}` : "";
}
