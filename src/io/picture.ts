import type { EpsgCode } from "../domain/coordinates.ts";
import type { DoubleVerdict } from "../domain/double.ts";
import type { Source } from "../domain/source.ts";
import type { Work } from "../domain/work.ts";
import type { Mapping } from "./import-model.ts";

/**
 * What the user has loaded and said of it: plain data, the same in storage and in a `.lagesbild` file. The rows
 * themselves are beside it, packed (`pack-data.ts`), one piece per file.
 */
export interface Picture {
  /** True while the built-in invented data are shown too. */
  readonly withExample: boolean;
  /** In the order of loading. */
  readonly files: readonly PictureFile[];
  /** By `DoublePair.key`. */
  readonly doubles: Readonly<Record<string, DoubleVerdict>>;
  /** Plans, what was delivered, measures, promises. null: the example's, while it is shown, else nothing yet. */
  readonly work: Work | null;
}

export interface PictureFile {
  /** Names the packed rows. New with every import: the same bytes can give other rows when other areas are loaded. */
  readonly id: string;
  /** With what the user has said: name, provider, which piles are trusted. */
  readonly source: Source;
  /** Of the bytes: the same file is recognised by it. */
  readonly contentHash: string;
  /** Of the bytes and of how they were understood. */
  readonly dataHash: string;
  readonly metricEpsg: EpsgCode;
  readonly mapping: Mapping;
}

export const NOTHING_LOADED = { withExample: true, files: [], doubles: {}, work: null } as const satisfies Picture;
