import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeBrowser, eventsInSelection, type OpenApp, openApp } from "./app.ts";
import { violationsOn } from "./axe.ts";
import { csvFile, eventsFile, importFiles } from "./test-files.ts";

/** Three of the guards' reports are of events that the police have too, a few metres and minutes away. */
const POLICE = eventsFile("polisen_händelser.csv", 200);
const GUARDS = csvFile("ordningsvakter.csv", [
  ...[0, 1, 2].map((i) => {
    const [, from, , category, lat, lon] = POLICE.buffer.toString().split("\r\n")[1 + i]!.split(";");
    return `V${i};${from!.replace(":15", ":20")};;${category};${lat};${lon}`;
  }),
  ...Array.from({ length: 40 }, (_, i) => `P${i};2026-10-${String((i % 9) + 10)} 12:00;;Rån;58,410807;15,621373`),
]);

describe("several sources at once", () => {
  let app: OpenApp;
  let page: Page;

  beforeAll(async () => {
    app = await openApp();
    page = app.page;
    await eventsInSelection(page);
    await importFiles(page, [POLICE, GUARDS]);
  });
  afterAll(closeBrowser);

  it("are counted together", async () => {
    await expect.poll(() => eventsInSelection(page)).toBe(243);
  });

  it("are switched in the filter, each with its count, provider and last day", async () => {
    const group = page.getByRole("group", { name: "Källor" });
    await group.getByText("Ordningsvakter, t.o.m. 18 okt").waitFor();

    await group.getByLabel(/^ordningsvakter\.csv/).uncheck();
    await expect.poll(() => eventsInSelection(page)).toBe(200);
    await page.keyboard.press("Control+z");

    await expect.poll(() => eventsInSelection(page)).toBe(243);
  });

  it("point out the one that is behind beside the data's date", async () => {
    expect(await page.getByRole("banner").getByText("Ordningsvakter: t.o.m. 18 okt").isVisible()).toBe(true);
  });

  it("keep events with a false position out of the list, say how many, and let the user say that it is true", async () => {
    await page.getByText("40 händelser ligger på en punkt som många delar").waitFor();
    await page.getByRole("link", { name: "Data", exact: true }).click();
    await page.getByText("40 av 43 händelser ligger på exakt samma punkt").waitFor();

    await page.getByRole("checkbox", { name: /^Platsen stämmer för 40/ }).check();
    await page.getByText("Du har sagt att platsen stämmer").waitFor();
    await page.keyboard.press("Control+z");

    await page.getByText("De räknas, men blir ingen hotspot").waitFor();
  });

  it("propose doubles, count the second no more when told, and again when that is undone", async () => {
    const doubles = page.getByRole("region", { name: "Samma händelse två gånger?" });
    await doubles.getByText("3 par att avgöra").waitFor();

    await doubles.getByRole("listitem", { name: "Par 1" }).getByRole("button", { name: "Samma händelse" }).click();
    await doubles.getByText("2 par att avgöra").waitFor();
    await doubles.getByRole("button", { name: "Alla är samma" }).click();
    await doubles.getByText("Alla par är avgjorda").waitFor();
    await page.getByRole("link", { name: "Karta", exact: true }).click();
    await expect.poll(() => eventsInSelection(page)).toBe(240);
    await page.keyboard.press("Control+z");
    await expect.poll(() => eventsInSelection(page)).toBe(242);
    await page.keyboard.press("Control+z");

    await expect.poll(() => eventsInSelection(page)).toBe(243);
  });

  it("can be told whom they come from, saved as CSV, and removed, each undone by the button beside what was said", async () => {
    await page.getByRole("link", { name: "Data", exact: true }).click();
    await page.getByLabel("Från vem: ordningsvakter.csv").selectOption({ label: "Bostadsbolag" });
    await page.getByRole("status").filter({ hasText: "Bostadsbolag" }).getByRole("button", { name: "Ångra" }).click();
    await expect
      .poll(() => page.getByLabel("Från vem: ordningsvakter.csv").locator("option:checked").textContent())
      .toBe("Ordningsvakter");
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Spara ordningsvakter.csv som CSV" }).click(),
    ]);
    await page.getByRole("button", { name: "Ta bort ordningsvakter.csv" }).click();
    const said = page.getByRole("status").filter({ hasText: "ordningsvakter.csv är borttagen." });
    await said.waitFor();
    const left = await page.getByRole("rowheader", { name: /ordningsvakter\.csv/ }).count();
    await said.getByRole("button", { name: "Ångra" }).click();
    await page.getByRole("rowheader", { name: /ordningsvakter\.csv/ }).waitFor();

    expect(left).toBe(0);
    expect(saved.suggestedFilename()).toBe("ordningsvakter.csv");
  });

  it("are read by assistive technology without fault", async () => {
    expect(await violationsOn(page)).toEqual([]);
  });

  it("show no single event in the shared view, no day of one, and no choice of source", async () => {
    await page.getByRole("radio", { name: "Delat" }).check({ force: true });
    await page.getByText("Enskilda händelser visas bara internt.").waitFor();
    const csv = await page.getByRole("button", { name: /som CSV$/ }).count();
    const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^ordningsvakter\.csv/ }) });
    const cells = await row.getByRole("cell").allTextContents();
    const behind = await page.getByRole("banner").getByText("Ordningsvakter: t.o.m.").count();
    await page.getByRole("link", { name: "Karta", exact: true }).click();

    expect(csv).toBe(0);
    expect(cells.slice(2)).toEqual(["–", "–"]);
    expect(behind).toBe(0);
    expect(await page.getByRole("banner").getByText("Data t.o.m. 2026-10-31").isVisible()).toBe(true);
    expect(await page.getByRole("group", { name: "Källor" }).count()).toBe(0);
    expect(app.troubles).toEqual([]);
  });
});
