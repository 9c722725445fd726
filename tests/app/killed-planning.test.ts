import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, inject, it } from "vitest";
import { browserLaunch } from "../../scripts/browser.ts";
import { dayOfCivil } from "../../src/domain/time.ts";
import { NO_WORK } from "../../src/domain/work.ts";
import { NOTHING_LOADED } from "../../src/io/picture.ts";
import { writePicture } from "../../src/io/saved-picture.ts";
import { aCapacity, aPromise } from "../../src/testing/a-work.ts";
import { numberOfRuns } from "../../src/testing/runs.ts";
import { type Action, killRounds, openTab, same } from "./kill-rounds.ts";
import { createKillableBrowser, type KillableBrowser } from "./killable-browser.ts";

/** What the screens say of one week of work, each part in a fixed order. */
interface Shown {
  /** Planned: id, time, whether it is locked. */
  readonly visits: readonly string[];
  /** Of those, what is said of each: made, missed or nothing. */
  readonly said: readonly string[];
  /** Visits without a plan. */
  readonly stops: readonly string[];
  /** Noted for the promise. */
  readonly noted: readonly string[];
}

const ROUNDS = numberOfRuns(3, 40);
const ROUND_MS = 300_000;
/** The example ends on 31 October: of this week everything can be ticked off. */
const PLACE = "?visning=narvaro&arbete=vecka:2026-10-26,uppfoljning:loften";
const PROMISE = "Fler vuxna ute";
const ACTIVITY = "Kurs för ledare";
const seed = Number(process.env.LAGESBILD_SEED);
const canKill = (await browserLaunch()).executablePath !== undefined;

let browser: KillableBrowser;
beforeAll(async () => {
  if (canKill) browser = await createKillableBrowser();
});
afterAll(() => browser?.dispose());

describe.skipIf(!canKill)("a browser that is killed while visits are planned, ticked off and logged", () => {
  it(
    `has everything that was confirmed on screen when it starts again, ${ROUNDS} times`,
    async () => {
      const first = await begin();
      await killRounds<Shown>(
        browser,
        { open: openWeek, shownOn, nextAction },
        { rounds: ROUNDS, seed, first, longestLifeMs: 15_000 },
      );
    },
    (ROUNDS + 2) * ROUND_MS,
  );
});

/** A shift and a promise to begin with, from a saved picture. */
async function begin(): Promise<Shown> {
  const day = dayOfCivil(2026, 1, 1);
  const [activity] = aPromise().activities;
  const logged = { ...activity!, kind: "logged" as const, name: ACTIVITY, actors: [], unit: "kurser" };
  const promise = aPromise({ title: PROMISE, fromDay: day, toDay: day + 364, activities: [logged] });
  const work = { ...NO_WORK, capacity: [aCapacity({ weekdays: [0, 1, 2, 3, 4, 5, 6] })], promises: [promise] };
  const about = { savedAt: "2026-11-01T12:00:00+01:00", appVersion: "", view: "", settings: {}, parts: new Map() };
  const written = await writePicture({ ...about, picture: { ...NOTHING_LOADED, work } }, null);
  if (!written.ok) throw new Error(written.error);

  const { page } = await openTab(browser, `${inject("appUrl")}?visning=data`);
  await page.getByRole("button", { name: "Öppna lägesbild …" }).click();
  const dialog = page.getByRole("dialog");
  const file = { name: "bild.lagesbild", mimeType: "application/zip", buffer: Buffer.from(written.value) };
  await dialog.locator("input[type=file]").setInputFiles(file);
  await dialog.getByRole("button", { name: "Öppna", exact: true }).click();
  await page.getByText("Öppnad: bild.lagesbild.").waitFor();
  await page.close();
  const week = await openWeek(browser);
  const shown = await shownOn(week.page);
  await week.page.close();
  return shown;
}

async function openWeek(killable: KillableBrowser) {
  const tab = await openTab(killable, inject("appUrl") + PLACE);
  await weekOf(tab.page).waitFor();
  return tab;
}

function weekOf(page: Page) {
  return page.getByRole("heading", { name: /besök i veckan$/ });
}

async function toPlan(page: Page) {
  await page.getByRole("navigation").getByRole("link", { name: "Närvaro" }).click();
  await page.getByRole("tab", { name: "Plan", exact: true }).click();
  await weekOf(page).waitFor();
}

async function toDelivered(page: Page) {
  await page.getByRole("navigation").getByRole("link", { name: "Närvaro" }).click();
  await page.getByRole("tab", { name: "Genomfört" }).click();
  await page.getByRole("heading", { name: "Besök utan plan" }).waitFor();
}

