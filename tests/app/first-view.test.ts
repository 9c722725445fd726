import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, inject, it } from "vitest";
import { closeBrowser, eventsInSelection, openApp } from "./app.ts";

/** Budget of the design, section 4: JavaScript of the first view besides MapLibre and the workers, gzipped. */
const MOST_BYTES = 230_000;

afterAll(closeBrowser);

describe("the first view", () => {
  it("shows the built-in data, marked as invented, with their date", async () => {
    const { page, context, troubles } = await openApp();

    const events = await eventsInSelection(page);
    await page.getByRole("row", { name: /^1\b/ }).waitFor();

    expect(events).toBeGreaterThan(30_000);
    expect(await page.getByText("FIKTIVA DATA", { exact: true }).first().isVisible()).toBe(true);
    expect(
      await page
        .getByText(/^Data t\.o\.m\./)
        .first()
        .isVisible(),
    ).toBe(true);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("loads no more JavaScript than the budget, and nothing from elsewhere", async () => {
    const { page, context, troubles } = await openApp();
    await eventsInSelection(page);
    await page.locator(".maplibregl-canvas").waitFor();
    await page.waitForLoadState("networkidle");

    const urls: string[] = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map((entry) => entry.name)
        .filter((name) => /\.m?js(\?|$)/.test(name)),
    );
    const appUrl = inject("appUrl");
    const files = [...new Set(urls)].map((url) => {
      const file = url.slice(appUrl.length).split("?")[0]!;
      return { file, bytes: gzipSync(readFileSync(join("dist", file)), { level: 9 }).length };
    });
    const isCounted = ({ file }: { file: string }) => !/^maplibre|worker/.test(basename(file));
    const counted = files.filter(isCounted).reduce((sum, { bytes }) => sum + bytes, 0);
    for (const { file, bytes } of files) {
      console.log(`${String(bytes).padStart(8)} B gzip  ${isCounted({ file }) ? "counted" : "besides"}  ${file}`);
    }
    console.log(`${String(counted).padStart(8)} B of ${MOST_BYTES} B`);

    expect(files.some(isCounted)).toBe(true);
    expect(counted).toBeLessThanOrEqual(MOST_BYTES);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
