import type { Page } from "playwright-core";

export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Events in the middle of the town in October 2026, one an hour or so; a planted place makes hotspots. */
export function eventsFile(name: string, count: number, lastDay = 31): TestFile {
  const rows = Array.from({ length: count }, (_, i) => {
    const day = String(1 + ((i * 7) % lastDay)).padStart(2, "0");
    const hour = String((i * 5) % 24).padStart(2, "0");
    const lat = decimal(58.4093 + (i % 40) / 20_000);
    const lon = decimal(15.6224 + ((i * 3) % 50) / 20_000);
    return `${name}-${i};2026-10-${day} ${hour}:15;;${i % 3 === 0 ? "Stöld" : "Skadegörelse"};${lat};${lon}`;
  });
  return csvFile(name, rows);
}

export function csvFile(name: string, rows: readonly string[]): TestFile {
  const text = ["id;från;till;kategori;lat;lon", ...rows].join("\r\n");
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

/** Through the dialog, as a person does it, to the map. */
export async function importFiles(page: Page, files: readonly TestFile[]): Promise<void> {
  await page.getByRole("button", { name: "Importera" }).click();
  await page.getByLabel("Välj filer").setInputFiles([...files]);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Läs in", disabled: false }).click();
  await dialog.getByRole("button", { name: "Visa på kartan" }).click();
  await dialog.waitFor({ state: "detached" });
}

function decimal(value: number): string {
  return value.toFixed(6).replace(".", ",");
}
