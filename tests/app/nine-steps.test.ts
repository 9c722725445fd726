import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { addMonths, dayOfIsoDate, isoDateOfDay } from "../../src/domain/time.ts";
import { ENGLISH } from "../../src/i18n/en/messages.ts";
import type { MessageId, Messages } from "../../src/i18n/messages.ts";
import { SWEDISH } from "../../src/i18n/sv/messages.ts";
import { closeBrowser, openApp } from "./app.ts";
import { Keyboard } from "./keyboard.ts";

afterAll(closeBrowser);

/** Whole months up to the last one that has been, so that the last two years and the last tertial are in the data. */
const LAST_DAY = dayOfIsoDate(`${new Date().toISOString().slice(0, 7)}-01`)! - 1;
const FIRST_DAY = addMonths(LAST_DAY + 1, -24);
const PLACES = [
  { lat: 58.4105, lon: 15.6215, count: 420, hour: 21 },
  { lat: 58.41, lon: 15.66, count: 260, hour: 16 },
  { lat: 58.39, lon: 15.64, count: 180, hour: 23 },
];
const KINDS = ["Stöld", "Misshandel", "Skadegörelse"];

const events = PLACES.flatMap(({ lat, lon, count, hour }, place) =>
  Array.from({ length: count }, (_, k) => ({
    id: `K-${place}-${k}`,
    day: FIRST_DAY + Math.round((k * (LAST_DAY - FIRST_DAY)) / (count - 1)),
    hour: (hour + (k % 3)) % 24,
    kind: KINDS[(k + place) % 3]!,
    lat: lat + ((k % 7) - 3) / 9000,
    lon: lon + ((k % 5) - 2) / 6000,
  })),
);
/** Not damage, and in the evening. */
const filtered = events.filter(({ kind, hour }) => kind !== "Skadegörelse" && hour >= 18);

/** As the police hand it over: semicolons, decimal commas, day and clock in one column. */
const file = join(mkdtempSync(join(tmpdir(), "lagesbild-")), "händelser.csv");
const decimal = (value: number) => value.toFixed(6).replace(".", ",");
const rows = events.map(
  ({ id, day, hour, kind, lat, lon }) =>
    `${id};${isoDateOfDay(day)} ${String(hour).padStart(2, "0")}:40;${kind};${decimal(lat)};${decimal(lon)}`,
);
writeFileSync(file, `\ufeff${["diarienummer;från;kategori;lat;lon", ...rows].join("\r\n")}\r\n`);

/** What each step may take of keys, typed letters included; measured in November 2026 at 254 in all. */
const MOST_PRESSES = {
  open: 2,
  import: 60,
  filter: 60,
  find: 50,
  compare: 20,
  plan: 30,
  meet: 30,
  export: 35,
  "follow up": 70,
} as const;

