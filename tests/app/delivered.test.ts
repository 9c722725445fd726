import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOfCivil } from "../../src/domain/time.ts";
import { NO_WORK } from "../../src/domain/work.ts";
import { NOTHING_LOADED } from "../../src/io/picture.ts";
import { writePicture } from "../../src/io/saved-picture.ts";
import { aPromise } from "../../src/testing/a-work.ts";
import { aPlace, aVisit, metersAway } from "../../src/testing/some-presence.ts";
import { closeBrowser, type OpenApp, openApp } from "./app.ts";
import { violationsOn } from "./axe.ts";
import { chooseFiles, readIn, saved } from "./import-dialog.ts";

/** Long before the example's plan, and past whatever the clock says. */
const WEEK = "?visning=narvaro&arbete=vecka:2025-06-02,narvaro:genomfort";
const TORGET = aPlace("Torget", 0);
const PARKEN = aPlace("Parken", 2000);
const SKOLAN = aPlace("Skolan", 4000);
const VISITS = [
  aVisit("v1", "2025-06-02 20:00", TORGET),
  aVisit("v2", "2025-06-03 20:00", TORGET),
  aVisit("v3", "2025-06-04 20:00", TORGET),
  aVisit("v4", "2025-06-05 20:00", PARKEN),
  aVisit("v5", "2025-06-06 20:00", SKOLAN),
];
const PROMISE = aPromise({ fromDay: dayOfCivil(2025, 1, 1), toDay: dayOfCivil(2025, 12, 31), places: [SKOLAN] });

/** v1 once more; v4, which nobody has ticked; and one that was not planned. */
const FILE = {
  name: "narvaro-juni.csv",
  content: [
    "id;start;minuter;plats;vem;lat;lon",
    row("N-1;2025-06-02 20:05;14;Torget;ordningsvakter", metersAway(20)),
    row("N-2;2025-06-05 20:40;11;Parken;ordningsvakter", metersAway(2030)),
    row("N-3;2025-06-07 12:00;8;Hamnen;ordningsvakter", metersAway(9000)),
  ].join("\r\n"),
};

function row(start: string, [lng, lat]: readonly [number, number]): string {
  const decimal = (value: number) => value.toFixed(6).replace(".", ",");
  return `${start};${decimal(lat)};${decimal(lng)}`;
}

async function plannedPicture() {
  const work = { ...NO_WORK, visits: VISITS, promises: [PROMISE] };
  const about = { savedAt: "2026-11-01T12:00:00+01:00", appVersion: "", view: "", settings: {}, parts: new Map() };
  const written = await writePicture({ ...about, picture: { ...NOTHING_LOADED, work } }, null);
  if (!written.ok) throw new Error(written.error);
  return { name: "plan.lagesbild", mimeType: "application/zip", buffer: Buffer.from(written.value) };
}

