import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { closeBrowser, eventsInSelection, openApp } from "./app.ts";
import { violationsOn } from "./axe.ts";
import { eventsFile, importFiles, type TestFile } from "./test-files.ts";

const PASSWORD = "korrekt häst batteri";

afterAll(closeBrowser);

async function openData(page: Page): Promise<void> {
  await page.getByRole("link", { name: /^Data$/ }).click();
}

/** Through the dialog on Data. */
async function save(page: Page, password: string | null): Promise<TestFile> {
  await openData(page);
  await page.getByRole("button", { name: "Spara lägesbild …" }).click();
  const dialog = page.getByRole("dialog", { name: "Spara lägesbild" });
  if (password !== null) {
    await dialog.getByLabel("Skydda med lösenord").check();
    await dialog.getByLabel("Lösenord", { exact: true }).fill(password);
    await dialog.getByLabel("Lösenordet igen").fill(password);
  }
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Spara", exact: true }).click(),
  ]);
  await dialog.waitFor({ state: "detached" });
  return {
    name: saved.suggestedFilename(),
    mimeType: "application/octet-stream",
    buffer: readFileSync(await saved.path()),
  };
}

async function lookAt(page: Page, file: TestFile): Promise<void> {
  await openData(page);
  await page.getByRole("button", { name: "Öppna lägesbild …" }).click();
  await page.getByLabel("Välj fil", { exact: true }).setInputFiles(file);
}

/** The same file as a later version would write it: with a manifest that this one does not know. */
function madeByNewer(bytes: Buffer): Buffer {
  const entries = unzipSync(bytes);
  const manifest = JSON.parse(strFromU8(entries["lagesbild.json"]!));
  return Buffer.from(zipSync({ ...entries, "lagesbild.json": strToU8(JSON.stringify({ ...manifest, version: 99 })) }));
}

interface OnScreen {
  readonly events: number;
  readonly places: readonly string[];
  readonly order: string | null;
  readonly unchecked: number;
  readonly query: string;
}

/** What two people must see alike: the count, the list, its order, and the choices. */
async function onScreen(page: Page): Promise<OnScreen> {
  const grid = page.getByRole("grid", { name: "Hotspots" });
  await grid.locator("tbody tr").first().waitFor();
  await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
  return {
    events: await eventsInSelection(page),
    places: await grid.locator("tbody tr").allInnerTexts(),
    order: await page.getByLabel("Ordning").locator("option:checked").textContent(),
    unchecked: await page.getByRole("checkbox", { checked: false }).count(),
    query: new URL(page.url()).searchParams.get("urval") ?? "",
  };
}

