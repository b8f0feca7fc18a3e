// What the frame of a page does beside what HTML does by itself: the menu and the contents close
// when they have been used, and the contents say where the reader is.

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

for (const box of document.querySelectorAll("details[data-menu], details[data-contents]")) {
  if (box instanceof HTMLDetailsElement) closesWhenLeft(box);
}
for (const place of document.querySelectorAll("[data-now]")) {
  if (place instanceof HTMLElement) saysWhereWeAre(place);
}
