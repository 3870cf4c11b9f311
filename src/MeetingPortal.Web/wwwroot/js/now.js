// Keeps what is on in the rooms up to date: from the event stream, or from the cached answer where there is no place in the stream.
// Words change where they stand; what the reader has focused stays as it is.
const board = document.querySelector("[data-now]");
const model = board.parentElement.querySelector("template");
const pause = 30_000;
let source = null;
let polling = 0;

function fill(line, room) {
  for (const part of line.querySelectorAll("[data-part]")) {
    const { text = "", lang = document.documentElement.lang } = room[part.dataset.part] ?? {};
    if (part.textContent !== text) {
      part.textContent = text;
    }
    part.lang = lang;
    part.hidden = text === "";
  }
}

function show({ rooms }) {
  for (const line of [...board.children]) {
    if (!rooms.some(({ key }) => key === line.dataset.room)) {
      line.remove();
    }
  }
  for (const room of rooms) {
    const known = [...board.children].find((line) => line.dataset.room === room.key);
    const line = known ?? model.content.firstElementChild.cloneNode(true);
    line.dataset.room = room.key;
    fill(line, room);
    if (!known) {
      board.append(line);
    }
  }
}

async function ask() {
  if (document.visibilityState === "visible") {
    const answer = await fetch(board.dataset.now).catch(() => null);
    if (answer?.ok) {
      show(await answer.json());
    }
  }
}

function follow() {
  source = new EventSource(board.dataset.stream);
  source.onmessage = ({ data }) => show(JSON.parse(data));
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED && !polling) {
      polling = setInterval(ask, pause);
    }
  };
}

addEventListener("pagehide", () => source.close());
addEventListener("pageshow", ({ persisted }) => persisted && follow());
follow();
