import { unzipSync, zipSync } from "fflate";

/** More than any picture has, and few enough to count through when a file lies about it. */
const MOST_ENTRIES = 10_000;
/** The same content gives the same bytes; a zip knows no earlier day. */
const UNDATED = new Date(1980, 0, 1);

export interface ArchiveEntry {
  readonly name: string;
  /** Unpacked, as the archive says. */
  readonly bytes: number;
}

/** Entries in the given order, packed lightly: stronger takes three times as long and saves one percent. */
export function packArchive(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(entries), { level: 1, mtime: UNDATED });
}

/** Does the archive begin with an entry of this name, be it whole or cut? */
export function beginsWithEntry(bytes: Uint8Array, name: string): boolean {
  const expected = new TextEncoder().encode(name);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    bytes.length >= LOCAL_HEADER_BYTES + expected.length &&
    view.getUint32(0, true) === LOCAL_HEADER &&
    view.getUint16(26, true) === expected.length &&
    expected.every((byte, index) => bytes[LOCAL_HEADER_BYTES + index] === byte)
  );
}

/** Does the archive's end end the bytes? It is the last that is written, so whatever is cut off takes it away. */
export function endsWithArchive(bytes: Uint8Array): boolean {
  if (bytes.length < END_BYTES) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(bytes.length - END_BYTES, true) === END && view.getUint16(bytes.length - 2, true) === 0;
}

/** What the archive says that it holds, in its order, nothing unpacked; null when it is broken. */
export function listArchive(bytes: Uint8Array): readonly ArchiveEntry[] | null {
  const entries: ArchiveEntry[] = [];
  const unpacked = unzip(bytes, ({ name, originalSize }) => {
    if (entries.length === MOST_ENTRIES) throw new RangeError(`More than ${MOST_ENTRIES} entries`);
    entries.push({ name, bytes: originalSize });
    return false;
  });
  return unpacked && entries;
}

/** One entry unpacked; null when it is broken. What it takes in memory is what `listArchive` says. */
export function unpackEntry(bytes: Uint8Array, wanted: string): Uint8Array | null {
  return unzip(bytes, ({ name }) => name === wanted)?.[wanted] ?? null;
}

/** @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7 and 4.3.16 */
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const END = 0x06054b50;
const END_BYTES = 22;

function unzip(
  bytes: Uint8Array,
  filter: (file: { readonly name: string; readonly originalSize: number }) => boolean,
): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    // fflate answers a broken archive with errors of several kinds; what is wrong with it is one and the same to us.
    if (error instanceof Error) return null;
    throw error;
  }
}
