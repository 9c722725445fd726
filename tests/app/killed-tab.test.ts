import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { browserLaunch } from "../../scripts/browser.ts";
import { seededRandom } from "../../src/analysis/seeded-random.ts";
import { incidentsCsv } from "../../src/testing/built-in-files.ts";
import { numberOfRuns } from "../../src/testing/runs.ts";
import { createKillableBrowser, type KillableBrowser } from "./killable-browser.ts";

/** What the screen says of the user's sources. */
type Shown = readonly { readonly name: string; readonly provider: string }[];

/** Something a person does, and what the screen may show afterwards should it be cut off. */
interface Action {
  readonly what: string;
  /** Settles when the screen has confirmed it. */
  run(page: Page): Promise<void>;
  isDone(before: Shown, after: Shown): boolean;
}

const ROUNDS = numberOfRuns(3, 100);
const ROUND_MS = 90_000;
/** Around the time that one action takes, so that each part of it is hit. */
const LONGEST_LIFE_MS = 8_000;
const seed = Number(process.env.LAGESBILD_SEED);
const canKill = (await browserLaunch()).executablePath !== undefined;

let browser: KillableBrowser;
beforeAll(async () => {
  if (canKill) browser = await createKillableBrowser();
});
afterAll(() => browser?.dispose());

describe.skipIf(!canKill)("a browser that is killed while files are imported and sources edited", () => {
  it(
    `has everything that was confirmed on screen when it starts again, ${ROUNDS} times`,
    async () => {
      console.info(`${ROUNDS} rounds, LAGESBILD_SEED=${seed}`);
      const random = seededRandom(seed);
      let confirmed: Shown = [];
      let seen: readonly Shown[] = [[]];
      let underWay: Action | null = null;
      let done = 0;
      let cut = 0;
      let files = 0;

      for (let round = 0; round < ROUNDS; round++) {
        const { page, troubles } = await openDataScreen();
        const now = await shownOn(page);
        const isKept = same(now, confirmed) || (underWay?.isDone(confirmed, now) ?? false);
        const story = `round ${round}: ${JSON.stringify({ confirmed, underWay: underWay?.what, now })}`;
        expect(isKept, story).toBe(true);
        expect(await page.getByText("går inte att läsa").count(), story).toBe(0);
        expect(troubles, story).toEqual([]);
        confirmed = now;
        seen = [...seen, now];

        let isAlive = true;
        const killing = delay(random() * LONGEST_LIFE_MS).then(async () => {
          isAlive = false;
          await browser.kill();
        });
        while (isAlive) {
          const action = nextAction(random, confirmed, seen, `${files++}`);
          underWay = action;
          try {
            // What the screen said of the action before must not be taken for a word about this one.
            const close = page.getByRole("button", { name: "Stäng meddelandet" });
            if (await close.count()) await close.click();
            await close.waitFor({ state: "detached" });
            await action.run(page);
            const shown = await shownOn(page);
            // What the screen has confirmed is held against it from here on.
            confirmed = shown;
            seen = [...seen, shown];
            underWay = null;
            done++;
          } catch (error) {
            if (isAlive) throw error;
            cut++;
          }
        }
        await killing;
      }

      console.info(`${done} actions were confirmed, ${cut} of ${ROUNDS} rounds killed in the middle of one`);
      expect((await openDataScreen()).troubles).toEqual([]);
    },
    ROUNDS * ROUND_MS,
  );
});

async function openDataScreen(): Promise<{ page: Page; troubles: readonly string[] }> {
  const page = await browser.openPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  await page.goto(`${inject("appUrl")}?visning=data`);
  await page
    .getByText(/Allt är sparat i den här webbläsaren|Inget eget är inläst än|går inte att läsa/)
    .first()
    .waitFor();
  return { page, troubles };
}

/** The sources of the user's own, by the fields that say who they come from. */
function shownOn(page: Page): Promise<Shown> {
  return page.getByLabel(/^Från vem: /).evaluateAll((selects) =>
    selects.map((select) => ({
      name: select.getAttribute("aria-label")!.slice("Från vem: ".length),
      provider: (select as HTMLSelectElement).value,
    })),
  );
}

function nextAction(random: () => number, now: Shown, seen: readonly Shown[], word: string): Action {
  const source = now[Math.floor(random() * now.length)];
  const kind = source ? Math.floor(random() * 5) : 0;
  switch (kind) {
    case 1:
      return renaming(source!.name, `n${word}`);
    case 2:
      return providing(source!.name, source!.provider === "guards" ? "housing" : "guards");
    case 3:
      return undoing(seen);
    case 4:
      return now.length > 2 ? removing(source!.name) : renaming(source!.name, `n${word}`);
    default:
      return importing(`k${word}.csv`, 10 + Math.floor(random() ** 3 * 20_000), Math.floor(random() * 1e6));
  }
}

function importing(name: string, rows: number, fileSeed: number): Action {
  return {
    what: `import ${rows} rows as ${name}`,
    async run(page) {
      const content = incidentsCsv({ rows, seed: fileSeed, idPrefix: `${name}-` });
      await page.getByRole("button", { name: "Importera" }).first().click();
      const dialog = page.getByRole("dialog");
      await dialog
        .getByLabel("Välj filer")
        .setInputFiles([{ name, mimeType: "text/csv", buffer: Buffer.from(content) }]);
      await dialog.getByRole("button", { name: "Läs in", exact: true }).click();
      await dialog.getByRole("button", { name: "Visa på kartan" }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByLabel(`Från vem: ${name}`).waitFor();
    },
    isDone: (before, after) =>
      after.some((source) => source.name === name) &&
      after.every((source) => source.name === name || before.some((earlier) => same([earlier], [source]))),
  };
}

function renaming(from: string, to: string): Action {
  return {
    what: `rename ${from} to ${to}`,
    async run(page) {
      await page.getByRole("button", { name: `Byt namn på ${from}`, exact: true }).click();
      await page.getByLabel("Nytt namn").fill(to);
      await page.keyboard.press("Enter");
      await page.getByText(`Källan heter nu ${to}.`).waitFor();
    },
    isDone: (before, after) =>
      same(
        after,
        before.map((source) => (source.name === from ? { ...source, name: to } : source)),
      ),
  };
}

function providing(name: string, provider: string): Action {
  return {
    what: `say that ${name} comes from ${provider}`,
    async run(page) {
      await page.getByLabel(`Från vem: ${name}`, { exact: true }).selectOption(provider);
      await page.getByText(`${name} kommer nu från`).waitFor();
    },
    isDone: (before, after) =>
      same(
        after,
        before.map((source) => (source.name === name ? { ...source, provider } : source)),
      ),
  };
}

function removing(name: string): Action {
  return {
    what: `remove ${name}`,
    async run(page) {
      await page.getByRole("button", { name: `Ta bort ${name}`, exact: true }).click();
      await page.getByText(`${name} är borttagen.`).waitFor();
    },
    isDone: (before, after) =>
      same(
        after,
        before.filter((source) => source.name !== name),
      ),
  };
}

function undoing(seen: readonly Shown[]): Action {
  return {
    what: "undo",
    async run(page) {
      const undo = page.getByRole("button", { name: /^Ångra: (?:läste in|ändrade|tog bort) / }).first();
      await undo.click();
      await page.getByText(/^Ångrat: /).waitFor();
    },
    isDone: (_before, after) => seen.some((earlier) => same(earlier, after)),
  };
}

function same(a: Shown, b: Shown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
