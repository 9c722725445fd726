import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, openApp } from "./app.ts";
import { violationsOn } from "./axe.ts";

afterAll(closeBrowser);

async function openMeasures(query = "?visning=atgarder", viewport?: { width: number; height: number }) {
  const app = await openApp(query, viewport);
  await theTable(app.page).waitFor();
  await settled(app.page);
  return app;
}

function theTable(page: Page) {
  return page.getByRole("table", { name: "Fysiska åtgärder" });
}

async function settled(page: Page): Promise<void> {
  await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
}

/** How many requests the list says that it has. */
async function listed(page: Page): Promise<number> {
  await settled(page);
  const words = await page.getByRole("status").filter({ hasText: "i listan" }).textContent();
  return Number(/^([\d\s]+)/.exec(words ?? "")?.[1]?.replace(/\D/g, ""));
}

/** The number on a filter's button. */
async function counted(page: Page, filter: string): Promise<number> {
  const words = await page
    .getByRole("group", { name: "Filter", exact: true })
    .getByRole("button", { name: filter })
    .textContent();
  return Number(words?.replace(/\D/g, ""));
}

async function press(page: Page, filter: string): Promise<void> {
  await page.getByRole("group", { name: "Filter", exact: true }).getByRole("button", { name: filter }).click();
  await settled(page);
}

async function exported(page: Page): Promise<{ name: string; rows: Record<string, string>[] }> {
  await settled(page);
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Exportera CSV" }).click(),
  ]);
  const text = (await readFile(await saved.path(), "utf8")).replace("\uFEFF", "").trim();
  const [header, ...lines] = text.split("\r\n").map((line) => line.split(";"));
  return {
    name: saved.suggestedFilename(),
    rows: lines.map((cells) => Object.fromEntries(header!.map((column, i) => [column, cells[i] ?? ""]))),
  };
}

function said(page: Page, words: string) {
  return page.getByRole("status").filter({ hasText: words }).waitFor();
}

