import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from "idb";

/** What is on disk is checked when it is read, whoever wrote it: nothing here has a type that could be trusted. */
export interface KeptSchema extends DBSchema {
  /** Packed rows by the file's id. */
  files: { key: string; value: unknown };
  /** The picture after each change that can be undone, by the change's id. */
  pictures: { key: number; value: unknown };
  /** Which picture is shown, and the revision that tells tabs of each other's changes. */
  state: { key: string; value: unknown };
  settings: { key: string; value: unknown };
  /** Pieces of the work, which pictures share, by their content. */
  work: { key: string; value: unknown };
}

export type Database = IDBPDatabase<KeptSchema>;
export type Migration = (
  db: Database,
  transaction: IDBPTransaction<KeptSchema, StoreNames<KeptSchema>[], "versionchange">,
) => void;

/** From version 0 (nothing) on, each one version further. Never changed once released: a new one is added. */
export const MIGRATIONS: readonly Migration[] = [
  (db) => {
    db.createObjectStore("files");
    db.createObjectStore("pictures");
    db.createObjectStore("state");
    db.createObjectStore("settings");
  },
  (db) => void db.createObjectStore("work"),
  // Pieces may hold decisions: a program that does not know them would take every picture that has some for broken.
  () => {},
];

export const STORES = ["files", "pictures", "state", "settings", "work"] as const;

/** Long enough for a disk that is waking up; a start that waits for ever would be worse than one without storage. */
const OPEN_MS = 20_000;

/** @param onClosed the connection is gone: the browser has ended it, or a newer Lägesbild in another tab needs it closed */
export async function openDatabase(
  name: string,
  onClosed: (why: "ended" | "newer") => void,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Database> {
  const opening = openDB<KeptSchema>(name, migrations.length, {
    upgrade(db, oldVersion, _newVersion, transaction) {
      // A migration that fails is told by the opening itself.
      transaction.done.catch(() => {});
      for (const migrate of migrations.slice(oldVersion)) migrate(db, transaction);
    },
    blocking(_currentVersion, blockedVersion, event) {
      (event.target as IDBDatabase).close();
      onClosed(blockedVersion === null ? "ended" : "newer");
    },
    terminated: () => onClosed("ended"),
  });
  return inTime(opening, OPEN_MS);
}

/** One that opens after all is closed again, so that it blocks nobody. */
function inTime(opening: Promise<Database>, ms: number): Promise<Database> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new DOMException(`The database did not open in ${ms} ms`, "TimeoutError"));
    }, ms);
    opening.then(
      (db) => (isLate ? db.close() : resolve(db)),
      (error: unknown) => reject(error),
    );
    opening.then(
      () => clearTimeout(timer),
      () => clearTimeout(timer),
    );
  });
}

/**
 * All of it or nothing: settles when the transaction has completed, so what is answered is on disk.
 *
 * @param work may await nothing but requests of the transaction, which would otherwise end
 * @throws the transaction's own error; then nothing of it was written
 */
export async function inTransaction<T, Names extends readonly StoreNames<KeptSchema>[]>(
  db: Database,
  stores: Names,
  work: (transaction: IDBPTransaction<KeptSchema, Names, "readwrite">) => Promise<T>,
): Promise<T> {
  const transaction = db.transaction(stores, "readwrite", { durability: "strict" });
  // Its failure is heard of below, with the reason.
  transaction.done.catch(() => {});
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch (abortError) {
      // It has ended by itself, because of the failure.
      if (!(abortError instanceof DOMException)) throw abortError;
    }
    // A full disk is told by the transaction, not by the request that was waiting.
    throw transaction.error ?? error;
  }
}
