import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeBrowser, type OpenApp, openApp } from "./app.ts";
import { auditOf } from "./audit.ts";
import { settled, showView } from "./every-view.ts";

/** WCAG 1.4.12: what a reader may set without anything being lost. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;
const SCREENS = [
  "karta",
  "karta&urval=ordning:prioritet&karta=vald:i:5",
  "narvaro",
  "narvaro&arbete=narvaro:genomfort",
  "atgarder",
  "uppfoljning",
  "uppfoljning&arbete=uppfoljning:loften",
  "data",
  "mote",
  "mote&arbete=steg:1",
];
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

let app: OpenApp;
beforeAll(async () => {
  app = await openApp("?visning=data");
});
afterAll(closeBrowser);

/** The reader's own style, or none. A constructed sheet, which the page's policy has nothing against. */
async function space(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
  await settled(page);
}

/** Words that stick out of the control or paragraph they are in, and so lie on what is beside it. Cells are let off: a line in one may run on below the next. */
function spilledTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK = 2;
    const boxes = [...document.querySelectorAll<HTMLElement>("button, a[href], label, dt, dd, h1, h2, h3, p, li")];
    return boxes.flatMap((box) => {
      const isSeen = box.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      // The whole text of one with a title stands in its tooltip.
      if (!isSeen || box.closest(".maplibregl-map, [aria-hidden=true], [title]") || box.offsetWidth <= 1) return [];
      const frame = box.getBoundingClientRect();
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement!;
        // What is placed by hand is meant to be where it is, and plots draw their own text.
        if (element.closest("svg, [aria-hidden=true], [popover]") || element.offsetWidth <= 1) continue;
        if (getComputedStyle(element).position === "absolute") continue;
        if ([...box.querySelectorAll("*")].some((part) => part.contains(element) && isCut(part))) continue;
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const words = range.getBoundingClientRect();
        if (words.width === 0) continue;
        const isOut = words.right > frame.right + SLACK || words.left < frame.left - SLACK;
        const isBelow = words.bottom > frame.bottom + SLACK || words.top < frame.top - SLACK;
        if (isOut || isBelow) return [`${box.localName}.${box.className} "${box.textContent?.trim().slice(0, 40)}"`];
      }
      return [];
    });

    function isCut(part: Element) {
      return getComputedStyle(part).overflow !== "visible";
    }
  });
}

/** What is wrong by name, without the sizes, so that it can be compared. */
async function troubles(page: Page): Promise<ReadonlySet<string>> {
  const { clippedTexts, sideways } = await auditOf(page);
  const names = [...clippedTexts, ...sideways].map((one) => one.replace(/( \d+>\d+)+$/, ""));
  return new Set([...names, ...(await spilledTexts(page))]);
}

describe.each(SIZES)("text spaced as WCAG 1.4.12 allows, at $width × $height", (size) => {
  it.each(SCREENS)("loses nothing on %s", async (query) => {
    const { page } = app;
    await page.setViewportSize(size);
    await showView(page, { name: query, query: `visning=${query}` }, "sv");
    await space(page, "");
    const before = await troubles(page);

    await space(page, SPACING);

    expect([...(await troubles(page))].filter((one) => !before.has(one))).toEqual([]);
    await space(page, "");
  });
});
