import { deleteDB, type IDBPObjectStore, type IDBPTransaction } from "idb";
import {
  type Database,
  inTransaction,
  type KeptSchema,
  MIGRATIONS,
  type Migration,
  openDatabase,
  STORES,
} from "./database.ts";
import {
  type DatasetStore,
  type Kept,
  type KeptWrite,
  type NotKept,
  StoreError,
  type WriteOutcome,
} from "./dataset-store.ts";
import { filesIn, piecesIn, type Step } from "./history.ts";
import {
  type KeptState,
  namesOfBrokenStep,
  pieceRecord,
  readFile,
  readState,
  readStep,
  stepRecord,
  writtenAt,
} from "./kept-records.ts";

/** The one key of the store `state`. */
const STATE = "history";

/** The store in the browser's own database. Opened at the first question, and again when the connection was lost. */
export function createIndexedDbStore(name = "lagesbild", migrations: readonly Migration[] = MIGRATIONS): DatasetStore {
  let connection: Promise<Database> | null = null;
  let isTooNew = false;

  const connect = (): Promise<Database> => {
    if (isTooNew) return Promise.reject(new StoreError("newer", "another tab runs a newer Lägesbild"));
    connection ??= openDatabase(
      name,
      (why) => {
        connection = null;
        if (why === "newer") isTooNew = true;
      },
      migrations,
    ).catch((error: unknown) => {
      connection = null;
      throw new StoreError(whyNotOpened(error), error);
    });
    return connection;
  };

  /** A connection that the browser has just ended is opened once more. */
  const withDatabase = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
    const db = await connect();
    try {
      return await work(db);
    } catch (error) {
      if (nameOf(error) !== "InvalidStateError") throw asStoreError(error);
      connection = null;
      return work(await connect()).catch((again: unknown) => {
        throw asStoreError(again);
      });
    }
  };

  const stateOf = async (db: Database): Promise<KeptState | null> => readState(await db.get("state", STATE));

  return {
    read: () =>
      withDatabase(async (db) => {
        for (;;) {
          const before = await stateOf(db);
          const kept = await readKept(db);
          // Records are read one by one, so that a broken one spoils no other: meanwhile another tab may have written.
          if ((await stateOf(db))?.revision === before?.revision) return kept;
        }
      }),

    revision: () => withDatabase(async (db) => (await stateOf(db))?.revision ?? 0),

    file: (id) =>
      withDatabase(async (db) => {
        const record = await readable(() => db.get("files", id));
        const packed = record.ok ? readFile(record.value) : null;
        return packed?.file.id === id ? packed : null;
      }),

    fileIds: () => withDatabase((db) => db.getAllKeys("files")),

    piece: (key) => withDatabase((db) => pieceOf(db, key)),

    allPieces: () =>
      withDatabase(async (db) => {
        const keys = await db.getAllKeys("work");
        const pieces = await Promise.all(keys.map((key) => pieceOf(db, key)));
        return pieces.filter((piece) => piece !== null).sort((a, b) => writtenAt(a) - writtenAt(b));
      }),

    write: (write) => told(() => withDatabase((db) => writeHistory(db, write))),

    async wipe() {
      const revision = await withDatabase((db) => wipeStores(db)).catch(() => null);
      if (revision !== null) return revision;
      // Too broken to be emptied: then it goes as a whole.
      const db = await connect();
      db.close();
      connection = null;
      await deleteDB(name);
      return withDatabase((fresh) => wipeStores(fresh));
    },

    settings: () =>
      withDatabase(async (db) => {
        const settings: [string, unknown][] = [];
        for (const key of await db.getAllKeys("settings")) {
          const value = await readable(() => db.get("settings", key));
          if (value.ok && typeof key === "string") settings.push([key, value.value]);
        }
        return Object.fromEntries(settings);
      }),

    saveSetting: (key, value) =>
      told(() =>
        withDatabase(async (db) => {
          await inTransaction(db, ["settings"], (transaction) => transaction.objectStore("settings").put(value, key));
          return { ok: true, revision: 0 };
        }),
      ),
  };
}

