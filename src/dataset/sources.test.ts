import { describe, expect, it } from "vitest";
import { DEFAULT_HOTSPOT_OPTIONS } from "../domain/hotspot.ts";
import { EVERYTHING } from "../domain/selection.ts";
import type { Provider } from "../domain/source.ts";
import { builtInFiles, incidentsCsv, TEST_NOW } from "../testing/built-in-files.ts";
import { aDatabaseName, anOpenedEngine } from "../testing/kept-engine.ts";
import type { DatasetSummary, ImportDecision } from "./dataset.ts";
import { createEngine, type Engine } from "./engine.ts";

const HEADER = "id;från;till;kategori;underkategori;lat;lon\n";

describe("several sources", () => {
  it("are chosen among, and counted each with every other choice as it is", async () => {
    const engine = await anEngine();
    await load(engine, incidentsCsv({ rows: 40, seed: 2, idPrefix: "P" }), "polisen.csv", "police");
    const { sources } = await load(
      engine,
      incidentsCsv({ rows: 25, seed: 3, idPrefix: "V" }),
      "vakter.csv",
      "guards",
      "add",
    );
    const [police, guards] = sources.filter(({ kind }) => kind === "incidents").map(({ id }) => id);

    const all = await engine.counts(EVERYTHING);
    const chosen = await engine.counts({ ...EVERYTHING, sources: [guards!] });
    const list = await engine.hotspots({ ...EVERYTHING, sources: [guards!] }, DEFAULT_HOTSPOT_OPTIONS, null);

    expect(all.sources).toEqual([
      { id: police, count: 40 },
      { id: guards, count: 25 },
    ]);
    expect(chosen.total).toBe(25);
    expect(chosen.sources).toEqual(all.sources);
    expect(list.totalEvents).toBe(25);
    expect(list.selectionText).toBe("källor: vakter.csv");
    expect((await engine.counts({ ...EVERYTHING, sources: ["okänd"] })).total).toBe(0);
  });

  it("keep their ids, which are short, and say how fresh each is", async () => {
    const engine = await anEngine();
    const first = await load(engine, csvOn("2026-03-01", 8), "polisen.csv", "police");
    const second = await load(engine, csvOn("2026-10-01", 8), "kommunen.csv", "municipality", "add");

    const ids = ({ sources }: DatasetSummary) => sources.filter((s) => s.kind === "incidents").map(({ id }) => id);
    expect(ids(second)[0]).toBe(ids(first)[0]);
    expect(ids(second)[0]!.length).toBeLessThan(10);
    expect(second.sources.map(({ lastDay }) => lastDay).slice(0, 2)).toEqual([20_513, 20_727]);
    expect(second.lastDay).toBe(20_727);
  });

  it("replace those of the same provider only, and themselves under the same id and name", async () => {
    const engine = await anEngine();
    await load(engine, csvOn("2026-03-01", 8), "polisen.csv", "police");
    await load(engine, csvOn("2026-03-02", 8), "kommunen.csv", "municipality");
    const before = await load(engine, csvOn("2026-04-01", 8), "polisen2.csv", "police");
    await engine.describeSource(sourceNamed(before, "kommunen.csv").id, { name: "Kommunens trygghetsenhet" });

    const after = await load(engine, csvOn("2026-03-02", 8), "igen.csv", "municipality", "add");

    expect(namesOf(before)).toEqual(["kommunen.csv", "polisen2.csv"]);
    expect(namesOf(after)).toEqual(["polisen2.csv", "Kommunens trygghetsenhet"]);
    expect(sourceNamed(after, "Kommunens trygghetsenhet").id).toBe(sourceNamed(before, "kommunen.csv").id);
  });

  it("have an id each when two files of one import have the same bytes", async () => {
    const engine = await anEngine();
    const decision = await aDecision(engine, csvOn("2026-03-01", 8), "a.csv", "police", "add");

    const outcome = await engine.importFiles([decision, { ...decision, provider: "guards" }], () => {}, nobody);

    const ids = outcome.ok ? outcome.files.map(({ source }) => source?.id) : [];
    expect(new Set(ids).size).toBe(2);
    expect(outcome.ok && outcome.summary.sources.slice(0, 2).map(({ id }) => id)).toEqual(ids);
  });
});

