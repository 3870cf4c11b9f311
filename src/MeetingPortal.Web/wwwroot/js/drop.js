// Files dropped on the form are sent one by one, each with its own progress; without this script the form sends them all at once.
const form = document.querySelector("form[data-drop]");
const input = form?.querySelector("input[type=file]");
const area = form?.querySelector(".drop-area");
const list = form?.querySelector(".drop-list");
const status = form?.querySelector("[data-drop-status]");
const button = form?.querySelector("button[type=submit]");

const row = (name) => {
  const item = document.createElement("li");
  const label = document.createElement("bdi");
  const bar = document.createElement("progress");
  const words = document.createElement("span");
  label.textContent = name;
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", name);
  words.textContent = form.dataset.waiting;
  item.append(label, " ", bar, " ", words);
  list.append(item);
  return { bar, words };
};

const send = (file, shown) => new Promise((resolve) => {
  const fields = new FormData();
  // The token is the first field, or the portal reads nothing after it.
  for (const field of form.querySelectorAll("input[type=hidden]")) {
    fields.append(field.name, field.value);
  }
  fields.append("Single", "true");
  fields.append(input.name, file);
  const request = new XMLHttpRequest();
  request.open("POST", location.pathname);
  request.upload.addEventListener("progress", (event) => {
    shown.bar.value = event.lengthComputable ? event.loaded / event.total : 0;
    shown.words.textContent = form.dataset.sending;
  });
  request.addEventListener("loadend", () => {
    const taken = request.status === 204;
    shown.bar.value = taken ? 1 : 0;
    shown.words.textContent = taken ? form.dataset.received : request.status === 400 && request.responseText && !request.responseText.startsWith("<") ? request.responseText : form.dataset.failed;
    resolve(taken);
  });
  request.send(fields);
});

const sendAll = async (files) => {
  const chosen = [...files].slice(0, Number(form.dataset.limit));
  const left = [...files].slice(chosen.length);
  if (chosen.length === 0) {
    return;
  }
  button.disabled = true;
  input.disabled = true;
  status.textContent = form.dataset.sending;
  list.replaceChildren();
  const shown = chosen.map((file) => row(file.name));
  let failed = 0;
  for (const [index, file] of chosen.entries()) {
    failed += await send(file, shown[index]) ? 0 : 1;
  }
  for (const file of left) {
    const shownLeft = row(file.name);
    shownLeft.bar.hidden = true;
    shownLeft.words.textContent = form.dataset.left;
  }
  status.textContent = failed > 0 ? form.dataset.failed : left.length > 0 ? form.dataset.full : form.dataset.received;
  if (failed === 0 && left.length === 0) {
    location.assign(form.dataset.drop);
    return;
  }
  const link = document.createElement("a");
  link.href = form.dataset.drop;
  link.textContent = form.dataset.review;
  const last = document.createElement("li");
  last.append(link);
  list.append(last);
  button.disabled = false;
  input.disabled = false;
};

form?.addEventListener("submit", (event) => {
  if (input.files.length > 0) {
    event.preventDefault();
    sendAll(input.files);
  }
});
for (const name of ["dragenter", "dragover"]) {
  area?.addEventListener(name, (event) => { event.preventDefault(); area.classList.add("over"); });
}
area?.addEventListener("dragleave", () => area.classList.remove("over"));
area?.addEventListener("drop", (event) => {
  event.preventDefault();
  area.classList.remove("over");
  sendAll(event.dataTransfer.files);
});
