// The site's own drawings of a state: something is finished, or there is nothing yet.

import { make } from "./dom.js";

/**
 * A drawing for decoration. The page is told its size, so that nothing moves when it comes.
 * @param {string} root the way to the site's first page
 * @param {"finished" | "empty"} [name]
 */
export function picture(root, name = "finished") {
  return make("img", { class: "state", src: `${root}assets/site/art/${name}.svg`, alt: "", width: "400", height: "260" });
}
