import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { projectionFor } from "../../src/geo/projection.ts";

export interface MadeFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Opens the import by its button and chooses files, as a person does. */
export async function chooseFiles(page: Page, files: readonly MadeFile[]): Promise<Locator> {
  await page.getByRole("button", { name: "Importera" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog
    .getByLabel("Välj filer")
    .setInputFiles(files.map(({ name, content }) => ({ name, mimeType: "", buffer: Buffer.from(content) })));
  return dialog;
}

/** Reads in what is chosen and waits for the result. */
export async function readIn(dialog: Locator): Promise<void> {
  await dialog.getByRole("button", { name: "Läs in", exact: true }).click({ timeout: 60_000 });
  await dialog.getByRole("button", { name: "Visa på kartan" }).waitFor({ timeout: 60_000 });
}

export async function saved(page: Page, button: Locator): Promise<{ name: string; lines: readonly string[] }> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const text = readFileSync(await download.path(), "utf8");
  return { name: download.suggestedFilename(), lines: text.trimEnd().split(/\r?\n/) };
}

/** The label of what is chosen in a select. */
export function chosenIn(dialog: Locator, label: string): Promise<string | null> {
  return dialog.getByLabel(label, { exact: true }).locator("option:checked").textContent();
}

/** Rows of a fate by the table of fates. */
export async function countOf(dialog: Locator, fate: string): Promise<number> {
  const row = dialog
    .getByRole("row")
    .filter({ has: dialog.page().getByRole("rowheader", { name: fate, exact: true }) });
  return Number((await row.getByRole("cell").first().textContent())?.replace(/\D/g, ""));
}

export interface EventRow {
  readonly id: string;
  readonly day: number;
  readonly lng: number;
  readonly lat: number;
}

/** Events of October 2026 as CSV in SWEREF 99 TM, with what each test needs beside them. */
export function eventsCsv(events: readonly EventRow[], extra: Record<string, (index: number) => string> = {}): string {
  const projection = projectionFor(3006);
  const names = Object.keys(extra);
  const lines = events.map(({ id, day, lng, lat }, index) => {
    const [east, north] = projection.forward(lng, lat);
    const cells = [
      id,
      `2026-10-${String(day).padStart(2, "0")} 21:00`,
      "Misshandel",
      north.toFixed(1),
      east.toFixed(1),
    ];
    return [...cells, ...names.map((name) => extra[name]!(index))].join(";");
  });
  return [["id", "från", "kategori", "N", "E", ...names].join(";"), ...lines].join("\r\n");
}

/** Events a few metres apart on different days: enough for a hotspot. */
export function aHotspot(count: number, idPrefix: string, lng = 15.6224, lat = 58.4093): readonly EventRow[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${idPrefix}${i}`,
    day: 1 + (i % 28),
    lng: lng + i / 100_000,
    lat: lat + (i % 7) / 100_000,
  }));
}
