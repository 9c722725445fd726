import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { messyIncidents } from "../../src/testing/messy-incidents.ts";
import { closeBrowser, eventsInSelection, type OpenApp, openApp } from "./app.ts";

/** As a planner gets it: 50 000 rows, semicolons, decimal commas, Windows-1252, SWEREF 99 15 00, broken rows between. */
const messy = messyIncidents(50_000);
const folder = mkdtempSync(join(tmpdir(), "lagesbild-"));
const file = join(folder, "händelser vecka 45.csv");
writeFileSync(file, messy.bytes);

/** The cells of the ranked list as shown, rank first. */
async function listOnScreen(page: Page): Promise<string[][]> {
  const grid = page.getByRole("grid", { name: "Hotspots" });
  await grid.getByRole("row", { selected: false }).first().waitFor();
  return grid
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? "")));
}

async function download(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [saved] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: saved.suggestedFilename(), text: readFileSync(await saved.path(), "utf8") };
}

function readCsv(text: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ""), { header: true, skipEmptyLines: true }).data;
}

function commandLine(...args: string[]): string {
  return execFileSync("npm", ["run", "-s", "lagesbild", "--", ...args], { encoding: "utf8", maxBuffer: 2 ** 28 });
}

describe("from files to a ranked, exported list", () => {
  let app: OpenApp;
  let page: Page;
  let exported: { name: string; text: string };

  beforeAll(async () => {
    app = await openApp();
    page = app.page;
  });
  afterAll(closeBrowser);

  it("previews what it understood of the file", async () => {
    await eventsInSelection(page);
    await page.getByRole("button", { name: "Importera" }).click();
    await page.getByLabel("Välj filer").setInputFiles(file);

    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Läs in" }).waitFor();
    const chosen = (label: string) => dialog.getByLabel(label, { exact: true }).locator("option:checked").textContent();

    expect(await chosen("Innehåll")).toBe("Händelser");
    expect(await chosen("Koordinatsystem")).toContain("15 00");
    expect(await chosen("Avgränsare")).toContain("Semikolon");
    expect(await chosen("Teckenkodning")).toBe("Windows-1252");
  });

  it("accounts for every row and replaces the invented data", async () => {
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Läs in" }).click();
    await dialog.getByRole("button", { name: "Visa på kartan" }).waitFor();

    const fates: Record<string, number> = Object.fromEntries(
      (
        await dialog
          .locator("tr")
          .filter({ has: page.getByRole("rowheader") })
          .evaluateAll((rows) =>
            rows.map((row) => [
              row.querySelector("th")?.textContent?.trim() ?? "",
              Number(row.querySelector("td")?.textContent?.replace(/\D/g, "")),
            ]),
          )
      ).map(([name, count]) => [String(name), Number(count)]),
    );
    const refused = await download(page, () => dialog.getByRole("button", { name: "Spara raderna som CSV" }).click());
    await dialog.getByRole("button", { name: "Visa på kartan" }).click();

    expect(fates).toMatchObject({
      Lästa: messy.expected.read,
      "Utan plats": messy.expected.withoutPlace,
      "Utan tid": messy.expected.withoutTime,
      Utanför: messy.expected.outside,
      Dubbletter: messy.expected.duplicates,
      Avvisade: messy.expected.refused,
      Summa: messy.expected.rows,
    });
    expect(readCsv(refused.text)).toHaveLength(messy.expected.rows - messy.expected.read);
    expect(await eventsInSelection(page)).toBe(messy.expected.read);
    expect(await page.getByText("FIKTIVA DATA", { exact: true }).count()).toBe(0);
  });

  it("exports a CSV that agrees with the list on screen", async () => {
    const shown = await listOnScreen(page);
    exported = await download(page, () => page.getByRole("button", { name: "Exportera CSV" }).click());
    const rows = readCsv(exported.text);

    expect(exported.text.startsWith("\ufeffrang;plats_lag;plats_hog;hotspot_id;namn;")).toBe(true);
    expect(rows).toHaveLength(20);
    expect(rows.map((row) => row.rang)).toEqual(shown.map(([rank]) => rank!.trim()));
    expect(rows.map((row) => row.antal)).toEqual(shown.map((cells) => cells[2]!.replace(/\D/g, "")));
    expect(shown.every((cells, index) => cells[1]!.startsWith(rows[index]!.namn!))).toBe(true);
    expect(rows.every((row) => row.fiktiv_data === "nej")).toBe(true);
    expect(exported.name).toBe(`hotspots_linkoping_${rows[0]!.period_till}_data-${rows[0]!.data_per}.csv`);
  });

  it("agrees with the command line on the same file, to the letter", () => {
    const out = join(folder, "hotspots.csv");
    commandLine("hotspots", "--incidents", file, "--out", out);
    const inspected = JSON.parse(commandLine("inspect", file, "--json"));

    expect(readFileSync(out, "utf8")).toBe(exported.text);
    expect(inspected).toMatchObject({ kind: "incidents", encoding: "windows-1252", delimiter: ";", ...messy.expected });
  });

  it("takes the way back to the built-in data, and the undo of that", async () => {
    await page.getByRole("link", { name: "Data", exact: true }).click();
    await page.getByRole("button", { name: "Tillbaka till exempeldata" }).click();
    await page.getByText("FIKTIVA DATA", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: "Ångra: gick till exempeldata" }).click();
    await page.getByText("Ångrat: gick till exempeldata.").waitFor();
    await page.getByRole("link", { name: "Karta", exact: true }).click();

    await expect.poll(() => eventsInSelection(page)).toBe(messy.expected.read);
    expect(app.troubles).toEqual([]);
  });
});
