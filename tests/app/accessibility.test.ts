import type { Page } from "playwright-core";
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
  // Forms that were left open are gone with the page.
  beforeAll(async () => {
    await app.page.emulateMedia({ colorScheme: run.theme });
    await app.page.reload();
  });

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

    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    const map = await page.locator(".maplibregl-canvas").boundingBox();

    await expect.poll(overflow).toBeLessThanOrEqual(0);
    expect(map!.height).toBeGreaterThan(200);
    if (width >= 1440) expect(map!.width / width).toBeGreaterThanOrEqual(0.55);
  });
});

/** The element with the focus, in words; `body` when it is lost. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: at } = document;
    return at === null || at === document.body
      ? "body"
      : (at.getAttribute("aria-label") ?? at.textContent ?? "").trim();
  });
}

describe("the focus", () => {
  beforeAll(async () => {
    await app.page.setViewportSize(WIDE);
    await app.page.reload();
  });

  const dialogs = VIEWS.filter(({ name }) =>
    ["save picture", "open picture", "erase all", "how good is the list", "import, choose", "help"].includes(name),
  );
  it.each(dialogs)("goes back to what opened the dialog: $name", async (view) => {
    const { page } = app;
    await showView(page, view, "sv");
    await page.locator("dialog[open]").waitFor();

    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });

    await expect.poll(() => focused(page)).not.toBe("body");
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe("button");
  });

  it("follows to the next screen, whose name is in the title", async () => {
    const { page } = app;
    await showView(page, { name: "plan", query: "visning=narvaro" }, "sv");
    await page.getByRole("button", { name: "Gör förslag" }).focus();

    await page.keyboard.press("5");

    await expect.poll(() => page.title()).toBe("Data – Linköping – Lägesbild");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("innehall");
  });

  it("goes past the menus by the page's first link, which takes back nothing that was chosen just before", async () => {
    const { page } = app;
    await showView(page, { name: "map", query: "visning=karta" }, "sv");

    await page.evaluate(() => {
      document.querySelector<HTMLElement>("main input[type=checkbox]:checked")!.click();
      document.querySelector<HTMLElement>("a[href='#innehall']")!.click();
    });

    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("innehall");
    await expect.poll(() => page.url()).toMatch(/[?&]urval=kat:.*#innehall$/);
    await showView(page, { name: "data", query: "visning=data" }, "sv");
  });

  it("stays near when what had it is removed", async () => {
    const { page } = app;
    await showView(page, { name: "promises", query: "visning=uppfoljning&arbete=uppfoljning:loften" }, "sv");
    const remove = page.getByRole("button", { name: /^Ta bort / }).last();
    await remove.focus();

    await page.keyboard.press("Enter");

    await page.getByRole("status").filter({ hasText: "Tog bort" }).waitFor();
    expect(await focused(page)).not.toBe("body");
    await page.keyboard.press("Control+z");
    await page.getByRole("status").filter({ hasText: "Ångrat" }).first().waitFor();
  });
});

describe("a list to tick", () => {
  beforeAll(() => app.page.setViewportSize(WIDE));

  it("is one stop for Tab, with arrows between the rows and to the button that leaves only one", async () => {
    const { page } = app;
    await showView(page, { name: "map", query: "visning=karta" }, "sv");
    const none = page.getByRole("button", { name: "Inga", exact: true }).first();
    const nameAt = () =>
      page.evaluate(() => {
        const at = document.activeElement as HTMLInputElement;
        return `${at.type} ${at.ariaLabel ?? at.labels?.[0]?.textContent}`;
      });
    await none.focus();

    await page.keyboard.press("Tab");
    expect(await nameAt()).toBe("checkbox Bilbrott");
    await page.keyboard.press("ArrowDown");
    expect(await nameAt()).toBe("checkbox Bostadsinbrott");
    await page.keyboard.press("ArrowRight");
    expect(await nameAt()).toBe("button Bara Bostadsinbrott");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toMatch(/urval=kat:Bostadsinbrott$/);
    await page.keyboard.press("ArrowLeft");
    expect(await nameAt()).toBe("checkbox Bostadsinbrott");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");

    expect(await nameAt()).toBe("checkbox Bostadsinbrott");
    await page.keyboard.press("Tab");
    expect(await nameAt()).not.toMatch(/^checkbox|Bara/);
    await page.keyboard.press("Control+z");
    await expect.poll(() => page.url()).not.toContain("urval");
  });
});

describe("a screen reader hears", () => {
  beforeAll(() => app.page.setViewportSize(WIDE));

  it("how many events are left when the selection is narrowed, and that it was undone", async () => {
    const { page } = app;
    await showView(page, { name: "map", query: "visning=karta" }, "sv");
    const count = page.getByRole("status").filter({ hasText: "händelser i urvalet" }).first();
    const before = await count.textContent();

    await page.getByLabel("Stöld", { exact: true }).uncheck();

    await expect.poll(() => count.textContent()).not.toBe(before);
    await page.keyboard.press("Control+z");
    await expect.poll(() => count.textContent()).toBe(before);
    await page.getByRole("status").filter({ hasText: "Ångrat" }).first().waitFor();
  });
});

describe("the map as a list", () => {
  it("has every area with what the map shows of it, and every unsafe place", async () => {
    const { page } = app;
    await showView(page, VIEWS.find(({ name }) => name === "map as a list")!, "sv");
    const dialog = page.getByRole("dialog", { name: "Kartan som lista" });
    const areas = dialog.getByRole("table", { name: "Områden" });
    await areas.waitFor();
    const events = await areas
      .locator("tbody td:nth-of-type(2)")
      .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent?.replace(/\D/g, ""))));

    expect(events).toHaveLength(32);
    expect(
      await dialog
        .getByRole("table", { name: /utpekade otrygga platser/ })
        .getByRole("row")
        .count(),
    ).toBe(251);
    await dialog
      .getByRole("button", { name: /^Visa .* på kartan$/ })
      .first()
      .click();
    await dialog.waitFor({ state: "detached" });
  });
});

describe("large text", () => {
  it("gets the narrow page at twice the size, with nothing cut off", async () => {
    const { page } = app;
    const browser = await page.context().newCDPSession(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await showView(page, { name: "map", query: "visning=karta" }, "sv");

    await browser.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    // The browser asks anew what fits when the window changes.
    await page.setViewportSize({ width: 1281, height: 900 });
    await page.getByRole("button", { name: "Urval", exact: true }).waitFor();

    expect(await auditOf(page)).toEqual({ smallTargets: [], clippedTexts: [], sideways: [] });
    await browser.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
  });
});

describe("forced colours", () => {
  it("show what is chosen and what has the focus by lines", async () => {
    const { page } = app;
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ forcedColors: "active" });
    await showView(page, { name: "map", query: "visning=karta" }, "sv");

    const outlineOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).outlineStyle);

    expect(await outlineOf("nav [aria-current=page]")).toBe("solid");
    expect(await outlineOf("[aria-pressed=true]")).toBe("solid");
    expect(await outlineOf("header label:has(:checked)")).toBe("solid");
    expect(await unseenFocus(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: "none" });
  });
});
