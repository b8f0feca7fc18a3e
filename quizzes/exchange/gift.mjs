// Parses GIFT with gift-pegjs. Each line that comes in is a JSON text, a whole file; each line
// that goes out is a JSON list: what was found, with the line where it begins (from 1).
//
// Questions are parted by empty lines, in GIFT itself, so each is parsed alone: a mistake in
// one does not hide those in others, and every question knows its line.

import { createInterface } from "node:readline";
import gift from "gift-pegjs";

const BLANK = /^[ \t]*$/;
const COMMENT = /^[ \t]*\/\//;

/** The lines of a file as blocks without empty lines; comments alone belong to what follows. */
function blocks(source) {
  const found = [];
  let block = null;
  source.split(/\r\n|\n|\r/).forEach((line, at) => {
    const open = block && (!block.ended || block.lines.every((each) => COMMENT.test(each)));
    if (BLANK.test(line)) {
      if (block) block.ended = true;
      return;
    }
    if (!open) found.push((block = { first: at + 1, lines: [], places: [], ended: false }));
    block.ended = false;
    block.lines.push(line);
    block.places.push(at + 1);
  });
  return found;
}

/** What one block holds: its questions, or where its mistake is. */
function parsed({ lines, places }) {
  const begins = lines.findIndex((line) => !COMMENT.test(line));
  if (begins < 0) return [];
  try {
    const questions = gift.parse(`${lines.join("\n")}\n\n`);
    return questions.map((question) => ({ line: places[begins], question }));
  } catch (error) {
    if (!error.location) throw error;
    const { line, column } = error.location.start;
    const at = Math.min(line, lines.length);
    const end = lines[at - 1].length + 1;
    const over = at === lines.length && (line > at || column === end);
    return [{
      line: places[at - 1],
      column: line > at ? end : column,
      begins: places[begins],
      found: over ? null : error.found,
    }];
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(blocks(JSON.parse(line)).flatMap(parsed))}\n`);
}
