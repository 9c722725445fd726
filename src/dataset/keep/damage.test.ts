import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { EVERYTHING } from "../../domain/selection.ts";
import { NO_WORK, WORK_LISTS, type Work } from "../../domain/work.ts";
import { aLogEntry, aPromise, aVisit } from "../../testing/a-work.ts";
import { aDatabaseName, anOpenedEngine, contentOf, importIncidents } from "../../testing/kept-engine.ts";
import { deleteRaw, dumpDatabase, STORE_NAMES, writeRaw } from "../../testing/raw-database.ts";
import { runs } from "../../testing/runs.ts";
import type { KeptWork } from "./work-pieces.ts";

beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
});

describe("a damaged database", () => {
  it("gives back every file but the broken one, which is named", async () => {
    const database = await aKeptDatabase();
    const [first] = (await dumpDatabase(database)).files!;
    const { bytes, file } = first!.value as { bytes: Uint8Array; file: { source: { name: string } } };
    bytes[bytes.length - 9]! ^= 1;
    await writeRaw(database, "files", first!.key, first!.value);

    const { engine, summary, news } = await anOpenedEngine(database);

    const others = ["a.csv", "b.csv"].filter((name) => name !== file.source.name);
    expect(namesOf(summary)).toEqual(others);
    expect(await engine.keeping()).toEqual({ state: "damaged", lost: [file.source.name], lostWork: [] });
    expect(news).toContainEqual({
      kind: "keeping",
      keeping: { state: "damaged", lost: [file.source.name], lostWork: [] },
    });
  });

  it("loses nothing more through what the user goes on to do, until the user lets go of it", async () => {
    const database = await aKeptDatabase();
    const [first] = (await dumpDatabase(database)).files!;
    await writeRaw(database, "files", first!.key, "broken");
    const { engine } = await anOpenedEngine(database);

    await importIncidents(engine, { name: "c.csv", rows: 5, seed: 3 });
    const still = (await dumpDatabase(database)).files!.find(({ key }) => key === first!.key);
    const before = await engine.keeping();
    const after = await engine.keepNow();
    const next = await anOpenedEngine(database);

    expect(still?.value).toBe("broken");
    expect(before.state).toBe("damaged");
    expect(after).toEqual({ state: "kept", bytes: null });
    expect(await next.engine.keeping()).toEqual({ state: "kept", bytes: null });
    expect(namesOf(next.summary)).toHaveLength(2);
    expect(namesOf(next.summary)).toContain("c.csv");
  });

  it("shows the newest picture that can be read, when the one shown last cannot", async () => {
    const database = await aKeptDatabase();
    const last = (await dumpDatabase(database)).pictures!.at(-1)!;
    await writeRaw(database, "pictures", last.key, { change: (last.value as { change: object }).change, picture: 17 });

    const { engine, summary } = await anOpenedEngine(database);

    expect(namesOf(summary)).toEqual(["a.csv"]);
    expect(await engine.keeping()).toEqual({ state: "damaged", lost: ["b.csv"], lostWork: [] });
  });

  it("without any picture shows what the files themselves say", async () => {
    const database = await aKeptDatabase();
    for (const { key } of (await dumpDatabase(database)).pictures!) await writeRaw(database, "pictures", key, null);
    await writeRaw(database, "state", "history", { revision: "many" });

    const { engine, summary } = await anOpenedEngine(database);
    await importIncidents(engine, { name: "c.csv", rows: 5, seed: 3 });
    const next = await anOpenedEngine(database);

    expect(namesOf(summary).sort()).toEqual(["a.csv", "b.csv"]);
    expect(namesOf(next.summary).sort()).toEqual(["a.csv", "b.csv", "c.csv"]);
  });

  it("in which all is broken shows the example and says so", async () => {
    const database = await aKeptDatabase();
    const dump = await dumpDatabase(database);
    for (const { key } of dump.files!) await deleteRaw(database, "files", key);

    const { engine, summary } = await anOpenedEngine(database);

    expect(summary).toMatchObject({ builtIn: true, incidents: 300 });
    expect(await engine.keeping()).toEqual({ state: "damaged", lost: ["a.csv", "b.csv"], lostWork: [] });
  });

  it("gives back all work but the piece that is gone, which is named with its month", async () => {
    const database = await aKeptDatabase();
    const november = (await pieces(database)).find(({ month }) => month === "2026-11")!;
    await deleteRaw(database, "work", november.key);

    const { engine, summary } = await anOpenedEngine(database);
    const work = await engine.work();
    const before = await engine.keeping();
    const after = await engine.keepNow();
    const next = await anOpenedEngine(database);

    expect(namesOf(summary)).toEqual(["a.csv", "b.csv"]);
    expect(work).toEqual({ ...WORK, visits: WORK.visits.slice(2) });
    expect(before).toEqual({
      state: "damaged",
      lost: [],
      lostWork: [{ list: "visits", month: "2026-11", count: 2 }],
    });
    expect(after).toEqual({ state: "kept", bytes: null });
    expect(await next.engine.work()).toEqual(work);
    expect(await next.engine.keeping()).toEqual({ state: "kept", bytes: null });
  });

  it("gives back what can be read of a broken piece of work", async () => {
    const database = await aKeptDatabase();
    const november = (await pieces(database)).find(({ month }) => month === "2026-11")!;
    const [first, second] = november.items as [object, object];
    await writeRaw(database, "work", november.key, { list: "visits", items: [{ ...first, minutes: "long" }, second] });
    const promises = (await pieces(database)).find(({ list }) => list === "promises")!;
    await writeRaw(database, "work", promises.key, { list: "log", items: promises.items });

    const { engine } = await anOpenedEngine(database);

    expect(await engine.work()).toEqual({ ...WORK, visits: WORK.visits.slice(1), promises: [] });
    expect(await engine.keeping()).toMatchObject({
      lostWork: [
        { list: "visits", month: "2026-11", count: 1 },
        { list: "promises", month: null, count: 1 },
      ],
    });
  });

  it("without any picture shows the work that its pieces hold, each item in its latest form", async () => {
    const database = await aKeptDatabase();
    const { engine: first } = await anOpenedEngine(database);
    await first.changeWork("visitChanged", [], { visits: { put: [aVisit({ note: "later" })] } });
    for (const { key } of (await dumpDatabase(database)).pictures!) await writeRaw(database, "pictures", key, null);

    const { engine } = await anOpenedEngine(database);
    await engine.changeWork("logged", [], { log: { put: [aLogEntry()] } });
    const next = await anOpenedEngine(database);

    const [, ...others] = WORK.visits;
    const expected = { ...WORK, visits: [aVisit({ note: "later" }), ...others], log: [aLogEntry()] };
    expect(await next.engine.work()).toEqual(expected);
    expect((await next.engine.keeping()).state).toBe("damaged");
  });

  it("that holds rows which cannot lie in one picture still starts", async () => {
    const database = await aKeptDatabase();
    for (const { key, value } of (await dumpDatabase(database)).pictures!) {
      const { change, picture } = value as { change: unknown; picture: { files: object[] } };
      const files = picture.files.map((file, index) => ({ ...file, metricEpsg: index === 0 ? 32701 : 32660 }));
      await writeRaw(database, "pictures", key, { change, picture: { ...picture, files } });
    }

    const { summary } = await anOpenedEngine(database);

    expect(summary.sources.length).toBeGreaterThan(0);
  });

  it("never keeps the app from starting, whatever lies in it, and keeps what is imported then", async () => {
    const junk = fc.oneof(
      fc.anything({ withDate: true, withTypedArray: true, withMap: true, withSet: true, maxDepth: 3 }),
      fc.record({ revision: fc.anything(), current: fc.anything(), lastId: fc.anything() }),
      fc.record({ change: fc.anything(), picture: fc.anything() }),
      fc.record({ file: fc.anything(), bytes: fc.uint8Array() }),
      fc.record({ list: fc.constantFrom(...WORK_LISTS), items: fc.array(fc.anything()), at: fc.anything() }),
    );
    const place = fc.record({
      store: fc.constantFrom(...STORE_NAMES),
      existing: fc.option(fc.nat(30)),
      newKey: fc.oneof(fc.string({ maxLength: 5 }), fc.integer(), fc.double({ noNaN: true })),
      value: fc.option(junk.filter(canBeStored)),
      /** Break one part of a sound record rather than all of it. */
      part: fc.option(fc.nat(9)),
    });

    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 6 }), async (places) => {
        const database = await aKeptDatabase();
        for (const { store, existing, newKey, value, part } of places) {
          const records = (await dumpDatabase(database))[store]!;
          const record = existing !== null && records.length > 0 ? records[existing % records.length]! : null;
          if (record && value === null) await deleteRaw(database, store, record.key);
          else await writeRaw(database, store, record?.key ?? newKey, broken(record?.value, part, value));
        }

        const { engine, summary } = await anOpenedEngine(database);
        expect((await engine.counts(EVERYTHING)).all).toBe(summary.incidents);
        const settings = await engine.settings();
        await engine.changeWork("visitAdded", [], { visits: { put: [aVisit({ id: "v9" })] } });
        const { summary: imported } = await importIncidents(engine, { name: "c.csv", rows: 5, seed: 3 });
        const next = await anOpenedEngine(database);

        expect(settings).toBeTypeOf("object");
        expect((await engine.keeping()).state).not.toBe("not-kept");
        expect(contentOf(next.summary).sources).toEqual(imported.sources);
        expect(await next.engine.work()).toEqual(await engine.work());
        expect((await next.engine.work()).visits.map(({ id }) => id)).toContain("v9");
      }),
      runs(15, 1000),
    );
  });
});

