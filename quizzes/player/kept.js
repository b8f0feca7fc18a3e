// Keeps unpacked files of Python in the browser's cache for this site, so that the next visit
// need not unpack them again. They are the site's own files, and hold nothing about anybody.

export class Kept {
  #name;

  /** @param {string} root the address of the folder that all files are in: sites share no cache */
  constructor(root) {
    this.#name = `python ${root}`;
  }

  /**
   * @param {string} address
   * @returns {Promise<Response | undefined>} nothing where nothing is kept, or may be
   */
  async find(address) {
    try {
      return await (await caches.open(this.#name)).match(address);
    } catch {
      return undefined; // a private window, or a page that came without encryption
    }
  }

  /**
   * Keep these files and no older ones. Where there is no room, everything works without.
   * @param {Map<string, Response>} files by their addresses
   * @param {string[]} current all addresses that may stay
   */
  async keep(files, current) {
    try {
      const cache = await caches.open(this.#name);
      const old = (await cache.keys()).filter(({ url }) => !current.includes(url));
      await Promise.all(old.map((request) => cache.delete(request)));
      for (const [address, response] of files) await cache.put(address, response);
    } catch {
      for (const response of files.values()) response.body?.cancel().catch(() => {});
    }
  }
}
