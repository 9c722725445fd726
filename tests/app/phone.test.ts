import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeBrowser, type OpenApp, openApp } from "./app.ts";

const PHONE = { width: 390, height: 844 };
const HERE = { latitude: 58.41081, longitude: 15.62137, accuracy: 40 };
/** How much of a finger fits (WCAG 2.5.5). */
const LEAST_TARGET_PX = 44;

afterAll(closeBrowser);

describe("on a phone", () => {
  let app: OpenApp;
  let page: Page;

  beforeAll(async () => {
    const touch = { hasTouch: true, isMobile: true, geolocation: HERE, permissions: ["geolocation"] };
    app = await openApp("?visning=karta", PHONE, "whole", undefined, touch);
    page = app.page;
    await listRow(page).waitFor();
  });

  afterAll(() => app?.context.close());

  it("has list and card in a sheet over the map, of three heights by button and by drag", async () => {
    const sheet = theSheet(page);
    const height = () => sheet.getAttribute("data-height");
    expect(await height()).toBe("half");

    await page.getByRole("button", { name: "Visa mer av kartan" }).tap();
    expect(await height()).toBe("peek");
    // What is out of sight is out of reach of the keyboard too.
    expect(await page.locator("[inert]").getByRole("grid", { name: "Hotspots" }).count()).toBe(1);

    await expect.poll(async () => (await sheet.boundingBox())!.height).toBeLessThan(110);
    await dragHead(page, sheet, -700);
    await expect.poll(height).toBe("full");
    expect(await page.getByRole("button", { name: "Exportera CSV" }).isVisible()).toBe(true);

    await page.getByRole("button", { name: "Visa mer av kartan" }).focus();
    await page.keyboard.press("Enter");
    expect(await height()).toBe("half");

    await listRow(page).tap();
    const card = page.getByRole("heading", { level: 3 }).first();
    await card.waitFor();
    const [top, room] = [(await sheet.boundingBox())!.y, page.viewportSize()!.height];
    expect((await card.boundingBox())!.y).toBeGreaterThan(top);
    expect(top).toBeGreaterThan(room * 0.4);
  });

  it("shows where one is on request, over the map, and says that nobody else is told", async () => {
    // Where the map went to show the card.
    await page.waitForURL(/karta=/);
    const address = page.url();

    await page.getByRole("button", { name: "Visa min plats" }).tap();

    const dot = page.getByRole("img", { name: "Min plats" });
    await page.getByText("på 40 m när").waitFor();
    await dot.waitFor();
    const sheetTop = (await theSheet(page).boundingBox())!.y;
    await expect
      .poll(async () => ((await dot.boundingBox())?.y ?? sheetTop) < sheetTop, { timeout: 20_000 })
      .toBe(true);
    // The map went there; the address, the link and what is remembered did not.
    await page.getByRole("button", { name: "Zooma in" }).tap();
    await page.waitForTimeout(1500);
    expect(page.url()).toBe(address);
    expect(await everythingStored(page)).not.toMatch(/58[.,]4108|15[.,]6213/);
    expect(await page.getByRole("link", { name: "Närvaro" }).getAttribute("href")).not.toMatch(/58\.4108|15\.6213/);

    await page.emulateMedia({ media: "print" });
    expect(await dot.isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });

    await page.getByRole("button", { name: "Dölj min plats" }).tap();
    expect(await dot.count()).toBe(0);
  });

  it("says what to do when the device may not tell where it is", async () => {
    await app.context.clearPermissions();

    await page.getByRole("button", { name: "Visa min plats" }).tap();

    await page.getByText("Tillåt plats för sidan i webbläsarens inställningar").waitFor();
    await page.getByRole("button", { name: "Stäng meddelandet om din plats" }).tap();
    expect(await page.getByText("Tillåt plats för sidan").count()).toBe(0);
  });

  it("has room for a thumb on what one does most, and no sideways scrolling on any screen", async () => {
    const targets = [
      ...["Visa mer av kartan", "Visa mer av listan", "Visa min plats", "Zooma in"].map((name) => button(page, name)),
      ...["Karta", "Närvaro", "Åtgärder", "Uppföljning", "Data"].map((name) => page.getByRole("link", { name })),
    ];
    for (const target of targets) {
      const { width, height } = (await target.first().boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(LEAST_TARGET_PX);
    }

    for (const screen of ["Närvaro", "Åtgärder", "Uppföljning", "Data", "Karta"]) {
      await page.getByRole("link", { name: screen }).tap();
      await page.getByRole("link", { name: screen }).and(page.locator("[aria-current]")).waitFor();
      for (const size of [PHONE, { width: 360, height: 640 }]) {
        await page.setViewportSize(size);
        expect(await widerThanPage(page), `${screen} at ${size.width}`).toEqual([]);
      }
      await page.setViewportSize(PHONE);
    }
    expect(app.troubles).toEqual([]);
  });
});

function theSheet(page: Page): Locator {
  return page.getByRole("complementary", { name: "Platser" });
}

function listRow(page: Page): Locator {
  return page.getByRole("grid", { name: "Hotspots" }).getByRole("row").nth(1);
}

function button(page: Page, name: string): Locator {
  return page.getByRole("button", { name });
}

/** By its handle, held still before it is let go of: not a throw. */
async function dragHead(page: Page, sheet: Locator, by: number): Promise<void> {
  const { x, y } = (await sheet.boundingBox())!;
  await page.mouse.move(x + 100, y + 10);
  await page.mouse.down();
  for (let step = 1; step <= 10; step++) await page.mouse.move(x + 100, y + 10 + (by * step) / 10);
  await page.waitForTimeout(300);
  await page.mouse.up();
}

/** Names of what reaches beyond the right edge of its screen, where the page itself scrolls. */
async function widerThanPage(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, document.querySelector("main")!]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.localName} ${element.scrollWidth} > ${element.clientWidth}`),
  );
}

async function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const all = await new Promise<unknown[]>((resolve, reject) => {
          const asking = database.transaction(store).objectStore(store).getAll();
          asking.onsuccess = () => resolve(asking.result);
          asking.onerror = () => reject(asking.error);
        });
        texts.push(JSON.stringify(all));
      }
      database.close();
    }
    return texts.join("\n");
  });
}