describe("a source", () => {
  it("is described, which can be undone", async () => {
    const engine = await anEngine();
    const loaded = await load(engine, csvOn("2026-03-01", 8), "export_0412.csv", "other");
    const { id } = sourceNamed(loaded, "export_0412.csv");

    const described = await engine.describeSource(id, { name: " Vakternas rapporter ", provider: "guards" });
    const nothing = await engine.describeSource("okänd", { name: "x" });

    expect(described.sources[0]).toMatchObject({ id, name: "Vakternas rapporter", provider: "guards" });
    expect(nothing.revision).toBe(described.revision);
    expect((await engine.undo())?.sources[0]).toMatchObject({ id, name: "export_0412.csv", provider: "other" });
  });

  it("is removed; after the last of one's own the example is back", async () => {
    const engine = await anEngine();
    await load(engine, csvOn("2026-03-01", 8), "polisen.csv", "police");
    const both = await load(engine, csvOn("2026-03-02", 9), "vakter.csv", "guards", "add");

    const one = await engine.removeSource(sourceNamed(both, "polisen.csv").id);
    const none = await engine.removeSource(sourceNamed(both, "vakter.csv").id);

    expect(one).toMatchObject({ incidents: 9, builtIn: false });
    expect(none).toMatchObject({ incidents: 300, builtIn: true, fictional: true });
    expect(await engine.undo()).toMatchObject({ incidents: 9 });
  });
});

describe("events on a point of false precision", () => {
  it("make no hotspot and are counted everywhere else, until their place is said to be true", async () => {
    const engine = await anEngine();
    const midpoint = Array.from({ length: 30 }, (_, i) => row(`M${i}`, day(i), "58,410807", "15,621373")).join("");
    const spread = incidentsCsv({ rows: 20, seed: 9, idPrefix: "S" }).replace(HEADER, "");
    const loaded = await load(engine, HEADER + midpoint + spread, "polisen.csv", "police");
    const { id, piles } = sourceNamed(loaded, "polisen.csv");

    const kept = await engine.hotspots(EVERYTHING, DEFAULT_HOTSPOT_OPTIONS, null);
    const counts = await engine.counts(EVERYTHING);
    await engine.describeSource(id, { trustedPiles: piles.map((pile) => pile.id) });
    const trusted = await engine.hotspots(EVERYTHING, DEFAULT_HOTSPOT_OPTIONS, null);
    const renewed = await load(
      engine,
      HEADER + midpoint + spread + row("N", day(2), "58,4", "15,6"),
      "ny.csv",
      "police",
    );

    expect(piles).toMatchObject([{ id: "58.410807,15.621373", count: 30, of: 50, isTrusted: false }]);
    expect(counts.total).toBe(50);
    expect(kept).toMatchObject({ totalEvents: 20, piledEvents: 30 });
    expect(trusted).toMatchObject({ totalEvents: 50, piledEvents: 0 });
    expect(trusted.hotspots.some(({ count }) => (count as number) >= 30)).toBe(true);
    expect(kept.hotspots.some(({ count }) => (count as number) >= 30)).toBe(false);
    expect(sourceNamed(renewed, "ny.csv").piles).toMatchObject([{ count: 30, of: 51, isTrusted: true }]);
  });
});

describe("a point of false precision in one file", () => {
  it("is none of the places of the same provider's other files, and may be one of another's", async () => {
    const engine = await anEngine();
    const midpoint = Array.from({ length: 30 }, (_, i) => row(`M${i}`, day(i), "58,410807", "15,621373")).join("");
    const week = HEADER + row("W1", day(1), "58,410807", "15,621373") + csvOn("2026-05-01", 9).replace(HEADER, "");
    const other = HEADER + row("G1", day(1), "58,410807", "15,621373") + csvOn("2026-05-02", 9).replace(HEADER, "");
    await load(engine, HEADER + midpoint, "polisen.csv", "police");
    await load(engine, week, "vecka.csv", "police", "add");
    const all = await load(engine, other, "vakter.csv", "guards", "add");
    const source = sourceNamed(all, "polisen.csv");

    const list = await engine.hotspots(EVERYTHING, DEFAULT_HOTSPOT_OPTIONS, null);
    await engine.describeSource(source.id, { trustedPiles: source.piles.map(({ id }) => id) });
    const trusted = await engine.hotspots(EVERYTHING, DEFAULT_HOTSPOT_OPTIONS, null);

    expect(sourceNamed(all, "vecka.csv").piles).toEqual([]);
    expect(list).toMatchObject({ piledEvents: 31, totalEvents: 19 });
    expect(trusted).toMatchObject({ piledEvents: 0, totalEvents: 50 });
  });
});