async function readKept(db: Database): Promise<Kept> {
  const record = await readable(() => db.get("state", STATE));
  const keys = await db.getAllKeys("pictures");
  const hasState = record.ok && record.value !== undefined;
  if (!hasState && keys.length === 0 && record.ok) {
    const isEmpty = (await db.count("files")) === 0;
    return { revision: 0, history: null, lastId: -1, isDamaged: !isEmpty, lost: [] };
  }

  const state = record.ok ? readState(record.value) : null;
  const steps: Step[] = [];
  const lost: string[] = [];
  let isDamaged = state === null;
  for (const key of keys) {
    const stored = await readable(() => db.get("pictures", key));
    const step = stored.ok ? readStep(key, stored.value) : null;
    if (step) steps.push(step);
    else {
      isDamaged = true;
      if (stored.ok) lost.push(...namesOfBrokenStep(stored.value));
    }
  }
  const revision = state?.revision ?? 0;
  const lastId = Math.max(state?.lastId ?? -1, ...keys.filter(Number.isSafeInteger));
  if (steps.length === 0) return { revision, history: null, lastId, isDamaged: isDamaged || keys.length > 0, lost };

  steps.sort((a, b) => a.id - b.id);
  const shown = steps.findIndex(({ id }) => id === state?.current);
  if (shown === -1) isDamaged = true;
  const at = shown === -1 ? steps.length - 1 : shown;
  return { revision, history: { steps, at, lastId }, lastId, isDamaged, lost };
}

async function pieceOf(db: Database, key: string): Promise<unknown> {
  const record = await readable(() => db.get("work", key));
  return record.ok ? (record.value ?? null) : null;
}

async function writeHistory(
  db: Database,
  { expected, history, files, pieces, prune }: KeptWrite,
): Promise<WriteOutcome> {
  return inTransaction(db, ["state", "pictures", "files", "work"], async (transaction) => {
    const state = readState(await transaction.objectStore("state").get(STATE));
    if ((state?.revision ?? 0) !== expected) return { ok: false, why: "behind" };

    const revision = expected + 1;
    await Promise.all([
      putSteps(transaction, history.steps, prune),
      putMissing(transaction.objectStore("files"), filesIn(history), files, prune),
      putMissing(
        transaction.objectStore("work"),
        piecesIn(history),
        new Map([...pieces].map(([key, piece]) => [key, pieceRecord(piece, history.lastId)])),
        prune,
      ),
      transaction.objectStore("state").put(
        {
          revision,
          current: history.steps[history.at]!.id,
          lastId: history.lastId,
        } satisfies KeptState,
        STATE,
      ),
    ]);
    return { ok: true, revision };
  });
}

type WrittenStores = ["state", "pictures", "files", "work"];
type Writing = IDBPTransaction<KeptSchema, WrittenStores, "readwrite">;

/** A step never changes: one that is on disk is not written again. */
async function putSteps(transaction: Writing, steps: readonly Step[], prune: boolean) {
  const store = transaction.objectStore("pictures");
  const there = new Set(await store.getAllKeys());
  const ids = new Set(steps.map(({ id }) => id));
  await Promise.all([
    ...steps.filter(({ id }) => !there.has(id)).map((step) => store.put(stepRecord(step), step.id)),
    ...(prune ? [...there].filter((id) => !ids.has(id)).map((id) => store.delete(id)) : []),
  ]);
}

/** Neither do rows and pieces of work. */
async function putMissing<Name extends "files" | "work">(
  store: IDBPObjectStore<KeptSchema, WrittenStores, Name, "readwrite">,
  needed: ReadonlySet<string>,
  values: ReadonlyMap<string, unknown>,
  prune: boolean,
) {
  const there = new Set(await store.getAllKeys());
  await Promise.all([
    ...[...values].filter(([id]) => needed.has(id) && !there.has(id)).map(([id, value]) => store.put(value, id)),
    ...(prune ? [...there].filter((id) => !needed.has(id)).map((id) => store.delete(id)) : []),
  ]);
}

/** Revision and ids go on, so that other tabs see that something has happened. */
function wipeStores(db: Database): Promise<number> {
  return inTransaction(db, STORES, async (transaction) => {
    const state = readState(await transaction.objectStore("state").get(STATE));
    const revision = (state?.revision ?? 0) + 1;
    await Promise.all(STORES.map((store) => transaction.objectStore(store).clear()));
    await transaction
      .objectStore("state")
      .put({ revision, current: 0, lastId: state?.lastId ?? -1 } satisfies KeptState, STATE);
    return revision;
  });
}

async function readable<T>(
  read: () => Promise<T>,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    // A record that the browser itself cannot read: it counts as lost, and the others are read all the same.
    console.warn("A kept record cannot be read", error);
    return { ok: false };
  }
}

async function told(write: () => Promise<WriteOutcome>): Promise<WriteOutcome> {
  try {
    return await write();
  } catch (error) {
    console.warn("Not kept", error);
    return { ok: false, why: error instanceof StoreError ? error.why : "failed" };
  }
}

function whyNotOpened(error: unknown): NotKept {
  if (nameOf(error) === "VersionError") return "newer";
  return nameOf(error) === "TimeoutError" ? "failed" : "blocked";
}

function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError(nameOf(error) === "QuotaExceededError" ? "full" : "failed", error);
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : "";
}
