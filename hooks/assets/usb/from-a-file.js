// On a page that was opened as a file: says what does not work there, and how to make it work.

const NEEDS_SERVER = "policy-quiz, certificate-check, office-register";
const STATUS = '[data-part="status"]';

/** @param {string} tag @param {string} text */
function made(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/** Say it under the heading, and show what a script would have shown. @param {Element} element */
function tell(element) {
  const notice = document.createElement("div");
  notice.className = "quiz-notice";
  notice.setAttribute("role", "note");
  notice.append(
    made("p", "You opened this page as a file. You can read it, but the browser lets no program run here that judges answers or checks certificates."),
    made("p", "To use it, start the small server: close this page, and open the file “start” in the folder “guide”, one above “site”. “READ ME.txt” there says how."),
  );
  document.querySelector("h1")?.after(notice);
  element.setAttribute("data-on", "");
  element.setAttribute("data-state", "failed");
  element.querySelector(STATUS)?.replaceChildren();
}

if (location.protocol === "file:") {
  for (const element of document.querySelectorAll(NEEDS_SERVER)) tell(element);
  for (const part of document.querySelectorAll('.masthead__search, [data-md-component="search"], keep-offline, .quiz-intro__practise')) part.remove();
}
