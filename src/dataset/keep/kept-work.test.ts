import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newId } from "../../domain/new-id.ts";
import { dayOfCivil, MINUTES_PER_DAY } from "../../domain/time.ts";
import { NO_WORK, type Work } from "../../domain/work.ts";
import { aDecision, aLogEntry, anOwnRequest, aPromise, aVisit } from "../../testing/a-work.ts";
import { aDatabaseName, anOpenedEngine, importIncidents } from "../../testing/kept-engine.ts";
import { dumpDatabase } from "../../testing/raw-database.ts";
import type { Engine } from "../engine.ts";
import type { KeptWrite } from "./dataset-store.ts";
import { createIndexedDbStore } from "./indexed-db-store.ts";

beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const EXAMPLE: Work = { ...NO_WORK, visits: [aVisit({ id: "example", invented: true })] };
const plan = (engine: Engine, id: string, change: Parameters<typeof aVisit>[0] = {}) =>
  engine.changeWork("visitAdded", ["Torget"], { visits: { put: [aVisit({ id, ...change })] } });
const visitsOf = async (engine: Engine) => (await engine.work()).visits.map(({ id }) => id);

describe("what the user plans and notes", () => {
  it("is there at the next visit, step by step", async () => {
    const database = aDatabaseName();
    const { engine } = await anOpenedEngine(database);
    await plan(engine, "v1");
    await engine.changeWork("promise", [], { promises: { put: [aPromise()] }, log: { put: [aLogEntry()] } });
    const { undoable } = await engine.changeWork("serviceTarget", [], { serviceTargets: { graffiti: 48 } });
    const work = await engine.work();

    const { engine: next, summary } = await anOpenedEngine(database);

    expect(await next.work()).toEqual(work);
    expect(summary.undoable).toEqual(undoable);
    await next.undo();
    expect((await next.work()).serviceTargets.graffiti).toBe(24);
    await next.undo();
    expect(await next.work()).toEqual({ ...NO_WORK, visits: [aVisit()] });
    await next.redo();
    expect((await (await anOpenedEngine(database)).engine.work()).promises).toEqual([aPromise()]);
  });

  it("is read, shown and kept without what is personal in it", async () => {
    const database = aDatabaseName();
    const { engine } = await anOpenedEngine(database);
    const note = "Ring Anna, 070-123 45 67 eller anna@example.org";

    const { undoable } = await engine.changeWork("visitAdded", ["Hos 19800101-1231"], {
      visits: { put: [aVisit({ note, place: { id: "", name: "Hos 19800101-1231", lngLat: [15.6, 58.4] } })] },
      ownRequests: { put: [anOwnRequest({ description: note })] },
      decisions: { put: [aDecision({ text: note, responsible: note })] },
    });

    const [visit] = (await engine.work()).visits;
    const onDisk = JSON.stringify(await dumpDatabase(database));
    expect(visit).toMatchObject({ note: "Ring Anna, ••• eller •••", place: { name: "Hos •••" } });
    expect(undoable?.names).toEqual(["Hos •••"]);
    expect(onDisk).toContain("Ring Anna");
    expect(["070-123", "anna@", "19800101"].filter((secret) => onDisk.includes(secret))).toEqual([]);
  });

  it("is refused as a whole when something of it could not be read again, and nothing has changed", async () => {
    const { engine, summary } = await anOpenedEngine(aDatabaseName());

    await expect(plan(engine, "v1", { minutes: 0 })).rejects.toThrow(RangeError);

    expect(await engine.work()).toEqual(NO_WORK);
    expect((await engine.undo()) ?? summary.undoable).toBeNull();
  });

  it("writes one month when one visit of a year is moved, and drops what no step needs", async () => {
    const database = aDatabaseName();
    const { engine } = await anOpenedEngine(database);
    const first = dayOfCivil(2026, 1, 1) * MINUTES_PER_DAY;
    const visits = Array.from({ length: 3650 }, (_, i) => aVisit({ id: newId(), startMinute: first + i * 144 }));
    await engine.changeWork("planProposed", [], { visits: { put: visits } });
    const written = watchWrites();

    await engine.changeWork("visitChanged", [], { visits: { put: [{ ...visits[0]!, locked: true }] } });

    expect(written.map(({ store }) => store).sort()).toEqual(["pictures", "state", "work"]);
    expect(JSON.stringify(written).length).toBeLessThan(JSON.stringify(visits).length / 8);
    vi.restoreAllMocks();
    await engine.undo();
    await engine.undo();
    await plan(engine, "other");
    expect((await dumpDatabase(database)).work).toHaveLength(1);
  });

  it("is erased with everything else", async () => {
    const database = aDatabaseName();
    const { engine } = await anOpenedEngine(database, { exampleWork: EXAMPLE });
    await plan(engine, "own");

    await engine.wipe();

    expect((await dumpDatabase(database)).work).toEqual([]);
    expect(await visitsOf(engine)).toEqual(["example"]);
    expect(await visitsOf((await anOpenedEngine(database)).engine)).toEqual([]);
  });
});

