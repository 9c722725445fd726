import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { buildXlsx, DATE_TIME } from "../../src/testing/build-xlsx.ts";
import { closeBrowser, eventsInSelection, openApp } from "./app.ts";
import { violationsOn } from "./axe.ts";
import { aHotspot, chooseFiles, chosenIn, countOf, eventsCsv, readIn } from "./import-dialog.ts";

afterAll(closeBrowser);

/** 2026-10-01 21:00 as Excel counts: days since 1899-12-30. */
const EXCEL_DAY = 46_296.875;

const WORKBOOK = buildXlsx([
  {
    name: "Händelser",
    rows: [
      ["id", "från", "kategori", "lat", "lon"],
      ...aHotspot(12, "H").map(({ id, day, lng, lat }) => [
        id,
        { value: EXCEL_DAY + day - 1, style: DATE_TIME },
        "Misshandel",
        lat,
        lng,
      ]),
    ],
  },
  {
    name: "Felanmälan",
    rows: [
      ["id", "anmäld", "typ", "status", "lat", "lon"],
      ...["A1", "A2", "A3"].map((id) => [
        id,
        { value: EXCEL_DAY, style: DATE_TIME },
        "belysning",
        "öppen",
        58.41,
        15.62,
      ]),
    ],
  },
]);

