// Asks before a changed form is left; the browser shows its own words.
const form = document.querySelector("form[data-unsaved]");
let changed = document.querySelector(".error-summary, .preview") !== null;
let sending = false;

form?.addEventListener("input", () => { changed = true; });
form?.addEventListener("submit", () => { sending = true; });
addEventListener("beforeunload", (event) => {
  if (changed && !sending) {
    event.preventDefault();
  }
});