describe("the same event in two sources", () => {
  const police = HEADER + row("K1", "2026-05-01", "58,4100", "15,6200") + row("K2", "2026-05-02", "58,4150", "15,6300");
  const guards = HEADER + row("V1", "2026-05-01", "58,4103", "15,6202") + row("V2", "2026-07-02", "58,4150", "15,6300");

  it("is proposed, never merged, and asked again whatever else is loaded", async () => {
    const engine = await anEngine();
    await load(engine, police, "polisen.csv", "police");
    const both = await load(engine, guards, "vakter.csv", "guards", "add");

    const { pairs, ...counts } = await engine.doubles();

    expect(both).toMatchObject({ incidents: 4, doubled: 0 });
    expect(counts).toEqual({ undecided: 1, same: 0, different: 0 });
    expect(pairs).toMatchObject([{ first: { id: "K1" }, second: { id: "V1" }, meters: 35, minutes: 0, verdict: null }]);
    expect(pairs[0]!.first.sourceId).toBe(sourceNamed(both, "polisen.csv").id);
  });

  it("is not counted anywhere when the user says that it is the same, and is again when that is taken back", async () => {
    const engine = await anEngine();
    await load(engine, police, "polisen.csv", "police");
    const { firstDay } = await load(engine, guards, "vakter.csv", "guards", "add");
    const keys = (await engine.doubles()).pairs.map(({ key }) => key);
    const { pairs } = await engine.doubles();

    const same = await engine.decideDoubles(keys, "same");

    expect(same).toMatchObject({ incidents: 3, doubled: 1, firstDay, undoable: { kind: "doubles" } });
    expect(await engine.counts(EVERYTHING)).toMatchObject({ total: 3, all: 3 });
    const drawn = await engine.clusters(EVERYTHING, same.bbox, 12);
    expect(drawn.reduce((sum, item) => sum + (item.kind === "cluster" ? item.count : 1), 0)).toBe(3);
    expect(await engine.recordsNear(EVERYTHING, pairs[0]!.first.lngLat, 100)).toMatchObject([{ id: "K1" }]);
    expect(await engine.doubles()).toMatchObject({ undecided: 0, same: 1, pairs: [{ verdict: "same", key: keys[0] }] });
    const csv = await engine.rowsCsv(sourceNamed(same, "vakter.csv").id, "gis");
    expect(await csv.text()).toContain("V1");

    const back = await engine.decideDoubles(keys, null);
    expect(back).toMatchObject({ incidents: 4, doubled: 0 });
  });

  it("counts again when the other source is removed", async () => {
    const engine = await anEngine();
    const { sources } = await load(engine, police, "polisen.csv", "police");
    await load(engine, guards, "vakter.csv", "guards", "add");
    await engine.decideDoubles(
      (await engine.doubles()).pairs.map(({ key }) => key),
      "same",
    );

    const left = await engine.removeSource(sources[0]!.id);

    expect(left).toMatchObject({ incidents: 2, doubled: 0 });
  });

  it("is not asked about again when the user says that it is another", async () => {
    const engine = await anEngine();
    await load(engine, police, "polisen.csv", "police");
    await load(engine, guards, "vakter.csv", "guards", "add");
    const keys = (await engine.doubles()).pairs.map(({ key }) => key);

    const summary = await engine.decideDoubles(keys, "different");
    const again = await load(engine, police, "polisen.csv", "police", "add");

    expect(summary).toMatchObject({ incidents: 4, doubled: 0 });
    expect(namesOf(again)).toEqual(["vakter.csv", "polisen.csv"]);
    expect(await engine.doubles()).toMatchObject({ undecided: 0, same: 0, different: 1 });
  });
});

describe("a verdict on a double, when a newer file replaces one of the two", () => {
  const guards = HEADER + row("V1", "2026-05-01", "58,4103", "15,6202");
  const lastWeek = HEADER + row("K1", "2026-05-01", "58,4100", "15,6200");
  const later = row("K9", "2026-07-09", "58,4200", "15,6400");

  async function decided(police: string): Promise<Engine> {
    const engine = await anEngine();
    await load(engine, police, "v18.csv", "police");
    await load(engine, guards, "vakter.csv", "guards", "add");
    await engine.decideDoubles(
      (await engine.doubles()).pairs.map(({ key }) => key),
      "same",
    );
    return engine;
  }

  it("holds for the event with the same id, and goes back with undo and with the old file", async () => {
    const engine = await decided(lastWeek);

    // Another order of the rows: only the id says which it is.
    const next = await load(engine, HEADER + later + lastWeek.replace(HEADER, ""), "v19.csv", "police");
    expect(namesOf(next)).toEqual(["vakter.csv", "v19.csv"]);
    expect(next).toMatchObject({ incidents: 2, doubled: 1 });
    expect(await engine.doubles()).toMatchObject({ undecided: 0, same: 1 });

    expect(await engine.undo()).toMatchObject({ incidents: 1, doubled: 1 });
    await engine.redo();
    expect(await load(engine, lastWeek, "v18.csv", "police")).toMatchObject({ incidents: 1, doubled: 1 });
  });

  it("falls when the event with the id has moved away, and when the events have no ids", async () => {
    const moved = await decided(lastWeek);
    const withoutIds = await decided(lastWeek.replace("K1", ""));

    const far = await load(moved, HEADER + row("K1", "2026-05-01", "58,4500", "15,6900"), "v19.csv", "police");
    const nameless = (lastWeek + later).replace("K1", "").replace("K9", "");
    const renewed = await load(withoutIds, nameless, "v19.csv", "police");

    expect(far).toMatchObject({ incidents: 2, doubled: 0 });
    expect(renewed).toMatchObject({ incidents: 3, doubled: 0 });
    expect(await withoutIds.doubles()).toMatchObject({ undecided: 1, same: 0 });
  });

  it("stays with the file that is left when another provider's is added", async () => {
    const engine = await decided(lastWeek);

    const all = await load(engine, HEADER + later, "kommunen.csv", "municipality");

    expect(all).toMatchObject({ incidents: 2, doubled: 1 });
  });
});

