import type { FileFailure } from "./import-model.ts";
import { crc32, inflate } from "./unpack.ts";

/** A file in a zip, as the directory at its end describes it. Names are only names: nothing is ever written by them. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packedSize: number;
  readonly crc: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly offset: number;
}

export type ZipContent =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly failure: FileFailure };

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

export function isZip(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return (bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6) || (bytes[2] === 7 && bytes[3] === 8);
}

/**
 * The files of a zip by its directory, folders left out. Null when the directory is missing or broken, as in a file
 * that was cut off.
 *
 * @see PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.12–4.3.16
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = directoryEnd(view);
  if (!end) return null;
  const entries: ZipEntry[] = [];
  let at = end.directoryAt;
  while (at + 46 <= end.at && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end.at) return null;
    const flags = view.getUint16(at + 8, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
    const extraAt = at + 46 + nameLength;
    const [size, packedSize, offset] = longSizes(view, extraAt, extraAt + extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    if (!name.endsWith("/")) {
      entries.push({
        name,
        size,
        packedSize,
        crc: view.getUint32(at + 16, true),
        method: view.getUint16(at + 10, true),
        isEncrypted: (flags & 1) !== 0,
        offset: offset + end.shift,
      });
    }
    at = next;
  }
  return at === end.at || entries.length > 0 ? entries : null;
}

/** Unpack one file of a zip and check it. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): ZipContent {
  if (entry.isEncrypted) return { ok: false, failure: "locked-zip" };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_HEADER) {
    return { ok: false, failure: "broken-zip" };
  }
  const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (from + entry.packedSize > bytes.length) return { ok: false, failure: "broken-zip" };
  const packed = bytes.subarray(from, from + entry.packedSize);
  if (entry.method !== STORED && entry.method !== DEFLATED) return { ok: false, failure: "unsupported-format" };
  const unpacked = entry.method === STORED ? ({ ok: true, bytes: packed } as const) : inflate(packed, entry.size);
  if (unpacked.ok && crc32(unpacked.bytes) !== entry.crc) return { ok: false, failure: "broken-zip" };
  return unpacked;
}

interface DirectoryEnd {
  readonly directoryAt: number;
  /** Where the directory ends. */
  readonly at: number;
  /** Bytes that stand before the archive proper, which its offsets do not count. */
  readonly shift: number;
}

function directoryEnd(view: DataView): DirectoryEnd | null {
  const least = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= least; at--) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    let size = view.getUint32(at + 12, true);
    let offset = view.getUint32(at + 16, true);
    let endAt = at;
    if (size === 0xffffffff || offset === 0xffffffff || view.getUint16(at + 10, true) === 0xffff) {
      const long = at >= 20 && view.getUint32(at - 20, true) === ZIP64_LOCATOR ? bigUint(view, at - 12) : -1;
      if (long >= 0 && long + 56 <= at && view.getUint32(long, true) === ZIP64_END) {
        size = bigUint(view, long + 40);
        offset = bigUint(view, long + 48);
        endAt = long;
      }
    }
    const directoryAt = endAt - size;
    if (directoryAt >= 0 && directoryAt >= offset) return { directoryAt, at: endAt, shift: directoryAt - offset };
  }
  return null;
}

/** Sizes over 4 GiB stand in an extra field, and some programs always put them there. */
function longSizes(
  view: DataView,
  from: number,
  to: number,
  sizes: [size: number, packedSize: number, offset: number],
): [size: number, packedSize: number, offset: number] {
  for (let at = from; at + 4 <= to; ) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let value = at + 4;
      return sizes.map((size) => {
        if (size !== 0xffffffff || value + 8 > Math.min(to, at + 4 + length)) return size;
        value += 8;
        return bigUint(view, value - 8);
      }) as typeof sizes;
    }
    at += 4 + length;
  }
  return sizes;
}

function bigUint(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

// The upper half of code page 850, which old zip programs write names in, as far as letters go.
const DOS_LETTERS = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑ";

function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  const text = new TextDecoder().decode(bytes);
  if (isUtf8 || !text.includes("\uFFFD")) return text;
  return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : (DOS_LETTERS[byte - 128] ?? "_"))).join(
    "",
  );
}
