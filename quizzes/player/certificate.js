// The certificate: asks for a name, has the record made, and shows it as a page, a PDF and files.

import { find, make, part, showProblem } from "./dom.js";
import { Refusal } from "./python.js";

/** @typedef {import("./quiz.js").PolicyQuiz} PolicyQuiz */

/**
 * Make the form ask for the certificate of the attempt that was passed. Pupils get a page to
 * print in its place, with a line for the name.
 * @param {PolicyQuiz} quiz
 */
export function showCertificateForm(quiz) {
  if (quiz.dataset.audience === "pupils") return datePage(quiz);
  if (quiz.dataset.draft !== undefined) return sayDraft(quiz);
  const form = find(quiz, '[data-part="certificate-fields"]', HTMLFormElement);
  form.onsubmit = async (event) => {
    event.preventDefault();
    event.stopPropagation();
    const problem = whatIsMissing(form);
    showProblem(part(quiz, "certificate-errors"), problem);
    if (!problem) await makeCertificate(quiz, form);
  };
}

/**
 * @param {HTMLFormElement} form
 * @returns {{text: string, field: HTMLElement} | null}
 */
function whatIsMissing(form) {
  const name = find(form, "[name=name]", HTMLInputElement);
  const declared = find(form, "[name=declared]", HTMLInputElement);
  if (!/\p{L}/u.test(name.value)) return { text: "Type your name as it should stand on the certificate.", field: name };
  if (!declared.checked) return { text: "Read the declaration, and tick it if it is true.", field: declared };
  return null;
}

/**
 * @param {PolicyQuiz} quiz
 * @param {HTMLFormElement} form
 */
async function makeCertificate(quiz, form) {
  const name = find(form, "[name=name]", HTMLInputElement);
  const role = find(form, "[name=role]", HTMLInputElement).value.replace(/\s+/g, " ").trim();
  try {
    const made = await quiz.askEngine("make", {
      name: name.value, date: today(), language: document.documentElement.lang || "en", support: [], declared: true,
    });
    const content = contentOf(quiz, made, role);
    const qr = await quiz.python.ask("qr_code", content.link);
    part(quiz, "certificate").replaceChildren(...view(quiz, content, qr));
    quiz.showCertificate();
  } catch (error) {
    const text = error instanceof Refusal ? `${error.message} ${error.repair}` : "The certificate could not be made. Try once more: your answers are kept.";
    showProblem(part(quiz, "certificate-errors"), { text, field: name });
  }
}

/**
 * Say in place of the form that a draft has no certificate: with the next change it would be lost.
 * @param {PolicyQuiz} quiz
 */
function sayDraft(quiz) {
  part(quiz, "certificate-form").replaceChildren(
    make("p", {}, "This quiz is a draft, so there is no certificate for it. Take it again when the school has published it."));
}

/** @param {PolicyQuiz} quiz */
function datePage(quiz) {
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
  part(quiz, "date").textContent = day.format(new Date());
}

/** The device's own date, as YYYY-MM-DD. */
export function today() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Everything that a certificate says, in the form that the PDF is made from.
 * @param {PolicyQuiz} quiz
 * @param {any} made
 * @param {string} role
 */
function contentOf(quiz, made, role) {
  const { record, link, name } = made;
  return {
    format: 1, language: "en", name, role, school: quiz.dataset.school, policy: record.policy,
    edition: record.edition, quiz: quiz.dataset.title, form: record.form, attempt: record.attempt,
    score: record.score, max: record.max, critical: record.critical,
    declaration: find(quiz, 'label[for="certificate-declared"]', HTMLElement).textContent ?? "",
    date: record.date, code: record.check, record,
    link: new URL(`${quiz.dataset.check}#${link}`, document.baseURI).href,
  };
}

/**
 * @param {PolicyQuiz} quiz
 * @param {ReturnType<typeof contentOf>} content
 * @param {string} qr
 * @returns {Node[]}
 */
function view(quiz, content, qr) {
  return [
    make("article", { class: "paper", "aria-label": "Certificate" },
      make("p", { class: "paper__school", translate: "no" }, content.school ?? ""),
      make("h2", { class: "paper__title" }, "Certificate of acknowledgement"),
      make("p", { class: "paper__name", dir: "auto", translate: "no" }, content.name),
      ...(content.role ? [make("p", { class: "paper__role", dir: "auto" }, content.role)] : []),
      make("p", { class: "paper__about" }, `${deed(content.record)} and declared: `, make("q", {}, content.declaration)),
      factList(content),
      make("div", { class: "paper__check" }, drawing(qr), make("div", {},
        make("p", { class: "paper__code-label" }, "Check code"),
        make("p", { class: "paper__code", translate: "no" }, content.code),
        make("p", {}, "Scan or open the link to have these answers marked again: ", make("a", { class: "paper__link", href: content.link, translate: "no" }, "check this certificate")),
        make("p", { class: "paper__honest" }, "The answers on this record add up to the score shown. This check cannot tell who answered or when.")))),
    buttons(quiz, content),
  ];
}

