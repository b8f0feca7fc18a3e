// Leaves out of a stylesheet what no page uses, with PurgeCSS. What comes in is a JSON text
// {css, words, kept}: the stylesheet, the names of elements, classes and attributes on the
// pages, and the beginnings of names that scripts add. What goes out is the stylesheet.

import { readFileSync } from "node:fs";
import { PurgeCSS } from "purgecss";

const { css, words, kept } = JSON.parse(readFileSync(0, "utf8"));
const [trimmed] = await new PurgeCSS().purge({
  content: [{ raw: words.join("\n"), extension: "html" }],
  css: [{ raw: css }],
  safelist: kept.map((name) => new RegExp(`^${name}`)),
  keyframes: true,
});
process.stdout.write(trimmed.css);