describe("a file with several tables", () => {
  it("is read from the sheet that one chooses, understood anew", async () => {
    const { page, context, troubles } = await openApp();
    await eventsInSelection(page);
    const dialog = await chooseFiles(page, [{ name: "export.xlsx", content: WORKBOOK }]);
    const sheet = dialog.getByLabel("Blad", { exact: true });
    await sheet.waitFor();

    const other = (await chosenIn(dialog, "Blad"))?.startsWith("Händelser") ? "Felanmälan" : "Händelser";
    const kindOf = { Händelser: "Händelser", Felanmälan: "Fysiska åtgärder" }[other];
    const option = await sheet.locator("option").filter({ hasText: other }).getAttribute("value");
    await sheet.selectOption(option);
    await expect.poll(() => chosenIn(dialog, "Innehåll")).toBe(kindOf);
    await readIn(dialog);

    expect(await countOf(dialog, "Lästa")).toBe(other === "Händelser" ? 12 : 3);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("names the files of a zip", async () => {
    const { page, context } = await openApp();
    await eventsInSelection(page);
    const zip = zipSync({
      "a.csv": strToU8(eventsCsv(aHotspot(12, "H"))),
      "b.csv": strToU8("id;anmäld;typ;status;lat;lon\nA;2026-10-01;klotter;öppen;58,41;15,62\n"),
    });

    const dialog = await chooseFiles(page, [{ name: "export.zip", content: zip }]);
    const choice = dialog.getByLabel("Fil i zipfilen", { exact: true });
    await choice.waitFor();
    const names = await choice.locator("option").allTextContents();

    expect(names.map((name) => name.slice(0, 5))).toEqual(["a.csv", "b.csv"]);
    await context.close();
  });
});

describe("personal data", () => {
  const NAMES = ["Anna Andersson", "Erik Johansson", "Maria Karlsson", "Lars Nilsson", "Eva Eriksson"];
  const REQUESTS = [
    "id;anmäld;typ;status;lat;lon;anmälare;personnummer;beskrivning",
    ...Array.from({ length: 20 }, (_, i) => {
      const text = `Lampan vid gångväg ${i} är trasig och lyser inte på kvällen`;
      return `A${i};2026-10-0${1 + (i % 9)};belysning;öppen;58,41;15,62;${NAMES[i % 5]};19811218-9876;${text}`;
    }),
  ].join("\r\n");

  it("is left out and said why, cannot be chosen, and free text comes only when it is asked for", async () => {
    const { page, context, troubles } = await openApp();
    await eventsInSelection(page);
    const dialog = await chooseFiles(page, [{ name: "felanmälan.csv", content: REQUESTS }]);
    const leftOut = dialog.getByRole("region", { name: "Lämnas utanför" });
    await leftOut.getByText("20 av 20 celler är personnummer.").waitFor();
    const said = await leftOut.getByRole("listitem").allTextContents();
    const choice = dialog.getByLabel("Id", { exact: true }).locator("option").filter({ hasText: "personnummer" });
    const label = await choice.textContent();
    const isDisabled = await choice.evaluate((option) => (option as HTMLOptionElement).disabled);
    const violations = await violationsOn(page);

    const keep = leftOut.getByLabel("Läs in som beskrivning");
    const before = await chosenIn(dialog, "Beskrivning");
    await keep.check();
    await expect.poll(() => chosenIn(dialog, "Beskrivning")).toContain("beskrivning");

    expect(said.map((text) => text.split(" ")[0])).toEqual(["anmälare", "personnummer", "beskrivning"]);
    expect(label).toContain("kan inte väljas");
    expect(isDisabled).toBe(true);
    expect(before).toBe("Finns inte i filen");
    expect(violations).toEqual([]);
    await readIn(dialog);
    expect(await countOf(dialog, "Lästa")).toBe(20);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe("many events on one point", () => {
  const onePoint = Array.from({ length: 30 }, (_, i) => ({
    id: `P${i}`,
    day: 1 + (i % 28),
    lng: 15.6216,
    lat: 58.4108,
  }));
  const spread = Array.from({ length: 10 }, (_, i) => ({
    id: `S${i}`,
    day: 1 + i,
    lng: 15.55 + i / 100,
    lat: 58.38 + i / 200,
  }));

  it("end in a sentence and no hotspot, make one when the place is said to be true, and undo takes that back", async () => {
    const { page, context, troubles } = await openApp();
    await eventsInSelection(page);
    const hotspots = page.getByRole("grid", { name: "Hotspots" }).locator("tbody tr");
    const dialog = await chooseFiles(page, [{ name: "polisen.csv", content: eventsCsv([...onePoint, ...spread]) }]);
    await readIn(dialog);
    await dialog.getByText("30 av 40 händelser ligger på exakt samma punkt").waitFor();
    await dialog.getByText("De räknas, men blir ingen hotspot.").waitFor();
    await expect.poll(() => hotspots.count()).toBe(0);

    await dialog.getByText("Platsen stämmer", { exact: true }).click();
    await dialog.getByText("Du har sagt att platsen stämmer").waitFor();
    await expect.poll(() => hotspots.count()).toBe(1);
    expect(await eventsInSelection(page)).toBe(40);

    await dialog.getByRole("button", { name: "Visa på kartan" }).click();
    await page.keyboard.press("Control+z");
    await expect.poll(() => hotspots.count()).toBe(0);
    expect(await eventsInSelection(page)).toBe(40);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("go with the import when that is undone, also after their place was said to be true", async () => {
    const { page, context } = await openApp();
    const before = await eventsInSelection(page);
    const dialog = await chooseFiles(page, [{ name: "polisen.csv", content: eventsCsv([...onePoint, ...spread]) }]);
    await readIn(dialog);
    await dialog.getByText("Platsen stämmer", { exact: true }).click();
    await dialog.getByText("Du har sagt att platsen stämmer").waitFor();

    await dialog.getByRole("button", { name: "Ångra importen" }).click();
    await dialog.getByText("Importen är ångrad.").waitFor();

    await expect.poll(() => eventsInSelection(page)).toBe(before);
    await context.close();
  });
});

describe("several sources", () => {
  it("stand beside each other by who they come from; only the same one's are replaced", async () => {
    const { page, context, troubles } = await openApp();
    await eventsInSelection(page);
    const first = await chooseFiles(page, [{ name: "polisen vecka 40.csv", content: eventsCsv(aHotspot(12, "P")) }]);
    await readIn(first);
    await page.keyboard.press("Escape");

    // The same twelve events as the guards have them: beside the police's, and alike.
    const second = await chooseFiles(page, [{ name: "ordningsvakter.csv", content: eventsCsv(aHotspot(12, "V")) }]);
    await expect.poll(() => chosenIn(second, "Kommer från")).toBe("Ordningsvakter");
    expect(await second.getByRole("radio").count()).toBe(0);
    await readIn(second);
    await second.getByText(/händelser liknar händelser i en annan källa/).waitFor();
    await expect.poll(() => eventsInSelection(page)).toBe(24);
    await second.getByRole("button", { name: "Granska dem" }).click();
    await page.getByRole("heading", { name: "Samma händelse två gånger?" }).waitFor();

    const third = await chooseFiles(page, [{ name: "polisen vecka 41.csv", content: eventsCsv(aHotspot(15, "N")) }]);
    await third.getByLabel("Ersätt Polisens tidigare händelser (1 fil, 12 rader)").check();
    await readIn(third);
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Karta", exact: true }).click();

    await expect.poll(() => eventsInSelection(page)).toBe(27);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("say when the very same file is loaded already, and how its header was understood the last time", async () => {
    const { page, context } = await openApp();
    await eventsInSelection(page);
    const file = { name: "polisen.csv", content: eventsCsv(aHotspot(12, "P")) };
    const first = await chooseFiles(page, [file]);
    await readIn(first);
    await page.keyboard.press("Escape");

    const second = await chooseFiles(page, [{ ...file, name: "kopia av polisen.csv" }]);
    await second.getByText("Filen är redan inläst, som polisen.csv.").waitFor();
    await second.getByText("Känner igen rubrikerna från förra gången").waitFor();
    await second.getByRole("button", { name: "Gissa på nytt" }).click();
    await second.getByText("Känner igen rubrikerna från förra gången").waitFor({ state: "detached" });

    expect(await chosenIn(second, "Innehåll")).toBe("Händelser");
    await context.close();
  });
});

describe("a saved picture among the files", () => {
  it("is offered to be opened, not imported", async () => {
    const { page, context } = await openApp();
    await eventsInSelection(page);

    await chooseFiles(page, [{ name: "förra mötet.lagesbild", content: "nothing of the kind" }]);

    await page.getByRole("dialog", { name: /lägesbild/i }).waitFor();
    await context.close();
  });
});