describe("what was said of sources and doubles", () => {
  it("holds at the next visit, and can be taken back there", async () => {
    const database = aDatabaseName();
    const { engine } = await anOpenedEngine(database);
    const midpoint = Array.from({ length: 30 }, (_, i) => row(`M${i}`, day(i), "58,410807", "15,621373")).join("");
    const police = await load(engine, HEADER + midpoint + row("K1", "2026-05-01", "58,41", "15,63"), "p.csv", "police");
    const both = await load(engine, HEADER + row("V1", "2026-05-01", "58,41", "15,63"), "v.csv", "guards", "add");
    const { id, piles } = sourceNamed(police, "p.csv");
    await engine.describeSource(id, { name: "Polisen", trustedPiles: piles.map((pile) => pile.id) });
    const { pairs } = await engine.doubles();
    const said = await engine.decideDoubles([pairs[0]!.key], "same");

    const { engine: next, summary } = await anOpenedEngine(database);

    expect(both).toMatchObject({ incidents: 32, doubled: 0 });
    expect(summary).toMatchObject({ incidents: 31, doubled: 1, undoable: { kind: "doubles" } });
    expect(summary.sources).toEqual(said.sources);
    expect(await next.doubles()).toEqual(await engine.doubles());
    expect(await next.hotspots(EVERYTHING, DEFAULT_HOTSPOT_OPTIONS, null)).toMatchObject({ piledEvents: 0 });
    expect(await next.undo()).toMatchObject({ incidents: 32, doubled: 0, undoable: { kind: "trusted" } });
    await next.undo();
    expect(await next.hotspots(EVERYTHING, DEFAULT_HOTSPOT_OPTIONS, null)).toMatchObject({ piledEvents: 30 });
  });
});

const nobody = new AbortController().signal;

async function anEngine(): Promise<Engine> {
  const engine = createEngine({ readBuiltIn: builtInFiles(), nowDay: () => TEST_NOW });
  await engine.loadBuiltIn();
  return engine;
}

async function aDecision(
  engine: Engine,
  content: string,
  name: string,
  provider: Provider,
  mode: ImportDecision["mode"],
): Promise<ImportDecision> {
  const file = new File([content], name);
  const outcome = await engine.preview(file);
  if (!outcome.ok) throw new Error(outcome.failure);
  return { file, mapping: outcome.preview.mapping, mode, provider };
}

async function load(
  engine: Engine,
  content: string,
  name: string,
  provider: Provider,
  mode: ImportDecision["mode"] = "replace",
): Promise<DatasetSummary> {
  const outcome = await engine.importFiles([await aDecision(engine, content, name, provider, mode)], () => {}, nobody);
  if (!outcome.ok) throw new Error(outcome.failure);
  return outcome.summary;
}

function sourceNamed({ sources }: DatasetSummary, name: string) {
  const source = sources.find((candidate) => candidate.name === name);
  if (!source) throw new Error(`No source ${name} among ${sources.map((s) => s.name)}`);
  return source;
}

function namesOf({ sources }: DatasetSummary): string[] {
  return sources.filter(({ kind }) => kind === "incidents").map(({ name }) => name);
}

function day(i: number): string {
  return `2026-0${1 + (i % 9)}-${String(1 + (i % 28)).padStart(2, "0")}`;
}

function row(id: string, date: string, lat: string, lon: string): string {
  return `${id};${date} 12:15;${date} 12:15;Stöld;Cykel;${lat};${lon}\n`;
}

/** Events at different places on one day. */
function csvOn(date: string, rows: number): string {
  return HEADER + Array.from({ length: rows }, (_, i) => row(`${date}-${i}`, date, `58,41${i}`, `15,62${i}`)).join("");
}
