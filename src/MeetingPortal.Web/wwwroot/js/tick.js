// Two buttons that tick all files that are ready, or none; without this script each box is ticked by itself.
const place = document.querySelector("[data-tick]");
const boxes = [...place?.closest("form").querySelectorAll("input[type=checkbox]") ?? []];
const ready = boxes.filter((box) => box.matches(".ready"));

const button = (words, changed, isTicked) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "quiet";
  made.textContent = words;
  made.addEventListener("click", () => {
    for (const box of changed) {
      box.checked = isTicked;
    }
  });
  return made;
};

if (ready.length > 1) {
  const line = document.createElement("p");
  line.className = "actions";
  line.append(button(place.dataset.tick, ready, true), " ", button(place.dataset.untick, boxes, false));
  place.append(line);
}
