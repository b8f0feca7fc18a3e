// Reads a tar archive, as the build writes it: plain files alone.

const BLOCK = 512;
const NAME = [0, 100];
const SIZE = [124, 12];
const FOLDERS = [345, 155];

/**
 * Give the files of an archive. Their contents are views on the archive and no copies.
 * @param {Uint8Array} archive
 * @returns {Generator<{path: string, content: Uint8Array}>}
 */
export function* filesOf(archive) {
  for (let at = 0; archive[at]; ) {
    const head = archive.subarray(at, at + BLOCK);
    const size = parseInt(field(head, SIZE), 8);
    const path = [field(head, FOLDERS), field(head, NAME)].filter(Boolean).join("/");
    yield { path, content: archive.subarray(at + BLOCK, at + BLOCK + size) };
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

/**
 * @param {Uint8Array} head
 * @param {number[]} place
 */
function field(head, [start, length]) {
  return new TextDecoder().decode(head.subarray(start, start + length)).split("\0")[0];
}
