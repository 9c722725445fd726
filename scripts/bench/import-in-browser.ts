import type { Browser } from "playwright-core";
import type { EventDialect } from "../../src/testing/event-file.ts";
import { launchBrowser } from "../browser.ts";
import type { ImportRun } from "./page/import-runs.ts";
import { type PeakMemory, peakMemory } from "./renderer-memory.ts";
import { servePages } from "./serve-pages.ts";

export interface ImportFigures {
  readonly bytes: number;
  readonly imports: readonly ImportRun[];
  /** Milliseconds of PapaParse alone, when it reads the file in chunks, and when it is given the whole text. */
  readonly papaChunks: readonly number[];
  readonly papaWhole: readonly number[];
  /** null where it cannot be measured. */
  readonly memory: PeakMemory | null;
}

/** Imports of a generated file in real Chromium through the app's own client and workers, and PapaParse in between. */
export async function measureImports(events: number, dialect: EventDialect, runs: number): Promise<ImportFigures> {
  const server = await servePages();
  const browser = await launchBrowser();
  try {
    const page = await pageWithFile(browser, server.url);
    const bytes = await page.evaluate(([n, how]) => window.makeFile(n, how), [events, dialect] as const);
    const imports: ImportRun[] = [];
    const papaChunks: number[] = [];
    const papaWhole: number[] = [];
    for (let run = 0; run < runs; run++) {
      papaChunks.push(await page.evaluate(() => window.runPapa("chunks")));
      imports.push(await page.evaluate(() => window.runImport()));
      papaWhole.push(await page.evaluate(() => window.runPapa("whole")));
    }
    const memory = await peakMemory(browser, () => page.evaluate(() => window.runImport()));
    return { bytes, imports, papaChunks, papaWhole, memory };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function pageWithFile(browser: Browser, url: string) {
  const page = await browser.newPage();
  await page.goto(`${url}import.html`);
  await page.waitForFunction(() => "runImport" in window);
  return page;
}
