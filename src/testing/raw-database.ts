import "fake-indexeddb/auto";
import { openDB } from "idb";

export const STORE_NAMES = ["files", "pictures", "state", "settings", "work"] as const;

export interface RawRecord {
  readonly key: IDBValidKey;
  readonly value: unknown;
}

/** Everything in the database, as it lies there. */
export async function dumpDatabase(name: string): Promise<Readonly<Record<string, readonly RawRecord[]>>> {
  const db = await openDB(name);
  const dump: Record<string, RawRecord[]> = {};
  for (const store of db.objectStoreNames) {
    const [keys, values] = await Promise.all([db.getAllKeys(store), db.getAll(store)]);
    dump[store] = keys.map((key, index) => ({ key, value: values[index] }));
  }
  db.close();
  return dump;
}

/** Writes past everything that the app takes care of. */
export async function writeRaw(name: string, store: string, key: IDBValidKey, value: unknown): Promise<void> {
  const db = await openDB(name);
  await db.put(store, value, key);
  db.close();
}

export async function deleteRaw(name: string, store: string, key: IDBValidKey): Promise<void> {
  const db = await openDB(name);
  await db.delete(store, key);
  db.close();
}
