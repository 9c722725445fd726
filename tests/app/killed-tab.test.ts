import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, inject, it } from "vitest";
import { browserLaunch } from "../../scripts/browser.ts";
import { incidentsCsv } from "../../src/testing/built-in-files.ts";
import { numberOfRuns } from "../../src/testing/runs.ts";
import { type Action, killRounds, openTab, same } from "./kill-rounds.ts";
import { createKillableBrowser, type KillableBrowser } from "./killable-browser.ts";

/** What the screen says of the user's sources. */
type Shown = readonly { readonly name: string; readonly provider: string }[];

const ROUNDS = numberOfRuns(3, 100);
const ROUND_MS = 180_000;
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
    () =>
      killRounds<Shown>(
        browser,
        { open: openDataScreen, shownOn, nextAction },
        { rounds: ROUNDS, seed, first: [], longestLifeMs: LONGEST_LIFE_MS },
      ),
    ROUNDS * ROUND_MS,
  );
});

async function openDataScreen(killable: KillableBrowser) {
  const tab = await openTab(killable, `${inject("appUrl")}?visning=data`);
  await tab.page
    .getByText(/Allt är sparat i den här webbläsaren|Inget eget är inläst än|går inte att läsa/)
    .first()
    .waitFor();
  return tab;
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

function nextAction(random: () => number, now: Shown, seen: readonly Shown[], word: string): Action<Shown> {
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

function importing(name: string, rows: number, fileSeed: number): Action<Shown> {
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

function renaming(from: string, to: string): Action<Shown> {
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

function providing(name: string, provider: string): Action<Shown> {
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

function removing(name: string): Action<Shown> {
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

function undoing(seen: readonly Shown[]): Action<Shown> {
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
