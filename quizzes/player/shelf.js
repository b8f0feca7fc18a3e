// Fetches what the site has published and the engine needs to mark a certificate again.

import { Refusal } from "./python.js";

/**
 * Fetch the quizzes of the editions that a certificate names, and the list of all editions of its
 * school. What is not to be had is left out, and the engine says so.
 * @param {import("./python.js").Python} python
 * @param {{record: any} | {link: string | undefined}} claim
 * @param {{index: string, root: string}} site the address of data/index.json, and of the home page
 * @returns {Promise<{quizzes?: any[], editions?: any[], school?: any}>}
 */
export async function shelfOf(python, claim, { index, root }) {
  const named = await python.judge("named_editions", claim).catch((error) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  const [, id, audience] = named?.quiz.match(/^(.+)-([^-]+)$/) ?? [];
  const school = id && (await json(index)).schools.find((/** @type {any} */ each) => each.id === id);
  if (!school) return {};
  const paths = named.editions.map((/** @type {any} */ { name, hash }) =>
    school.editions.find((/** @type {any} */ each) => each.name === name && each.hash === hash)?.quizzes[audience]);
  const [editions, ...quizzes] = await Promise.all([school.editions_data, ...paths.filter(Boolean)].map((path) => json(`${root}${path}`)));
  return { editions, quizzes, school };
}

/**
 * @param {string} address
 * @returns {Promise<any>}
 */
async function json(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be loaded.`);
  return response.json();
}
