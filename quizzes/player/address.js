// What else stands in the address of a quiz beside the attempt: the ways in which it is used.

/** The ways that stay in the address while the attempt in it changes. */
const WAYS = ["switch", "calm", "renew"];

/** @returns {Map<string, string>} the fields of the address */
function fields() {
  return new Map(new URLSearchParams(location.hash.replace(/^#/, "")));
}

/**
 * A way that the address asks for.
 * @param {string} name
 */
export function wayOf(name) {
  return fields().get(name) ?? "";
}

/**
 * The fragment of an attempt with the ways that the address has now.
 * @param {string} fragment
 */
export function withWays(fragment) {
  const now = fields();
  return [fragment, ...WAYS.filter((name) => now.get(name)).map((name) => `${name}=${now.get(name)}`)].join("&");
}

/**
 * Put a way into the address, or take it out.
 * @param {string} name
 * @param {string} value "" takes it out
 */
export function rememberWay(name, value) {
  const others = location.hash.replace(/^#/, "").split("&").filter((field) => field && !field.startsWith(`${name}=`));
  const all = value ? [...others, `${name}=${value}`] : others;
  history.replaceState(null, "", `#${all.join("&")}`);
}