describe("what was delivered of a plan", () => {
  let app: OpenApp;
  let page: Page;

  beforeAll(async () => {
    app = await openApp("?visning=data");
    page = app.page;
    await page.getByRole("button", { name: "Öppna lägesbild …" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.locator("input[type=file]").setInputFiles(await plannedPicture());
    await dialog.getByRole("button", { name: "Öppna", exact: true }).click();
    await page.getByText("Öppnad: plan.lagesbild.").waitFor();
    await page.goto(new URL(WEEK, page.url()).href);
    await page.getByText("Vecka 23, 2 juni – 8 juni 2025").waitFor();
  });
  afterAll(closeBrowser);

  const box = (day: string) => page.getByRole("checkbox", { name: new RegExp(`, ${day}, genomfört$`) });
  /** What stands in the row, without the spaces that do not break. */
  const cells = async (table: string, name: string) => {
    const row = page.getByRole("table", { name: table }).getByRole("row", { name: new RegExp(name) });
    return (await row.getByRole("cell").allTextContents()).map((text) => text.replaceAll("\u00a0", " "));
  };

  it("is noted by mouse and by keyboard: two made, one not, one besides the plan", async () => {
    await box("måndag 2 juni").click();
    await expect.poll(() => box("måndag 2 juni").isChecked()).toBe(true);
    await box("tisdag 3 juni").focus();
    await page.keyboard.press("Space");
    await expect.poll(() => box("tisdag 3 juni").isChecked()).toBe(true);

    await page
      .getByRole("listitem")
      .filter({ has: box("onsdag 4 juni") })
      .getByRole("button", { name: /^Blev inte av/ })
      .focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText("Blev inte av: för få i tjänst").waitFor();

    await page.getByRole("button", { name: "Logga besök utan plan" }).click();
    const form = page.getByRole("form", { name: "Besök utan plan" });
    await form.getByLabel("Plats", { exact: true }).selectOption({ label: "Torget" });
    await form.getByLabel("Datum").fill("2025-06-08");
    await form.getByLabel("Klockan").fill("13.30");
    await form.getByLabel("Minuter på plats").fill("7");
    await form.getByLabel("Vem", { exact: true }).selectOption({ label: "Polis" });
    await form.getByRole("button", { name: "Spara" }).click();
    await page.getByRole("heading", { name: "Besök utan plan (1)" }).waitFor();

    expect(await page.getByText("2 av 5 planerade besök genomförda (40 %)").isVisible()).toBe(true);
  });

  it("is counted with what a file says: a visit in both is one, and the promised place without a visit stands out", async () => {
    await readIn(await chooseFiles(page, [FILE]));
    await page.getByRole("button", { name: "Visa på kartan" }).click();
    await page.getByRole("navigation").getByRole("link", { name: "Närvaro" }).click();
    await page.getByText("3 av 5 planerade besök genomförda (60 %)").waitFor();

    expect(await cells("Per plats", "Torget")).toEqual(["2 av 3 (67 %)", "3", "37"]);
    expect(await cells("Per plats", "Parken")).toEqual(["1 av 1 (100 %)", "1", "11"]);
    expect(await cells("Per plats", "Skolan")).toEqual(["0 av 1 (0 %)", "0", "0"]);
    expect(await cells("Per plats", "Hamnen")).toEqual(["ingen plan", "1", "8"]);
    expect(await cells("Per vecka", "2025, vecka 23")).toEqual(["3 av 5 (60 %)", "5", "56"]);
    expect(await cells("Per aktör", "Ordningsvakter")).toEqual(["3 av 5 (60 %)", "4", "49"]);
    expect(await cells("Per aktör", "Polis")).toEqual(["ingen plan", "1", "7"]);
    expect(await page.getByRole("region", { name: "Utan besök under perioden (1)" }).textContent()).toContain("Skolan");
  });

  it("is read by assistive technology without fault", async () => {
    expect(await violationsOn(page)).toEqual([]);
  });

  it("is saved as a table with every stop once", async () => {
    const { name, lines } = await saved(
      page,
      page.getByRole("button", { name: "Spara genomfört som CSV", exact: true }),
    );
    const [header, ...rows] = lines.map((line) => line.replace("\ufeff", "").split(";"));
    const at = (column: string) => header!.indexOf(column);

    expect(name).toBe("genomford_narvaro_2025-06-02_2025-06-08.csv");
    expect(rows.map((cells) => `${cells[at("start")]} ${cells[at("minuter")]} ${cells[at("plats")]}`)).toEqual([
      "2025-06-02 20:00 15 Torget",
      "2025-06-03 20:00 15 Torget",
      "2025-06-05 20:40 11 Parken",
      "2025-06-07 12:00 8 Hamnen",
      "2025-06-08 13:30 7 Torget",
    ]);
  });

  it("is taken back step by step, and is the same after a reload", async () => {
    await box("måndag 2 juni").click();
    // The file's row takes the place of the tick: the visit was made all the same.
    await page.getByText("Genomfört 20:05, 14 min (enligt loggat eller inläst)").waitFor();
    await page.keyboard.press("Control+z");
    await expect.poll(() => box("måndag 2 juni").isEnabled()).toBe(true);
    await page.reload();
    await page.getByText("3 av 5 planerade besök genomförda (60 %)").waitFor();

    expect(await box("måndag 2 juni").isChecked()).toBe(true);
    expect(await page.getByText("Blev inte av: för få i tjänst").isVisible()).toBe(true);
    expect(app.troubles).toEqual([]);
  });

  it("leaves the plan as a calendar, a table and sheets to print", async () => {
    await page.getByRole("tab", { name: "Plan", exact: true }).click();
    await page.getByRole("button", { name: "Spara och skriv ut" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Vems besök").selectOption({ label: "Ordningsvakter (5)" });
    const [calendar] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Kalender (.ics)" }).click(),
    ]);
    const component = new ICAL.Component(ICAL.parse(readFileSync(await calendar.path(), "utf8")));
    const events = component.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
    const table = await saved(page, dialog.getByRole("button", { name: "CSV för Excel" }));

    await page.evaluate(() => {
      window.print = () => {};
    });
    await dialog.getByRole("button", { name: "Skriv ut 5 passblad" }).click();
    await page.emulateMedia({ media: "print" });
    const sheets = page.locator("#utskrift article");
    const first = (await sheets.first().textContent()) ?? "";
    const shell = await page.getByRole("navigation").first().isVisible();
    const maps = await sheets.getByRole("img", { name: "Stoppen i ordning på kartan" }).count();
    const count = await sheets.count();
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
    await page.emulateMedia({ media: null });

    expect(calendar.suggestedFilename()).toMatch(/^narvaro_2025-W23_ordningsvakter_data-.*\.ics$/);
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(
      VISITS.map((_, i) => `2025-06-0${i + 2}T20:00:00`),
    );
    expect(events.every(({ startDate }) => startDate.zone?.tzid === "Europe/Stockholm")).toBe(true);
    expect(table.lines).toHaveLength(1 + VISITS.length);
    expect(table.lines.filter((line) => line.includes("inte genomfört"))).toHaveLength(1);
    expect(count).toBe(VISITS.length);
    expect(maps).toBe(VISITS.length);
    expect(first).toContain("måndag 2 juni 20:00–20:15");
    expect(first).toContain("Torget");
    expect(shell).toBe(false);
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(VISITS.length);
  });
});
