import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, openApp } from "./app.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

afterAll(closeBrowser);

describe("WCAG 2.2 AA by axe", () => {
  for (const screen of ["karta", "narvaro", "atgarder", "uppfoljning", "data", "mote"]) {
    for (const language of ["sv", "en"]) {
      it(`${screen} in ${language} has no violation`, async () => {
        const { page, context } = await openApp(`?visning=${screen}${language === "en" ? "&sprak=en" : ""}`);
        await page.getByText("FIKTIVA DATA", { exact: true }).first().waitFor();
        await page.locator("[aria-busy=true]").waitFor({ state: "detached" });

        // Evaluated, not inserted as a script element, which the page's policy would rightly refuse.
        await page.evaluate(axeSource);
        const violations = await page.evaluate(async (tags) => {
          const { axe } = window as unknown as { axe: typeof import("axe-core") };
          const { violations: found } = await axe.run(document, { runOnly: { type: "tag", values: tags } });
          return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
        }, TAGS);

        expect(violations).toEqual([]);
        await context.close();
      });
    }
  }
});

describe("every width", () => {
  for (const width of [320, 390, 768, 1440, 1920]) {
    it(`${width} px shows the map and the list without sideways scrolling`, async () => {
      const { page, context, troubles } = await openApp("", { width, height: 844 });
      await page.getByRole("grid", { name: "Hotspots" }).waitFor();

      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      const map = await page.locator(".maplibregl-canvas").boundingBox();

      expect(overflow).toBeLessThanOrEqual(0);
      expect(map!.height).toBeGreaterThan(200);
      if (width >= 1440) expect(map!.width / width).toBeGreaterThanOrEqual(0.55);
      expect(troubles).toEqual([]);
      await context.close();
    });
  }
});