/** Two visits in November, one in December, and a promise. */
const WORK: Work = {
  ...NO_WORK,
  visits: [aVisit(), aVisit({ id: "v2" }), aVisit({ id: "v3", startMinute: aVisit().startMinute + 30 * 1440 })],
  promises: [aPromise()],
};

/** The pieces of the newest picture, with what lies under their keys. */
async function pieces(database: string) {
  const { pictures, work } = await dumpDatabase(database);
  const { picture } = pictures!.at(-1)!.value as { picture: { work: KeptWork } };
  return picture.work.pieces.map((name) => ({
    ...name,
    items: (work!.find(({ key }) => key === name.key)!.value as { items: readonly object[] }).items,
  }));
}

async function aKeptDatabase(): Promise<string> {
  const database = aDatabaseName();
  const { engine } = await anOpenedEngine(database);
  await engine.changeWork("visitAdded", [], { visits: { put: WORK.visits }, promises: { put: WORK.promises } });
  await importIncidents(engine, { name: "a.csv", rows: 6, seed: 1 });
  await importIncidents(engine, { name: "b.csv", rows: 7, seed: 2 });
  await engine.saveSetting("view", "?karta=1");
  return database;
}

function namesOf({ sources }: { readonly sources: readonly { readonly name: string }[] }): string[] {
  return sources.map(({ name }) => name).filter((name) => /^[abc]\.csv$/.test(name));
}

function canBeStored(value: unknown): boolean {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false; // fast-check's own functions and proxies
  }
}

function broken(record: unknown, part: number | null, value: unknown): unknown {
  if (part === null || typeof record !== "object" || record === null) return value;
  const keys = Object.keys(record);
  return { ...record, [keys[part % keys.length]!]: value };
}
