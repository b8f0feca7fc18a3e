// What the frame of a page does beside what HTML does by itself: the menu and the contents close
// when they have been used, the contents say where the reader is, and a part whose script has not
// arrived does not stay silent.

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

/** @param {HTMLElement} place */
function saysWhereWeAre(place) {
  const headings = [...document.querySelectorAll(".md-content h2[id]")];
  let waits = false;
  const tell = () => {
    waits = false;
    const passed = headings.filter(
      (each) => each.checkVisibility() && each.getBoundingClientRect().top < innerHeight / 3,
    );
    place.textContent = passed.at(-1)?.textContent ?? "";
  };
  const soon = () => {
    if (!waits) requestAnimationFrame(tell);
    waits = true;
  };
  document.addEventListener("scroll", soon, { passive: true });
  window.addEventListener("resize", soon);
  soon();
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
  const dead = [...document.querySelectorAll(".md-content :not(:defined)")].find((each) => each.checkVisibility());
  if (dead) tellItIsDead(dead);
}

for (const box of document.querySelectorAll("details[data-menu], details[data-contents]")) {
  if (box instanceof HTMLDetailsElement) closesWhenLeft(box);
}
for (const place of document.querySelectorAll("[data-now]")) {
  if (place instanceof HTMLElement) saysWhereWeAre(place);
}
if (document.readyState === "complete") lookForDeadParts();
else window.addEventListener("load", lookForDeadParts);
