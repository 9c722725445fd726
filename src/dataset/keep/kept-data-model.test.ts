import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PROVIDERS } from "../../domain/source.ts";
import { MINUTES_PER_DAY } from "../../domain/time.ts";
import { NO_WORK, type Work } from "../../domain/work.ts";
import { aVisit } from "../../testing/a-work.ts";
import { aDatabaseName, anOpenedEngine, importIncidents, type KeptEngine } from "../../testing/kept-engine.ts";
import { runs } from "../../testing/runs.ts";
import type { DatasetSummary, SourceDescription } from "../dataset.ts";

/** The user's sources as a list of words; without any, the example is shown. */
type Sources = readonly { readonly name: string; readonly provider: string }[];
/** Planned visits: their ids, and what is noted of each. */
type Plan = Readonly<Record<string, string>>;

interface Snapshot {
  readonly sources: Sources;
  /** null: the example's, while it is shown. */
  readonly plan: Plan | null;
}

/** A plan that comes with the example and gives way with it. */
const EXAMPLE: Plan = { "invented-1": "", "invented-2": "" };
const exampleWork: Work = {
  ...NO_WORK,
  visits: Object.keys(EXAMPLE).map((id) => aVisit({ id, invented: true })),
};

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
  visits: number;
}

type Command = fc.AsyncCommand<Model, Real>;

describe("the user's changes in two tabs", () => {
  it("leave what a simple list of pictures would, through undo, redo and new visits", async () => {
    const tab = fc.constantFrom(0 as const, 1 as const);
    const commands = fc.commands(
      [
        tab.map(imported),
        fc.tuple(tab, fc.nat(400)).map((args) => planned(...args)),
        fc.tuple(tab, fc.nat(400)).map((args) => planned(...args)),
        fc.tuple(tab, fc.nat(9), fc.string({ minLength: 1, maxLength: 3 })).map((args) => noted(...args)),
        fc.tuple(tab, fc.nat(9)).map((args) => cancelled(...args)),
        tab.map(bothPlanned),
        fc.tuple(tab, fc.nat(9), fc.string({ minLength: 1, maxLength: 4 })).map((args) => renamed(...args)),
        fc.tuple(tab, fc.nat(9), fc.constantFrom(...PROVIDERS)).map((args) => providedBy(...args)),
        fc.tuple(tab, fc.nat(9)).map((args) => removed(...args)),
        tab.map((number) => stepped(number, "undo", -1)),
        tab.map((number) => stepped(number, "redo", 1)),
        tab.map(reopened),
      ],
      { maxCommands: 30 },
    );

    await fc.assert(
      fc.asyncProperty(commands, async (sequence) => {
        const database = aDatabaseName();
        const tabs: Real["tabs"] = [await opened(database), await opened(database)];
        const real: Real = { database, tabs, summary: tabs[0].summary, imports: 0, visits: 0 };
        const model: Model = { history: [{ sources: [], plan: null }], at: 0, version: 0, seen: [0, 0] };

        await fc.asyncModelRun(() => ({ model, real }), sequence);

        const { engine, summary } = await opened(database);
        expect(await shownBy(engine, summary)).toEqual(shownOf(model.history[model.at]!));
        expect(await engine.keeping()).toEqual({ state: "kept", bytes: null });
      }),
      runs(12, 500),
    );
  });
});

function imported(tab: 0 | 1): Command {
  return changing(`tab ${tab} imports`, tab, async ({ sources, plan }, real, engine) => {
    const name = `${real.imports++}.csv`;
    const { summary } = await importIncidents(engine, { name, rows: 3, seed: 100 + real.imports });
    // What is invented gives way to the first real data.
    const left = Object.entries(plan ?? {}).filter(([id]) => !(id in EXAMPLE));
    const next = { sources: [...sources, { name, provider: "guards" }], plan: plan && Object.fromEntries(left) };
    return { summary, next };
  });
}

function renamed(tab: 0 | 1, which: number, to: string): Command {
  const name = `n${to.trim()}`;
  return describing(`tab ${tab} renames ${which}`, tab, which, (source) => ({ ...source, name }), { name });
}

function providedBy(tab: 0 | 1, which: number, provider: (typeof PROVIDERS)[number]): Command {
  const text = `tab ${tab} says who provides ${which}`;
  return describing(text, tab, which, (source) => ({ ...source, provider }), { provider });
}

function describing(
  text: string,
  tab: 0 | 1,
  which: number,
  described: (source: Sources[number]) => Sources[number],
  description: SourceDescription,
): Command {
  return changing(text, tab, async (now, _real, engine, ids) => {
    if (now.sources.length === 0) return null;
    const index = which % now.sources.length;
    const summary = await engine.describeSource(ids[index]!, description);
    const sources = now.sources.map((source, i) => (i === index ? described(source) : source));
    return { summary, next: JSON.stringify(sources) === JSON.stringify(now.sources) ? null : { ...now, sources } };
  });
}

function removed(tab: 0 | 1, which: number): Command {
  return changing(`tab ${tab} removes ${which}`, tab, async ({ sources, plan }, _real, engine, ids) => {
    if (sources.length === 0) return null;
    const index = which % sources.length;
    const summary = await engine.removeSource(ids[index]!);
    const left = sources.filter((_, i) => i !== index);
    // With the last of the user's own the example is back, its plan too.
    return { summary, next: { sources: left, plan: plan && left.length === 0 ? { ...EXAMPLE, ...plan } : plan } };
  });
}

