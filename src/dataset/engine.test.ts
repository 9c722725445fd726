import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { filterCounts } from "../analysis/filter-counts.ts";
import { createBaseRegister } from "../analysis/hotspot-ids.ts";
import { hotspotList } from "../analysis/hotspot-list.ts";
import { studyArea } from "../analysis/study-area.ts";
import { DEFAULT_HOTSPOT_OPTIONS } from "../domain/hotspot.ts";
import { REQUEST_STATUSES, REQUEST_TYPES } from "../domain/request.ts";
import { EVERYTHING, type Selection } from "../domain/selection.ts";
import { NO_WORK } from "../domain/work.ts";
import type { IssueFate } from "../io/import-model.ts";
import { areasGeoJson, builtInFiles, incidentsCsv, type SquareArea, TEST_NOW } from "../testing/built-in-files.ts";
import { readBuiltInData } from "./built-in.ts";
import type { DatasetSummary, GuessAnew, ImportDecision } from "./dataset.ts";
import { createEngine, type Engine } from "./engine.ts";
import { assemble } from "./loaded-data.ts";
import { runInSlices } from "./run-in-slices.ts";

const NIGHTS: Selection = { ...EVERYTHING, categories: ["Stöld"], hours: [20, 21, 22, 23, 0, 1, 2, 3] };
const nobody = new AbortController().signal;
const QUESTION = "Otrygg ute sent";

describe("the built-in data", () => {
  it("are told from real ones", async () => {
    const { summary } = await aLoadedEngine();

    expect(summary).toMatchObject({
      fictional: true,
      builtIn: true,
      incidents: 300,
      requests: 2,
      unsafePlaces: 1,
      surveyQuestions: [QUESTION],
      surveys: ["2026", "2025"],
      epsg: 3006,
      bbox: [15.58, 58.39, 15.68, 58.43],
    });
    expect(summary.sources.map(({ kind, fictional }) => `${kind} ${fictional}`)).toEqual([
      "incidents true",
      "requests true",
      "unsafePlaces true",
      "survey true",
      "areas false",
    ]);
  });

  it("have the same fingerprint every time", async () => {
    const first = await aLoadedEngine();
    const second = await aLoadedEngine();

    expect(second.summary.fingerprint).toBe(first.summary.fingerprint);
  });

  it("are read again after a failed connection", async () => {
    const read = builtInFiles();
    let online = false;
    const engine = createEngine({
      readBuiltIn: (name) => (online ? read(name) : Promise.reject(new Error("offline"))),
      nowDay: () => TEST_NOW,
    });
    await expect(engine.loadBuiltIn()).rejects.toThrow("offline");

    online = true;

    expect((await engine.loadBuiltIn()).incidents).toBe(300);
  });

  it("that the app brings can be read, every row of them", async () => {
    const { files } = await readBuiltInData((name) => readFile(`public/data/${name}`));

    expect(files.map(({ source }) => source.kind)).toEqual(["incidents", "requests", "unsafePlaces", "survey"]);
    for (const { data, source } of files) if (data.kind === "incidents") expect(data.rows().length).toBe(source.rows);
  });
});

