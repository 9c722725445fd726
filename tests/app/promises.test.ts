import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, openApp } from "./app.ts";
import { violationsOn } from "./axe.ts";

afterAll(closeBrowser);

const LINKOPING = "Medborgarlöfte Linköping 2026–2027";

async function openPromises(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Uppföljning", exact: true }).click();
  await page.getByRole("tab", { name: "Löften" }).click();
  await page.getByRole("button", { name: "Nytt löfte" }).waitFor();
}

/** Made from the built-in template, with a title of its own so that it is told from those of the example. */
async function makePromise(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "Nytt löfte" }).click();
  await page.getByRole("radio", { name: "Medborgarlöfte Linköping 2021–2022" }).check();
  await page.getByRole("button", { name: "Fortsätt" }).click();
  expect(await page.getByLabel("Rubrik").inputValue()).toBe(LINKOPING);
  await page.getByLabel("Rubrik").fill(title);
  await page.getByRole("button", { name: "Spara löftet" }).click();
  await page.getByRole("article", { name: title }).waitFor();
}

describe("promises", () => {
  it("are made from a template, edited, logged, undone and still there after a reload", async () => {
    const { page, context, troubles } = await openApp();
    await openPromises(page);
    await makePromise(page, "Vårt löfte");
    const promise = page.getByRole("article", { name: "Vårt löfte" });

    await page.getByRole("button", { name: "Ändra Vårt löfte" }).click();
    await page.getByLabel("Sista dag").fill("2026-13-01");
    await page.getByRole("button", { name: "Spara löftet" }).click();
    await page.getByText("Skriv datumet som ÅÅÅÅ-MM-DD.").waitFor();
    await page.getByLabel("Sista dag").fill("2026-12-31");
    await page.getByRole("group", { name: "Aktivitet 1" }).getByLabel("Mål per tertial").fill("120");
    await page.getByRole("button", { name: "Lägg till 1. " }).click();
    const place = await page.getByLabel("Namn på plats 1").inputValue();
    await page.getByRole("button", { name: "Spara löftet" }).click();
    await promise.getByText("120 besök").waitFor();
    await promise.getByRole("button", { name: `Visa ${place} på kartan` }).waitFor();

    await page.getByRole("button", { name: "Notera aktivitet för Vårt löfte" }).click();
    const form = page.getByRole("form", { name: "Notera aktivitet" });
    await form.getByLabel("Dag", { exact: true }).fill("2026-10-14");
    await form.getByLabel("Antal vandringar").fill("2");
    await form.getByLabel("Plats", { exact: true }).fill("Skäggetorp centrum");
    await form.getByRole("button", { name: "Spara noteringen" }).click();
    const noted = promise.getByRole("row", { name: /2026-10-14 Trygghetsvandringar 2 vandringar Skäggetorp centrum/ });
    await noted.waitFor();

    await page.keyboard.press("Control+z");
    await noted.waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await promise.getByText("120 besök").waitFor({ state: "detached" });
    await page.keyboard.press("Control+y");
    await page.keyboard.press("Control+y");
    await noted.waitFor();

    await page.reload();
    await noted.waitFor();
    await page.getByRole("button", { name: "Duplicera Vårt löfte" }).click();
    const copy = page.getByRole("article", { name: "Vårt löfte (kopia)" });
    await copy.waitFor();
    expect(await copy.getByRole("row", { name: /2026-10-14/ }).count()).toBe(0);
    await page.getByRole("button", { name: "Ta bort Vårt löfte", exact: true }).click();
    await noted.waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^Ångra: tog bort löftet Vårt löfte/ }).click();
    await noted.waitFor();

    expect(troubles).toEqual([]);
    await context.close();
  });

  it("take a place that is pointed out on the map, and the draft is still there after a look at another screen", async () => {
    const { page, context, troubles } = await openApp("?visning=uppfoljning");
    await openPromises(page);
    await page.getByRole("button", { name: "Nytt löfte" }).click();
    await page.getByRole("radio", { name: "Ett tomt löfte" }).check();
    await page.getByRole("button", { name: "Fortsätt" }).click();
    await page.getByLabel("Rubrik").fill("Vid ån");
    await page.getByRole("button", { name: "Peka ut på kartan" }).click();
    await page.locator(".maplibregl-canvas").click({ position: { x: 200, y: 300 } });
    await page.getByLabel("Namn på plats 1").fill("Bron");

    await page.getByRole("link", { name: "Karta", exact: true }).click();
    await page.getByRole("grid", { name: "Hotspots" }).waitFor();
    await page.getByRole("link", { name: "Uppföljning", exact: true }).click();
    const place = await page.getByLabel("Namn på plats 1").inputValue();
    await page.getByRole("button", { name: "Spara löftet" }).click();
    await page.getByRole("article", { name: "Vid ån" }).getByRole("button", { name: "Visa Bron på kartan" }).waitFor();

    expect(place).toBe("Bron");
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("are read, not changed, in the shared view", async () => {
    const { page, context, troubles } = await openApp("?visning=uppfoljning");
    await openPromises(page);
    await makePromise(page, "Vårt löfte");

    await page.getByRole("radio", { name: "Delat" }).check({ force: true });
    await page.getByText("Det här visas bara i Internt. Byt vy högst upp.").waitFor();
    await page.getByRole("article", { name: "Vårt löfte" }).waitFor();

    expect(await page.getByRole("button", { name: "Nytt löfte" }).count()).toBe(0);
    expect(await page.getByRole("button", { name: /^Ändra |^Notera |^Ta bort / }).count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  for (const language of ["sv", "en"]) {
    it(`the list and the editor in ${language} have no violation by axe`, async () => {
      const { page, context } = await openApp(
        `?visning=uppfoljning&arbete=uppfoljning:loften${language === "en" ? "&sprak=en" : ""}`,
      );
      await page.getByRole("button", { name: language === "en" ? "New promise" : "Nytt löfte" }).click();
      const choice = await violationsOn(page);
      await page.getByRole("button", { name: language === "en" ? "Continue" : "Fortsätt" }).click();
      await page.getByLabel(language === "en" ? "Title" : "Rubrik").waitFor();
      const editor = await violationsOn(page);

      expect([...choice, ...editor]).toEqual([]);
      await context.close();
    });
  }
});
