// Look at every page, site and chart in a folder with a real browser: node check.mjs CHROMIUM FOLDER
//
// A page: no violation of axe-core's rules, no request but its own, nothing on the console; light
// and dark, wide and narrow, with its script and without. A site, which is a folder below this one:
// the same of each of its pages, and no request that leaves the site or fails. A chart: Mermaid reads
// it, and every name stands in what it draws.

import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const [chromium, folder] = process.argv.slice(2);
const rules = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const profile = mkdtempSync(join(tmpdir(), "profile-"));
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const still = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ["--headless", ...quiet, ...still],
  userDataDir: profile,
});

const faults = [];
let looks = 0;

const SCRIPT = /<script>[^]*<\/script>/;

async function look(file, scheme, width, scripted, site) {
  const shown = scripted ? file : `${file}.still.html`;
  if (!scripted) writeFileSync(shown, readFileSync(file, "utf8").replace(SCRIPT, ""));
  const own = pathToFileURL(shown).href;
  const home = site && `${pathToFileURL(site).href}/`;
  const isOurs = (url) => url === own || url === "data:," || (home && url.startsWith(home));
  const where = `${file} ${scheme} ${width} ${scripted ? "with" : "without"} script`;
  const tab = await browser.newPage();
  tab.on("console", (message) => faults.push(`${where}: console: ${message.text()}`));
  tab.on("pageerror", (error) => faults.push(`${where}: ${error}`));
  tab.on("request", (request) => {
    if (!isOurs(request.url())) faults.push(`${where}: asks for ${request.url()}`);
  });
  tab.on("requestfailed", (request) => faults.push(`${where}: failed: ${request.url()}`));
  await tab.setViewport({ width, height: 800 });
  await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await tab.goto(own, { waitUntil: "load" });
  // Without preload: axe-core would ask for style sheets again, which a page from a disk may not.
  const asked = "axe.run({ preload: false }).then((result) => result.violations)";
  const found = await tab.evaluate(`${rules}; ${asked}`);
  for (const one of found) faults.push(`${where}: ${one.id}: ${one.nodes[0].html}`);
  const beyond = await tab.evaluate("document.documentElement.scrollWidth - innerWidth");
  if (beyond > 0) faults.push(`${where}: ${beyond} pixels wider than the window`);
  const blank = await tab.$$eval("img", (all) => all.filter((one) => !one.naturalWidth).length);
  if (blank) faults.push(`${where}: ${blank} pictures without a picture`);
  if (!scripted) rmSync(shown);
  await tab.close();
  looks += 1;
}

async function filtered(file) {
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(file).href, { waitUntil: "load" });
  await tab.type("#sought", "defenders");
  const left = await tab.$$eval("tbody tr:not([hidden]) th", (cells) => cells.map((cell) => cell.textContent));
  if (left.join() !== "The Defenders") faults.push(`${file}: the filter leaves ${left}`);
  await tab.close();
}

async function read(file, names) {
  const tab = await browser.newPage();
  await tab.addScriptTag({ path: "node_modules/mermaid/dist/mermaid.min.js" });
  const texts = await tab.evaluate(async (chart) => {
    try {
      mermaid.initialize({ startOnLoad: false });
      await mermaid.parse(chart);
      document.body.innerHTML = (await mermaid.render("chart", chart)).svg;
      return [...document.querySelectorAll("svg text")].map((text) => text.textContent);
    } catch (error) {
      return String(error);
    }
  }, readFileSync(file, "utf8"));
  if (typeof texts === "string") faults.push(`${file}: ${texts}`);
  else {
    const drawn = texts.map((text) => text.trim().split(/\s+/).join(" "));
    for (const name of names) {
      if (!drawn.some((text) => text.startsWith(`${name} (`))) faults.push(`${file}: no ${name}`);
    }
  }
  await tab.close();
  looks += 1;
}

async function lookAtEach(pages, site) {
  for (const file of pages) {
    const ways = SCRIPT.test(readFileSync(file, "utf8")) ? [true, false] : [true];
    for (const scheme of ["light", "dark"]) {
      for (const width of [1280, 400]) {
        for (const scripted of ways) await look(file, scheme, width, scripted, site);
      }
    }
  }
}

function pagesIn(place) {
  const names = readdirSync(place, { recursive: true }).sort();
  return names.filter((name) => name.endsWith(".html")).map((name) => join(place, name));
}

const entries = readdirSync(folder, { withFileTypes: true });
const files = entries.filter((one) => one.isFile()).map((one) => join(folder, one.name));
await lookAtEach(files.filter((name) => name.endsWith(".html")));
for (const one of entries.filter((entry) => entry.isDirectory())) {
  const site = join(folder, one.name);
  await lookAtEach(pagesIn(site), site);
}
if (existsSync(join(folder, "article.html"))) await filtered(join(folder, "article.html"));
for (const file of files.filter((name) => name.endsWith(".mmd"))) {
  await read(file, JSON.parse(readFileSync(file.replace(/(\.ascii)?\.mmd$/, ".json"), "utf8")));
}
await browser.close();
rmSync(profile, { recursive: true, force: true });
console.log(`${looks} looks, ${faults.length} faults`);
for (const fault of faults) console.log(fault);
process.exit(faults.length ? 1 : 0);
