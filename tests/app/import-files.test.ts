import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { projectionFor } from "../../src/geo/projection.ts";
import { closeBrowser, eventsInSelection, openApp } from "./app.ts";

/** Two square areas that hold the town, in SWEREF 99 TM. */
function areasInSweref(): string {
  const projection = projectionFor(3006);
  const square = (code: string, name: string, west: number, east: number) => ({
    type: "Feature",
    properties: { kod: code, namn: name },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [west, 58.36],
          [east, 58.36],
          [east, 58.45],
          [west, 58.45],
          [west, 58.36],
        ].map(([lng, lat]) => projection.forward(lng!, lat!)),
      ],
    },
  });
  return JSON.stringify({
    type: "FeatureCollection",
    crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::3006" } },
    features: [square("V", "Västra staden", 15.5, 15.62), square("Ö", "Östra staden", 15.62, 15.74)],
  });
}

const FILES = [
  {
    name: "ärenden.txt",
    text: [
      "Ärendenummer\tAnmäld\tTyp\tStatus\tÅtgärdad\tLat\tLon\tBeskrivning",
      "1\t2026-09-01\tbelysning\töppen\t\t58.4093\t15.6224\tSläckt lampa",
      "2\t2026-08-01\tklotter\tåtgärdad\t2026-08-03\t58.4100\t15.6230\tVägg",
      "3\t2026-08-01\tklotter\tborttappad\t\t58.4100\t15.6230\tOkänd status",
    ].join("\n"),
  },
  {
    name: "otrygga platser.csv",
    text: ["id,datum,lat,lon,anledning", "a,2026-05-01,58.4094,15.6225,Mörkt", "b,2026-05-02,,,Ingen plats"].join("\n"),
  },
  {
    name: "trygghetsmätning.csv",
    text: [
      "Områdeskod;Område;Mätning;Fråga;Andel_procent;Antal_svar",
      "Ö;Östra staden;2026;Otrygg ute sent;31,5;200",
      "V;Västra staden;2026;Otrygg ute sent;120;200",
    ].join("\n"),
  },
  {
    name: "händelser.csv",
    text: [
      "id;från;till;kategori;N;E",
      ...Array.from({ length: 12 }, (_, i) => {
        const [east, north] = projectionFor(3006).forward(15.6224 + i / 50_000, 58.4093);
        return `H${i};2026-10-${String(i + 10)} 21:00;;Misshandel;${north.toFixed(1).replace(".", ",")};${east.toFixed(1).replace(".", ",")}`;
      }),
    ].join("\r\n"),
  },
  { name: "stadsdelar.geojson", text: areasInSweref() },
];

/** As when files are dragged from the desktop onto the page. */
async function dropOnPage(page: Page, files: readonly { name: string; text: string }[]): Promise<void> {
  const transfer = await page.evaluateHandle((dropped) => {
    const data = new DataTransfer();
    for (const { name, text } of dropped) data.items.add(new File([text], name));
    return data;
  }, files);
  for (const type of ["dragenter", "dragover", "drop"])
    await page.dispatchEvent("body", type, { dataTransfer: transfer });
}

afterAll(closeBrowser);

describe("files dropped on the page", () => {
  it("of all five kinds are recognised, read together and replace everything invented", async () => {
    const { page, context, troubles } = await openApp();
    await eventsInSelection(page);

    await dropOnPage(page, FILES);
    const dialog = page.getByRole("dialog");
    const start = dialog.getByRole("button", { name: "Läs in" });
    await expect.poll(() => start.isEnabled(), { timeout: 30_000 }).toBe(true);
    const kinds = await dialog
      .getByLabel("Innehåll", { exact: true })
      .evaluateAll((selects) => selects.map((select) => (select as HTMLSelectElement).selectedOptions[0]?.label));
    await start.click();
    await dialog.getByRole("button", { name: "Visa på kartan" }).click();
    await page.getByRole("grid", { name: "Hotspots" }).locator("tbody tr").first().click();

    expect(kinds.sort()).toEqual(["Fysiska åtgärder", "Händelser", "Områden", "Otrygga platser", "Trygghetsmätning"]);
    expect(await eventsInSelection(page)).toBe(12);
    expect(await page.getByText("FIKTIVA DATA", { exact: true }).count()).toBe(0);
    expect(await page.getByRole("grid", { name: "Hotspots" }).locator("tbody tr").count()).toBe(1);
    await page
      .getByText(/31,5\s%|32\s%/)
      .first()
      .waitFor();
    await page.getByText("Östra staden").filter({ visible: true }).first().waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("in the shared view are looked into only when it is left", async () => {
    const { page, context, troubles } = await openApp("?delat=3");
    await page.getByText("DELAT", { exact: true }).first().waitFor();

    await dropOnPage(page, FILES.slice(0, 1));
    const dialog = page.getByRole("dialog");
    await dialog.getByText("I den delade vyn läses inga filer in").waitFor();
    const named = await dialog.getByText(FILES[0]!.name).count();
    await dialog.getByRole("button", { name: "Byt till Internt" }).click();
    await dialog.getByRole("button", { name: "Läs in", disabled: false }).click();
    await dialog.getByRole("button", { name: "Visa på kartan" }).waitFor();

    expect(named).toBe(0);
    expect(await page.getByText("DELAT", { exact: true }).count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("that cannot be read say so in a sentence, and nothing changes", async () => {
    const { page, context, troubles } = await openApp();
    const before = await eventsInSelection(page);

    await dropOnPage(page, [{ name: "bild.csv", text: "\u0000\u0001\u0002PNG" }]);
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/Filen är ingen tabell|Filformatet går inte att läsa/).waitFor();

    expect(await dialog.getByRole("button", { name: "Läs in" }).isDisabled()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await eventsInSelection(page)).toBe(before);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
