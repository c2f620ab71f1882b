// Print the events of a calendar as two libraries read them: {"ical.js": [...], "node-ical": [...]}.
const fs = require("node:fs");
const { createRequire } = require("node:module");

const [folder, file] = process.argv.slice(2);
const load = createRequire(`${folder}/`);
const text = fs.readFileSync(file, "utf8");

async function withIcalJs() {
  const ICAL = (await import(`file://${load.resolve("ical.js")}`)).default;
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((one) => {
    const event = new ICAL.Event(one);
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      status: one.getFirstPropertyValue("status"),
      summary: event.summary,
      phrase: one.getFirstPropertyValue("x-tracker-phrase"),
    };
  });
}

function day(date) {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

function withNodeIcal() {
  const calendar = load("node-ical").sync.parseICS(text);
  const events = Object.values(calendar).filter((one) => one.type === "VEVENT");
  return events.map((one) => ({
    uid: one.uid,
    start: day(one.start),
    status: one.status,
    summary: one.summary,
  }));
}

withIcalJs().then((events) => {
  console.log(JSON.stringify({ "ical.js": events, "node-ical": withNodeIcal() }));
});
