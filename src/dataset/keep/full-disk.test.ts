import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EVERYTHING } from "../../domain/selection.ts";
import { aDatabaseName, anOpenedEngine, contentOf, importIncidents } from "../../testing/kept-engine.ts";
import { dumpDatabase } from "../../testing/raw-database.ts";
import { type DatasetStore, StoreError } from "./dataset-store.ts";
import { filesIn } from "./history.ts";
import { createIndexedDbStore } from "./indexed-db-store.ts";

beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** As a browser does it: small things still find room, rows do not. */
function fillDisk() {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value, key) {
    if (this.name === "files") throw new DOMException("No space left", "QuotaExceededError");
    return put.call(this, value, key);
  });
}

describe("a full disk", () => {
  it("is told before the import is confirmed; the data stay in the page, and nothing earlier is lost", async () => {
    const database = aDatabaseName();
    const { engine, news } = await anOpenedEngine(database);
    await importIncidents(engine, { name: "a.csv", rows: 6, seed: 1 });
    const before = await dumpDatabase(database);
    fillDisk();

    const { summary } = await importIncidents(engine, { name: "b.csv", rows: 7, seed: 2 });

    expect(news.at(-1)).toEqual({ kind: "keeping", keeping: { state: "not-kept", why: "full" } });
    expect(summary.incidents).toBe(13);
    expect(await dumpDatabase(database)).toEqual(before);
    expect((await anOpenedEngine(database)).summary.incidents).toBe(6);
  });

  it("that has room again takes everything that waited, when asked", async () => {
    const database = aDatabaseName();
    const { engine } = await anOpenedEngine(database);
    fillDisk();
    await importIncidents(engine, { name: "a.csv", rows: 6, seed: 1 });
    const { summary } = await importIncidents(engine, { name: "b.csv", rows: 7, seed: 2 });

    const stillFull = await engine.keepNow();
    vi.restoreAllMocks();
    const after = await engine.keepNow();
    const next = await anOpenedEngine(database);

    expect(stillFull).toEqual({ state: "not-kept", why: "full" });
    expect(after).toEqual({ state: "kept", bytes: null });
    expect(contentOf(next.summary)).toEqual(contentOf(summary));
    expect((await next.engine.undo())?.incidents).toBe(6);
  });

  it("is no trouble any more when what did not fit is undone, and it can be made again in the page", async () => {
    const database = aDatabaseName();
    const { engine } = await anOpenedEngine(database);
    await importIncidents(engine, { name: "a.csv", rows: 6, seed: 1 });
    fillDisk();
    await importIncidents(engine, { name: "b.csv", rows: 7, seed: 2 });

    const undone = await engine.undo();
    const keeping = await engine.keeping();
    const next = await anOpenedEngine(database);
    const redone = await engine.redo();

    expect(undone?.incidents).toBe(6);
    expect(keeping).toEqual({ state: "kept", bytes: null });
    expect(next.summary.incidents).toBe(6);
    expect(redone?.incidents).toBe(13);
    expect(await engine.keeping()).toEqual({ state: "not-kept", why: "full" });
  });

  it("does not let what waits be lost to what another tab writes", async () => {
    const database = aDatabaseName();
    const one = await anOpenedEngine(database);
    const two = await anOpenedEngine(database);
    fillDisk();
    await importIncidents(one.engine, { name: "a.csv", rows: 6, seed: 1 });
    vi.restoreAllMocks();

    await importIncidents(two.engine, { name: "b.csv", rows: 7, seed: 2 });
    const keeping = await one.engine.keepNow();
    const next = await anOpenedEngine(database);

    expect(keeping).toEqual({ state: "kept", bytes: null });
    expect(next.summary.incidents).toBe(6);
    expect((await next.engine.undo())?.incidents).toBe(7);
  });

  it("that has room again shows what another tab has written, when undo leaves nothing of its own on top", async () => {
    const database = aDatabaseName();
    const one = await anOpenedEngine(database);
    await importIncidents(one.engine, { name: "a.csv", rows: 6, seed: 1 });
    const two = await anOpenedEngine(database);
    fillDisk();
    await importIncidents(one.engine, { name: "b.csv", rows: 7, seed: 2 });
    vi.restoreAllMocks();
    const { summary } = await importIncidents(two.engine, { name: "c.csv", rows: 8, seed: 3 });

    await expect(one.engine.undo()).rejects.toMatchObject({ name: "ChangedElsewhereError" });

    expect((await one.engine.counts(EVERYTHING)).all).toBe(14);
    expect(one.news.at(-1)).toMatchObject({ kind: "followed", summary: { undoable: summary.undoable } });
    expect(await one.engine.keeping()).toEqual({ state: "kept", bytes: null });
  });

  it("and then cannot be read at all does not make a change look as if it had failed", async () => {
    const database = aDatabaseName();
    const store = createIndexedDbStore(database);
    let isBroken = false;
    const breaking: DatasetStore = {
      ...store,
      write: async (write) => (isBroken ? { ok: false, why: "behind" } : store.write(write)),
      read: async () => {
        if (isBroken) throw new StoreError("failed", new Error("gone"));
        return store.read();
      },
    };
    const { engine } = await anOpenedEngine(database, { store: breaking });
    fillDisk();
    await importIncidents(engine, { name: "a.csv", rows: 6, seed: 1 });
    isBroken = true;

    const { summary } = await importIncidents(engine, { name: "b.csv", rows: 7, seed: 2 });

    expect(summary.incidents).toBe(13);
    expect(await engine.keeping()).toEqual({ state: "not-kept", why: "failed" });
  });

  it("gives room by forgetting the oldest steps of undo, and nothing that is shown", async () => {
    const database = aDatabaseName();
    const store = createIndexedDbStore(database);
    // As a browser does it: what a change deletes makes no room for what the same change writes.
    const roomForFour: DatasetStore = {
      ...store,
      write: async (write) => {
        const there = new Set(await store.fileIds());
        const isMore = [...filesIn(write.history)].some((id) => !there.has(id));
        return isMore && there.size >= 4 ? { ok: false, why: "full" } : store.write(write);
      },
    };
    const { engine } = await anOpenedEngine(database, { store: roomForFour });
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      await importIncidents(engine, { name: `${seed}.csv`, rows: seed + 4, seed, mode: "replace" });
    }

    const next = await anOpenedEngine(database);

    expect(await engine.keeping()).toEqual({ state: "kept", bytes: null });
    expect(next.summary.incidents).toBe(10);
    expect((await next.engine.undo())?.incidents).toBe(9);
  });
});