async function toPromises(page: Page) {
  await page.getByRole("navigation").getByRole("link", { name: "Uppföljning" }).click();
  await page.getByRole("tab", { name: "Löften" }).click();
  await page.getByRole("heading", { name: PROMISE }).waitFor();
}

async function shownOn(page: Page): Promise<Shown> {
  await toPlan(page);
  const visits = await page.locator("button[data-visit]").evaluateAll((blocks) =>
    blocks.map((block) => {
      const label = block.closest("[title]")!.getAttribute("title")!;
      const time = /\d\d:\d\d–\d\d:\d\d/.exec(label)?.[0];
      return `${block.getAttribute("data-visit")} ${time}${label.includes("låst") ? " låst" : ""}`;
    }),
  );
  await toDelivered(page);
  const said = await page.locator("li[data-outcome]").evaluateAll((rows) =>
    rows.map((row) => {
      const tick = row.querySelector("input")!.getAttribute("aria-label");
      return `${tick}: ${row.getAttribute("data-outcome")}`;
    }),
  );
  const stops = await page
    .getByRole("listitem")
    .filter({ hasText: /stopp\d/ })
    .allTextContents();
  await toPromises(page);
  const noted = await page
    .getByRole("row")
    .filter({ hasText: /notis\d/ })
    .allTextContents();
  return { visits: visits.sort(), said: said.sort(), stops: stops.sort(), noted: noted.sort() };
}

/** Everything that the grid says of a visit: its time, its place, whether it is locked, and whether it is being saved. */
function saidOf(block: Locator): Promise<string> {
  return block.evaluate((button) => button.closest("[title]")!.getAttribute("title")!);
}

function nextAction(random: () => number, now: Shown, seen: readonly Shown[], word: string): Action<Shown> {
  const id = now.visits[Math.floor(random() * now.visits.length)]?.split(" ")[0];
  switch (Math.floor(random() * 8)) {
    case 0:
      return id ? moving(id) : planning();
    case 1:
      return id ? locking(id) : planning();
    case 2:
      return id && now.visits.length > 2 ? removing(id) : planning();
    case 3:
    case 4:
      return now.said.length > 0 ? ticking(Math.floor(random() * now.said.length)) : planning();
    case 5:
      return logging(`stopp${word}`);
    case 6:
      return noting(`notis${word}`);
    default:
      return seen.length > 3 && random() < 0.5 ? undoing(seen) : planning();
  }
}

function planning(): Action<Shown> {
  return {
    what: "plan a visit",
    async run(page) {
      await toPlan(page);
      await page.getByRole("button", { name: "Lägg till besök" }).first().click();
      await page.getByRole("button", { name: "Lägg till", exact: true }).click();
      await page.getByText(/^Besök tillagt: /).waitFor();
    },
    isDone: (before, after) =>
      isWithOneMore(before.visits, after.visits) &&
      isWithOneMore(before.said, after.said) &&
      areOtherwiseSame(before, after),
  };
}

function moving(id: string): Action<Shown> {
  return {
    what: `move ${id}`,
    async run(page) {
      await toPlan(page);
      const block = page.locator(`button[data-visit="${id}"]`);
      const before = await saidOf(block);
      await block.focus();
      await page.keyboard.press("Shift+ArrowDown");
      // Drawn at once, and confirmed when the word for "being saved" is gone.
      await page.waitForFunction(
        ([one, was]) => {
          const label = document
            .querySelector(`button[data-visit="${one}"]`)
            ?.closest("[title]")
            ?.getAttribute("title");
          return label && label !== was && !label.includes("sparas");
        },
        [id, before] as const,
      );
    },
    isDone: (before, after) =>
      same(withoutVisit(before, id), withoutVisit(after, id)) &&
      before.visits.length === after.visits.length &&
      before.said.length === after.said.length &&
      areOtherwiseSame(before, after),
  };
}

function locking(id: string): Action<Shown> {
  return {
    what: `lock or unlock ${id}`,
    async run(page) {
      await toPlan(page);
      const block = page.locator(`button[data-visit="${id}"]`);
      const wasLocked = (await saidOf(block)).includes("låst");
      await block.focus();
      await page.keyboard.press("l");
      await page.waitForFunction(
        ([one, was]) => {
          const label = document
            .querySelector(`button[data-visit="${one}"]`)
            ?.closest("[title]")
            ?.getAttribute("title");
          return label && label.includes("låst") !== was;
        },
        [id, wasLocked] as const,
      );
    },
    isDone: (before, after) =>
      same(withoutVisit(before, id), withoutVisit(after, id)) &&
      before.visits.length === after.visits.length &&
      same(before.said, after.said) &&
      areOtherwiseSame(before, after),
  };
}

