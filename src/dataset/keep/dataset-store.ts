import type { PictureFile } from "../../io/picture.ts";
import type { History } from "./history.ts";
import type { WorkPiece } from "./work-pieces.ts";

/** A file's packed rows, and what is known of it: enough to bring it back when every picture is lost. */
export interface PackedFile {
  readonly file: PictureFile;
  readonly bytes: Uint8Array;
}

/** What is on disk, but for the rows and the work. */
export interface Kept {
  /** Grows with every change that any tab writes; 0 when nothing was ever written. */
  readonly revision: number;
  /** null when nothing was ever written, or when nothing of it can be read. */
  readonly history: History | null;
  /** The greatest id of a step that was ever given, as far as can be seen; -1: none. A broken step's id is not used again. */
  readonly lastId: number;
  /** True when something cannot be read. */
  readonly isDamaged: boolean;
  /** What it was about, where that can be told. */
  readonly lost: readonly string[];
}

export type NotKept = "blocked" | "full" | "newer" | "failed";

export type WriteOutcome =
  | { readonly ok: true; readonly revision: number }
  /** `behind`: another tab has written since `expected`; nothing was written. */
  | { readonly ok: false; readonly why: "behind" | NotKept };

export interface KeptWrite {
  /** The revision that the history was made from. */
  readonly expected: number;
  readonly history: History;
  /** By id; those that are on disk already are not written again. */
  readonly files: ReadonlyMap<string, PackedFile>;
  /** By key; so are these. */
  readonly pieces: ReadonlyMap<string, WorkPiece>;
  /** Drop steps, files and pieces that the history does not know; never in a damaged database, before the user agrees. */
  readonly prune: boolean;
}

/** Storage could not be reached, and why. */
export class StoreError extends Error {
  constructor(
    readonly why: NotKept,
    cause: unknown,
  ) {
    super(`The store: ${why}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "StoreError";
  }
}

/**
 * Where the user's data are kept between visits. Everything settles when it is on disk. Another tab may write at any
 * time between two calls; each write says what it expects to find.
 */
export interface DatasetStore {
  /** @throws StoreError */
  read(): Promise<Kept>;
  /** @throws StoreError */
  revision(): Promise<number>;
  /** null when it is not there or is broken. @throws StoreError */
  file(id: string): Promise<PackedFile | null>;
  /** Ids of every file on disk. @throws StoreError */
  fileIds(): Promise<readonly string[]>;
  /** What lies under the key of a piece of work; null when it is not there or the browser cannot read it. @throws StoreError */
  piece(key: string): Promise<unknown>;
  /** Every piece on disk that the browser can read, in the order in which they were written. @throws StoreError */
  allPieces(): Promise<readonly unknown[]>;
  write(write: KeptWrite): Promise<WriteOutcome>;
  /** Erases everything. @returns the revision after it @throws StoreError */
  wipe(): Promise<number>;
  /** @throws StoreError */
  settings(): Promise<Readonly<Record<string, unknown>>>;
  saveSetting(name: string, value: unknown): Promise<WriteOutcome>;
}