/**
 * What somebody has done who is given a certificate.
 * @param {any} record
 */
function deed({ renews, max }) {
  if (!renews) return "has answered the questions on this school's policy";
  const read = `has read what changed in this school's policy since edition ${renews.edition.name}`;
  return max ? `${read}, answered the questions on it` : read;
}

/** @param {ReturnType<typeof contentOf>} content */
function factList(content) {
  const { renews } = content.record;
  const facts = {
    Policy: content.policy,
    Edition: `${content.edition.name} (${content.edition.hash})`,
    Quiz: `${content.quiz}, ${renews ? "renewal" : `form ${content.form}`}, attempt ${content.attempt}`,
    ...(renews ? { Renews: `the certificate of edition ${renews.edition.name} (${renews.edition.hash})` } : {}),
    Score: content.max ? `${content.score} of ${content.max}, first answers` : "Read and declared: there were no questions",
    "Critical questions": `${content.critical.right} of ${content.critical.asked}`,
    Date: content.date,
  };
  return make("dl", { class: "facts" }, ...Object.entries(facts).map(([name, value]) =>
    make("div", {}, make("dt", {}, name), make("dd", {}, String(value)))));
}

/**
 * Turn the text of a drawing into an element. It is our own engine's, and it is parsed as a
 * drawing, where no script would run. The link beside it says the same to a screen reader.
 * @param {string} text
 */
function drawing(text) {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  parsed.setAttribute("class", "paper__qr");
  return document.importNode(parsed, true);
}

/**
 * @param {PolicyQuiz} quiz
 * @param {ReturnType<typeof contentOf>} content
 */
function buttons(quiz, content) {
  const said = make("p", { role: "status", class: "certificate__said" });
  const pdf = button("Save as PDF", () => savePdf(quiz, content, said));
  const copy = button("Copy the link", async () => {
    await navigator.clipboard.writeText(content.link);
    said.textContent = "The link is copied.";
  });
  const file = button("Save the record", () => {
    const { record, name, role } = content;
    save("record.json", new Blob([JSON.stringify({ record, name, role })], { type: "application/json" }));
  });
  const print = button("Print", () => window.print());
  return make("div", { class: "certificate__buttons" }, make("p", { class: "quiz-buttons" }, pdf, print, copy, file, mail(content)), said,
    make("p", { class: "field__hint" }, "Hand the PDF in at the school office, or save it and attach it to a mail. Nothing has been sent from here."));
}

/**
 * A link that opens a mail to the office in the reader's own program. A link cannot attach a
 * file, so the mail says what is to be attached.
 * @param {ReturnType<typeof contentOf>} content
 */
function mail(content) {
  const subject = `Certificate: ${content.quiz}, ${content.school}`;
  const body = `Please find my certificate attached (certificate.pdf).\n\nTo have its answers marked again: ${content.link}\n`;
  const href = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  return make("a", { class: "button button--quiet", href }, "Write a mail to the office");
}

/**
 * @param {string} text
 * @param {() => any} press
 */
function button(text, press) {
  const element = make("button", { type: "button", class: text === "Save as PDF" ? "button" : "button button--quiet" }, text);
  element.addEventListener("click", press);
  return element;
}

/**
 * @param {PolicyQuiz} quiz
 * @param {any} content
 * @param {HTMLElement} said
 */
async function savePdf(quiz, content, said) {
  said.textContent = "Making the PDF …";
  try {
    const { pdf, missing } = await quiz.python.ask("certificate_pdf", content);
    save("certificate.pdf", new Blob([pdf], { type: "application/pdf" }));
    said.textContent = missing
      ? `The PDF is saved with your downloads. It has no letters for ${[...missing].join(" ")}: print this page instead if they matter.`
      : "The PDF is saved with your downloads.";
  } catch {
    said.textContent = "The PDF could not be made. Print this page instead, or save the record.";
  }
}

/**
 * @param {string} name
 * @param {Blob} content
 */
function save(name, content) {
  const link = make("a", { href: URL.createObjectURL(content), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
