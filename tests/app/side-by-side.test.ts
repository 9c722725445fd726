import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOfIsoDate, isoDateOfDay } from "../../src/domain/time.ts";
import { closeBrowser, eventsInSelection, type OpenApp, openApp } from "./app.ts";
import { violationsOn } from "./axe.ts";
import { csvFile, importFiles } from "./test-files.ts";

/** Four places kilometres apart, each on a point of its own, with so many events in each of two years. */
const PLACES: readonly { lat: number; lon: number; before: number; after: number }[] = [
  { lat: 58.4105, lon: 15.6215, before: 60, after: 28 },
  { lat: 58.41, lon: 15.66, before: 22, after: 55 },
  { lat: 58.39, lon: 15.64, before: 40, after: 43 },
  { lat: 58.425, lon: 15.6, before: 0, after: 14 },
];
const YEARS = { before: "2024-11-01", after: "2025-11-01" } as const;

/** From the first day of the year to the last. */
function eventsOf({ lat, lon, ...counts }: (typeof PLACES)[number], year: "before" | "after"): string[] {
  const count = counts[year];
  return Array.from({ length: count }, (_, k) => {
    const day = dayOfIsoDate(YEARS[year])! + Math.round((k * 364) / Math.max(1, count - 1));
    const decimal = (value: number) => value.toFixed(6).replace(".", ",");
    const category = k % 3 === 0 ? "Misshandel" : "Stöld";
    return `${lat}-${year}-${k};${isoDateOfDay(day)} 2${k % 4}:15;;${category};${decimal(lat)};${decimal(lon)}`;
  });
}

const file = csvFile(
  "två år.csv",
  PLACES.flatMap((place) => [...eventsOf(place, "before"), ...eventsOf(place, "after")]),
);

/** Two-sided, by minimum likelihood, both years equally long: summed outcome by outcome, without the product's code. */
function pValue(b: number, a: number): number {
  const n = a + b;
  const logFactorial = (value: number) =>
    Array.from({ length: value }, (_, i) => Math.log(i + 1)).reduce((x, y) => x + y, 0);
  const probability = (x: number) =>
    Math.exp(logFactorial(n) - logFactorial(x) - logFactorial(n - x) - n * Math.log(2));
  const seen = probability(b) * (1 + 1e-7);
  return Array.from({ length: n + 1 }, (_, x) => probability(x))
    .filter((one) => one <= seen)
    .reduce((x, y) => x + y, 0);
}

const tableOf = (page: Page) => page.getByRole("grid", { name: "Platser på A och B" });
const rowsOf = (page: Page) =>
  tableOf(page)
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));

async function savedCsv(page: Page): Promise<{ name: string; rows: Record<string, string>[] }> {
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Spara jämförelsen (CSV)" }).click(),
  ]);
  const text = readFileSync(await saved.path(), "utf8").replace(/^\ufeff/, "");
  return {
    name: saved.suggestedFilename(),
    rows: Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data,
  };
}

async function cameraIn(page: Page, moved: () => Promise<void>): Promise<[lng: number, lat: number, zoom: number]> {
  const before = new URL(page.url()).searchParams.get("karta");
  await moved();
  await expect.poll(() => new URL(page.url()).searchParams.get("karta"), { timeout: 10_000 }).not.toBe(before);
  // The address is written when nothing has moved for a while.
  let last = "";
  await expect
    .poll(async () => {
      const now = page.url();
      const isStill = now === last;
      last = now;
      await page.waitForTimeout(300);
      return isStill;
    })
    .toBe(true);
  const [lng, lat, zoom] = new URL(page.url()).searchParams.get("karta")!.split(";")[0]!.split(",").map(Number);
  return [lng!, lat!, zoom!];
}

