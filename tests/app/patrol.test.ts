import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeBrowser, type OpenApp, openApp } from "./app.ts";

const PHONE = { width: 390, height: 844 };
const HERE = { latitude: 58.41081, longitude: 15.62137, accuracy: 40 };
/** How much of a finger fits (WCAG 2.5.5). */
const LEAST_TARGET_PX = 44;
/** The example's own day has no visits; the night before it has. */
const TODAY = "?visning=narvaro&arbete=narvaro:genomfort,genomfort:idag";

describe("a patrol with a phone", () => {
  let app: OpenApp;
  let page: Page;
  const stops = () => page.getByRole("region", { name: "Dagens stopp" }).getByRole("listitem");
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const openStop = () => stops().filter({ has: page.locator("[aria-expanded=true]") });

  beforeAll(async () => {
    const touch = { hasTouch: true, isMobile: true, geolocation: HERE, permissions: ["geolocation"] };
    app = await openApp("?visning=narvaro", PHONE, "whole", undefined, touch);
    page = app.page;
  });

  afterAll(() => app?.context.close());

  it("finds the day's stops in the order of time, of its own team, and comes back to them", async () => {
    await button("Dagens besök").tap();
    await page.getByText("I dag, söndag 1 november").waitFor();
    await page.waitForURL((url) => url.search.includes("genomfort:idag"));
    await button("Senaste dag med besök: lördag 31 oktober").tap();
    await stops().first().waitFor();

    await page.getByRole("button", { name: "Polis, lag 1 (9)" }).tap();
    await expect.poll(() => stops().count()).toBe(9);
    const clocks = (await stops().allTextContents()).map((text) => /\d\d:\d\d/.exec(text)![0]);
    const sinceNoon = clocks.map((clock) => (Number(clock.slice(0, 2)) + 12) % 24);
    expect(sinceNoon).toEqual([...sinceNoon].sort((a, b) => a - b));
    await page.waitForURL((url) => /genomfort:dag-2026-10-31,patrull:police/.test(decodeURIComponent(url.search)));
  });

  it("sees why and what, where on the map, and how far it is, with the map in sight", async () => {
    const stop = stops().last();
    await stop.scrollIntoViewIfNeeded();
    await stop.locator("[aria-expanded]").tap();

    const facts = openStop().locator("dl");
    await facts.getByText(/Plats \d+ på listan\. .* av platsens vecka\./).waitFor();
    for (const name of ["Varför", "Tätast", "Mest", "Vägen dit"])
      await facts.getByText(name, { exact: true }).waitFor();
    const map = (await page
      .getByRole("region", { name: /^Karta/ })
      .first()
      .boundingBox())!;
    expect(map.y).toBeGreaterThanOrEqual(0);
    await facts.getByRole("button", { name: "Visa avstånd härifrån" }).tap();
    await facts.getByText(/\d m fågelvägen mot (norr|nordost|öster|sydost|söder|sydväst|väster|nordväst)/).waitFor();
  });

  it("notes a stop with one thumb, without network, and takes it back", async () => {
    await app.context.setOffline(true);
    const stop = openStop();
    for (const name of [/^Gjort som planerat/, /^Blev inte av/, /^Ta bort notering/]) {
      for (const target of await stops().getByRole("button", { name }).all()) {
        expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(LEAST_TARGET_PX);
      }
    }
    const untick = stop.getByRole("button", { name: /^Ta bort notering/ });
    if (await untick.isVisible()) await untick.tap();

    await stop.getByRole("button", { name: /^Gjort som planerat/ }).tap();
    await stop.getByText("Genomfört", { exact: true }).waitFor();
    await untick.tap();
    await stop.getByRole("button", { name: /^Blev inte av/ }).tap();
    await page.getByRole("menuitem", { name: "väder" }).tap();
    await stop.getByText("Blev inte av: väder").waitFor();
    await page.getByRole("button", { name: /^Ångra: / }).tap();
    await stop.getByRole("button", { name: /^Gjort som planerat/ }).waitFor();
    await stop.getByRole("button", { name: /^Gjort som planerat/ }).tap();
    await stop.getByText("Genomfört", { exact: true }).waitFor();
    await app.context.setOffline(false);

    await page.reload();
    await stops().last().getByText("Genomfört", { exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    // What the page fetches ahead in a quiet moment may fall into the time without network: the browser says so itself.
    const isOffline = (trouble: string) => trouble.includes("ERR_INTERNET_DISCONNECTED");
    expect(app.troubles.filter((trouble) => !isOffline(trouble))).toEqual([]);
  });

  it("has the map beside the stops when it is laid on its side", async () => {
    await page.setViewportSize({ width: PHONE.height, height: PHONE.width });
    const map = (await page
      .getByRole("region", { name: /^Karta/ })
      .first()
      .boundingBox())!;
    const list = (await page.getByRole("region", { name: "Dagens stopp" }).boundingBox())!;

    expect(map.height).toBeGreaterThan(PHONE.width * 0.7);
    expect(map.x).toBeGreaterThanOrEqual(list.x + list.width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.height);
    await page.setViewportSize(PHONE);
  });

  it("has nothing of it in the shared view", async () => {
    await page.goto(new URL(`${TODAY}&delat=3`, page.url()).href);
    await page.getByRole("heading", { name: "Närvaro" }).waitFor();

    expect(await stops().count()).toBe(0);
    expect(await page.getByText("Dagens besök").count()).toBe(0);
  });
});

afterAll(closeBrowser);
