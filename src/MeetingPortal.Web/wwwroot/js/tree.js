// Items of a tree are dragged by a handle that this script adds; the drop sends the item's own form, as its buttons do.
const tree = document.querySelector(".tree");
const places = ["Before", "After", "Under"];
const edge = 48;
let drag;

const rowOf = (line) => line.querySelector(":scope > .tree-row");
const isSub = (line) => line.parentElement !== tree;
const identityOf = (line) => rowOf(line).querySelector("input[name=item]").value;
const childrenOf = (line) => line.querySelector(":scope > ol")?.children ?? [];

// Beside or under which item the dragged one would come to stand: items with sub-items stay items of their own.
const targetAt = (x, y) => {
  const found = document.elementFromPoint(x, Math.min(Math.max(y, 0), innerHeight - 1));
  const row = tree.contains(found) ? found.closest(".tree-row") : null;
  // Beside the sub-items, where they are indented, is after the item that they belong to.
  const line = row?.parentElement ?? (tree.contains(found) ? found.closest("li") : undefined);
  if (!line || drag.line.contains(line)) {
    return undefined;
  }
  const canNest = childrenOf(drag.line).length === 0;
  if (!row) {
    return { line, place: "After" };
  }
  if (isSub(line) && !canNest) {
    return { line: line.parentElement.closest("li"), place: "After" };
  }
  const box = row.getBoundingClientRect();
  const part = (y - box.top) / box.height;
  if (canNest && !isSub(line) && part > 0.3) {
    const [first] = childrenOf(line);
    return part < 0.7 ? { line, place: "Under" } : first ? { line: first, place: "Before" } : { line, place: "After" };
  }
  return { line, place: part < 0.5 ? "Before" : "After" };
};

const staysThere = ({ line, place }) => line === drag.line
  || place === "Before" && line.previousElementSibling === drag.line
  || place === "After" && line.nextElementSibling === drag.line
  || place === "Under" && [...childrenOf(line)].at(-1) === drag.line;

const show = (target) => {
  drag.target?.line.classList.remove(...places.map((place) => `drop-${place.toLowerCase()}`));
  drag.target = target && !staysThere(target) ? target : undefined;
  drag.target?.line.classList.add(`drop-${drag.target.place.toLowerCase()}`);
};

const end = () => {
  show(undefined);
  drag.line.classList.remove("dragged");
  cancelAnimationFrame(drag.frame);
  drag = undefined;
};

// A long tree moves on while the pointer rests at an edge of the window.
const scroll = () => {
  const by = drag.y < edge ? -8 : drag.y > innerHeight - edge ? 8 : 0;
  if (by !== 0) {
    scrollBy({ top: by, behavior: "instant" });
    show(targetAt(drag.x, drag.y));
  }
  drag.frame = requestAnimationFrame(scroll);
};

const begin = (event, line) => {
  if (event.button !== 0 || drag) {
    return;
  }
  event.preventDefault();
  event.target.setPointerCapture(event.pointerId);
  drag = { line, x: event.clientX, y: event.clientY };
  line.classList.add("dragged");
  drag.frame = requestAnimationFrame(scroll);
};

const move = (event) => {
  if (drag) {
    [drag.x, drag.y] = [event.clientX, event.clientY];
    show(targetAt(drag.x, drag.y));
  }
};

const drop = () => {
  const { line, target } = drag ?? {};
  if (line) {
    end();
  }
  if (target) {
    const form = rowOf(line).querySelector("form.moves");
    const to = document.createElement("input");
    to.type = "hidden";
    to.name = "to";
    to.value = `${target.place} ${identityOf(target.line)}`;
    form.append(to);
    form.requestSubmit();
  }
};

for (const line of tree?.querySelectorAll("li:has(> .tree-row)") ?? []) {
  const handle = document.createElement("span");
  handle.className = "handle";
  // The buttons beside it do the same for the keyboard and for those who do not see it.
  handle.setAttribute("aria-hidden", "true");
  handle.textContent = "⠿";
  handle.addEventListener("pointerdown", (event) => begin(event, line));
  handle.addEventListener("pointermove", move);
  handle.addEventListener("pointerup", drop);
  handle.addEventListener("pointercancel", () => drag && end());
  rowOf(line).querySelector("form.moves").prepend(handle);
}
addEventListener("keydown", (event) => {
  if (drag && event.key === "Escape") {
    event.preventDefault();
    end();
  }
});