describe("two sides beside each other", () => {
  let app: OpenApp;
  let page: Page;

  beforeAll(async () => {
    app = await openApp();
    page = app.page;
    await eventsInSelection(page);
    await importFiles(page, [file]);
  });
  afterAll(closeBrowser);

  it("draws two maps, begun by one key", async () => {
    const events = PLACES.reduce((sum, { before, after }) => sum + before + after, 0);
    await expect.poll(() => eventsInSelection(page)).toBe(events);
    await page.keyboard.press("j");
    await tableOf(page).getByRole("row").nth(4).waitFor();

    const canvases = page.locator(".maplibregl-canvas");
    await expect.poll(() => canvases.count()).toBe(2);
    for (const index of [0, 1]) {
      // A map that draws nothing is a picture of one colour: some hundred bytes.
      await expect
        .poll(async () => (await canvases.nth(index).screenshot()).length, { timeout: 30_000 })
        .toBeGreaterThan(15_000);
    }
    expect(await page.getByRole("group", { name: /^A · 12 månader till 2025-10-31/ }).isVisible()).toBe(true);
    expect(await page.getByRole("group", { name: /^B · 12 månader till 2026-10-31/ }).isVisible()).toBe(true);
  });

  it("gives the numbers that the rows of the file give", async () => {
    const { name, rows } = await savedCsv(page);
    const shown = await rowsOf(page);

    expect(name).toBe("jamforelse_linkoping_data-2026-10-31.csv");
    expect(rows).toHaveLength(PLACES.length);
    for (const { lat, lon, before, after } of PLACES) {
      const row = rows.find(({ lat_wgs84, lon_wgs84 }) => {
        const at = [lat_wgs84, lon_wgs84].map((text) => Number(text!.replace(",", ".")));
        return Math.abs(at[0]! - lat) < 1e-3 && Math.abs(at[1]! - lon) < 1e-3;
      })!;
      const p = pValue(after, before);
      const isTested = before > 0;

      expect([Number(row.antal_a), Number(row.antal_b)]).toEqual([before, after]);
      expect([Number(row.samma_yta_a), Number(row.samma_yta_b)]).toEqual([before, after]);
      expect(row.bedomning).toBe(
        !isTested
          ? "bara på en lista, prövas inte"
          : p >= 0.01
            ? "inom normal variation"
            : after > before
              ? "fler på B"
              : "färre på B",
      );
      if (isTested) expect(Number(row.p_varde!.replace(",", "."))).toBeCloseTo(p, 4);
      const cells = shown.find((line) => line[0]!.startsWith(row.namn!))!;
      expect(cells.join(" ")).toContain(`${before} mot ${after}`);
    }
    expect(rows.map(({ bedomning }) => bedomning).sort()).toEqual([
      "bara på en lista, prövas inte",
      "fler på B",
      "färre på B",
      "inom normal variation",
    ]);
    expect(rows[0]).toMatchObject({ totalt_a: "122", totalt_b: "140", vy: "internt", fiktiv_data: "nej" });
  });

  it("has one camera, whichever map is moved", async () => {
    const press = (map: string, key: string) =>
      cameraIn(page, () => page.getByRole("region", { name: map, exact: true }).press(key));
    const first = await press("Karta B", "ArrowRight");
    const second = await press("Karta", "ArrowRight");
    const third = await press("Karta B", "ArrowLeft");
    const closer = await press("Karta", "Equal");
    const back = await press("Karta B", "Minus");

    // A's step begins where B's ended, and B's where A's did.
    expect(third[0]).toBeCloseTo(first[0], 4);
    expect(second[0]).toBeGreaterThan(first[0]);
    expect(closer[2]).toBeCloseTo(first[2] + 1, 1);
    expect(back).toEqual(third);
  });

  it("flies both maps to a place that is chosen in the table", async () => {
    const row = tableOf(page).getByRole("row", { selected: false }).and(page.locator("[tabindex='0']"));
    const at = await cameraIn(page, async () => {
      await row.focus();
      await page.keyboard.press("End");
    });
    const isThere = PLACES.some(({ lat, lon }) => Math.abs(at[1] - lat) < 1e-3 && Math.abs(at[0] - lon) < 1e-3);
    const further = await cameraIn(page, () =>
      page.getByRole("region", { name: "Karta B", exact: true }).press("ArrowRight"),
    );

    expect(isThere).toBe(true);
    // B was there too: its step begins at the place.
    expect(further[1]).toBeCloseTo(at[1], 4);
    expect(further[0]).toBeGreaterThan(at[0]);
  });

  it("is in the link, in the history of the browser and in undo", async () => {
    const compared = await rowsOf(page);
    await page.getByRole("button", { name: /^Tertial 2 2026/ }).click();
    await page.getByRole("group", { name: /^A · 2025-05-01 – 2025-08-31/ }).waitFor();
    await page.getByRole("button", { name: "Ångra: ändrade jämförelsen" }).click();
    await page.getByRole("group", { name: /^A · 12 månader till 2025-10-31/ }).waitFor();
    await expect.poll(() => page.url()).toContain("jamfor=period,a:2024-11-01--2025-10-31,b:2025-11-01--2026-10-31");
    await page.goBack();
    await page.getByRole("grid", { name: "Hotspots" }).waitFor();
    await expect.poll(() => page.locator(".maplibregl-canvas").count()).toBe(1);
    await page.goForward();
    await tableOf(page).waitFor();
    await page.reload();
    await expect.poll(() => rowsOf(page), { timeout: 30_000 }).toEqual(compared);

    expect(await violationsOn(page)).toEqual([]);
  });

  it("holds one category against another, and tests nothing then", async () => {
    await page.getByRole("button", { name: "Två kategorier" }).click();
    await page.getByLabel("Kategori A").selectOption({ label: "Misshandel" });
    await page.getByLabel("Kategori B").selectOption({ label: "Stöld" });
    await page.getByRole("group", { name: /^B · Stöld/ }).waitFor();
    await expect.poll(async () => (await savedCsv(page)).rows[0]?.b).toContain("Stöld");
    const { rows } = await savedCsv(page);
    const assaults = PLACES.flatMap(({ before, after }) => [before, after]).reduce(
      (sum, n) => sum + Math.ceil(n / 3),
      0,
    );

    expect(Number(rows[0]!.totalt_a)).toBe(assaults);
    expect(rows.every(({ bedomning, p_varde }) => bedomning === "" && p_varde === "")).toBe(true);
    expect(await page.getByText("Olika slags händelser prövas inte mot varandra").isVisible()).toBe(true);
  });

  it("shows in the shared view each side as it is shown by itself, and nothing made of both", async () => {
    await page.getByRole("button", { name: "Två perioder" }).click();
    await page.getByRole("group", { name: /^A · 12 månader till 2025-10-31/ }).waitFor();
    await page.getByRole("radio", { name: "Delat" }).check();
    await page.getByRole("group", { name: "Period A" }).getByRole("combobox").waitFor();
    await tableOf(page).getByRole("row").nth(1).waitFor();
    const { name, rows } = await savedCsv(page);
    const shown = (await rowsOf(page)).flat().join(" ");
    await page.getByRole("button", { name: "Jämför", exact: true }).click();

    expect(name).toContain("_delat");
    expect(rows.every((row) => row.samma_yta_a === "" && row.p_varde === "" && row.vy === "delat")).toBe(true);
    expect(shown).not.toContain("mot");
    for (const side of ["a", "b"] as const) {
      for (const row of rows) {
        const counts = PLACES.map(({ before, after }) => (side === "a" ? before : after));
        if (row[`antal_${side}`] !== "") expect(counts).toContain(Number(row[`antal_${side}`]));
      }
    }
    expect(app.troubles).toEqual([]);
  });
});
