import { openDB } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { packData } from "../../io/pack-data.ts";
import { aPicture, aPictureFile } from "../../testing/a-picture.ts";
import { aDatabaseName, anOpenedEngine, importIncidents } from "../../testing/kept-engine.ts";
import { dumpDatabase, STORE_NAMES } from "../../testing/raw-database.ts";
import { MIGRATIONS } from "./database.ts";
import { newHistory, withChange } from "./history.ts";
import { createIndexedDbStore } from "./indexed-db-store.ts";

beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
});

describe("the database", () => {
  it("in its oldest form, written by hand, is opened with everything in it", async () => {
    const database = aDatabaseName();
    const picture = aPicture({ withExample: false, files: [requestsFile()] });
    const db = await openDB(database, 1, {
      upgrade(fresh) {
        for (const store of ["files", "pictures", "state", "settings"]) fresh.createObjectStore(store);
      },
    });
    await db.put("files", { file: requestsFile(), bytes: packedRequest() }, "f1");
    await db.put("pictures", { change: null, picture: { withExample: true, files: [], doubles: {} } }, 0);
    await db.put("pictures", { change: { id: 1, kind: "imported", names: ["ärenden.csv"] }, picture }, 1);
    await db.put("state", { revision: 4, current: 1, lastId: 1 }, "history");
    await db.put("settings", "?karta=1", "view");
    db.close();

    const { engine, summary } = await anOpenedEngine(database);

    expect(summary).toMatchObject({ requests: 1, builtIn: false, undoable: { id: 1, kind: "imported" } });
    expect((await engine.request("R1"))?.description).toBe("Trasig lampa");
    expect(await engine.settings()).toEqual({ view: "?karta=1" });
    expect(await engine.keeping()).toEqual({ state: "kept", bytes: null });
  });

  it("is brought to the next form with what is in it, or left as it was when that fails", async () => {
    const database = aDatabaseName();
    await (await anOpenedEngine(database)).engine.saveSetting("view", "?karta=1");
    const isVersion = async () => {
      const db = await openDB(database);
      const { version } = db;
      db.close();
      return version;
    };

    const failing = createIndexedDbStore(database, [
      ...MIGRATIONS,
      (db) => {
        db.deleteObjectStore("settings");
        throw new Error("a mistake in a migration");
      },
    ]);
    await expect(failing.settings()).rejects.toMatchObject({ why: "blocked" });
    const afterFailure = await isVersion();
    const kept = (await dumpDatabase(database)).settings;
    const next = createIndexedDbStore(database, [
      ...MIGRATIONS,
      (_db, transaction) => void transaction.objectStore("settings").put("new", "added"),
    ]);

    expect(afterFailure).toBe(MIGRATIONS.length);
    expect(kept).toEqual([{ key: "view", value: "?karta=1" }]);
    expect(await next.settings()).toEqual({ added: "new", view: "?karta=1" });
  });

  it("of a newer Lägesbild is not touched", async () => {
    const database = aDatabaseName();
    await importIncidents((await anOpenedEngine(database)).engine);
    await createIndexedDbStore(database, [...MIGRATIONS, () => {}]).revision();
    const before = await dumpDatabase(database);

    const { engine, summary } = await anOpenedEngine(database);
    await importIncidents(engine, { name: "b.csv", seed: 2 });

    expect(summary.builtIn).toBe(true);
    expect(await engine.keeping()).toEqual({ state: "not-kept", why: "newer" });
    expect(await dumpDatabase(database)).toEqual(before);
  });

  it("that a newer Lägesbild in another tab opens is let go of, and what is done here is said not to be kept", async () => {
    const database = aDatabaseName();
    const { engine } = await anOpenedEngine(database);
    await createIndexedDbStore(database, [...MIGRATIONS, () => {}]).revision();

    await importIncidents(engine);

    expect(await engine.keeping()).toEqual({ state: "not-kept", why: "newer" });
  });

  it("that the browser closes to us leaves the app working, and says so", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("The operation is insecure", "SecurityError");
    });

    const { engine, summary } = await anOpenedEngine(aDatabaseName());
    const imported = await importIncidents(engine);
    vi.restoreAllMocks();

    expect(summary.incidents).toBe(300);
    expect(imported.summary.incidents).toBe(20);
    expect(await engine.keeping()).toEqual({ state: "not-kept", why: "blocked" });
    expect((await engine.undo())?.incidents).toBe(300);
  });

  it("keeps no rows that no step needs", async () => {
    const store = createIndexedDbStore(aDatabaseName());
    const file = aPictureFile();
    const packed = new Map([["f1", { file, bytes: new Uint8Array(3) }]]);
    const history = withChange(newHistory(), { kind: "imported", names: [] }, aPicture());

    await store.write({ expected: 0, history, files: packed, pieces: new Map(), prune: true });
    const during = await store.fileIds();
    await store.write({ expected: 1, history: newHistory(), files: new Map(), pieces: new Map(), prune: true });

    expect(during).toEqual(["f1"]);
    expect(await store.fileIds()).toEqual([]);
  });

  it("that does not open in time has failed: nobody has forbidden it", async () => {
    const database = aDatabaseName();
    const older = await openDB(database, 1, { upgrade: (db) => db.createObjectStore("files") });
    const store = createIndexedDbStore(database, [...MIGRATIONS, () => {}]);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const reading = expect(store.read()).rejects.toMatchObject({ name: "StoreError", why: "failed" });
      await vi.advanceTimersByTimeAsync(20_000);
      await reading;
    } finally {
      vi.useRealTimers();
      older.close();
    }
  });

  it("takes a change as a whole or not at all", async () => {
    const database = aDatabaseName();
    const store = createIndexedDbStore(database);
    await store.write({ expected: 0, history: newHistory(), files: new Map(), pieces: new Map(), prune: true });
    const before = await dumpDatabase(database);
    const history = withChange(newHistory(), { kind: "imported", names: [] }, aPicture());
    // Something that cannot be stored, as the last of what is written.
    const files = new Map([["f1", { file: aPictureFile(), bytes: (() => {}) as unknown as Uint8Array }]]);

    const behind = await store.write({ expected: 7, history, files: new Map(), pieces: new Map(), prune: true });
    const failed = await store.write({ expected: 1, history, files, pieces: new Map(), prune: true });

    expect(behind).toEqual({ ok: false, why: "behind" });
    expect(failed).toEqual({ ok: false, why: "failed" });
    expect(await dumpDatabase(database)).toEqual(before);
    expect(Object.keys(before).sort()).toEqual([...STORE_NAMES].sort());
  });
});

function requestsFile() {
  const { source, mapping, ...file } = aPictureFile();
  return {
    ...file,
    source: { ...source, kind: "requests", name: "ärenden.csv", rows: 1, piles: [] },
    mapping: { ...mapping, kind: "requests" },
  } as const;
}

function packedRequest(): Uint8Array {
  const said = { description: "Trasig lampa", owner: "", origin: "file" } as const;
  const request = { id: "R1", reportedDay: 20_000, closedDay: null, ...said } as const;
  const place = { lngLat: [15.62, 58.41], x: 536_000, y: 6_474_000 } as const;
  return packData({ kind: "requests", requests: [{ ...request, ...place, type: "lighting", status: "open" }] });
}
