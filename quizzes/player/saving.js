// Hands a file to the reader: it goes where the browser puts downloads, and nowhere else.

import { make } from "./dom.js";

/**
 * @param {string} name
 * @param {Blob} content
 */
export function save(name, content) {
  const link = make("a", { href: URL.createObjectURL(content), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
