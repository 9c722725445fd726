import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../../domain/selection.ts";
import { incidentsCsv } from "../../testing/built-in-files.ts";
import { aDatabaseName, anOpenedEngine, contentOf, importIncidents, previewOf } from "../../testing/kept-engine.ts";
import type { ImportProgress } from "../dataset.ts";
import type { KeptWrite } from "./dataset-store.ts";
import { createIndexedDbStore } from "./indexed-db-store.ts";

describe("what was imported", () => {
  it("is there at the next visit, with its history", async () => {
    const database = aDatabaseName();
    const first = await anOpenedEngine(database);
    const { summary } = await importIncidents(first.engine);
    const counts = await first.engine.counts(EVERYTHING);

    const second = await anOpenedEngine(database);

    expect(contentOf(second.summary)).toEqual(contentOf(summary));
    expect(second.summary.undoable).toEqual({ id: 1, kind: "imported", names: ["händelser.csv"] });
    expect(await second.engine.counts(EVERYTHING)).toEqual(counts);
    expect(await second.engine.keeping()).toEqual({ state: "kept", bytes: null });
  });

  it("answers questions when it is loaded, and is confirmed only when it is on disk", async () => {
    const database = aDatabaseName();
    const store = createIndexedDbStore(database);
    let letWrite = () => {};
    const mayWrite = new Promise<void>((resolve) => {
      letWrite = resolve;
    });
    const slowStore = { ...store, write: (write: KeptWrite) => mayWrite.then(() => store.write(write)) };
    const { engine } = await anOpenedEngine(database, { store: slowStore });
    const file = new File([incidentsCsv({ rows: 20, seed: 7, idPrefix: "A" })], "a.csv");
    const { mapping } = await previewOf(engine, file);
    let isConfirmed = false;

    const isLoaded = new Promise<void>((resolve) => {
      const onProgress = (progress: ImportProgress) => progress.isLoaded && resolve();
      const decision = { file, mapping, mode: "add", provider: "police" } as const;
      void engine.importFiles([decision], onProgress, new AbortController().signal).then(() => {
        isConfirmed = true;
      });
    });
    await isLoaded;
    const counts = await engine.counts(EVERYTHING);
    const wasConfirmed = isConfirmed;
    letWrite();
    await expect.poll(() => isConfirmed).toBe(true);

    expect(counts.all).toBe(20);
    expect(wasConfirmed).toBe(false);
    expect((await anOpenedEngine(database)).summary.incidents).toBe(20);
  });

  it("can be undone and made again at later visits", async () => {
    const database = aDatabaseName();
    const first = await anOpenedEngine(database);
    const { summary } = await importIncidents(first.engine);

    const second = await anOpenedEngine(database);
    const undone = await second.engine.undo();
    const third = await anOpenedEngine(database);
    const redone = await third.engine.redo();
    const fourth = await anOpenedEngine(database);

    expect(undone).toMatchObject({ builtIn: true, incidents: 300, undoable: null });
    expect(contentOf(third.summary)).toEqual(contentOf(undone!));
    expect(contentOf(redone!)).toEqual(contentOf(summary));
    expect(contentOf(fourth.summary)).toEqual(contentOf(summary));
    expect(await fourth.engine.redo()).toBeNull();
  });

  it("is gone with everything else when the user erases it", async () => {
    const database = aDatabaseName();
    const { engine } = await anOpenedEngine(database);
    await importIncidents(engine);
    await engine.saveSetting("view", { zoom: 12 });

    const wiped = await engine.wipe();
    const { summary, engine: next } = await anOpenedEngine(database);
    const store = createIndexedDbStore(database);

    expect(wiped).toMatchObject({ builtIn: true, undoable: null, redoable: null });
    expect(contentOf(summary)).toEqual(contentOf(wiped));
    expect(await next.settings()).toEqual({});
    expect(await store.fileIds()).toEqual([]);
  });
});

describe("two tabs", () => {
  it("know of each other, and one follows what the other does", async () => {
    const database = aDatabaseName();
    const one = await anOpenedEngine(database, { hasTabs: true });
    const two = await anOpenedEngine(database, { hasTabs: true });

    const { summary } = await importIncidents(one.engine);
    await expect.poll(() => two.news.filter(({ kind }) => kind === "followed")).toHaveLength(1);
    await expect.poll(() => one.news.filter(({ kind }) => kind === "tabs").at(-1)).toEqual({ kind: "tabs", count: 2 });
    two.engine.leave();
    await expect.poll(() => one.news.filter(({ kind }) => kind === "tabs").at(-1)).toEqual({ kind: "tabs", count: 1 });
    one.engine.leave();

    const followed = two.news.find((news) => news.kind === "followed");
    expect(followed?.kind === "followed" && contentOf(followed.summary)).toEqual(contentOf(summary));
    expect(followed?.kind === "followed" && followed.change).toEqual(summary.undoable);
    expect((await two.engine.counts(EVERYTHING)).all).toBe(20);
  });

  it("put a change on top of what the other has done, though nothing was said", async () => {
    const database = aDatabaseName();
    const one = await anOpenedEngine(database);
    const two = await anOpenedEngine(database);

    await importIncidents(one.engine, { name: "a.csv", rows: 10, seed: 1 });
    const { summary } = await importIncidents(two.engine, { name: "b.csv", rows: 20, seed: 2 });

    expect(summary.incidents).toBe(30);
    expect(two.news.filter(({ kind }) => kind === "followed")).toHaveLength(1);
    expect((await anOpenedEngine(database)).summary.incidents).toBe(30);
  });

  it("that change at the same moment both keep what they did", async () => {
    const database = aDatabaseName();
    const one = await anOpenedEngine(database);
    const two = await anOpenedEngine(database);

    await Promise.all([
      importIncidents(one.engine, { name: "a.csv", rows: 10, seed: 1 }),
      importIncidents(two.engine, { name: "b.csv", rows: 20, seed: 2 }),
    ]);

    const { summary } = await anOpenedEngine(database);
    expect(
      summary.sources
        .map(({ name }) => name)
        .filter((name) => name.length === 5)
        .sort(),
    ).toEqual(["a.csv", "b.csv"]);
    await one.engine.lookAgain();
    await two.engine.lookAgain();
    expect((await one.engine.counts(EVERYTHING)).all).toBe(30);
    expect((await two.engine.counts(EVERYTHING)).all).toBe(30);
  });

  it("hear that everything was erased", async () => {
    const database = aDatabaseName();
    const one = await anOpenedEngine(database);
    await importIncidents(one.engine);
    const two = await anOpenedEngine(database);

    await one.engine.wipe();
    await two.engine.lookAgain();

    expect(two.news.at(-1)).toMatchObject({
      kind: "followed",
      change: { kind: "wiped" },
      summary: { builtIn: true, undoable: null },
    });
    expect((await importIncidents(two.engine)).summary.undoable?.id).toBeGreaterThan(1);
  });

  it("do not undo what the other did when something else was meant", async () => {
    const database = aDatabaseName();
    const one = await anOpenedEngine(database);
    await importIncidents(one.engine, { name: "a.csv", rows: 10, seed: 1 });
    const two = await anOpenedEngine(database);
    await importIncidents(two.engine, { name: "b.csv", rows: 20, seed: 2 });

    await expect(one.engine.undo()).rejects.toMatchObject({ name: "ChangedElsewhereError" });

    expect((await one.engine.counts(EVERYTHING)).all).toBe(30);
    expect((await one.engine.undo())?.incidents).toBe(10);
  });
});
