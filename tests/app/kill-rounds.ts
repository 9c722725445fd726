import type { Page } from "playwright-core";
import { expect } from "vitest";
import { seededRandom } from "../../src/analysis/seeded-random.ts";
import type { KillableBrowser } from "./killable-browser.ts";

/** Something a person does, and what the screen may show afterwards should it be cut off. */
export interface Action<Shown> {
  readonly what: string;
  /** Settles when the screen has confirmed it. */
  run(page: Page): Promise<void>;
  /** What the screens show may also be `before`. */
  isDone(before: Shown, after: Shown): boolean;
}

/** A person at work in one part of the app. */
export interface Journey<Shown> {
  /** Opens a tab there, with everything loaded. */
  open(browser: KillableBrowser): Promise<{ readonly page: Page; readonly troubles: readonly string[] }>;
  /** What the screens say of the user's own: plain data, the same when nothing has changed. */
  shownOn(page: Page): Promise<Shown>;
  /** @param seen everything that was ever shown @param word never given before */
  nextAction(random: () => number, now: Shown, seen: readonly Shown[], word: string): Action<Shown>;
}

export interface Rounds<Shown> {
  readonly rounds: number;
  readonly seed: number;
  /** What is there before the first one. */
  readonly first: Shown;
  /** Around the time that one action takes, so that each part of it is hit; longer on a machine that is slow to start. */
  readonly longestLifeMs: number;
}

const STARTS_PER_LIFE = 2;

/**
 * Round after round: open the app, hold what it shows against what it last confirmed, go on working, and kill the browser
 * at a random moment.
 */
export async function killRounds<Shown>(
  browser: KillableBrowser,
  { open, shownOn, nextAction }: Journey<Shown>,
  { rounds, seed, first, longestLifeMs }: Rounds<Shown>,
): Promise<void> {
  console.info(`${rounds} rounds, LAGESBILD_SEED=${seed}`);
  const random = seededRandom(seed);
  let confirmed = first;
  let seen: readonly Shown[] = [first];
  let underWay: Action<Shown> | null = null;
  let done = 0;
  let cut = 0;
  let words = 0;

  for (let round = 0; round < rounds; round++) {
    const openedAt = Date.now();
    const { page, troubles } = await open(browser);
    const now = await shownOn(page);
    const life = random() * Math.max(longestLifeMs, STARTS_PER_LIFE * (Date.now() - openedAt));
    const isKept = same(now, confirmed) || (underWay?.isDone(confirmed, now) ?? false);
    const story = `round ${round}: ${JSON.stringify({ confirmed, underWay: underWay?.what, now })}`;
    expect(isKept, story).toBe(true);
    expect(await page.getByText("går inte att läsa").count(), story).toBe(0);
    expect(troubles, story).toEqual([]);
    confirmed = now;
    seen = [...seen, now];

    let isAlive = true;
    const killing = delay(life).then(async () => {
      isAlive = false;
      await browser.kill();
    });
    while (isAlive) {
      const action = nextAction(random, confirmed, seen, `${words++}`);
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

  console.info(`${done} actions were confirmed, ${cut} of ${rounds} rounds killed in the middle of one`);
  expect((await open(browser)).troubles).toEqual([]);
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A tab of the app that remembers what went wrong in it. */
export async function openTab(browser: KillableBrowser, url: string) {
  const page = await browser.openPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  await page.goto(url);
  return { page, troubles };
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
