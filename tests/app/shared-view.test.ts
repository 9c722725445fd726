import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import type { Work } from "../../src/domain/work.ts";
import { closeBrowser, openApp } from "./app.ts";
import { saved } from "./import-dialog.ts";

/** Where the shared view can be looked at, and links made for the internal one. */
const QUERIES = [
  "visning=karta",
  "visning=karta&karta=lager:survey~density~incidents~hotspots~requests~unsafePlaces",
  "visning=karta&karta=vald:i:5",
  "visning=karta&karta=vald:r:FIKTIV-1",
  "visning=karta&urval=timmar:22~23,fran:2026-10-03,till:2026-10-17",
  "visning=karta&jamfor=period,a:2024-11-01--2025-10-31,b:2025-11-01--2026-10-31",
  "visning=narvaro",
  "visning=narvaro&arbete=narvaro:genomfort",
  "visning=atgarder",
  "visning=atgarder&arbete=atgarder:grupper,ansvarig:Gata",
  "visning=uppfoljning",
  "visning=uppfoljning&arbete=uppfoljning:loften",
  "visning=uppfoljning&arbete=uppfoljning:beslut",
  "visning=data",
  "visning=mote",
  "visning=mote&arbete=steg:2",
] as const;
const DESCRIPTION_COLUMN = 7;
const REASON_COLUMN = 4;
/** Short words of a reason are also words of the interface. */
const TELLING_LENGTH = 12;

afterAll(closeBrowser);

function column(file: string, index: number): readonly string[] {
  const lines = readFileSync(`public/data/${file}`, "utf8").trimEnd().split("\n").slice(1);
  return lines.map((line) => line.split(";")[index]!.trim());
}

/** What people wrote of single events: of measures, unsafe places, decisions and what was logged. */
function writtenTexts(): readonly string[] {
  const work = JSON.parse(readFileSync("public/data/work.json", "utf8")) as Work;
  const texts = [
    ...column("requests.csv", DESCRIPTION_COLUMN),
    ...column("unsafe-places.csv", REASON_COLUMN),
    ...work.decisions.map(({ text }) => text),
    ...work.ownRequests.map(({ description }) => description),
  ];
  return [...new Set(texts)].filter((text) => text.length >= TELLING_LENGTH);
}

/** Every text and attribute of the page, seen or only heard. */
async function everythingIn(page: Page): Promise<string> {
  await page.waitForLoadState("networkidle");
  await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
  return page.evaluate(() => document.documentElement.outerHTML);
}

describe("the shared view", () => {
  it("tells on no screen, and by no link, what someone wrote or which row it was, but of the promises", async () => {
    const { page, context, troubles } = await openApp("?delat=3");
    const written = writtenTexts();
    const address = page.url().split("?")[0];
    const told: string[] = [];
    for (const query of QUERIES) {
      await page.goto(`${address}?${query}&delat=3`);
      await page.getByText("FIKTIVA DATA", { exact: true }).first().waitFor();
      const html = await everythingIn(page);
      told.push(...written.filter((text) => html.includes(text)).map((text) => `${query}: ${text}`));
      told.push(...(html.match(/FIKTIV-(?!L)\w*\d+/g) ?? []).map((id) => `${query}: ${id}`));
      expect(new URL(page.url()).searchParams.get("delat"), query).toBe("3");
      // The switch, and in a meeting its button.
      const isOn = page.locator("label:has(:checked), [aria-pressed=true]").filter({ hasText: "Delat" });
      expect(await isOn.filter({ visible: true }).count(), query).toBe(1);
    }

    expect(written.length).toBeGreaterThan(10);
    expect(told).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("tells no more in its files, which say that they are shared", async () => {
    const { page, context } = await openApp("?delat=3");
    const written = writtenTexts();
    const list = await saved(page, page.getByRole("button", { name: "Exportera CSV" }));
    await page.goto(`${page.url().split("?")[0]}?visning=uppfoljning&delat=3`);
    const report = await saved(page, page.getByRole("button", { name: "Spara Markdown" }));

    for (const { name, lines } of [list, report]) {
      const text = lines.join("\n");
      expect(
        written.filter((sentence) => text.includes(sentence)),
        name,
      ).toEqual([]);
      expect(text, name).not.toMatch(/FIKTIV-\w*\d+/);
      // The list has the columns it has: there the name says it.
      expect(`${name} ${text.toLowerCase()}`).toContain("delat");
    }
    await context.close();
  });
});
