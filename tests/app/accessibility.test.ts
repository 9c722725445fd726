import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, openApp } from "./app.ts";
import { violationsOn } from "./axe.ts";

afterAll(closeBrowser);

describe("WCAG 2.2 AA by axe", () => {
  for (const screen of ["karta", "narvaro", "atgarder", "uppfoljning", "data", "mote"]) {
    for (const language of ["sv", "en"]) {
      it(`${screen} in ${language} has no violation`, async () => {
        const { page, context } = await openApp(`?visning=${screen}${language === "en" ? "&sprak=en" : ""}`);
        await page.getByText("FIKTIVA DATA", { exact: true }).first().waitFor();
        await page.locator("[aria-busy=true]").waitFor({ state: "detached" });

        const violations = await violationsOn(page);

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
