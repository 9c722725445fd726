import { existsSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { eventFile } from "../../src/testing/event-file.ts";
import { clusteredRows } from "../../src/testing/incident-rows.ts";
import { launchBrowser } from "../browser.ts";
import { type FolderServer, serveFolder } from "../serve-folder.ts";
import { type PageFigures, pageFigures, watchPage } from "./page-figures.ts";
import { number, table } from "./table.ts";
import { median, quantile, type Timing } from "./timing.ts";

const STARTS = 9;
const EVENTS = 100_000;
const SCREENS = ["Närvaro", "Åtgärder", "Uppföljning", "Data", "Karta"];
/** A busy machine is slower, not stuck. */
const WAIT_MS = 180_000;
/** What is drawn after an input belongs to it. */
const AFTER_INPUT_MS = 350;

const BUDGET = { startMs: 1500, shift: 0.02, latencyMs: 100, taskMs: 50 };

/** The built page as people meet it: how soon the map is there, whether anything jumps, how fast input is answered. */
export async function pagePart(): Promise<void> {
  if (!existsSync("dist/index.html")) throw new Error("No build in dist/: run `npm run build` first");
  const server = await serveFolder("dist");
  const browser = await launchBrowser();
  try {
    await printStarts(browser, server);
    await printSession(browser, server);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function printStarts(browser: Browser, server: FolderServer): Promise<void> {
  const context = await aContext(browser);
  // The first visit fetches, and has the browser keep what it has compiled.
  await startOf(context, server);
  await startOf(context, server);
  const starts: Start[] = [];
  for (let run = 0; run < STARTS; run++) starts.push(await startOf(context, server));
  await context.close();

  const line = (name: string, of: (start: Start) => number) => {
    const timing: Timing = { sorted: starts.map(of).sort((a, b) => a - b) };
    return [name, `${number.format(median(timing))}`, `${number.format(timing.sorted[0]!)}`];
  };
  table([
    [`Start med inbyggda data, varm, ${STARTS} gånger (ms)`, "median", "snabbast"],
    line("rangordnad lista ritad", ({ listMs }) => listMs),
    line("karta ritad, med platserna", ({ mapMs }) => mapMs),
    line("båda", ({ mapMs, listMs }) => Math.max(mapMs, listMs)),
    line("huvudtrådens arbete", ({ taskMs }) => taskMs),
    line("därav skript", ({ scriptMs }) => scriptMs),
  ]);
  console.log(`Budget: båda ≤ ${number.format(BUDGET.startMs)} ms.\n`);
}

interface Start {
  readonly listMs: number;
  readonly mapMs: number;
  /** CPU time of the main thread so far. */
  readonly taskMs: number;
  readonly scriptMs: number;
}

async function startOf(context: BrowserContext, server: FolderServer): Promise<Start> {
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  await watchPage(page);
  await page.goto(server.url);
  await page.waitForFunction(() => performance.getEntriesByName("lagesbild places drawn").length > 0);
  await page.waitForFunction(() => performance.getEntriesByName("list drawn").length > 0);
  const { metrics } = await devtools.send("Performance.getMetrics");
  const seconds = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  const markedAt = (name: string) => page.evaluate((mark) => performance.getEntriesByName(mark)[0]!.startTime, name);
  const start = {
    listMs: await markedAt("list drawn"),
    mapMs: await markedAt("lagesbild places drawn"),
    taskMs: seconds("TaskDuration") * 1000,
    scriptMs: seconds("ScriptDuration") * 1000,
  };
  await page.close();
  return start;
}

async function printSession(browser: Browser, server: FolderServer): Promise<void> {
  const context = await aContext(browser);
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  await watchPage(page);
  await page.goto(server.url);
  await page.getByRole("grid", { name: "Hotspots" }).locator("tbody tr").first().waitFor();
  await rest(page);
  await seeEverything(page);
  const shifts = await pageFigures(page);

  await importEvents(page);
  const before = await pageFigures(page);
  await work(page);
  const { latencies, tasks } = since(await pageFigures(page), before);
  await context.close();

  table([
    ["Layoutförskjutning (CLS): start, alla skärmar, en hotspot, dialoger", "summa", "största"],
    ["utan inmatning strax före", ...shiftCells(shifts.shifts.filter(({ hadInput }) => !hadInput))],
    ["inom 500 ms från inmatning", ...shiftCells(shifts.shifts.filter(({ hadInput }) => hadInput))],
  ]);
  for (const { value, hadInput, what } of shifts.shifts.filter((shift) => shift.value > 0.001)) {
    console.log(`  ${value.toFixed(4)} ${hadInput ? "efter inmatning" : "av sig själv"}: ${what}`);
  }
  console.log(`Budget: ≤ ${BUDGET.shift}.\n`);

  const timing: Timing = { sorted: latencies.map(({ ms }) => ms).sort((a, b) => a - b) };
  table([
    [`Svar på inmatning, ${number.format(EVENTS)} händelser (ms)`, "antal", "median", "95 %", "längst"],
    ["från tangent eller pekare till nästa bild", String(latencies.length), ...quantiles(timing)],
  ]);
  for (const { ms, what } of [...latencies].sort((a, b) => b.ms - a.ms).slice(0, 8)) console.log(`  ${ms} ms: ${what}`);
  const long = tasks.filter((ms) => ms > BUDGET.taskMs);
  console.log(
    `Budget: 95 % ≤ ${BUDGET.latencyMs} ms. Uppgifter över ${BUDGET.taskMs} ms på huvudtråden: ${long.length}, längst ${number.format(Math.max(0, ...long))} ms.\n`,
  );
}

function quantiles(timing: Timing): string[] {
  if (timing.sorted.length === 0) return ["–", "–", "–"];
  return [0.5, 0.95, 1].map((share) => number.format(quantile(timing, share)));
}

function shiftCells(shifts: PageFigures["shifts"]): string[] {
  const values = shifts.map(({ value }) => value);
  return [values.reduce((sum, value) => sum + value, 0), Math.max(0, ...values)].map((value) => value.toFixed(4));
}

function since(now: PageFigures, before: PageFigures): PageFigures {
  return {
    shifts: now.shifts.slice(before.shifts.length),
    latencies: now.latencies.slice(before.latencies.length),
    tasks: now.tasks.slice(before.tasks.length),
  };
}

/** Every screen, a hotspot's card, and dialogs: what must not make anything jump. */
async function seeEverything(page: Page): Promise<void> {
  for (const screen of SCREENS) {
    await page.getByRole("navigation").getByRole("link", { name: screen, exact: true }).click();
    await rest(page);
  }
  await page.getByRole("grid", { name: "Hotspots" }).locator("tbody tr").first().click();
  await rest(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Importera", exact: true }).click();
  await page.getByRole("dialog").waitFor();
  await rest(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await rest(page);
  await page.keyboard.press("Escape");
  await rest(page);
}

async function importEvents(page: Page): Promise<void> {
  const rows = clusteredRows({ length: EVENTS, seed: 1, sideMeters: 12_000, months: 36 });
  const buffer = Buffer.concat([...eventFile(rows, "comma-degrees-utf8")]);
  await page.getByRole("button", { name: "Importera", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog
    .getByLabel("Välj filer", { exact: true })
    .setInputFiles({ name: "händelser.csv", mimeType: "text/csv", buffer });
  const readIn = dialog.getByRole("button", { name: "Läs in", exact: true });
  await readIn.click();
  await dialog.getByRole("button", { name: "Visa på kartan" }).click();
  await page.getByRole("grid", { name: "Hotspots" }).locator("tbody tr").first().waitFor();
  await rest(page);
}

/** A scripted quarter of an hour in a minute: real keys and a real pointer. */
async function work(page: Page): Promise<void> {
  const press = async (key: string) => {
    await page.keyboard.press(key);
    await page.waitForTimeout(AFTER_INPUT_MS);
  };
  const list = page.getByRole("grid", { name: "Hotspots" });
  const open = async (screen: string) => {
    await page.getByRole("navigation").getByRole("link", { name: screen, exact: true }).click();
    await rest(page);
  };

  const boxes = page.getByRole("group", { name: "Kategorier" }).getByRole("checkbox");
  for (const i of [0, 1, 2, 0, 1, 2]) {
    await boxes.nth(i).click();
    await page.waitForTimeout(AFTER_INPUT_MS);
  }
  await list.locator("tbody tr").first().click();
  await page.waitForTimeout(AFTER_INPUT_MS);
  for (let i = 0; i < 6; i++) await press("ArrowDown");
  for (let i = 0; i < 3; i++) await press("ArrowUp");
  await press("Escape");

  const map = (await page.locator(".maplibregl-canvas").boundingBox())!;
  const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
  for (const [dx, dy] of [
    [120, 40],
    [-160, 20],
    [60, -90],
  ] as const) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx, y + dy, { steps: 8 });
    await page.mouse.up();
    await page.waitForTimeout(AFTER_INPUT_MS);
  }

  await open("Närvaro");
  const slots = page.getByRole("grid").filter({ visible: true }).first();
  if (await slots.count()) {
    await slots.locator("[tabindex='0']").first().focus();
    for (const key of ["ArrowRight", "ArrowDown", "ArrowDown", "ArrowLeft", "ArrowUp"]) await press(key);
  }
  for (const tab of await page.getByRole("tab").filter({ visible: true }).all()) {
    await tab.click();
    await page.waitForTimeout(AFTER_INPUT_MS);
  }
  await open("Åtgärder");
  for (let i = 0; i < 4; i++) await press("ArrowDown");
  await open("Uppföljning");
  await open("Karta");
}

/** Until nothing is busy, and what was asked for has been drawn. */
async function rest(page: Page): Promise<void> {
  await page.waitForTimeout(AFTER_INPUT_MS);
  await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
  await page.waitForTimeout(AFTER_INPUT_MS);
}

function aContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
  });
}