function removing(id: string): Action<Shown> {
  return {
    what: `remove ${id}`,
    async run(page) {
      await toPlan(page);
      await page.locator(`button[data-visit="${id}"]`).focus();
      await page.keyboard.press("Delete");
      await page.getByText(/^Besöket är borttaget: /).waitFor();
    },
    isDone: (before, after) =>
      same(withoutVisit(before, id), after.visits) &&
      isWithOneMore(after.said, before.said) &&
      areOtherwiseSame(before, after),
  };
}

function ticking(row: number): Action<Shown> {
  return {
    what: `say of visit ${row} that it was made, or take it back`,
    async run(page) {
      await toDelivered(page);
      const rows = page.locator("li[data-outcome]");
      const outcome = await rows.nth(row).getAttribute("data-outcome");
      await rows.nth(row).getByRole("checkbox").click();
      await page.waitForFunction(
        ([at, was]) => document.querySelectorAll("li[data-outcome]")[at]?.getAttribute("data-outcome") !== was,
        [row, outcome] as const,
      );
    },
    isDone: (before, after) =>
      same(before.visits, after.visits) &&
      before.said.length === after.said.length &&
      before.said.filter((line) => !after.said.includes(line)).length <= 1 &&
      areOtherwiseSame(before, after),
  };
}

function logging(note: string): Action<Shown> {
  return {
    what: `log ${note}`,
    async run(page) {
      await toDelivered(page);
      await page.getByRole("button", { name: "Logga besök utan plan" }).click();
      const form = page.getByRole("form", { name: "Besök utan plan" });
      const place = form.getByRole("combobox", { name: "Plats" });
      await place.selectOption({ index: 2 });
      await form.getByLabel("Klockan").fill("14:10");
      await form.getByLabel("Notering").fill(note);
      await form.getByRole("button", { name: "Spara" }).click();
      await page.getByText(/^Besöket vid .* är loggat\.$/).waitFor();
      await page.getByRole("listitem").filter({ hasText: note }).waitFor();
    },
    isDone: (before, after) =>
      isWithOneMore(before.stops, after.stops, note) && same({ ...before, stops: [] }, { ...after, stops: [] }),
  };
}

function noting(note: string): Action<Shown> {
  return {
    what: `note ${note}`,
    async run(page) {
      await toPromises(page);
      await page.getByRole("button", { name: `Notera aktivitet för ${PROMISE}` }).click();
      const form = page.getByRole("form", { name: "Notera aktivitet" });
      await form.getByLabel("Anteckning").fill(note);
      await form.getByRole("button", { name: "Spara noteringen" }).click();
      await page.getByText(`Noterade ${ACTIVITY}.`).waitFor();
      await page.getByRole("row").filter({ hasText: note }).waitFor();
    },
    isDone: (before, after) =>
      isWithOneMore(before.noted, after.noted, note) && same({ ...before, noted: [] }, { ...after, noted: [] }),
  };
}

function undoing(seen: readonly Shown[]): Action<Shown> {
  return {
    what: "undo",
    async run(page) {
      const undo = page.getByRole("button", { name: /^Ångra: / }).first();
      // What the test itself began with stays.
      if (/öppnade|inget att ångra/.test((await undo.getAttribute("aria-label")) ?? (await undo.textContent()) ?? ""))
        return;
      await undo.click();
      await page.getByText(/^Ångrat: /).waitFor();
    },
    isDone: (_before, after) => seen.some((earlier) => same(earlier, after)),
  };
}

function withoutVisit({ visits }: Shown, id: string): readonly string[] {
  return visits.filter((line) => !line.startsWith(`${id} `));
}

/** Visits aside: what no change of a visit touches. */
function areOtherwiseSame(before: Shown, after: Shown): boolean {
  return same([before.stops, before.noted], [after.stops, after.noted]);
}

/** @param word stands in the one that is new */
function isWithOneMore(before: readonly string[], after: readonly string[], word = ""): boolean {
  const left = [...after];
  for (const line of before) {
    const at = left.indexOf(line);
    if (at === -1) return false;
    left.splice(at, 1);
  }
  return left.length === 1 && left[0]!.includes(word);
}