describe("what is asked while a change is being kept", () => {
  it("is answered with the work that is on disk, and with the change when that is too", async () => {
    const database = aDatabaseName();
    const store = createIndexedDbStore(database);
    let letWrite = () => {};
    let mayWrite = Promise.resolve();
    let asked = 0;
    const write = (what: KeptWrite) => {
      asked++;
      return mayWrite.then(() => store.write(what));
    };
    const slow = { ...store, write };
    const { engine, summary } = await anOpenedEngine(database, { store: slow });
    await plan(engine, "kept");
    mayWrite = new Promise((resolve) => {
      letWrite = resolve;
    });

    const planning = plan(engine, "new");
    const undoing = engine.undo();
    await expect.poll(() => asked).toBe(2);
    const during = await visitsOf(engine);
    letWrite();
    const { workRevision } = await planning;
    await undoing;

    expect(during).toEqual(["kept"]);
    expect(workRevision).toBe(summary.workRevision + 2);
    expect(await visitsOf(engine)).toEqual(["kept"]);
    await engine.redo();
    expect(await visitsOf(engine)).toEqual(["kept", "new"]);
  });
});

describe("two tabs that plan", () => {
  it("at the same time lose nothing of either", async () => {
    const database = aDatabaseName();
    const one = await anOpenedEngine(database);
    const two = await anOpenedEngine(database);
    const ids = Array.from({ length: 10 }, newId);

    await Promise.all(ids.map((id, i) => plan([one, two][i % 2]!.engine, id)));

    expect((await visitsOf((await anOpenedEngine(database)).engine)).sort()).toEqual([...ids].sort());
    await one.engine.lookAgain();
    await two.engine.lookAgain();
    expect(await two.engine.work()).toEqual(await one.engine.work());
  });

  it("change different things of what both have seen, and each keeps the other's", async () => {
    const database = aDatabaseName();
    const one = await anOpenedEngine(database);
    await plan(one.engine, "a");
    await plan(one.engine, "b");
    const two = await anOpenedEngine(database);

    await one.engine.changeWork("visitRemoved", [], { visits: { remove: ["a"] } });
    await two.engine.changeWork("visitChanged", [], { visits: { put: [aVisit({ id: "b", note: "Två" })] } });

    expect((await two.engine.work()).visits).toEqual([aVisit({ id: "b", note: "Två" })]);
  });

  it("put nothing together anew in the other but the work", async () => {
    const database = aDatabaseName();
    const one = await anOpenedEngine(database);
    await importIncidents(one.engine);
    await one.engine.changeWork("requestMade", [], { ownRequests: { put: [anOwnRequest()] } });
    const two = await anOpenedEngine(database);

    await plan(one.engine, "v1");
    await two.engine.lookAgain();

    const news = two.news.at(-1);
    expect(news).toMatchObject({ kind: "followed", summary: { revision: two.summary.revision } });
    expect(await visitsOf(two.engine)).toEqual(["v1"]);
  });
});

