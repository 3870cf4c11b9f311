// Asks before a changed form is left; the browser shows its own words.
let changed = document.querySelector(".error-summary, .preview") !== null;
let sending = false;

for (const form of document.querySelectorAll("form[data-unsaved]")) {
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { sending = true; });
}
addEventListener("beforeunload", (event) => {
  if (changed && !sending) {
    event.preventDefault();
  }
});
