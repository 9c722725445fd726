import { afterAll, describe, expect, it } from "vitest";
import { messyIncidents } from "../../src/testing/messy-incidents.ts";
import { closeBrowser, eventsInSelection, openApp } from "./app.ts";
import { violationsOn } from "./axe.ts";
import { aHotspot, chooseFiles, countOf, eventsCsv, readIn, saved } from "./import-dialog.ts";

afterAll(closeBrowser);

describe("the result of an import", () => {
  const messy = messyIncidents(3000);
  const { expected } = messy;

  it("shows each fate's rows with line, column, reason, cell and row, and saves each by itself", async () => {
    const { page, context, troubles } = await openApp();
    await eventsInSelection(page);
    const dialog = await chooseFiles(page, [{ name: "händelser.csv", content: messy.bytes }]);
    await readIn(dialog);

    const groups = [
      {
        tab: "Utan plats",
        count: expected.withoutPlace,
        save: `Spara ${expected.withoutPlace} rader utan plats som CSV`,
        fate: "utan plats",
        reason: "Koordinat saknas.",
      },
      {
        tab: "Utan tid",
        count: expected.withoutTime,
        save: `Spara ${expected.withoutTime} rader utan tid som CSV`,
        fate: "utan tid",
        reason: "Tid saknas.",
      },
      {
        tab: "Utanför",
        count: expected.outside,
        save: `Spara ${expected.outside} rader utanför som CSV`,
        fate: "utanför",
        reason: "Platsen ligger utanför kommunen.",
      },
      {
        tab: "Dubbletter",
        count: expected.duplicates,
        save: `Spara ${expected.duplicates} dubbletter som CSV`,
        fate: "dubblett",
        reason: "Samma id finns redan.",
      },
      {
        tab: "Avvisade",
        count: expected.refused,
        save: `Spara ${expected.refused} avvisade rader som CSV`,
        fate: "avvisad",
        reason: "Raden har färre celler än rubriken.",
      },
    ];
    for (const { tab, count, save, fate, reason } of groups) {
      await dialog.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
      const panel = dialog.getByRole("tabpanel");
      const row = panel.getByRole("row").filter({ hasText: reason }).first();
      const cells = await row.getByRole("cell").allTextContents();
      const file = await saved(page, panel.getByRole("button", { name: save }));

      expect(await countOf(dialog, tab)).toBe(count);
      expect(await panel.locator("tbody tr").count()).toBe(count);
      expect(cells[0]).toMatch(/^[\d\s]+$/);
      expect(cells[4]! || cells[3]!).toContain("K-1");
      expect(file.lines).toHaveLength(count + 1);
      expect(file.lines.slice(1).every((line) => line.includes(`;${fate};`))).toBe(true);
    }
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("goes from group to group with the arrow keys", async () => {
    const { page, context } = await openApp();
    await eventsInSelection(page);
    const dialog = await chooseFiles(page, [{ name: "händelser.csv", content: messy.bytes }]);
    await readIn(dialog);

    await dialog.getByRole("tab", { name: /^Utan plats/ }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("End");

    expect(await dialog.getByRole("tab", { selected: true }).textContent()).toContain("Avvisade");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Avvisade");
    await context.close();
  });

  it("saves the rows that were read as a CSV that reads back as the same", async () => {
    const { page, context } = await openApp();
    await eventsInSelection(page);
    const first = await chooseFiles(page, [{ name: "a.csv", content: eventsCsv(aHotspot(12, "H")) }]);
    await readIn(first);
    const rows = await saved(page, first.getByRole("button", { name: "Spara de lästa raderna som CSV" }));
    await page.keyboard.press("Escape");

    const second = await chooseFiles(page, [{ name: "åter.csv", content: rows.lines.join("\r\n") }]);
    await readIn(second);

    expect(rows.lines).toHaveLength(13);
    expect(await countOf(second, "Dubbletter")).toBe(12);
    await context.close();
  });

  it("is taken back by its button, whatever was said of the source since", async () => {
    const { page, context, troubles } = await openApp();
    const before = await eventsInSelection(page);
    const dialog = await chooseFiles(page, [{ name: "a.csv", content: eventsCsv(aHotspot(12, "H")) }]);
    await readIn(dialog);
    await expect.poll(() => eventsInSelection(page)).toBe(12);

    await dialog.getByRole("button", { name: "Ångra importen" }).click();
    await dialog.getByText("Importen är ångrad.").waitFor();
    await page.keyboard.press("Escape");

    await expect.poll(() => eventsInSelection(page)).toBe(before);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("never comes of an import that is cancelled", async () => {
    const { page, context, troubles } = await openApp();
    const before = await eventsInSelection(page);
    const dialog = await chooseFiles(page, [{ name: "stor.csv", content: messyIncidents(400_000).bytes }]);

    await dialog.getByRole("button", { name: "Läs in", exact: true }).click({ timeout: 60_000 });
    await dialog.getByText(/rader lästa/).waitFor();
    await dialog.getByRole("button", { name: "Avbryt" }).click();
    await dialog.getByText("Inläsningen är avbruten. Allt är som före den.").waitFor();
    await page.keyboard.press("Escape");

    expect(await eventsInSelection(page)).toBe(before);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe("a disk that is too small", () => {
  it("is said before the import, and after it with what can be done", async () => {
    const { page, context } = await openApp();
    await eventsInSelection(page);
    const developerTools = await context.newCDPSession(page);
    await developerTools.send("Storage.overrideQuotaForOrigin", {
      origin: new URL(page.url()).origin,
      quotaSize: 20_000,
    });
    await page.reload();
    await eventsInSelection(page);

    const dialog = await chooseFiles(page, [{ name: "stor.csv", content: messyIncidents(20_000).bytes }]);
    await dialog
      .getByRole("alert")
      .filter({ hasText: /Filerna kan behöva|kan inte spara/ })
      .waitFor();
    await readIn(dialog);
    await dialog.getByRole("alert").filter({ hasText: "Disken är full." }).waitFor();
    await dialog.getByRole("button", { name: "Spara som fil" }).click();
    await page.getByRole("dialog", { name: "Spara lägesbild" }).waitFor();

    await context.close();
  });
});

describe("every step of the import", () => {
  it.each([
    { width: 320, textSize: 100 },
    { width: 1280, textSize: 200 },
  ])(
    "has no violation by axe and no sideways scrolling at $width px and $textSize % text",
    async ({ width, textSize }) => {
      const { page, context } = await openApp("", { width, height: 800 });
      await eventsInSelection(page);
      await page.evaluate((percent) => {
        document.documentElement.style.fontSize = `${percent}%`;
      }, textSize);
      const overflow = () =>
        page.evaluate(() => {
          const dialog = document.querySelector("dialog")!;
          const parts = [dialog, ...dialog.querySelectorAll("[class*=content], [class*=step]")];
          return Math.max(...parts.map((part) => part.scrollWidth - part.clientWidth));
        });
      await page.getByRole("button", { name: "Importera" }).first().click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Välj filer").waitFor();
      const choose = [await violationsOn(page), await overflow()];

      const extra = {
        Personnummer: () => "19811218-9876",
        Kommentar: (i: number) => `Mannen ${i} sprang mot stationen`,
      };
      await page.keyboard.press("Escape");
      await chooseFiles(page, [
        { name: "a.csv", content: eventsCsv(aHotspot(12, "H"), extra) },
        { name: "b.csv", content: messyIncidents(1000).bytes },
        { name: "c.pdf", content: "%PDF-1.7" },
      ]);
      await dialog.getByRole("button", { name: "Läs in", exact: true }).and(page.locator(":enabled")).waitFor();
      const check = [await violationsOn(page), await overflow()];

      await readIn(dialog);
      const done = [await violationsOn(page), await overflow()];

      expect(choose).toEqual([[], 0]);
      expect(check).toEqual([[], 0]);
      expect(done).toEqual([[], 0]);
      await context.close();
    },
  );
});
