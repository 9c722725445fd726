import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/i18n/messages.ts";
import { closeBrowser, type OpenApp, openApp } from "./app.ts";
import { auditOf, unseenFocus } from "./audit.ts";
import { violationsOn } from "./axe.ts";
import { settled, showView, VIEWS } from "./every-view.ts";

const WIDE = { name: "wide", width: 1440, height: 900 };
const PHONE = { name: "phone", width: 390, height: 844 };
const NARROWEST = { width: 320, height: 844 };
/** Each theme with all widths in one language; the long run tries both in both. */
const isLong = process.env.LAGESBILD_LONG === "1";
const RUNS = LANGUAGES.flatMap((language) =>
  (["light", "dark"] as const)
    .filter((theme) => isLong || (theme === "light") === (language === "sv"))
    .map((theme) => ({ language, theme })),
);

let app: OpenApp;
beforeAll(async () => {
  app = await openApp("?visning=data");
});
afterAll(closeBrowser);

describe.each(RUNS)("WCAG 2.2 AA in $language, $theme, by axe and by measuring what axe does not", (run) => {
  beforeAll(() => app.page.emulateMedia({ colorScheme: run.theme }));

  it.each(VIEWS)("$name", async (view) => {
    const { page } = app;
    const found: Record<string, readonly string[]> = {};
    const lookAt = async (size: { name: string; width: number; height: number }) => {
      await page.setViewportSize(size);
      await settled(page);
      found[`${size.name}, by axe`] = await violationsOn(page);
    };

    await page.setViewportSize(view.isNarrow ? PHONE : WIDE);
    await showView(page, view, run.language);
    if (!view.isNarrow) {
      await lookAt(WIDE);
      Object.assign(found, await auditOf(page));
      found.focus = await unseenFocus(page);
    }
    if (!view.isWide) {
      await lookAt(PHONE);
      await page.setViewportSize(NARROWEST);
      await settled(page);
      const { smallTargets, clippedTexts, sideways } = await auditOf(page);
      Object.assign(found, {
        "targets at 320": smallTargets,
        "texts at 320": clippedTexts,
        "sideways at 320": sideways,
      });
    }

    expect(Object.entries(found).filter(([, troubles]) => troubles.length > 0)).toEqual([]);
    expect(app.troubles).toEqual([]);
  });
});

describe("every width", () => {
  it.each([320, 390, 768, 1440, 1920])("%i px shows the map and the list without sideways scrolling", async (width) => {
    const { page } = app;
    await page.setViewportSize({ width, height: 844 });
    await showView(page, { name: "map", query: "visning=karta" }, "sv");
    await page.getByRole("grid", { name: "Hotspots" }).waitFor();

    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    const map = await page.locator(".maplibregl-canvas").boundingBox();

    expect(overflow).toBeLessThanOrEqual(0);
    expect(map!.height).toBeGreaterThan(200);
    if (width >= 1440) expect(map!.width / width).toBeGreaterThanOrEqual(0.55);
  });
});
