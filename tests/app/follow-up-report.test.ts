import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, openApp } from "./app.ts";
import { violationsOn } from "./axe.ts";
import { saved } from "./import-dialog.ts";

afterAll(closeBrowser);

async function reportOn(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "I korthet" }).waitFor();
  await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
}

async function chooseView(page: Page, view: "Internt" | "Delat"): Promise<void> {
  await page.getByRole("radio", { name: view }).check({ force: true });
}

describe("the report", () => {
  it("is of the last whole tertial, and a period that is not whole says which days are missing", async () => {
    const { page, context, troubles } = await openApp("?visning=uppfoljning");
    await reportOn(page);
    const period = page.getByRole("group", { name: "Period" });
    await period.getByText("Tertial 2 2026").waitFor();
    await page.getByText("Data finns för hela perioden.").waitFor();

    await period.getByRole("button", { name: "Nästa period" }).click();
    await period.getByText("Tertial 3 2026").waitFor();
    await page.getByText("data finns 2026-09-01 – 2026-10-31, så 2026-11-01 – 2026-12-31 saknas").waitFor();
    await period.getByRole("button", { name: "Månad" }).click();
    await period.getByText("december 2026").waitFor();
    await period.getByRole("button", { name: "Föregående period" }).click();
    await period.getByRole("button", { name: "Föregående period" }).click();
    await period.getByText("oktober 2026").waitFor();
    await reportOn(page);

    await expect.poll(() => new URL(page.url()).searchParams.get("arbete")).toContain("period:2026-10");
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("has texts that are rewritten where they stand, say when a number is not the data's, and are put back", async () => {
    const { page, context, troubles } = await openApp("?visning=uppfoljning");
    await reportOn(page);
    const web = page.getByRole("region", { name: /^För webben/ });
    const composed = await web.getByRole("paragraph").first().textContent();

    await web.getByRole("button", { name: "Skriv om: För webben" }).click();
    await page.getByRole("textbox", { name: /^För webben/ }).fill("Vi gjorde 9 999 besök.");
    await web.getByRole("button", { name: "Spara texten" }).click();
    await web.getByText("Tal i texten som inte finns i det sammanställda nu: 9 999.").waitFor();
    await page.reload();
    await web.getByText("Vi gjorde 9 999 besök.").waitFor();
    await web.getByRole("button", { name: "Återställ till det sammanställda: För webben" }).click();
    await web.getByText("Vi gjorde 9 999 besök.").waitFor({ state: "detached" });
    const after = await web.getByRole("paragraph").first().textContent();
    await page.getByRole("button", { name: "Ångra: skrev om en text i uppföljningen" }).click();
    await web.getByText("Vi gjorde 9 999 besök.").waitFor();

    expect(after).toBe(composed);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("keeps a half-written text to its own period, while one looks at another period or screen", async () => {
    const { page, context, troubles } = await openApp("?visning=uppfoljning");
    await reportOn(page);
    const period = page.getByRole("group", { name: "Period" });
    const writing = page.getByRole("textbox", { name: /^För webben/ });
    await page.getByRole("button", { name: "Skriv om: För webben" }).click();
    await writing.fill("Ring 013-20 60 00 om tertial 2.");
    await page.getByText("Det här ser ut som en personuppgift och sparas som •••.").waitFor();

    await period.getByRole("button", { name: "Föregående period" }).click();
    await page.getByRole("button", { name: "Skriv om: För webben" }).waitFor();
    await reportOn(page);
    const inOther = await writing.count();
    await page.getByRole("link", { name: "Karta", exact: true }).click();
    await page.getByRole("link", { name: "Uppföljning", exact: true }).click();
    await period.getByRole("button", { name: "Nästa period" }).click();
    await writing.waitFor();
    const kept = await writing.inputValue();
    await page.getByRole("button", { name: "Spara texten" }).click();
    await page.getByText("Ring ••• om tertial 2.").waitFor();
    await period.getByRole("button", { name: "Föregående period" }).click();
    await page.getByText("Ring ••• om tertial 2.").waitFor({ state: "detached" });

    expect([inOther, kept]).toEqual([0, "Ring 013-20 60 00 om tertial 2."]);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("shared, hides small numbers and places that were visited, cannot be rewritten, and says so in its files", async () => {
    const { page, context, troubles } = await openApp("?visning=uppfoljning");
    await reportOn(page);
    await chooseView(page, "Delat");
    await page.getByText("Delat: små tal visas inte").waitFor();
    await reportOn(page);

    const markdown = await saved(page, page.getByRole("button", { name: "Spara Markdown" }));
    await page.getByRole("button", { name: "Spara CSV" }).click();
    const files = await page.getByRole("menuitem").allTextContents();
    const numbers = await saved(page, page.getByRole("menuitem", { name: "Alla tal, CSV för Excel" }));

    expect(markdown.name).toContain("_delat.md");
    expect(numbers.name).toContain("_delat.csv");
    expect(markdown.lines.join("\n")).toContain("FIKTIVA DATA");
    expect(numbers.lines[1]?.endsWith(";ja")).toBe(true);
    expect(files.join()).not.toContain("noterats");
    expect(await page.getByRole("button", { name: /^Skriv om/ }).count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  for (const language of ["sv", "en"]) {
    it(`in ${language} has no violation by axe, at 390 px no sideways scrolling`, async () => {
      const query = `?visning=uppfoljning${language === "en" ? "&sprak=en" : ""}`;
      const { page, context, troubles } = await openApp(query);
      await page.getByRole("heading", { name: language === "en" ? "In short" : "I korthet" }).waitFor();
      await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
      const violations = await violationsOn(page);
      await page.setViewportSize({ width: 390, height: 844 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

      expect(violations).toEqual([]);
      expect(overflow).toBeLessThanOrEqual(0);
      expect(troubles).toEqual([]);
      await context.close();
    });
  }
});
