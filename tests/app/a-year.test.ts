import type { BrowserContext, Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, openApp } from "./app.ts";
import { chooseFiles, readIn, saved } from "./import-dialog.ts";
import { readTable, type Table } from "./saved-table.ts";
import { PLANTED, QUESTION, yearFiles } from "./year-files.ts";

afterAll(closeBrowser);

/** A year has many steps: a busy machine is slower, not wrong. */
const MINUTES = 120_000;

const PROMISE = "Tryggare torg 2026";
const PLANNED_WEEKS = [
  { monday: "2026-06-01", before: "2026-05-29", after: "2026-06-08", ticked: 3 },
  { monday: "2026-10-05", before: "2026-10-02", after: "2026-10-12", ticked: 2 },
] as const;
/** Files are read in at the end of the year: an event of a day to come would be refused. */
const AFTERWARDS = "2026-11-02";
const PERIODS = [
  { key: "2026-T2", from: "2026-05-01", to: "2026-08-31" },
  { key: "2026-10", from: "2026-10-01", to: "2026-10-31" },
] as const;
const LOGGED = [
  { day: "2026-05-20", count: 2 },
  { day: "2026-07-03", count: 1 },
  { day: "2026-10-14", count: 4 },
] as const;

/** What day it is, for the worker that answers the page. A year is not waited for. */
async function setDays(context: BrowserContext): Promise<(day: string) => void> {
  let today: string = AFTERWARDS;
  await context.route(/\/assets\/worker-[^/]+\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${anotherDay(today)}${await response.text()}` });
  });
  return (day) => {
    today = day;
  };
}

function anotherDay(day: string): string {
  return `{ const Real = Date, ahead = Real.parse("${day}T10:00:00Z") - Real.now();
    self.Date = class extends Real {
      constructor(...parts) { if (parts.length === 0) super(Real.now() + ahead); else super(...parts); }
      static now() { return Real.now() + ahead; }
    }; }\n`;
}

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`${page.url().split("?")[0]}${query}`);
  await page.getByRole("main").getByRole("heading", { level: 2 }).first().waitFor();
}

async function promise(page: Page): Promise<void> {
  await open(page, "?visning=uppfoljning&arbete=uppfoljning:loften");
  await page.getByRole("button", { name: "Nytt löfte" }).click();
  await page.getByRole("radio", { name: "Medborgarlöfte Linköping 2021–2022" }).check();
  await page.getByLabel("Sista år").fill("2026");
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await page.getByLabel("Rubrik").fill(PROMISE);
  // The two planted places with most events.
  await page.getByRole("button", { name: /^Lägg till 1\. / }).click();
  await page.getByRole("button", { name: /^Lägg till 2\. / }).click();
  await page.getByRole("button", { name: "Spara löftet" }).click();
  await page.getByRole("article", { name: PROMISE }).waitFor();
  for (const { day, count } of LOGGED) {
    await page.getByRole("button", { name: `Notera aktivitet för ${PROMISE}` }).click();
    const form = page.getByRole("form", { name: "Notera aktivitet" });
    await form.getByLabel("Dag", { exact: true }).fill(day);
    await form.getByLabel("Antal vandringar").fill(String(count));
    await form.getByRole("button", { name: "Spara noteringen" }).click();
    await form.waitFor({ state: "detached" });
  }
}

async function plan(page: Page, monday: string): Promise<void> {
  await open(page, `?visning=narvaro&arbete=vecka:${monday}`);
  if ((await page.getByRole("button", { name: "Gör förslag", disabled: false }).count()) === 0) {
    await page.getByRole("button", { name: "Lägg till pass" }).click();
    const dialog = page.getByRole("dialog", { name: "Lägg till pass" });
    await dialog.getByLabel("Från", { exact: true }).fill("19");
    await dialog.getByLabel("Till", { exact: true }).fill("23");
    await dialog.getByLabel("Med bil").check();
    await dialog.getByRole("button", { name: "Spara" }).click();
    await dialog.waitFor({ state: "detached" });
  }
  await page.getByRole("button", { name: "Gör förslag", disabled: false }).click();
  const visits = page.getByRole("group", { name: "Veckan som rutnät" }).locator("[data-visit]");
  await visits.first().waitFor();
  await visits.first().focus();
  await page.keyboard.press("l");
  await expect.poll(() => visits.first().textContent()).toContain("låst");
}

/** Tick off the first visits of the week; what came of the plan is its file. */
async function deliver(page: Page, monday: string, ticked: number): Promise<Table> {
  await open(page, `?visning=narvaro&arbete=vecka:${monday},narvaro:genomfort`);
  const boxes = page.getByRole("checkbox", { name: /, genomfört$/ });
  await boxes.first().waitFor();
  for (let i = 0; i < ticked; i++) {
    await boxes.nth(i).click();
    await expect.poll(() => boxes.nth(i).isChecked()).toBe(true);
  }
  await page.getByRole("tab", { name: "Plan" }).click();
  await page.getByRole("button", { name: "Spara och skriv ut" }).click();
  const dialog = page.getByRole("dialog");
  const file = await saved(page, dialog.getByRole("button", { name: "CSV för Excel" }));
  await page.keyboard.press("Escape");
  return readTable(file.lines);
}

describe("a year of an invented promise", () => {
  it(
    "is imported, planned, delivered and followed up in October and for tertial 2, and the report can be recomputed",
    async () => {
      const { page, context, troubles } = await openApp();
      page.setDefaultTimeout(MINUTES);
      page.setDefaultNavigationTimeout(MINUTES);
      const setDay = await setDays(context);
      await open(page, "?visning=karta");
      await page.getByText("FIKTIVA DATA", { exact: true }).first().waitFor();
      await readIn(await chooseFiles(page, yearFiles(20_261)));
      await page.getByRole("button", { name: "Visa på kartan" }).click();

      await promise(page);
      const plans: Table[] = [];
      for (const { monday, before, after, ticked } of PLANNED_WEEKS) {
        setDay(before);
        await plan(page, monday);
        setDay(after);
        plans.push(await deliver(page, monday, ticked));
      }
      setDay(AFTERWARDS);

      await open(page, "?visning=data");
      const sources: Record<string, Table> = {};
      for (const name of ["handelser.csv", "atgarder.csv", "matning.csv", "narvaro.csv"]) {
        sources[name] = readTable(
          (await saved(page, page.getByRole("button", { name: `Spara ${name} som CSV` }))).lines,
        );
      }

      for (const { key, from, to } of PERIODS) {
        await open(page, `?visning=uppfoljning&arbete=period:${key}`);
        await page.getByRole("heading", { name: PROMISE }).waitFor();
        const file = async (item: string) => {
          await page.getByRole("button", { name: "Spara CSV" }).click();
          return readTable((await saved(page, page.getByRole("menuitem", { name: item }))).lines);
        };
        const numbers = await file("Alla tal, CSV för Excel");
        const tertials = await file("Tabellen per tertial, CSV för Excel");
        const log = await file("Det som noterats, CSV för Excel");
        const inPeriod = (day: string) => day.slice(0, 10) >= from && day.slice(0, 10) <= to;
        const number = (part: string, measure: string, name?: string): Record<string, string> =>
          numbers.find(
            (line) => line.del === part && line.matt === measure && (name === undefined || line.namn === name),
          ) ?? {};

        // Events of the municipality, and where the promise holds, against the same days a year before.
        const yearBefore = (day: string) => `2025${day.slice(4)}`;
        const events = sources["handelser.csv"]!;
        const countOf = (rows: Table) => ({
          now: rows.filter((line) => inPeriod(line.från!)).length,
          before: rows.filter(
            (line) => line.från!.slice(0, 10) >= yearBefore(from) && line.från!.slice(0, 10) <= yearBefore(to),
          ).length,
        });
        const all = countOf(events);
        const promised = countOf(events.filter((line) => line.kategori !== "Narkotikabrott" && isPromised(line)));
        const where = number("löfte", "händelser", "där löftet gäller");
        expect(number("händelser", "händelser", "alla")).toMatchObject({
          nu: String(all.now),
          fore: String(all.before),
        });
        expect(where).toMatchObject({ nu: String(promised.now), fore: String(promised.before) });
        expect(numberOf(where.kvot)).toBeCloseTo(promised.now / promised.before, 2);
        expect(numberOf(where.p_varde)).toBeCloseTo(exactP(promised.now, promised.before), 3);
        const expectedVerdict = exactP(promised.now, promised.before) >= 0.05 ? "same" : "different";
        expect(/^(fler|färre)/.test(where.bedomning!) ? "different" : "same").toBe(expectedVerdict);

        // Presence: the visits of the file, and those that were ticked off in the plan.
        const imported = sources["narvaro.csv"]!.filter((line) => inPeriod(line.start!));
        const planned = plans.flat().filter((line) => inPeriod(line.start!));
        const made = planned.filter((line) => line.utfall === "genomfört");
        expect(made).toHaveLength(PLANNED_WEEKS.filter(({ monday }) => inPeriod(monday))[0]!.ticked);
        expect(number("närvaro", "planerade besök").nu).toBe(String(planned.length));
        expect(number("närvaro", "planerade besök som gjordes").nu).toBe(String(made.length));
        expect(number("närvaro", "besök i allt").nu).toBe(String(imported.length + made.length));
        const presence = "Trygghetsskapande närvaro på otrygga och brottsutsatta platser";
        const delivered = [...imported, ...made].filter(isPromised).length;
        expect(number("löfte", "planerat", presence).nu).toBe(String(planned.filter(isPromised).length));
        expect(number("löfte", "genomfört", presence).nu).toBe(String(delivered));

        // Measures that were closed where the promise holds, and all of them.
        for (const [activity, type] of [
          ["Belysning", "belysning"],
          ["Parkskötsel", "parkskötsel"],
          ["Renhållning", "renhållning"],
        ] as const) {
          const closed = sources["atgarder.csv"]!.filter((line) => line.typ === type && inPeriod(line.åtgärdad!));
          expect(number("löfte", "genomfört", activity).nu).toBe(String(closed.filter(isPromised).length));
          const everywhere = numbers.find(
            (line) =>
              line.del === "fysiska åtgärder" && line.lofte === "" && line.matt === "åtgärdade" && line.namn === type,
          );
          expect(everywhere?.nu).toBe(String(closed.length));
        }

        // What was logged by hand.
        const walks = sum(log.map((line) => numberOf(line.antal)));
        expect(walks).toBe(sum(LOGGED.filter(({ day }) => inPeriod(day)).map(({ count }) => count)));
        expect(number("löfte", "genomfört", "Trygghetsvandringar").nu).toBe(String(walks));
        const row = tertials.find((line) => line.aktivitet === "Trygghetsvandringar")!;
        expect([row.tertial_1, row.tertial_2, row.tertial_3]).toEqual(["0", "3", "4"]);
        const tertial = tertials.find((line) => line.aktivitet === presence)!;
        if (key === "2026-T2") expect(tertial.tertial_2).toBe(String(delivered));

        // The survey of the places' areas.
        const fear = numbers.filter((line) => line.matt === `andel 2026: ${QUESTION}`);
        expect(fear.length).toBeGreaterThan(0);
        for (const line of fear) {
          const of = (survey: string) =>
            sources["matning.csv"]!.find((answer) => answer.område === line.namn && answer.mätning === survey)!;
          expect(numberOf(line.nu)).toBeCloseTo(numberOf(of("2026").andel_otrygga_procent), 1);
          const change = numbers.find(({ namn, enhet }) => namn === line.namn && enhet === "procentenheter");
          const points = numberOf(of("2026").andel_otrygga_procent) - numberOf(of("2025").andel_otrygga_procent);
          expect(numberOf(change?.nu)).toBeCloseTo(points, 1);
        }

        // The page and the paper say the same.
        const said = `${promised.now} händelser mot ${promised.before} året före`;
        await page.getByText(said).first().waitFor();
        await page.evaluate(() => {
          window.print = () => {};
        });
        await page.getByRole("button", { name: "Skriv ut", exact: true }).click();
        const paper = (await page.locator("#utskrift").textContent()) ?? "";
        expect(paper).toContain("Uppföljning av medborgarlöften");
        expect(paper).toContain(said);
        expect(await page.locator("#utskrift svg").count()).toBeGreaterThanOrEqual(2);
      }

      expect(troubles).toEqual([]);
      await context.close();
    },
    10 * MINUTES,
  );
});

/** Within 150 m of one of the two promised places, as the crow flies. */
function isPromised(line: Record<string, string>): boolean {
  const [lat, lng] = [numberOf(line.lat), numberOf(line.lon)];
  return [PLANTED.square, PLANTED.skaggetorp].some(([toLng, toLat]) => {
    const north = (lat - toLat) * 111_195;
    const east = (lng - toLng) * 111_195 * Math.cos((lat * Math.PI) / 180);
    return Math.hypot(north, east) < 150;
  });
}

/** Two-sided p of a binomial with half a chance, by minimum likelihood: R's `poisson.test(c(now, before))`. */
function exactP(now: number, before: number): number {
  const total = now + before;
  const logs = [0];
  for (let n = 1; n <= total; n++) logs.push(logs[n - 1]! + Math.log(n));
  const chance = (k: number) => Math.exp(logs[total]! - logs[k]! - logs[total - k]! - total * Math.LN2);
  const seen = chance(now) * (1 + 1e-7);
  return sum(Array.from({ length: total + 1 }, (_, k) => chance(k)).filter((other) => other <= seen));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function numberOf(cell: string | undefined): number {
  return Number((cell ?? "").replace(/\s/g, "").replace(",", "."));
}
