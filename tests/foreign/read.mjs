// Reads calendars and feeds with libraries that did not write them, and prints what they understood as JSON: node read.mjs FILE…
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import { parseAtomFeed } from "feedsmith";

const calendarOf = (text) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  calendar.getAllSubcomponents("vtimezone").forEach((zone) => ICAL.TimezoneService.register(zone));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return { id: event.uid, title: event.summary, start: event.startDate.toJSDate().toISOString(), end: event.endDate.toJSDate().toISOString(), zone: event.startDate.zone.tzid };
  });
};

const feedOf = (text) => {
  const feed = parseAtomFeed(text);
  return (feed.entries ?? []).map((entry) => ({ id: entry.id, title: entry.title?.value ?? entry.title, link: entry.links?.[0]?.href, updated: entry.updated }));
};

const answers = process.argv.slice(2).map((file) => {
  const text = readFileSync(file, "utf8");
  return file.endsWith(".ics") ? calendarOf(text) : feedOf(text);
});
process.stdout.write(JSON.stringify(answers));
