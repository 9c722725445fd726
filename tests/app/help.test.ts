import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeBrowser, eventsInSelection, type OpenApp, openApp } from "./app.ts";
import { violationsOn } from "./axe.ts";

let app: OpenApp;
let page: Page;

beforeAll(async () => {
  app = await openApp();
  page = app.page;
  await eventsInSelection(page);
});
afterAll(closeBrowser);

const palette = () => page.getByRole("combobox", { name: "Sök eller gör" });
const ask = async (words: string) => {
  await page.keyboard.press("Control+k");
  await palette().fill(words);
};

describe("help", () => {
  it("finds and does everything from the keyboard, and gives the focus back", async () => {
    const opener = page.getByRole("button", { name: "Sök eller gör" });
    await opener.focus();
    await page.keyboard.press("Enter");
    await palette().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);

    await ask("atgarder per omrade");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Per område och typ", selected: true }).waitFor();

    await ask("hotspots geojson");
    const download = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await download).suggestedFilename()).toMatch(/\.geojson$/);

    await ask("finns inte alls");
    await page.getByText("Inget passar. Pröva ett annat ord.").waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");

    await ask("1.");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    const place = await page.getByRole("option", { selected: true }).locator("span").first().textContent();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: place?.replace("1. ", "") ?? "", level: 3, exact: true }).waitFor();

    await page.keyboard.press("Control+k");
    await palette().waitFor();
    expect(await page.getByRole("listbox", { name: "Träffar" }).getByRole("option").first().textContent()).toContain(
      place,
    );
    await page.keyboard.press("Escape");
  });

  it("shows every key on ?, and single keys can be switched off", async () => {
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Kortkommandon" });
    await dialog.getByText("Lås eller lås upp besöket").waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await dialog.getByRole("checkbox").uncheck();
    await page.keyboard.press("Escape");

    await page.keyboard.press("5");
    await page.keyboard.press("?");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await page.getByRole("link", { name: "Karta" }).getAttribute("aria-current")).toBe("page");

    await ask("kortkommandon");
    await page.keyboard.press("Enter");
    await dialog.getByRole("checkbox").check();
    await page.keyboard.press("Escape");
  });

  it("shows a newcomer round once, and never again unasked", async () => {
    const card = page.getByRole("complementary", { name: "Första besöket" });
    await card.getByRole("button", { name: "Visa runt" }).click();
    expect(await violationsOn(page)).toEqual([]);
    for (const title of ["Kartan", "Listan", "Kortet", "Egna data"]) {
      const heading = card.getByRole("heading", { name: title });
      await heading.waitFor();
      expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
    }
    await card.getByRole("heading", { name: "Planen" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await card.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("innehall");
    await page.reload();
    await eventsInSelection(page);
    expect(await card.count()).toBe(0);
  });

  it("says what a word means where it stands", async () => {
    const ask = page.getByRole("button", { name: "Vad betyder Hotspots?" });
    await ask.focus();
    await page.keyboard.press("Enter");
    await page.getByText("Listan säger var något har anmälts", { exact: false }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByText("Listan säger var något har anmälts", { exact: false }).waitFor({ state: "hidden" });
    expect(await ask.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it("tells of the job, the words and the methods", async () => {
    await page.getByRole("button", { name: "Hjälp" }).click();
    const dialog = page.getByRole("dialog", { name: "Hjälp" });
    await dialog.getByRole("listitem").first().waitFor();
    expect(await dialog.getByRole("listitem").count()).toBe(9);
    await dialog.getByRole("tab", { name: "Ordlista" }).click();
    await dialog.getByText("Täckt behov", { exact: true }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press("Escape");

    expect(app.troubles).toEqual([]);
  });
});