function planned(tab: 0 | 1, day: number): Command {
  return changing(`tab ${tab} plans on day ${day}`, tab, async (now, real, engine) => {
    const id = `v${real.visits++}`;
    const summary = await engine.changeWork("visitAdded", [], { visits: { put: [aVisit({ id, ...on(day) })] } });
    return { summary, next: { ...now, plan: { ...shownOf(now).plan, [id]: "" } } };
  });
}

/** Neither has seen what the other does at that moment. */
function bothPlanned(first: 0 | 1): Command {
  return changing(`both plan, tab ${first} first`, first, async (now, real) => {
    const ids = [`v${real.visits++}`, `v${real.visits++}`];
    const put = (id: string) => ({ visits: { put: [aVisit({ id })] } });
    const summaries = await Promise.all([
      real.tabs[first].engine.changeWork("visitAdded", [], put(ids[0]!)),
      real.tabs[other(first)].engine.changeWork("visitAdded", [], put(ids[1]!)),
    ]);
    // Who was first is for the disk to say.
    const [one, two] = summaries.map(({ undoable }) => undoable!.id) as [number, number];
    const [earlier, later] = one < two ? ids : [...ids].reverse();
    const between = { ...now, plan: { ...shownOf(now).plan, [earlier!]: "" } };
    const next = { ...between, plan: { ...between.plan, [later!]: "" } };
    return { summary: summaries[one < two ? 1 : 0]!, next, between, by: one < two ? other(first) : first };
  });
}

function noted(tab: 0 | 1, which: number, note: string): Command {
  return changing(`tab ${tab} notes something of visit ${which}`, tab, async (now, _real, engine) => {
    const { visits } = await engine.work();
    if (visits.length === 0) return null;
    const visit = visits[which % visits.length]!;
    const summary = await engine.changeWork("visitChanged", [], { visits: { put: [{ ...visit, note }] } });
    if (visit.note === note) return { summary, next: null };
    return { summary, next: { ...now, plan: { ...shownOf(now).plan, [visit.id]: note } } };
  });
}

function cancelled(tab: 0 | 1, which: number): Command {
  return changing(`tab ${tab} cancels visit ${which}`, tab, async (now, _real, engine) => {
    const { visits } = await engine.work();
    if (visits.length === 0) return null;
    const { id } = visits[which % visits.length]!;
    const summary = await engine.changeWork("visitRemoved", [], { visits: { remove: [id] } });
    const { [id]: _, ...plan } = shownOf(now).plan;
    return { summary, next: { ...now, plan } };
  });
}

/** In any of the months of a year. */
function on(day: number) {
  return { startMinute: aVisit().startMinute + day * MINUTES_PER_DAY };
}

interface Change {
  readonly summary: DatasetSummary;
  /** null: nothing is different. */
  readonly next: Snapshot | null;
  /** What was kept before it, by the other tab at the same moment. */
  readonly between?: Snapshot;
  /** The tab that made the later change; the one that was asked, when absent. */
  readonly by?: 0 | 1;
}

type Changing = (
  now: Snapshot,
  real: Real,
  engine: KeptEngine["engine"],
  ids: readonly string[],
) => Promise<Change | null>;

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
      const { summary, next, between, by = tab } = outcome;
      if (next) {
        model.history = [...model.history.slice(0, model.at + 1), ...(between ? [between] : []), next];
        model.at = model.history.length - 1;
        model.version += between ? 2 : 1;
        model.seen[by] = model.version;
      }
      await verify(model, real, real.tabs[by].engine, summary);
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
      await verify(model, real, engine, summary!);
    },
  };
}

function reopened(tab: 0 | 1): Command {
  return {
    check: () => true,
    toString: () => `tab ${tab} is opened again`,
    async run(model, real) {
      real.tabs[tab] = await opened(real.database);
      model.seen[tab] = model.version;
      await verify(model, real, real.tabs[tab].engine, real.tabs[tab].summary);
    },
  };
}

async function verify(model: Model, real: Real, engine: KeptEngine["engine"], summary: DatasetSummary) {
  real.summary = summary;
  expect(await shownBy(engine, summary)).toEqual(shownOf(model.history[model.at]!));
  expect(summary.undoable !== null).toBe(model.at > 0);
  expect(summary.redoable !== null).toBe(model.at < model.history.length - 1);
}

/** What a snapshot says that is to be seen. */
function shownOf({ sources, plan }: Snapshot): { readonly sources: Sources; readonly plan: Plan } {
  return { sources, plan: plan ?? (sources.length === 0 ? EXAMPLE : {}) };
}

async function shownBy(engine: KeptEngine["engine"], { sources }: DatasetSummary) {
  const { visits } = await engine.work();
  return {
    sources: sources.filter(isOwn).map(({ name, provider }) => ({ name, provider })),
    plan: Object.fromEntries(visits.map(({ id, note }) => [id, note])),
  };
}

function opened(database: string): Promise<KeptEngine> {
  return anOpenedEngine(database, { exampleWork });
}

function other(tab: 0 | 1): 0 | 1 {
  return tab === 0 ? 1 : 0;
}

function isOwn({ id }: { readonly id: string }): boolean {
  return !id.startsWith("built-in");
}