describe.each([
  ["sv", SWEDISH],
  ["en", ENGLISH],
] as const)("the nine steps of the job by keyboard alone, in %s", (language, messages: Messages) => {
  /** The words of the interface, with values put in as they are. */
  const say = (id: MessageId, values: Record<string, string | number> = {}) =>
    messages[id].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

  it("open, import, filter, find, compare, plan, meet, export, follow up", { timeout: 240_000 }, async () => {
    const { page, context, troubles } = await openApp(language === "sv" ? "" : "?sprak=en");
    // Listened for from the start: asked for in the same moment as the key, it may come too late.
    page.on("filechooser", (chooser) => void chooser.setFiles(file));
    const keys = new Keyboard(page);
    const taken: Record<string, number> = {};
    const step = async (name: string, run: () => Promise<void>) => {
      const before = keys.presses;
      await run();
      taken[name] = keys.presses - before;
    };
    const counted = (count: number) => page.getByRole("status").filter({ hasText: new RegExp(`^${count}\\s`) });

    /** The button is there and can be pressed. */
    const ready = (name: string) => page.getByRole("button", { name, exact: true, disabled: false }).waitFor();

    await step("open", async () => {
      await page.getByRole("row", { name: /^1\b/ }).waitFor();
      // A page that has just been opened has the focus nowhere.
      await keys.press("Tab");
      expect((await keys.seenStop()).name).toBe(say("shell.skip"));
      await keys.press("Enter");
    });

    await step("import", async () => {
      await keys.press("Control+k");
      await page.getByRole("combobox", { name: say("palette.title") }).waitFor();
      await keys.type(say("palette.import"));
      await keys.press("Enter");
      await page.getByRole("dialog", { name: say("import.title.choose") }).waitFor();
      await expect.poll(async () => (await keys.stop()).role).toBe("file");
      await keys.seenStop();
      await keys.press("Enter");
      await page
        .getByRole("dialog")
        .getByRole("button", { name: say("import.start"), exact: true, disabled: false })
        .waitFor();
      await keys.tabTo("button", say("import.start"));
      await keys.press("Enter");
      await page.getByRole("button", { name: say("import.done.showMap") }).waitFor();
      await keys.tabTo("button", say("import.done.showMap"));
      await keys.press("Enter");
      await counted(events.length).first().waitFor();
      await keys.seenStop();
    });

    await step("filter", async () => {
      await keys.tabTo("checkbox", /^Misshandel/);
      await keys.press("ArrowDown");
      expect((await keys.seenStop()).name).toMatch(/^Skadegörelse/);
      await keys.press("Space");
      await keys.tabTo("button", new RegExp(`^${say("filter.time")}`));
      await keys.press("Enter");
      await keys.tabTo("button", say("time.evenings"));
      await keys.press("Enter");
      await counted(filtered.length).first().waitFor();
    });

    await step("find", async () => {
      await keys.tabTo("row", /^1/);
      await keys.press("Enter");
      await page.getByRole("heading", { name: say("card.howMuch") }).waitFor();
    });

    await step("compare", async () => {
      await keys.press("j");
      await page.getByRole("grid", { name: say("sides.table") }).waitFor();
      await keys.seenStop();
      await keys.tabTo("row", /^/);
      await keys.press("ArrowDown");
      await keys.seenStop();
      await expect.poll(() => page.url()).toContain("jamfor=period");
      await keys.press("j");
      await page.getByRole("grid", { name: say("hotspots.title") }).waitFor();
      await keys.seenStop();
    });

    await step("plan", async () => {
      await keys.press("2");
      await page.getByRole("heading", { name: say("presence.capacity.title") }).waitFor();
      await keys.seenStop();
      await keys.tabTo("button", new RegExp(`^${say("work.actor.guards")}`));
      await keys.press("Enter");
      await ready(say("presence.propose"));
      await keys.tabTo("button", say("presence.propose"), "Shift+Tab");
      await keys.press("Enter");
      await ready(say("presence.lockAll"));
      await keys.tabTo("button", say("presence.lockAll"));
      await keys.press("Enter");
      await ready(say("presence.unlockAll"));
      await keys.seenStop();
    });

    await step("meet", async () => {
      await keys.press("m");
      await page.getByRole("region", { name: say("mote.panel") }).waitFor();
      await keys.press("PageDown");
      await expect.poll(() => page.url()).toContain("steg:1");
      await keys.press("n");
      await expect.poll(async () => (await keys.stop()).role).toBe("textbox");
      await keys.seenStop();
      await keys.type("Ny belysning");
      await keys.press("Tab");
      await keys.seenStop();
      await keys.press("ArrowDown");
      await keys.press("Enter");
      await page.getByRole("form").waitFor({ state: "detached" });
      await keys.seenStop();
      await keys.press("Escape");
      await page.getByRole("grid", { name: say("hotspots.title") }).waitFor();
    });

    await step("export", async () => {
      await keys.press("1");
      await page.getByRole("grid", { name: say("hotspots.title") }).waitFor();
      await keys.seenStop();
      await ready(say("export.csv"));
      await keys.tabTo("link", say("filter.skipToList"));
      await keys.press("Enter");
      await keys.tabTo("button", say("export.csv"));
      const [saved] = await Promise.all([page.waitForEvent("download"), keys.press("Enter")]);
      expect(saved.suggestedFilename()).toMatch(/^hotspots_linkoping_.*\.csv$/);
    });

    await step("follow up", async () => {
      // Last week, as it was meant and as it was.
      await keys.press("2");
      await page.getByRole("heading", { name: say("presence.capacity.title") }).waitFor();
      await keys.tabTo("button", say("presence.week.before"));
      await keys.press("Enter", 2);
      await keys.tabTo("button", say("presence.add"));
      await keys.press("Enter");
      await ready(say("presence.addThis"));
      await keys.tabTo("button", say("presence.addThis"));
      await keys.press("Enter");
      await page.getByRole("heading", { name: /^1 (besök|visit)/ }).waitFor();
      await keys.tabTo("tab", say("presence.tab.plan"), "Shift+Tab");
      await keys.press("ArrowRight");
      await page.getByRole("checkbox").first().waitFor();
      await keys.tabTo("checkbox", /./);
      await keys.press("Space");
      await keys.press("4");
      await keys.tabTo("button", say("followUp.month"));
      await keys.press("Enter");
      await keys.tabTo("button", say("followUp.next"));
      const kept = page.getByText(language === "sv" ? /^1 av 1 / : /^1 of 1 /);
      for (let month = 0; month < 9 && (await kept.count()) === 0; month++) {
        await keys.press("Enter");
        await page.waitForTimeout(1500);
      }
      expect(await kept.count()).toBeGreaterThan(0);
      // What the meeting decided.
      await keys.tabTo("tab", say("followUp.tab.report"), "Shift+Tab");
      await keys.press("ArrowRight", 2);
      await page.getByText("Ny belysning").first().waitFor();
    });

    for (const [name, most] of Object.entries(MOST_PRESSES)) {
      expect(taken[name], `presses of ${name} in ${language}`).toBeLessThanOrEqual(most);
    }
    expect(troubles).toEqual([]);
    await context.close();
  });
});
