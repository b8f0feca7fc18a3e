// The site's own drawings of a state: something is finished, or there is nothing yet.

import { make } from "./dom.js";

/**
 * A drawing for decoration. The page knows where they lie, since that tells their content, and
 * is told the size, so that nothing moves when it comes.
 * @param {"finished" | "empty"} [name]
 */
export function picture(name = "finished") {
  const place = document.querySelector("[data-art]")?.getAttribute("data-art") ?? "";
  return make("img", { class: "state", src: `${place}${name}.svg`, alt: "", width: "400", height: "260" });
}
