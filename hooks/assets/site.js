// What the frame of a page does beside what HTML does by itself: the menu and the contents close
// when they have been used, the contents say where the reader is, the search is fetched when it
// is wanted, and a part whose script has not arrived does not stay silent.

/** The theme's name for the line of the contents where the reader is. */
const HERE = "md-nav__link--active";

/** @param {HTMLDetailsElement} box */
function closesWhenLeft(box) {
  box.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) box.open = false;
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !box.open) return;
    box.open = false;
    box.querySelector("summary")?.focus();
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Node && !box.contains(target)) box.open = false;
  });
}

/** The list of contents beside the page, and the line at the thumb, say where the reader is. */
function followTheReader() {
  const headings = [...document.querySelectorAll(".md-content :is(h2, h3)[id]")];
  const links = [...document.querySelectorAll(".md-nav--secondary a.md-nav__link")];
  const places = [...document.querySelectorAll("[data-now]")];
  let waits = false;
  const tell = () => {
    waits = false;
    const passed = headings.filter(
      (each) => each.checkVisibility() && each.getBoundingClientRect().top < innerHeight / 3,
    );
    const now = passed.filter(({ tagName }) => tagName === "H2").at(-1)?.textContent ?? "";
    for (const place of places) place.textContent = now;
    mark(links, passed.at(-1)?.id);
  };
  const soon = () => {
    if (!waits) requestAnimationFrame(tell);
    waits = true;
  };
  document.addEventListener("scroll", soon, { passive: true });
  window.addEventListener("resize", soon);
  soon();
}

/**
 * @param {Element[]} links
 * @param {string | undefined} id the heading that the reader has passed last
 */
function mark(links, id) {
  for (const link of links) {
    const isHere = id !== undefined && link.getAttribute("href") === `#${id}`;
    if (isHere && !link.classList.contains(HERE)) bringIntoSight(link);
    link.classList.toggle(HERE, isHere);
  }
}

/** Scroll the list of contents, and not the page. @param {Element} link */
function bringIntoSight(link) {
  const list = link.closest(".md-sidebar__scrollwrap");
  if (!list) return;
  const { top, bottom } = link.getBoundingClientRect();
  const frame = list.getBoundingClientRect();
  if (top < frame.top) list.scrollTop -= frame.top - top;
  if (bottom > frame.bottom) list.scrollTop += bottom - frame.bottom;
}

/** What is folded up on the screen is wanted on paper. */
function unfoldsOnPaper() {
  const folded = () => document.querySelectorAll(".md-content details:not([open], .contents)");
  window.addEventListener("beforeprint", () => {
    for (const each of folded()) each.toggleAttribute("data-unfolded", true), each.toggleAttribute("open", true);
  });
  window.addEventListener("afterprint", () => {
    for (const each of document.querySelectorAll("details[data-unfolded]")) {
      each.removeAttribute("open");
      each.removeAttribute("data-unfolded");
    }
  });
}

/** The theme's script carries the search and its index: it is fetched when somebody searches. */
function searchesOnDemand() {
  const field = document.querySelector(".md-search__input");
  const opened = document.querySelector("#__search");
  const fetchIt = () => {
    const { search } = document.body.dataset;
    if (!search || !(field instanceof HTMLInputElement)) return;
    delete document.body.dataset.search;
    const script = document.createElement("script");
    script.src = search;
    script.addEventListener("load", () => takeUp(field));
    document.body.append(script);
  };
  field?.addEventListener("focus", fetchIt);
  opened?.addEventListener("change", fetchIt);
}

/** Let the theme begin, which waits for a page that has long been there. @param {HTMLInputElement} field */
function takeUp(field) {
  document.dispatchEvent(new Event("DOMContentLoaded"));
  field.focus();
  field.dispatchEvent(new Event("keyup"));
}

/** Said where a part that needs a script stays dead. This module asks for nothing else, so it
 * does not go under with the others. */
const NOT_ARRIVED = "A part of this page has not arrived, so it does not work yet. What you have answered is kept in the address.";

/** @param {Element} dead */
function tellItIsDead(dead) {
  const notice = document.createElement("p");
  notice.className = "not-arrived";
  notice.setAttribute("role", "alert");
  const again = document.createElement("button");
  again.type = "button";
  again.className = "button";
  again.textContent = "Load the page again";
  again.addEventListener("click", () => location.reload());
  notice.append(NOT_ARRIVED, " ", again);
  dead.before(notice);
}

function lookForDeadParts() {
  const dead = [...document.querySelectorAll(".md-content :not(:defined, [data-later])")].find((each) => each.checkVisibility());
  if (dead) tellItIsDead(dead);
}

/** What is kept for a time without a network must not slow down what is read now. */
function keepsForLater() {
  const idle = window.requestIdleCallback ?? ((/** @type {() => void} */ then) => setTimeout(then, 200));
  idle(() => import("./offline.js"));
}

function whenAllIsHere() {
  lookForDeadParts();
  keepsForLater();
}

for (const box of document.querySelectorAll("details[data-menu], details[data-contents]")) {
  if (box instanceof HTMLDetailsElement) closesWhenLeft(box);
}
followTheReader();
unfoldsOnPaper();
searchesOnDemand();
if (document.readyState === "complete") whenAllIsHere();
else window.addEventListener("load", whenAllIsHere, { once: true });
