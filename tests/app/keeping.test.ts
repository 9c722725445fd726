import type { BrowserContext, Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { closeBrowser, eventsInSelection, type OpenApp, openApp, theBrowser } from "./app.ts";
import { aHotspot, chooseFiles, eventsCsv, readIn } from "./import-dialog.ts";

const POLICE = { name: "polisen.csv", content: eventsCsv(aHotspot(14, "P")) };
const GUARDS = { name: "ordningsvakter.csv", content: eventsCsv(aHotspot(9, "V", 15.61)) };

afterAll(closeBrowser);

describe("what was read in", () => {
  it("is there after a reload, and can be undone and made again after another", async () => {
    const app = await openApp();
    const atFirst = await eventsInSelection(app.page);
    await importFile(app.page, POLICE);

    await app.page.reload();
    const reloaded = await eventsInSelection(app.page);
    await app.page.getByRole("button", { name: "Ångra: läste in polisen.csv" }).click();
    await expect.poll(() => eventsInSelection(app.page)).toBe(atFirst);
    await app.page.reload();
    const undone = await eventsInSelection(app.page);
    await app.page.getByRole("button", { name: "Gör om: läste in polisen.csv" }).click();
    await expect.poll(() => eventsInSelection(app.page)).toBe(14);

    expect(reloaded).toBe(14);
    expect(undone).toBe(atFirst);
    await end(app);
  });

  it("shows at once in another tab, which says so", async () => {
    const app = await openApp();
    await eventsInSelection(app.page);
    const other = await app.context.newPage();
    await other.goto(inject("appUrl"));
    await eventsInSelection(other);
    for (const page of [app.page, other]) await page.getByText("Lägesbild är öppen i 2 flikar").waitFor();

    await importFile(app.page, POLICE);
    await expect.poll(() => eventsInSelection(other)).toBe(14);
    await other.getByText("Ändrat i en annan flik: läste in polisen.csv.").waitFor();
    await other.getByRole("button", { name: "Ångra: läste in polisen.csv" }).click();

    await expect.poll(() => eventsInSelection(app.page)).toBeGreaterThan(14);
    await end(app);
  });

  it("leaves nothing personal and nothing refused in the browser's storage", async () => {
    const extra = {
      namn: (i: number) => `Hemliga Svensson ${"abcdefghijklmn"[i]}`,
      personnummer: () => "19850709-9805",
      telefon: () => "070-123 45 67",
    };
    const refused = "REFUSED;2026-10-40 21:00;Misshandel;17;4;Hemliga;19850709-9805;070-123 45 67";
    const app = await openApp();
    await importFile(app.page, {
      name: "personer.csv",
      content: `${eventsCsv(aHotspot(14, "P"), extra)}\r\n${refused}`,
    });

    const stored = await textInStorage(app.page);

    expect(stored).toContain("personer.csv");
    // Not the last four digits alone: names of rows and pieces are made of random ones.
    for (const secret of ["Hemliga", "0709-9805", "07099805", "123 45 67", "REFUSED"])
      expect(stored).not.toContain(secret);
    await end(app);
  });
});

describe("storage that fails", () => {
  it("with one broken file names it, and shows the rest", async () => {
    const app = await openApp();
    await importFile(app.page, POLICE);
    await importFile(app.page, GUARDS);
    await eventsInSelection(app.page);
    await breakFile(app.page, GUARDS.name);

    await app.page.reload();
    await app.page.getByText(`går inte att läsa: ${GUARDS.name}`, { exact: false }).first().waitFor();

    expect(await eventsInSelection(app.page)).toBe(14);
    await end(app);
  });

  it("for lack of room says so at once, and takes what waits when there is room again", async () => {
    const context = await (await theBrowser()).newContext({ locale: "sv-SE", timezoneId: "Europe/Stockholm" });
    const page = await context.newPage();
    // Before the first visit: the browser remembers for a while how much room there was.
    const limit = await limitStorage(context, page);
    await limit(1);
    await page.goto(inject("appUrl"));
    await eventsInSelection(page);

    await importFile(page, POLICE);
    const notice = page.getByRole("alert").filter({ hasText: "Disken är full." });
    await notice.waitFor();
    const here = await eventsInSelection(page);
    await limit(null);
    await notice.getByRole("button", { name: "Försök igen" }).click();
    await page.getByText("Allt är sparat igen.").waitFor();
    await page.reload();

    expect(here).toBe(14);
    expect(await eventsInSelection(page)).toBe(14);
    await context.close();
  });
});

async function importFile(page: Page, file: { readonly name: string; readonly content: string }): Promise<void> {
  const dialog = await chooseFiles(page, [file]);
  await dialog.getByRole("button", { name: "Läs in", exact: true }).waitFor();
  const add = dialog.getByLabel("Lägg till", { exact: false });
  if (await add.count()) await add.first().check();
  await readIn(dialog);
  await dialog.getByRole("button", { name: "Visa på kartan" }).click();
}

/** Everything that any database of the page holds, bytes as text. */
function textInStorage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    let text = JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage });
    for (const { name } of await indexedDB.databases()) {
      const db = await answered(indexedDB.open(name!));
      for (const store of db.objectStoreNames) {
        const records = await answered(db.transaction(store).objectStore(store).getAll());
        text += JSON.stringify(records, (_key, value) =>
          value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
        );
      }
      db.close();
    }
    return text;
  });
}

/** One byte of the rows is another, as on a bad disk. */
function breakFile(page: Page, sourceName: string): Promise<void> {
  return page.evaluate(async (name) => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await answered(indexedDB.open("lagesbild"));
    const files = db.transaction("files", "readwrite").objectStore("files");
    const keys = await answered(files.getAllKeys());
    for (const key of keys) {
      const record = await answered(files.get(key));
      if (record.file.source.name !== name) continue;
      record.bytes[record.bytes.length - 10] ^= 1;
      await answered(files.put(record, key));
    }
    db.close();
  }, sourceName);
}

async function limitStorage(context: BrowserContext, page: Page) {
  const session = await context.newCDPSession(page);
  const { origin } = new URL(inject("appUrl"));
  return (quotaSize: number | null) =>
    session.send("Storage.overrideQuotaForOrigin", { origin, ...(quotaSize !== null && { quotaSize }) });
}

async function end({ context, troubles }: OpenApp): Promise<void> {
  expect(troubles).toEqual([]);
  await context.close();
}
