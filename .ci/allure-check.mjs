// node allure-check.mjs FOLDER   Opens FOLDER/allure3 and FOLDER/allure2 in Chromium, fails if they do not show the gate, and leaves pictures.
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";

const folder = path.resolve(process.argv[2]);
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml" };

const server = http.createServer((request, response) => {
  const file = path.join(folder, decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  const found = file.startsWith(folder) && fs.existsSync(file);
  const target = found && fs.statSync(file).isDirectory() ? path.join(file, "index.html") : file;
  if (!found || !fs.existsSync(target)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "content-type": types[path.extname(target)] ?? "application/octet-stream" });
  fs.createReadStream(target).pipe(response);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const profile = fs.mkdtempSync(path.join(os.tmpdir(), "chromium-"));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: "/usr/bin/chromium",
  headless: true,
  viewport: { width: 1280, height: 1000 },
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

let failed = false;
async function look(name, at, clicks, expected) {
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`http://127.0.0.1:${server.address().port}/${at}`);
  for (const text of clicks) {
    await page.getByText(text).first().click({ timeout: 20_000 });
  }
  for (const text of expected) {
    const seen = await page
      .getByText(text)
      .first()
      .waitFor({ timeout: 20_000 })
      .then(() => true, () => false);
    failed ||= !seen;
    console.log(`${seen ? "shown  " : "MISSING"} ${name}: ${text}`);
  }
  failed ||= errors.length > 0;
  errors.forEach((error) => console.log(`ERROR   ${name}: ${error}`));
  await page.waitForTimeout(700); // pictures fade in
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await page.close();
}

await look("allure3-results", "allure3/", [], ["gate of support-desk", "optimization of support-desk", "answersFromTheRightQueue against the baseline"]);
await look("allure3-gate", "allure3/", ["gate of support-desk", "Scores before and now", "New prompt of triage"], [
  "system against the baseline: REGRESSION",
  "mvn maspo:baseline",
  "List all the queues that could apply",
]);
await look("allure3-optimization", "allure3/", ["optimization of support-desk", "Score of the best prompts so far, by calls"], ["ACCEPTED", "Candidates"]);
await look("allure3-metrics", "allure3/", ["Report", "Metrics"], ["Score of the system", "Change against the baseline", "Calls of an optimization"]);
await look("allure2-overview", "allure2/", [], ["Prompts made the system worse", "support-desk.seed"]);
await look("allure2-gate", "allure2/#behaviors", ["support-desk", "gate of support-desk"], ["REGRESSION: ", "system against the baseline: REGRESSION", "effect"]);

await browser.close();
server.close();
fs.rmSync(profile, { recursive: true, force: true });
if (failed) {
  console.log("Something is missing in the reports.");
  process.exit(1);
}
