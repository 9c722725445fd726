import type { Keeping } from "../../dataset/dataset.ts";

/** A packed table shrinks to about a tenth; unpacked, the rows are what is kept. */
const PACKED = /\.(zip|gz|xlsx)$/i;
const UNPACKED_SHARE = 10;

/**
 * About how many bytes the rows of these files take on disk: kept packed, they take less than the text they came from,
 * so that this is rather too much than too little.
 */
export function diskNeed(files: readonly { readonly name: string; readonly size: number }[]): number {
  return files.reduce((sum, { name, size }) => sum + size * (PACKED.test(name) ? UNPACKED_SHARE : 1), 0);
}

/** Bytes that are left for us; null when the browser does not say. */
export function diskLeft(keeping: Keeping | null): number | null {
  if (keeping?.state !== "kept" || keeping.bytes === null) return null;
  return Math.max(0, keeping.bytes.quota - keeping.bytes.used);
}