describe("the requests", () => {
  it("are filtered in one click, and the file holds what the list counts", async () => {
    const { page, context, troubles } = await openMeasures();
    const waiting = await counted(page, "Öppna");
    const overdue = await counted(page, "Över tiden");
    const dark = await counted(page, "Släckt i mörker");
    expect(await listed(page)).toBe(waiting);

    await press(page, "Släckt i mörker");
    expect(await listed(page)).toBe(dark);
    const darkRows = (await exported(page)).rows;
    await press(page, "Släckt i mörker");
    await press(page, "Över tiden");
    expect(await listed(page)).toBe(overdue);
    await press(page, "Över tiden");
    await press(page, "Öppna");
    const all = await listed(page);
    const { name, rows } = await exported(page);

    expect(name).toMatch(/^atgarder_lista_\d{4}-\d\d-\d\d_data-\d{4}-\d\d-\d\d\.csv$/);
    expect(rows).toHaveLength(all);
    expect(rows.filter(({ status }) => status !== "åtgärdad")).toHaveLength(waiting);
    expect(rows.filter((row) => row.mot_atgardstid === "över tiden")).toHaveLength(overdue);
    expect(rows.filter((row) => row.slackt_i_morker === "ja").map((row) => row.arende_id)).toEqual(
      darkRows.map((row) => row.arende_id),
    );
    expect(dark).toBeGreaterThan(0);
    for (const row of darkRows) {
      expect(row.typ).toBe("belysning");
      expect(row.status).not.toBe("åtgärdad");
      expect(decimalOf(row.handelser_i_morker_12_manader)).toBeGreaterThanOrEqual(5);
      expect(decimalOf(row.otrygga_procent)).toBeGreaterThan(decimalOf(row.otrygga_kommunen_procent));
    }
    expect(new Set(rows.map((row) => row.fiktiv_data))).toEqual(new Set(["ja"]));
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("grouped by area and type add up to the list, and say how long it takes", async () => {
    const { page, context, troubles } = await openMeasures();
    await press(page, "Öppna");
    const list = (await exported(page)).rows;

    await page.getByRole("tab", { name: "Per område och typ" }).click();
    await page
      .getByText(/hälften klara inom \d+ dagar \(\d+–\d+\)/)
      .first()
      .waitFor();
    const groups = (await exported(page)).rows;

    const count = (rows: readonly unknown[]) => String(rows.length);
    for (const group of groups) {
      const rows = list.filter(
        (row) =>
          (group.omrade === "alla" || (row.omrade || "utanför områdena") === group.omrade) &&
          (group.typ === "alla" || row.typ === group.typ),
      );
      expect(group.arenden).toBe(count(rows));
      expect(group.oppna).toBe(count(rows.filter(({ status }) => status !== "åtgärdad")));
      expect(group.over_tiden).toBe(count(rows.filter((row) => row.mot_atgardstid === "över tiden")));
    }
    expect(groups.length).toBeGreaterThan(20);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("are made, changed, closed, taken back and kept, all by keyboard", async () => {
    const { page, context, troubles } = await openMeasures();
    const before = await counted(page, "Öppna");
    const own = await counted(page, "Egna");

    await page.getByRole("button", { name: "Ny åtgärd" }).press("Enter");
    const form = page.getByRole("form", { name: "Ny åtgärd från trygghetsvandring" });
    await form.getByRole("button", { name: "Skapa" }).press("Enter");
    await form.getByText("Välj en plats först.").waitFor();
    await form.getByRole("button", { name: "Ta kartans mitt" }).press("Enter");
    await form.getByText("Platsen är 58,40500 N, 15,62000 O.").waitFor();
    await form.getByLabel("Typ").selectOption("Parkskötsel");
    await form.getByLabel("Ansvarig").fill("Tekniska kontoret");
    await form.getByLabel("Beskrivning").fill("Buskar skymmer, ring 070-123 45 67");
    await form.getByText("sparas som •••").waitFor();
    await form.getByRole("button", { name: "Skapa" }).press("Enter");
    await said(page, "Skapad: Parkskötsel.");
    await expect.poll(() => counted(page, "Öppna")).toBe(before + 1);
    await expect.poll(() => counted(page, "Egna")).toBe(own + 1);
    await theTable(page).getByText("Buskar skymmer, ring •••").first().waitFor();
    await settled(page);

    await page.getByRole("button", { name: "Ändra", exact: true, disabled: false }).press("Enter");
    const change = page.getByRole("form", { name: "Ändra ärendet" });
    await change.getByLabel("Typ").selectOption("Belysning");
    await change.getByLabel("Status").selectOption("pågår");
    await change.getByRole("button", { name: "Spara" }).press("Enter");
    await said(page, "Ändrat: Parkskötsel.");
    await page.getByRole("button", { name: "Markera som åtgärdad", disabled: false }).press("Enter");
    await said(page, "Åtgärdad: Belysning.");
    await expect.poll(() => counted(page, "Öppna")).toBe(before);
    await page.getByRole("region", { name: "Valt ärende, inte i listan" }).waitFor();

    await page.keyboard.press("Control+z");
    await expect.poll(() => counted(page, "Öppna")).toBe(before + 1);
    await page.reload();
    await theTable(page).waitFor();
    await expect.poll(() => counted(page, "Öppna")).toBe(before + 1);
    await press(page, "Egna");
    await expect.poll(() => listed(page)).toBe(own + 1);
    const { rows } = await exported(page);
    const made = rows.filter((row) => row.beskrivning?.startsWith("Buskar skymmer, ring"));
    expect(made.map((row) => `${row.typ} ${row.status} ${row.ansvarig} ${row.ursprung} ${row.beskrivning}`)).toEqual([
      "belysning pågår Tekniska kontoret skapad här Buskar skymmer, ring •••",
    ]);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("are found as they were left after a look at the map, and so is one that is half-written", async () => {
    const { page, context, troubles } = await openMeasures();
    const screen = (name: string) => page.getByRole("navigation").getByRole("link", { name, exact: true });
    await page.getByLabel("Typ").selectOption("Klotter");
    await settled(page);
    const graffiti = await listed(page);
    await page.getByRole("button", { name: "Ny åtgärd" }).click();
    const form = page.getByRole("form", { name: "Ny åtgärd från trygghetsvandring" });
    await form.getByLabel("Beskrivning").fill("Trasig bänk");

    await screen("Karta").click();
    await theTable(page).waitFor({ state: "detached" });
    await screen("Åtgärder").click();
    await theTable(page).waitFor();

    expect(await form.getByLabel("Beskrivning").inputValue()).toBe("Trasig bänk");
    expect(await listed(page)).toBe(graffiti);
    await page.reload();
    await theTable(page).waitFor();
    expect(await listed(page)).toBe(graffiti);
    expect(new URL(page.url()).searchParams.get("arbete")).toBe("typ:graffiti");
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("of a file are changed, marked as changed here, and given back as the file has them", async () => {
    const { page, context, troubles } = await openMeasures();
    await page.getByLabel("Typ").selectOption("Renhållning");
    await settled(page);
    const waiting = await counted(page, "Öppna");
    const changedHere = theTable(page).getByText("ändrad här");
    const changed = await changedHere.count();

    // The oldest of the file's own: the example has changed others.
    await theTable(page).getByRole("button", { name: "Renhållning" }).first().press("Enter");
    await page.getByRole("button", { name: "Ändra", exact: true, disabled: false }).press("Enter");
    const form = page.getByRole("form", { name: "Ändra ärendet" });
    await form.getByLabel("Ansvarig").fill("Renhållarna");
    await form.getByRole("button", { name: "Spara" }).press("Enter");
    await expect.poll(() => changedHere.count()).toBe(changed + 1);
    await page.getByRole("button", { name: "Markera som åtgärdad", disabled: false }).press("Enter");
    await expect.poll(() => counted(page, "Öppna")).toBe(waiting - 1);
    await page.getByRole("button", { name: "Återställ", disabled: false }).press("Enter");
    await expect.poll(() => counted(page, "Öppna")).toBe(waiting);

    await expect.poll(() => changedHere.count()).toBe(changed);
    await page.getByRole("tab", { name: "Åtgärdstider" }).click();
    await page.getByLabel("Renhållning: enhet").selectOption("ingen");
    await page.getByRole("button", { name: "Spara åtgärdstider" }).press("Enter");
    await said(page, "Åtgärdstiderna är ändrade.");
    await page.getByRole("tab", { name: "Lista" }).click();
    await settled(page);
    await expect.poll(() => theTable(page).getByText("ingen åtgärdstid").count()).toBeGreaterThan(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("lead from the card on the map to the list", async () => {
    const { page, context, troubles } = await openMeasures("?visning=atgarder&urval=");
    await theTable(page).getByRole("button", { expanded: false }).first().click();
    await page.getByRole("button", { name: "Markera som åtgärdad" }).waitFor();

    await page.getByRole("link", { name: "Karta", exact: true }).click();
    await page.getByText("Ansvarig", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Visa i Åtgärder" }).click();

    await theTable(page).getByRole("button", { expanded: true }).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("are only counted in the shared view, and its file hides what the screen hides", async () => {
    const { page, context, troubles } = await openApp("?visning=atgarder&delat=3");
    const table = page.getByRole("table", { name: "Ärenden per område och typ" });
    await table.getByText("färre än 3").first().waitFor();

    const { name, rows } = await exported(page);

    expect(name).toMatch(/^atgarder_grupper_.*_delat\.csv$/);
    expect(await page.getByRole("button", { name: "Ny åtgärd" }).count()).toBe(0);
    expect(await page.getByRole("table", { name: "Fysiska åtgärder" }).count()).toBe(0);
    for (const { arenden, oppna, over_tiden } of rows) {
      for (const count of [arenden, oppna, over_tiden]) {
        expect(count).toMatch(/^(\d+|färre än 3|visas inte)$/);
        if (/^\d+$/.test(count!)) expect(Number(count)).toBeGreaterThanOrEqual(3);
      }
    }
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("can be made on a narrow phone without sideways scrolling, and axe has nothing against the form", async () => {
    const { page, context, troubles } = await openMeasures("?visning=atgarder", { width: 320, height: 700 });
    await theTable(page).getByRole("button", { expanded: false }).first().click();
    await page.getByRole("button", { name: "Ny åtgärd" }).click();
    await page.getByRole("button", { name: "Vad filtren betyder" }).click();

    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    const violations = await violationsOn(page);

    expect(overflow).toBeLessThanOrEqual(0);
    expect(violations).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

function decimalOf(cell: string | undefined): number {
  return Number(cell?.replace(",", "."));
}
