import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PROVIDERS } from "../../domain/source.ts";
import { aDatabaseName, anOpenedEngine, importIncidents, type KeptEngine } from "../../testing/kept-engine.ts";
import { runs } from "../../testing/runs.ts";
import type { DatasetSummary } from "../dataset.ts";
import { MOST_CHANGES } from "./history.ts";

/** The user's sources as a list of words; an empty one is the example. */
type Snapshot = readonly { readonly name: string; readonly provider: string }[];

/** What should be there: every picture so far, and the one that is shown. */
interface Model {
  history: Snapshot[];
  at: number;
  /** Grows with every write. */
  version: number;
  /** What each tab has last seen. */
  seen: [number, number];
}

interface Real {
  readonly database: string;
  readonly tabs: [KeptEngine, KeptEngine];
  summary: DatasetSummary;
  imports: number;
}

type Command = fc.AsyncCommand<Model, Real>;

describe("the user's changes in two tabs", () => {
  it("leave what a simple list of pictures would, through undo, redo and new visits", async () => {
    const tab = fc.constantFrom(0 as const, 1 as const);
    const commands = fc.commands(
      [
        tab.map(imported),
        fc.tuple(tab, fc.nat(9), fc.string({ minLength: 1, maxLength: 4 })).map((args) => renamed(...args)),
        fc.tuple(tab, fc.nat(9), fc.constantFrom(...PROVIDERS)).map((args) => providedBy(...args)),
        fc.tuple(tab, fc.nat(9)).map((args) => removed(...args)),
        tab.map((number) => stepped(number, "undo", -1)),
        tab.map((number) => stepped(number, "redo", 1)),
        tab.map(reopened),
      ],
      { maxCommands: 25 },
    );

    await fc.assert(
      fc.asyncProperty(commands, async (sequence) => {
        const database = aDatabaseName();
        const tabs: Real["tabs"] = [await anOpenedEngine(database), await anOpenedEngine(database)];
        const real: Real = { database, tabs, summary: tabs[0].summary, imports: 0 };
        const model: Model = { history: [[]], at: 0, version: 0, seen: [0, 0] };

        await fc.asyncModelRun(() => ({ model, real }), sequence);

        const { summary } = await anOpenedEngine(database);
        expect(snapshotOf(summary)).toEqual(model.history[model.at]);
      }),
      runs(12, 500),
    );
  });
});

function imported(tab: 0 | 1): Command {
  return changing(`tab ${tab} imports`, tab, async (now, real, engine) => {
    const name = `${real.imports++}.csv`;
    const { summary } = await importIncidents(engine, { name, rows: 3, seed: 100 + real.imports });
    return { summary, next: [...now, { name, provider: "guards" }] };
  });
}

function renamed(tab: 0 | 1, which: number, to: string): Command {
  const name = `n${to.trim()}`;
  return changing(`tab ${tab} renames ${which}`, tab, async (now, _real, engine, ids) => {
    if (now.length === 0) return null;
    const index = which % now.length;
    const summary = await engine.describeSource(ids[index]!, { name });
    if (now[index]!.name === name) return { summary, next: null };
    return { summary, next: now.map((source, i) => (i === index ? { ...source, name } : source)) };
  });
}

function providedBy(tab: 0 | 1, which: number, provider: (typeof PROVIDERS)[number]): Command {
  return changing(`tab ${tab} says who provides ${which}`, tab, async (now, _real, engine, ids) => {
    if (now.length === 0) return null;
    const index = which % now.length;
    const summary = await engine.describeSource(ids[index]!, { provider });
    if (now[index]!.provider === provider) return { summary, next: null };
    return { summary, next: now.map((source, i) => (i === index ? { ...source, provider } : source)) };
  });
}

function removed(tab: 0 | 1, which: number): Command {
  return changing(`tab ${tab} removes ${which}`, tab, async (now, _real, engine, ids) => {
    if (now.length === 0) return null;
    const index = which % now.length;
    return { summary: await engine.removeSource(ids[index]!), next: now.filter((_, i) => i !== index) };
  });
}

type Changing = (
  now: Snapshot,
  real: Real,
  engine: KeptEngine["engine"],
  ids: readonly string[],
) => Promise<{ summary: DatasetSummary; next: Snapshot | null } | null>;

/** A change goes on top of whatever the other tab has done. */
function changing(text: string, tab: 0 | 1, run: Changing): Command {
  return {
    check: () => true,
    toString: () => text,
    async run(model, real) {
      const { engine } = real.tabs[tab];
      // What the user of this tab would see: the source that is meant has to be there.
      await engine.lookAgain();
      model.seen[tab] = model.version;
      const ids = real.summary.sources.filter(isOwn).map(({ id }) => id);
      const outcome = await run(model.history[model.at]!, real, engine, ids);
      if (!outcome) return;
      if (outcome.next) {
        model.history = [...model.history.slice(0, model.at + 1), outcome.next].slice(-(MOST_CHANGES + 1));
        model.at = model.history.length - 1;
        model.seen[tab] = ++model.version;
      }
      verify(model, real, outcome.summary);
    },
  };
}

function stepped(tab: 0 | 1, direction: "undo" | "redo", by: 1 | -1): Command {
  return {
    check: () => true,
    toString: () => `tab ${tab} ${direction}`,
    async run(model, real) {
      const { engine } = real.tabs[tab];
      const isBehind = model.seen[tab] !== model.version;
      model.seen[tab] = model.version;
      if (isBehind) {
        await expect(engine[direction]()).rejects.toMatchObject({ name: "ChangedElsewhereError" });
        return;
      }
      const summary = await engine[direction]();
      const isThere = model.history[model.at + by] !== undefined;
      expect(summary !== null).toBe(isThere);
      if (!isThere) return;
      model.at += by;
      model.seen[tab] = ++model.version;
      verify(model, real, summary!);
    },
  };
}

function reopened(tab: 0 | 1): Command {
  return {
    check: () => true,
    toString: () => `tab ${tab} is opened again`,
    async run(model, real) {
      real.tabs[tab] = await anOpenedEngine(real.database);
      model.seen[tab] = model.version;
      verify(model, real, real.tabs[tab].summary);
    },
  };
}

function verify(model: Model, real: Real, summary: DatasetSummary) {
  real.summary = summary;
  expect(snapshotOf(summary)).toEqual(model.history[model.at]);
  expect(summary.undoable !== null).toBe(model.at > 0);
  expect(summary.redoable !== null).toBe(model.at < model.history.length - 1);
}

function snapshotOf({ sources }: DatasetSummary): Snapshot {
  return sources.filter(isOwn).map(({ name, provider }) => ({ name, provider }));
}

function isOwn({ id }: { readonly id: string }): boolean {
  return !id.startsWith("built-in");
}