describe("an answer", () => {
  it("is the one that the analysis gives", async () => {
    const { engine } = await aLoadedEngine();
    const { columns, context } = await analysedDirectly();

    expect(await engine.counts(NIGHTS)).toEqual(filterCounts(columns, NIGHTS));
    expect(await engine.hotspots(NIGHTS, DEFAULT_HOTSPOT_OPTIONS, QUESTION)).toEqual(
      hotspotList(context, NIGHTS, DEFAULT_HOTSPOT_OPTIONS, QUESTION),
    );
  });

  it("is its own whatever was asked before, in between or about the same selection", async () => {
    const { engine } = await aLoadedEngine();
    const { columns, context } = await analysedDirectly();
    const selections: readonly Selection[] = [EVERYTHING, NIGHTS, { ...EVERYTHING, weekdays: [5, 6] }, NIGHTS];
    const options = { ...DEFAULT_HOTSPOT_OPTIONS, radiusMeters: 100 } as const;

    const answers = await Promise.all(
      selections.flatMap((selection) => [
        engine.placeHistory(selection, options),
        engine.hotspots(selection, DEFAULT_HOTSPOT_OPTIONS, null),
        engine.counts(selection),
        engine.hotspots(selection, options, null),
      ]),
    );

    const expected = selections.flatMap((selection) => [
      expect.anything(),
      hotspotList(context, selection, DEFAULT_HOTSPOT_OPTIONS, null),
      filterCounts(columns, selection),
      hotspotList(context, selection, options, null),
    ]);
    expect(answers).toEqual(expected);
    expect(answers[4]).toEqual(answers[12]);
    expect(answers[0]).toEqual(await engine.placeHistory(EVERYTHING, options));
  });

  it("finds the corner where half of the events are", async () => {
    const { engine } = await aLoadedEngine();

    const { hotspots } = await engine.hotspots(EVERYTHING, DEFAULT_HOTSPOT_OPTIONS, QUESTION);

    expect(hotspots[0]).toMatchObject({ rank: 1, name: "Torget", openRequests: 1, unsafePlaces: 1 });
    expect(hotspots[0]?.count).toBeGreaterThanOrEqual(150);
    expect(hotspots[0]?.survey).toMatchObject({ percent: 40, answers: 200 });
  });

  it("for the map holds every selected event once", async () => {
    const { engine } = await aLoadedEngine();
    const { total } = await engine.counts(NIGHTS);

    const clusters = await engine.clusters(NIGHTS, [15.5, 58.3, 15.8, 58.5], 12);

    expect(clusters.reduce((sum, cluster) => sum + (cluster.kind === "cluster" ? cluster.count : 1), 0)).toBe(total);
  });

  it("about one event tells what the file said", async () => {
    const { engine } = await aLoadedEngine();

    const record = await engine.record(0);

    expect(record).toMatchObject({ index: 0, sourceName: "incidents.csv", precision: 0 });
    expect(record?.id).toMatch(/^F\d+$/);
    expect(await engine.record(300)).toBeUndefined();
  });

  it("about a spot lists its events, newest first and no more than a hundred", async () => {
    const { engine } = await aLoadedEngine();

    const records = await engine.recordsNear(EVERYTHING, [15.6205, 58.41025], 100);

    expect(records).toHaveLength(100);
    expect(records.map(({ start }) => start)).toEqual(records.map(({ start }) => start).toSorted((a, b) => b! - a!));
  });

  it("about requests and areas comes from what is loaded", async () => {
    const { engine, summary } = await aLoadedEngine();
    const every = { statuses: REQUEST_STATUSES, types: REQUEST_TYPES };

    expect(summary.requestCounts.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(await engine.request("R2")).toMatchObject({ type: "graffiti", status: "closed" });
    expect(await engine.request("R3")).toBeUndefined();
    expect((await engine.areas()).map(({ name }) => name)).toEqual(["Innerstaden", "Tannefors"]);
    expect(await engine.requestsInView(every, [15.5, 58.3, 15.8, 58.5], 17)).toHaveLength(2);
    expect((await engine.surveyEstimates(QUESTION, "2026")).map(({ percent }) => percent)).toEqual([40, 30]);
  });
});

describe("an import", () => {
  it("of real data removes every invented row", async () => {
    const { engine } = await aLoadedEngine();

    const { files, summary } = await imported(engine, [await aDecision(engine, realCsv(20))]);

    expect(files[0]?.counts).toMatchObject({ rows: 20, read: 20 });
    expect(summary).toMatchObject({
      fictional: false,
      builtIn: false,
      incidents: 20,
      requests: 0,
      unsafePlaces: 0,
      surveys: [],
    });
    expect(summary.areas).toHaveLength(2);
    expect((await engine.counts(EVERYTHING)).all).toBe(20);
  });

  it("of invented rows that somebody saved stays invented", async () => {
    const { engine } = await aLoadedEngine();
    const saved = incidentsCsv({ rows: 20, seed: 4, idPrefix: "FIKTIV-" });

    const { summary } = await imported(engine, [await aDecision(engine, saved)]);

    expect(summary).toMatchObject({ fictional: true, builtIn: false, incidents: 20 });
  });

  it("can be undone, once", async () => {
    const { engine, summary: before } = await aLoadedEngine();
    const countsBefore = await engine.counts(NIGHTS);
    await imported(engine, [await aDecision(engine, realCsv(20))]);

    const undone = await engine.undo();

    const { workRevision } = undone!;
    expect(undone).toEqual({
      ...before,
      revision: 3,
      workRevision,
      redoable: { id: 1, kind: "imported", names: ["handelser.csv"] },
    });
    expect(await engine.counts(NIGHTS)).toEqual(countsBefore);
    expect(await engine.undo()).toBeNull();
  });

  it("can be left for the built-in data, and the way back is undo", async () => {
    const { engine, summary: before } = await aLoadedEngine();
    await imported(engine, [await aDecision(engine, realCsv(20))]);

    const builtIn = await engine.loadBuiltIn();
    const undone = await engine.undo();

    expect(builtIn.fingerprint).toBe(before.fingerprint);
    expect(undone?.incidents).toBe(20);
  });

  it("that is cancelled leaves everything as it was", async () => {
    const { engine, summary: before } = await aLoadedEngine();
    const controller = new AbortController();
    const decisions = [await aDecision(engine, realCsv(30_000))];

    const importing = engine.importFiles(decisions, () => controller.abort(), controller.signal);

    await expect(importing).rejects.toMatchObject({ name: "AbortError" });
    expect((await engine.counts(EVERYTHING)).all).toBe(before.incidents);
    expect(await engine.undo()).toBeNull();
  });

  it("with one file that cannot be read changes nothing", async () => {
    const { engine } = await aLoadedEngine();
    const good = await aDecision(engine, realCsv(20));

    const outcome = await engine.importFiles([good, { ...good, file: new File([""], "tom.csv") }], () => {}, nobody);

    expect(outcome).toEqual({ ok: false, fileName: "tom.csv", failure: "empty-file" });
    expect((await engine.counts(EVERYTHING)).all).toBe(300);
  });

  it("without one usable row does not empty the picture", async () => {
    const { engine } = await aLoadedEngine();
    const rubbish = aFile("id;från;till;kategori;underkategori;lat;lon\nX;igår;;Stöld;;58,4;15,6\n");

    const { files, summary } = await imported(engine, [{ ...(await aDecision(engine, realCsv(20))), file: rubbish }]);

    expect(files[0]?.counts).toMatchObject({ rows: 1, refused: 1 });
    expect(await (await engine.issuesCsv()).text()).toContain("igår");
    await engine.forgetIssues();
    expect(await (await engine.issuesCsv()).text()).not.toContain("igår");
    expect(summary.incidents).toBe(300);
    expect(await engine.undo()).toBeNull();
  });

  it("gives the same fingerprint for the same files in any order", async () => {
    const one = aFile(realCsv(20, 1, "A"), "a.csv");
    const two = aFile(realCsv(20, 2, "B"), "b.csv");
    const fingerprintOf = async (order: readonly File[]) => {
      const { engine } = await aLoadedEngine();
      const decisions = await Promise.all(order.map((file) => aDecision(engine, file)));
      return (await imported(engine, decisions)).summary.fingerprint;
    };

    expect(await fingerprintOf([one, two])).toBe(await fingerprintOf([two, one]));
    expect(await fingerprintOf([one])).not.toBe(await fingerprintOf([two]));
  });

  it("lists of each fate at most a thousand rows, and saves them all, or those of one file and one fate", async () => {
    const { engine } = await aLoadedEngine();
    const header = realCsv(0).split("\n")[0]!;
    const rows = Array.from({ length: 2500 }, (_, i) => `${i};${i % 2 ? "igår" : "2025-01-01"};;Stöld;;;`);
    const empty = aFile([header, ...rows].join("\n"), "trasig.csv");

    const { files } = await imported(engine, [
      await aDecision(engine, aFile(realCsv(20), "hel.csv")),
      { ...(await aDecision(engine, realCsv(20))), file: empty, mode: "add" },
    ]);

    expect(files[1]!.issues.map(({ fate }) => fate)).toEqual(
      Array.from({ length: 2000 }, (_, i) => (i % 2 ? "refused" : "withoutPlace")),
    );
    const linesOf = async (file?: number, fate?: IssueFate) =>
      (await (await engine.issuesCsv(file, fate)).text()).trimEnd().split("\r\n");
    expect(await linesOf()).toHaveLength(1 + 2500);
    expect(await linesOf(0)).toHaveLength(1);
    const refused = await linesOf(1, "refused");
    expect(refused).toHaveLength(1 + 1250);
    expect(refused[1]).toMatch(/^trasig\.csv;3;från;avvisad;.*;igår;"1;igår;;Stöld;;;"$/);
  });

  it("of fifty thousand rows lets questions be answered meanwhile", async () => {
    const { engine } = await aLoadedEngine();
    const decisions = [await aDecision(engine, realCsv(50_000))];
    const answers: number[] = [];
    let asked = 0;

    const outcome = await engine.importFiles(
      decisions,
      () => {
        asked++;
        void engine.counts(EVERYTHING).then(({ all }) => answers.push(all));
      },
      nobody,
    );

    expect(asked).toBeGreaterThan(1);
    expect(answers[0]).toBe(300);
    expect(outcome.ok && outcome.summary.incidents).toBeGreaterThan(49_000);
  });
});

describe("files that are added", () => {
  it("come beside the earlier ones, without the rows that are there already", async () => {
    const { engine } = await aLoadedEngine();
    await imported(engine, [await aDecision(engine, aFile(realCsv(20), "vecka1.csv"))]);

    const { files, summary } = await imported(engine, [
      { ...(await aDecision(engine, aFile(realCsv(30), "vecka2.csv"))), mode: "add" },
    ]);

    expect(files[0]?.counts).toMatchObject({ rows: 30, read: 10, duplicates: 20 });
    expect(files[0]?.issueCount).toBe(20);
    const [first] = files[0]!.issues;
    expect(first).toMatchObject({ line: 2, fate: "duplicate", column: "id", row: realCsv(30).split("\n")[1] });
    expect(summary.incidents).toBe(30);
    expect(summary.sources.filter(({ kind }) => kind === "incidents").map(({ name, rows }) => [name, rows])).toEqual([
      ["vecka1.csv", 20],
      ["vecka2.csv", 10],
    ]);
    const names = await Promise.all(Array.from({ length: 30 }, (_, i) => engine.record(i).then((r) => r?.sourceName)));
    expect(names.filter((name) => name === "vecka1.csv")).toHaveLength(20);
  });

  it("may count their ids from the same number", async () => {
    const { engine } = await aLoadedEngine();
    await imported(engine, [await aDecision(engine, aFile(realCsv(20, 1), "polisen.csv"))]);

    const { summary } = await imported(engine, [
      { ...(await aDecision(engine, aFile(realCsv(20, 2), "kommunen.csv"))), mode: "add" },
    ]);

    expect(summary.incidents).toBe(40);
  });

  it("replace themselves when they are the same file", async () => {
    const { engine } = await aLoadedEngine();
    const file = aFile(realCsv(20).replaceAll(/^A\d+/gm, ""), "utan-id.csv");
    await imported(engine, [await aDecision(engine, file)]);

    const { summary } = await imported(engine, [{ ...(await aDecision(engine, file)), mode: "add" }]);

    expect(summary.incidents).toBe(20);
  });

  it("of another kind leave the incidents as they are", async () => {
    const { engine } = await aLoadedEngine();
    await imported(engine, [await aDecision(engine, realCsv(20))]);
    const survey = "områdeskod;område;mätning;fråga;andel_procent;antal_svar\n0580R001;Innerstaden;2027;Trygg?;10;99\n";

    const { summary } = await imported(engine, [await aDecision(engine, aFile(survey, "matning.csv"))]);

    expect(summary).toMatchObject({ incidents: 20, surveys: ["2027"], fictional: false });
    expect((await engine.counts(EVERYTHING)).all).toBe(20);
  });

  it("that replace drop the earlier ones of their kind only", async () => {
    const { engine } = await aLoadedEngine();
    await imported(engine, [await aDecision(engine, aFile(realCsv(20, 1), "a.csv"))]);

    const { summary } = await imported(engine, [await aDecision(engine, aFile(realCsv(25, 2), "b.csv"))]);

    expect(summary.incidents).toBe(25);
  });
});

describe("areas that are imported", () => {
  const wholeTown: SquareArea = { code: "K1", name: "Hela staden", west: 15.5, south: 58.3, east: 15.8, north: 58.5 };

  it("replace the built-in ones, and every event is in one of them", async () => {
    const { engine } = await aLoadedEngine();

    const { summary } = await imported(engine, [
      await aDecision(engine, aFile(areasGeoJson([wholeTown]), "kommundelar.geojson")),
    ]);
    const counts = await engine.counts(EVERYTHING);

    expect(summary.areas).toEqual([{ code: "K1", name: "Hela staden" }]);
    expect(counts.areas).toContainEqual({ code: "K1", count: counts.total });
    expect(summary.bbox).toEqual([15.5, 58.3, 15.8, 58.5]);
  });

  it("leave invented events where they are: the built-in areas were real too", async () => {
    const { engine } = await aLoadedEngine();

    const { summary } = await imported(engine, [
      await aDecision(engine, aFile(areasGeoJson([wholeTown]), "kommundelar.geojson")),
    ]);

    expect(summary).toMatchObject({ incidents: 300, surveys: ["2026", "2025"], fictional: true, builtIn: false });
  });

  it("hold for the events that come in the same import, whichever is listed first", async () => {
    const { engine } = await aLoadedEngine();
    const events = await aDecision(engine, realCsv(20));
    const areas = await aDecision(engine, aFile(areasGeoJson([wholeTown]), "kommundelar.geojson"));

    const { files } = await imported(engine, [events, areas]);

    expect(files.map(({ fileName }) => fileName)).toEqual(["handelser.csv", "kommundelar.geojson"]);
    expect((await engine.record(0))?.areaCode).toBe("K1");
  });
});

describe("data outside Sweden", () => {
  it("are computed in their own zone, without Linköping's areas", async () => {
    const { engine } = await aLoadedEngine();
    const chicago = realCsv(50).replaceAll(/58,(\d+);15,(\d+)/g, "41,$1;-87,$2");

    const { summary } = await imported(engine, [await aDecision(engine, chicago)]);

    expect(summary).toMatchObject({ incidents: 50, epsg: 32616, areas: [] });
    expect(summary.bbox[0]).toBeGreaterThan(-88);
    expect(summary.bbox[3]).toBeLessThan(42);
  });
});

describe("before anything is loaded", () => {
  it("a question is our mistake", async () => {
    const engine = createEngine({ readBuiltIn: builtInFiles(), nowDay: () => TEST_NOW });

    await expect(engine.counts(EVERYTHING)).rejects.toThrow("before any data were loaded");
  });
});

describe("a file looked at before it is loaded", () => {
  it("is understood as its header was before, unless that is to be forgotten", async () => {
    const { engine } = await aLoadedEngine();
    await imported(engine, [await aDecision(engine, realCsv(50))]);
    const isRemembered = async (how?: GuessAnew) => {
      const outcome = await engine.preview(aFile(realCsv(60, 8)), how);
      return outcome.ok && outcome.preview.reasons.some(({ code }) => code === "remembered");
    };

    expect(await isRemembered()).toBe(true);
    expect(await isRemembered({})).toBe(true);
    expect(await isRemembered({ forget: true })).toBe(false);
  });

  it("says which loaded source is made of the very same bytes, whatever its name", async () => {
    const { engine } = await aLoadedEngine();
    const { summary } = await imported(engine, [await aDecision(engine, realCsv(50))]);

    const again = await engine.preview(aFile(realCsv(50), "samma igen.csv"));
    const other = await engine.preview(aFile(realCsv(51)));

    const source = summary.sources.find(({ kind }) => kind === "incidents");
    expect(again).toMatchObject({ ok: true, loadedAs: source!.id });
    expect(other).toMatchObject({ ok: true, loadedAs: null });
  });
});

async function aLoadedEngine(): Promise<{ engine: Engine; summary: DatasetSummary }> {
  const engine = createEngine({ readBuiltIn: builtInFiles(), nowDay: () => TEST_NOW });
  return { engine, summary: await engine.loadBuiltIn() };
}

async function analysedDirectly() {
  const { ground, files } = await readBuiltInData(builtInFiles());
  const data = await runInSlices(
    assemble({ files, doubles: {}, requestWork: NO_WORK }, ground, null),
    () => {},
    nobody,
  );
  const { columns, requests } = data;
  const context = { ...data, studyArea: studyArea(columns, requests), baseRegister: createBaseRegister(columns) };
  return { columns, context };
}

function realCsv(rows: number, seed = 7, idPrefix = "A"): string {
  return incidentsCsv({ rows, seed, idPrefix });
}

function aFile(content: string, name = "handelser.csv"): File {
  return new File([content], name);
}

/** As the user who agrees with every guess. */
async function aDecision(engine: Engine, content: string | File): Promise<ImportDecision> {
  const file = typeof content === "string" ? aFile(content) : content;
  const outcome = await engine.preview(file);
  if (!outcome.ok) throw new Error(outcome.failure);
  expect(outcome.preview.missing).toEqual([]);
  return { file, mapping: outcome.preview.mapping, mode: "replace", provider: outcome.preview.provider };
}

async function imported(engine: Engine, decisions: readonly ImportDecision[]) {
  const outcome = await engine.importFiles(decisions, () => {}, nobody);
  if (!outcome.ok) throw new Error(outcome.failure);
  return outcome;
}