describe("a saved picture", () => {
  let shown: OnScreen;
  let locked: TestFile;
  let open: TestFile;

  it("is named for how fresh its data are", async () => {
    const { page, context, troubles } = await openApp();
    await eventsInSelection(page);
    await importFiles(page, [eventsFile("polisen.csv", 400), eventsFile("ordningsvakter.csv", 100, 12)]);
    await expect.poll(() => eventsInSelection(page)).toBe(500);
    await page.getByLabel("Stöld", { exact: true }).uncheck();
    await page
      .getByRole("group", { name: "Källor" })
      .getByLabel(/^ordningsvakter/)
      .uncheck();
    await expect.poll(() => eventsInSelection(page)).toBe(266);
    await page.waitForTimeout(500);
    shown = await onScreen(page);

    locked = await save(page, PASSWORD);
    open = await save(page, null);

    expect(locked.name).toBe("lagesbild_linkoping_2026-10-31.lagesbild");
    expect(open.name).toBe(locked.name);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("with a password opens in another browser to the same count, list and choices", async () => {
    const { page, context, troubles } = await openApp();
    await eventsInSelection(page);
    await lookAt(page, locked);
    const dialog = page.getByRole("dialog", { name: "Öppna lägesbild" });
    await dialog.getByText("Filen är skyddad med lösenord.").waitFor();
    await dialog.getByLabel("Lösenord").fill("fel");
    await dialog.getByRole("button", { name: "Öppna", exact: true }).click();
    await dialog.getByText("Lösenordet är fel.").waitFor();
    await dialog.getByLabel("Lösenord").fill(PASSWORD);
    await dialog.getByRole("button", { name: "Öppna", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => eventsInSelection(page)).toBe(shown.events);
    await page.waitForTimeout(500);

    expect(await onScreen(page)).toEqual(shown);
    await page.keyboard.press("Control+z");
    await page.getByText("FIKTIVA DATA", { exact: true }).first().waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("says what it has before it is opened, also when it is dropped on the page", async () => {
    const { page, context, troubles } = await openApp();
    const before = await eventsInSelection(page);
    const transfer = await page.evaluateHandle(
      ({ name, bytes }) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], name));
        return data;
      },
      { name: open.name, bytes: [...open.buffer] },
    );
    for (const type of ["dragenter", "dragover", "drop"])
      await page.dispatchEvent("body", type, { dataTransfer: transfer });
    const dialog = page.getByRole("dialog", { name: "Öppna lägesbild" });
    await dialog.getByText("polisen.csv").waitFor();

    expect(await dialog.getByText("Händelser, 400 rader").count()).toBe(1);
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await eventsInSelection(page)).toBe(before);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("saved in English opens in English", async () => {
    const { page, context, troubles } = await openApp("?visning=data&sprak=en");
    await page.getByText("FIKTIVA DATA", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: "Save picture …" }).click();
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click(),
    ]);
    const other = await openApp("?visning=data");
    await lookAt(other.page, { ...open, buffer: readFileSync(await saved.path()) });
    await other.page.getByRole("button", { name: "Öppna", exact: true }).click();
    await other.page
      .getByText(/incidents in the selection/)
      .first()
      .waitFor();

    expect(saved.suggestedFilename()).toMatch(/^lagesbild_linkoping_fiktiv_/);
    expect([...troubles, ...other.troubles]).toEqual([]);
    await context.close();
    await other.context.close();
  });

  it("that is cut, changed, newer or something else is answered with one sentence, and nothing changes", async () => {
    const { page, context, troubles } = await openApp();
    const before = await eventsInSelection(page);
    const changed = Buffer.from(open.buffer);
    changed[Math.floor(changed.length / 2)]! ^= 0xff;
    const cases: [Buffer, RegExp][] = [
      [open.buffer.subarray(0, Math.floor(open.buffer.length * 0.7)), /Filen är avkortad/],
      [changed, /Filen är skadad eller ändrad|Filen är avkortad/],
      [Buffer.from("id;lat;lon\r\n1;2;3"), /Filen är ingen sparad lägesbild/],
      [madeByNewer(open.buffer), /Filen är sparad i en nyare version av Lägesbild/],
    ];
    await openData(page);
    await page.getByRole("button", { name: "Öppna lägesbild …" }).click();
    const dialog = page.getByRole("dialog", { name: "Öppna lägesbild" });
    for (const [buffer, sentence] of cases) {
      await dialog.locator("input[type=file]").setInputFiles({ ...open, buffer });
      const confirm = dialog.getByRole("button", { name: "Öppna", exact: true });
      await dialog.getByRole("alert").getByText(sentence).or(confirm).first().waitFor();
      // A change deep in the data shows when they are read.
      if (await confirm.isVisible()) await confirm.click();
      await dialog.getByRole("alert").getByText(sentence).waitFor();
    }
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Karta", exact: true }).click();

    expect(await eventsInSelection(page)).toBe(before);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("is not saved from the shared view, which says why", async () => {
    const { page, context, troubles } = await openApp("?visning=data&delat=3");
    await page.getByText("Därför går den inte att spara i den delade vyn").waitFor();

    expect(await page.getByRole("button", { name: "Spara lägesbild …" }).count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("opened in the shared view stays in it", async () => {
    const { page, context, troubles } = await openApp("?visning=data&delat=3");
    await lookAt(page, open);
    const dialog = page.getByRole("dialog", { name: "Öppna lägesbild" });
    await dialog.getByText("Den delade vyn är kvar.").waitFor();
    await dialog.getByRole("button", { name: "Öppna", exact: true }).click();
    await dialog.waitFor({ state: "detached" });

    expect(await page.getByText("DELAT", { exact: true }).count()).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get("delat")).toBe("3");
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe("erasing everything", () => {
  it("wants the word written out, and leaves nothing in the browser", async () => {
    const { page, context, troubles } = await openApp();
    const fresh = await eventsInSelection(page);
    await importFiles(page, [eventsFile("polisen.csv", 300)]);
    await expect.poll(() => eventsInSelection(page)).toBe(300);
    await page.getByRole("button", { name: "Fäll ihop urval och lager" }).click();
    await openData(page);
    await page.getByRole("button", { name: "Radera allt …" }).click();
    const dialog = page.getByRole("dialog", { name: "Radera allt?" });
    const erase = dialog.getByRole("button", { name: "Radera allt", exact: true });
    const enabledAtFirst = await erase.isEnabled();
    await dialog.getByLabel("Skriv RADERA för att bekräfta").fill("radera");
    await erase.click();
    await page.getByRole("status").filter({ hasText: "Allt är raderat." }).waitFor();
    await expect.poll(() => eventsInSelection(page)).toBe(fresh);
    await page.waitForTimeout(1500);

    expect(enabledAtFirst).toBe(false);
    // What is left tells other tabs that something has happened, and nothing else.
    const counters = { revision: expect.any(Number), current: 0, lastId: expect.any(Number) };
    expect(await leftInBrowser(page)).toEqual({
      local: [],
      kept: { files: [], pictures: [], settings: [], state: [counters], work: [] },
    });
    await page.close();
    const again = await context.newPage();
    await again.goto(inject("appUrl"));
    expect(await eventsInSelection(again)).toBe(fresh);
    expect(await again.getByRole("button", { name: "Ångra: inget att ångra" }).count()).toBe(1);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

/** Everything that the browser still holds of the app. */
async function leftInBrowser(page: Page): Promise<{ local: string[]; kept: Record<string, unknown[]> }> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const kept: Record<string, unknown[]> = {};
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name!));
      for (const store of database.objectStoreNames)
        kept[store] = await settled(database.transaction(store).objectStore(store).getAll());
      database.close();
    }
    return { local: Object.keys(localStorage), kept };
  });
}
