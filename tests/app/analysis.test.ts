import { afterAll, afterEach, describe, expect, it } from "vitest";
import { closeBrowser, eventsInSelection, type OpenApp, openApp } from "./app.ts";

let app: OpenApp;
const list = () => app.page.getByRole("grid", { name: "Hotspots" });
const rows = () => list().locator("tbody tr");
// Without what arrives a moment later under the name.
const names = async () =>
  (await rows().locator("td:nth-child(2)").allInnerTexts()).map((text) => text.split("\n")[0]!.trim());
const week = () => app.page.getByRole("grid", { name: "Veckan timme för timme" });
const inAddress = (name: string) => new URL(app.page.url()).searchParams.get(name) ?? "";
const FULL = { width: 1440, height: 900 };

async function openReady(query = ""): Promise<void> {
  app = await openApp(query, FULL);
  await eventsInSelection(app.page);
  await rows().first().waitFor();
}

/** The rows of the saved CSV as objects. */
async function exported(): Promise<{ name: string; rows: Record<string, string>[] }> {
  const [download] = await Promise.all([
    app.page.waitForEvent("download"),
    app.page.getByRole("button", { name: "Exportera CSV" }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const [head, ...lines] = Buffer.concat(chunks).toString("utf8").replace("\uFEFF", "").trimEnd().split("\r\n");
  const columns = head!.split(";");
  const asRow = (line: string) => Object.fromEntries(line.split(";").map((cell, i) => [columns[i]!, cell]));
  return { name: download.suggestedFilename(), rows: lines.map(asRow) };
}

afterEach(async () => {
  expect(app.troubles).toEqual([]);
  await app.context.close();
});
afterAll(closeBrowser);

describe("a ranked place", () => {
  it("says why it is there, how sure that is, and whether it is more than before", async () => {
    await openReady();

    await rows().first().click();
    const card = app.page.getByRole("region").filter({ has: app.page.getByRole("heading", { level: 3 }) });

    const sentence = card.getByText(/händelser på 12 månader/).first();
    await sentence.waitFor();
    expect(await sentence.textContent()).toMatch(/gånger så tätt som genomsnittet.*Plats\s1/s);
    await card.getByText("Mot slumpen").first().waitFor();
    await card.getByText("Senaste 28 dagarna", { exact: true }).first().waitFor();
    await expect.poll(() => card.getByText(/på listan \d+ av 12 månadsskiften/).count()).toBeGreaterThan(0);
  });

  it("is saved with every number that stands on screen", async () => {
    await openReady();
    await expect
      .poll(() => app.page.getByRole("button", { name: "Exportera CSV" }).isEnabled(), { timeout: 20_000 })
      .toBe(true);

    const { rows: saved } = await exported();

    expect(saved).toHaveLength(20);
    for (const row of saved) {
      const number = (column: string) => Number(row[column]!.replace(",", "."));
      expect(number("plats_lag")).toBeLessThanOrEqual(number("rang"));
      expect(number("plats_hog")).toBeGreaterThanOrEqual(number("rang"));
      expect(number("antal_lag")).toBeLessThan(number("antal_12_manader"));
      expect(number("antal_hog")).toBeGreaterThan(number("antal_12_manader"));
      expect(row.statistiskt_sakerstalld).toBe(number("q_varde") < 0.05 ? "ja" : "nej");
      expect(row.varaktighet).toMatch(/^(ny|återkommande|varaktig)$/);
      expect(row.bedomning).not.toBe("");
      const parts = ["bidrag_handelser", "bidrag_fysiskt", "bidrag_otrygghet"].map(number);
      expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - number("prioritet"))).toBeLessThan(0.2);
      expect(row.fiktiv_data).toBe("ja");
    }
    expect(saved[0]!.parametrar).toContain("utelämnat=Narkotikabrott");
  });
});

describe("the order", () => {
  it("by priority changes the list, its address and its file, and can be taken back", async () => {
    await openReady();
    const before = await names();

    await app.page.getByRole("combobox", { name: "Ordning" }).selectOption("priority");
    await expect.poll(names).not.toEqual(before);
    await expect.poll(() => inAddress("urval")).toContain("ordning:prioritet");
    await expect
      .poll(() => app.page.getByRole("button", { name: "Exportera CSV" }).isEnabled(), { timeout: 20_000 })
      .toBe(true);
    const { rows: saved } = await exported();
    await app.page.getByRole("combobox", { name: "Ordning" }).selectOption("incidents");

    const totals = saved.map((row) => Number(row.prioritet!.replace(",", ".")));
    expect(totals).toEqual(totals.toSorted((a, b) => b - a));
    expect(saved[0]!.parametrar).toContain("ordning=prioritet vikter=60/15/25");
    await expect.poll(names).toEqual(before);
  });

  it("follows the sliders by keyboard, and says how much it rests on them", async () => {
    await openReady("?urval=ordning:prioritet");
    const before = await names();
    await app.page.getByRole("button", { name: "Så räknas listan" }).click();
    const fear = app.page.getByRole("slider", { name: /Otrygghet/ });

    await fear.focus();
    await app.page.keyboard.press("End");

    await expect.poll(names).not.toEqual(before);
    await app.page.getByText(/platserna står kvar överst om någon vikt ändras 20 %/).waitFor();
    await app.page.getByRole("button", { name: "Bara händelser" }).click();
    await expect.poll(() => inAddress("urval")).toContain("vikter:100-0-0");
  });

  it("leaves out what presence itself uncovers, says so, and takes it in on request", async () => {
    await openReady();
    const before = await names();
    await app.page
      .getByText(/Narkotikabrott, .* räknas inte i rangordningen/)
      .first()
      .waitFor();

    await app.page.getByRole("button", { name: "Så räknas listan" }).click();
    await app.page.getByRole("checkbox", { name: /Räkna med sådant som närvaro avslöjar/ }).check();

    await expect.poll(names).not.toEqual(before);
    await expect.poll(() => inAddress("urval")).toContain("avslojade:1");
  });
});

describe("when", () => {
  it("a period is set by the timeline's handles, with the keyboard", async () => {
    await openReady();
    const before = await eventsInSelection(app.page);
    const start = app.page.getByRole("slider", { name: "Periodens början" });

    await start.focus();
    for (let press = 0; press < 6; press++) await app.page.keyboard.press("Shift+ArrowRight");

    await expect.poll(() => inAddress("urval")).toMatch(/fran:202[34]-/);
    await expect.poll(() => eventsInSelection(app.page)).toBeLessThan(before);
    await app.page.getByRole("button", { name: "Rensa urval" }).click();
    await expect.poll(() => eventsInSelection(app.page)).toBe(before);
  });

  it("a period is set by dragging, and the list follows", async () => {
    await openReady();
    const before = await eventsInSelection(app.page);
    // The last line of the panel to come: from here on nothing moves by itself.
    await app.page
      .getByText(/^Starkast/)
      .first()
      .waitFor();
    const handle = (await app.page.getByRole("slider", { name: "Periodens början" }).boundingBox())!;

    await app.page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await app.page.mouse.down();
    await app.page.mouse.move(handle.x + 200, handle.y + handle.height / 2, { steps: 12 });
    await app.page.mouse.up();

    await expect.poll(() => eventsInSelection(app.page)).toBeLessThan(before * 0.8);
  });

  it("the week's hours choose the hours, and belong to the chosen place", async () => {
    await openReady();
    const before = await eventsInSelection(app.page);
    await rows().first().click();
    await app.page
      .getByRole("region", { name: "Veckan timme för timme" })
      .getByText(/Hospitalstorget/)
      .waitFor();

    await week()
      .getByRole("gridcell", { name: /^lördag 22–23/ })
      .focus();
    await app.page.keyboard.press("Enter");

    await expect.poll(() => inAddress("urval")).toContain("dagar:5,timmar:22");
    await expect.poll(() => eventsInSelection(app.page)).toBeLessThan(before / 10);
    await app.page.getByText(/Råd om tid är svaga/).waitFor();
  });
});

describe("fear against risk", () => {
  it("stands in a plot and a table, and choosing an area chooses it everywhere", async () => {
    await openReady();
    await app.page.getByRole("button", { name: "Otrygghet mot risk" }).click();
    const table = app.page.getByRole("grid", { name: /Otrygghet mot risk|områden/i }).last();
    await table.locator("tbody tr").first().waitFor();
    const name = (await table.locator("tbody tr").first().locator("th, td").first().innerText()).trim();

    await table.locator("tbody tr").first().click();

    await app.page.getByRole("heading", { name, exact: true }).waitFor();
    await expect.poll(() => inAddress("karta")).toContain("vald:a:");
  });
});

describe("comparison layers", () => {
  it("are shown one at a time, Gi* with its warning, and their highest cells in words", async () => {
    await openReady();
    const layer = (name: string) => app.page.getByRole("checkbox", { name });

    await layer("Händelsernas täthet").check();
    await layer("Gi* (z-värden)").check();

    expect(await layer("Händelsernas täthet").isChecked()).toBe(false);
    await app.page.getByText("Gi* överskattar vid glesa data").first().waitFor();
    await app.page.getByText(/högsta rutorna, minst 300 m isär/).waitFor();
    await layer("Rutor på 100 m").check();
    await app.page.getByText("Händelser per år i varje ruta", { exact: false }).first().waitFor();
  });
});

describe("how good the list is", () => {
  it("is tested on the loaded data, can be cancelled, and answers in words and numbers", async () => {
    await openReady();
    await app.page.getByRole("button", { name: "Hur bra är listan?" }).first().click();
    const dialog = app.page.getByRole("dialog");

    await dialog.getByRole("button", { name: "Pröva listan" }).click();
    await dialog.getByRole("progressbar").waitFor();
    await dialog.getByRole("button", { name: "Avbryt" }).click();
    await dialog.getByRole("button", { name: "Pröva listan" }).click();

    await dialog.getByText(/fångade i snitt .* av nästa månads händelser/).waitFor({ timeout: 60_000 });
    const table = dialog.getByRole("table").first();
    const cells = await table.innerText();
    for (const method of [
      "Listan",
      "KDE, vanlig form",
      "KDE, starkaste form",
      "Gi*, vanlig form",
      "Rutor",
      "Slump",
      "Facit",
    ]) {
      expect(cells).toContain(method);
    }
    await dialog.getByText("FIKTIVA DATA").first().waitFor();
  });
});

describe("did it help", () => {
  it("says what could show before the result, and warns", async () => {
    app = await openApp("?visning=uppfoljning&arbete=uppfoljning:effekt", FULL);
    await app.page.getByRole("heading", { name: "Hjälpte det?" }).waitFor();

    await app.page.getByLabel("Plats där något gjordes").selectOption({ index: 1 });
    await app.page.getByLabel("Åtgärdens första dag").fill("2026-03-01");
    await app.page.getByLabel("Åtgärdens första dag").press("Enter");

    await app.page.getByText(/Innan du läser svaret/).waitFor();
    await app.page.getByText(/Vägd skillnad \(WDD\)/).waitFor();
    await app.page.getByText(/sjunker ofta av sig själv/).waitFor();
  });
});

describe("the shared view", () => {
  it("shows no single points and no small numbers, anywhere, and gives the internal view back", async () => {
    await openReady("?urval=dagar:5,timmar:22~23");
    const narrowed = await eventsInSelection(app.page);

    await app.page.getByRole("radio", { name: /^Delat/ }).check();
    await app.page.getByText("DELAT", { exact: true }).first().waitFor();
    await expect.poll(() => inAddress("delat")).toBe("3");
    await expect.poll(() => inAddress("urval")).not.toContain("timmar");
    await expect
      .poll(() => app.page.getByRole("button", { name: "Exportera CSV" }).isEnabled(), { timeout: 20_000 })
      .toBe(true);
    const { name, rows: saved } = await exported();

    expect(name).toContain("delat");
    const counted = ["antal", "antal_12_manader", "antal_senaste_28_dagar", "oppna_fysiska_arenden", "otrygga_platser"];
    for (const row of saved) {
      for (const column of counted) expect(row[column]).not.toMatch(/^[012]$/);
    }
    expect(await app.page.getByRole("checkbox", { name: "Gi* (z-värden)" }).count()).toBe(0);
    await app.page.getByRole("radio", { name: /^Internt/ }).check();
    await expect.poll(() => eventsInSelection(app.page)).toBe(narrowed);
  });

  it("is carried by a link", async () => {
    await openReady("?delat=5");

    await app.page.getByText("DELAT", { exact: true }).first().waitFor();
    expect(await app.page.getByLabel("Minsta antal").inputValue()).toBe("5");
  });
});
