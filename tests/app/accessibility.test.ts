import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../src/i18n/messages.ts";
import { closeBrowser, type OpenApp, openApp } from "./app.ts";
import { auditOf, unseenFocus } from "./audit.ts";
import { violationsOn } from "./axe.ts";
import { settled, showView, VIEWS, type View } from "./every-view.ts";

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const NARROWEST = { width: 320, height: 844 };
const BOTH = ["light", "dark"] as const;
type Theme = (typeof BOTH)[number];

/** Every theme meets every width, in one language or the other; the long run tries all of both. */
const isLong = process.env.LAGESBILD_LONG === "1";
const THEMES: Readonly<Record<Language, { wide: readonly Theme[]; narrow: readonly Theme[] }>> = {
  sv: isLong ? { wide: BOTH, narrow: BOTH } : { wide: ["light"], narrow: ["dark"] },
  en: isLong ? { wide: BOTH, narrow: BOTH } : { wide: ["dark"], narrow: ["light"] },
};

let app: OpenApp;
beforeAll(async () => {
  app = await openApp("?visning=data");
});
afterAll(closeBrowser);

async function violationsIn(themes: readonly Theme[]): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of themes) {
    await app.page.emulateMedia({ colorScheme });
    found.push(...(await violationsOn(app.page)).map((violation) => `${colorScheme}: ${violation}`));
  }
  return found;
}

async function unseenFocusIn(themes: readonly Theme[]): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of themes) {
    await app.page.emulateMedia({ colorScheme });
    found.push(...(await unseenFocus(app.page)).map((unseen) => `${colorScheme}: ${unseen}`));
  }
  return found;
}

function isOn(view: View, width: number): boolean {
  return width === WIDE.width ? !view.isNarrow : !view.isWide;
}

describe.each(LANGUAGES)("WCAG 2.2 AA in %s, by axe and by measuring what axe does not", (language) => {
  it.each(VIEWS)("$name", async (view) => {
    const { page } = app;
    await page.setViewportSize(view.isNarrow ? PHONE : WIDE);
    await showView(page, view, language);
    const found: Record<string, unknown> = {};

    if (isOn(view, WIDE.width)) {
      found.wide = await violationsIn(THEMES[language].wide);
      found.wideMeasured = await auditOf(page);
    }
    if (isOn(view, PHONE.width)) {
      await page.setViewportSize(PHONE);
      await settled(page);
      found.phone = await violationsIn(THEMES[language].narrow);
      await page.setViewportSize(NARROWEST);
      await settled(page);
      found.narrowestMeasured = await auditOf(page);
    }
    // Last, since it takes the focus through everything; the words make no difference to it.
    if (language === "sv" && isOn(view, WIDE.width)) {
      await page.setViewportSize(WIDE);
      found.focus = await unseenFocusIn(BOTH);
    }

    const nothing = { smallTargets: [], clippedTexts: [], sideways: [] };
    const expected = { wide: [], wideMeasured: nothing, phone: [], narrowestMeasured: nothing, focus: [] };
    expect(found).toEqual(Object.fromEntries(Object.entries(expected).filter(([name]) => name in found)));
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