describe("invented work", () => {
  it("gives way to real data with the data it was invented for; what the user made stays, and undo brings all back", async () => {
    const database = aDatabaseName();
    const { engine } = await anOpenedEngine(database, { exampleWork: EXAMPLE });
    await plan(engine, "own");

    await importIncidents(engine);
    const withReal = await visitsOf(engine);
    await engine.undo();

    expect(withReal).toEqual(["own"]);
    expect(await visitsOf(engine)).toEqual(["example", "own"]);
    const { engine: next } = await anOpenedEngine(database, { exampleWork: EXAMPLE });
    await next.redo();
    expect(await visitsOf(next)).toEqual(["own"]);
  });

  it("comes back with the example, beside what the user has made", async () => {
    const { engine } = await anOpenedEngine(aDatabaseName(), { exampleWork: EXAMPLE });
    const { summary } = await importIncidents(engine);
    const withReal = await visitsOf(engine);
    await plan(engine, "own");

    await engine.loadBuiltIn();
    const again = await visitsOf(engine);
    await engine.undo();
    await engine.removeSource(summary.sources.find(({ id }) => !id.startsWith("built-in"))!.id);

    expect(withReal).toEqual([]);
    expect(again).toEqual(["example", "own"]);
    expect(await visitsOf(engine)).toEqual(["example", "own"]);
  });

  it("is shown as it is until the user changes something, and keeps its mark then", async () => {
    const database = aDatabaseName();
    const { engine } = await anOpenedEngine(database, { exampleWork: EXAMPLE });
    const before = await engine.work();
    await engine.changeWork("visitLocked", [], { visits: { put: [{ ...EXAMPLE.visits[0]!, locked: true }] } });

    const { engine: next } = await anOpenedEngine(database, { exampleWork: EXAMPLE });

    expect(before).toEqual(EXAMPLE);
    expect((await next.work()).visits).toEqual([aVisit({ id: "example", invented: true, locked: true })]);
  });
});

describe("a full disk", () => {
  it("is told when work does not fit; it stays in the page, and takes everything that waited when there is room", async () => {
    const database = aDatabaseName();
    const { engine, news } = await anOpenedEngine(database);
    await plan(engine, "kept");
    const before = await dumpDatabase(database);
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === "work") throw new DOMException("No space left", "QuotaExceededError");
      return put.call(this, value, key);
    });

    await plan(engine, "a");
    await plan(engine, "b");
    const told = news.at(-1);
    const whenFull = await dumpDatabase(database);
    vi.restoreAllMocks();
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const after = await engine.keepNow();

    expect(told).toEqual({ kind: "keeping", keeping: { state: "not-kept", why: "full" } });
    expect(whenFull).toEqual(before);
    expect(after).toEqual({ state: "kept", bytes: null });
    const { engine: next } = await anOpenedEngine(database);
    expect(await visitsOf(next)).toEqual(["kept", "a", "b"]);
    await next.undo();
    expect(await visitsOf(next)).toEqual(["kept", "a"]);
  });

  it("and storage that is closed to us leave planning and undo working in the page", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("The operation is insecure", "SecurityError");
    });
    const { engine } = await anOpenedEngine(aDatabaseName());

    await plan(engine, "a");
    await plan(engine, "b");
    await engine.undo();

    expect(await engine.keeping()).toEqual({ state: "not-kept", why: "blocked" });
    expect(await visitsOf(engine)).toEqual(["a"]);
    await engine.redo();
    expect(await visitsOf(engine)).toEqual(["a", "b"]);
  });

  it("does not let what waits be lost to what another tab erases", async () => {
    const database = aDatabaseName();
    const one = await anOpenedEngine(database);
    const two = await anOpenedEngine(database);
    await plan(one.engine, "kept");
    const { put } = IDBObjectStore.prototype;
    const full = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
      this: IDBObjectStore,
      value,
      key,
    ) {
      if (this.name === "work") throw new DOMException("No space left", "QuotaExceededError");
      return put.call(this, value, key);
    });
    await plan(one.engine, "waits");
    full.mockRestore();

    await two.engine.wipe();
    await one.engine.keepNow();

    expect(await visitsOf((await anOpenedEngine(database)).engine)).toEqual(["kept", "waits"]);
  });
});

/** Everything that is put into the database from here on. */
function watchWrites(): { readonly store: string; readonly value: unknown }[] {
  const written: { store: string; value: unknown }[] = [];
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value, key) {
    written.push({ store: this.name, value });
    return put.call(this, value, key);
  });
  return written;
}
