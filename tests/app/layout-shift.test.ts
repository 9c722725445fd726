import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { closeBrowser, theBrowser } from "./app.ts";

/** What moved, and by how much: sums of `value` are the page's cumulative layout shift. */
interface Shift {
  readonly value: number;
  readonly what: string;
}

const SCREENS = [
  "karta",
  "narvaro",
  "narvaro&arbete=narvaro:genomfort",
  "narvaro&arbete=narvaro:genomfort,genomfort:dag-2026-10-31",
  "atgarder",
  "uppfoljning",
  "uppfoljning&arbete=uppfoljning:loften",
  "data",
  "mote",
] as const;
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;
/** As good as nothing: a tenth of what is called good. */
const MOST = 0.02;
/** Panels that are late are late within this. */
const CALM_MS = 2000;

afterAll(closeBrowser);

/** Runs before anything of the page. */
function watchShifts() {
  const shifts: Shift[] = [];
  Object.assign(window, { shifts });
  const nameOf = (node: Node | null) => (node instanceof Element ? `${node.tagName}.${node.className}` : "?");
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    }[]) {
      if (entry.hadRecentInput) continue;
      shifts.push({ value: entry.value, what: entry.sources.map(({ node }) => nameOf(node)).join(" ") });
    }
  }).observe({ type: "layout-shift", buffered: true });
}

async function shiftsOf(page: Page): Promise<readonly Shift[]> {
  return page.evaluate(() => (window as unknown as { shifts: readonly Shift[] }).shifts);
}

describe("layout", () => {
  it.each(SIZES)("stays where it is while each screen comes, at $width × $height", async (viewport) => {
    const context = await (await theBrowser()).newContext({
      viewport,
      locale: "sv-SE",
      timezoneId: "Europe/Stockholm",
    });
    const page = await context.newPage();
    await page.addInitScript(watchShifts);
    const moved: Record<string, readonly Shift[]> = {};
    for (const screen of SCREENS) {
      await page.goto(`${inject("appUrl")}?visning=${screen}`);
      await page.waitForLoadState("networkidle");
      await page.waitForTimeout(CALM_MS);
      const shifts = await shiftsOf(page);
      if (shifts.reduce((sum, { value }) => sum + value, 0) > MOST) moved[screen] = shifts;
    }
    await context.close();

    expect(moved).toEqual({});
  });
});
