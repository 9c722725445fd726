import { launchBrowser } from "../browser.ts";
import type { PageFigures } from "./page/measure.ts";
import { servePages } from "./serve-pages.ts";
import { type WorkerBytes, workerBytes } from "./worker-memory.ts";

export interface BrowserFigures extends PageFigures {
  /** What the worker that holds the columns has in memory after a collection, the built-in data included. */
  readonly memory: WorkerBytes;
}

const WARM_UPS = 10;
const RUNS = 100;

/** Filter changes in real Chromium, through the app's own client and workers, messages included. */
export async function measureInBrowser(sizes: readonly number[]): Promise<BrowserFigures[]> {
  const server = await servePages();
  const browser = await launchBrowser();
  try {
    const figures: BrowserFigures[] = [];
    for (const events of sizes) {
      // A page of its own, so that no size inherits another's memory.
      const page = await browser.newPage();
      await page.goto(server.url);
      await page.waitForFunction(() => "measureFilterChanges" in window);
      const memory = await workerBytes(page);
      const measured = await page.evaluate(([n, warmUps, runs]) => window.measureFilterChanges(n, warmUps, runs), [
        events,
        WARM_UPS,
        RUNS,
      ] as const);
      figures.push({ ...measured, memory: await memory("dataset") });
      await page.close();
    }
    return figures;
  } finally {
    await browser.close();
    await server.close();
  }
}
