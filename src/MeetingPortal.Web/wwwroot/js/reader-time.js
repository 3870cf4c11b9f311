// Adds the reader's own time beside the venue's, where the two differ.
const programme = document.querySelector("[data-your-time]");
const template = programme?.dataset.yourTime ?? "";
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const weekday = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "short" });

for (const venue of document.querySelectorAll(".clock[data-start]")) {
  const [start, end] = [new Date(venue.dataset.start), new Date(venue.dataset.end)];
  const own = `${clock.format(start)}–${clock.format(end)}`;
  if (own === venue.textContent.trim()) {
    continue;
  }

  const day = venue.closest("section")?.querySelector("h2")?.id.slice(1);
  const ownDay = `${start.getFullYear()}${String(start.getMonth() + 1).padStart(2, "0")}${String(start.getDate()).padStart(2, "0")}`;
  const range = document.createElement("bdi");
  range.dir = document.documentElement.dir;
  range.textContent = day === ownDay ? own : `${weekday.format(start)} ${own}`;
  const line = document.createElement("span");
  line.className = "meta your-time";
  const [before, after] = template.split("{0}");
  line.append(before, range, after ?? "");
  venue.after(line);
}
