const PRIME_1 = 0x9e3779b1;
const PRIME_2 = 0x85ebca77;
const PRIME_3 = 0xc2b2ae3d;
const PRIME_4 = 0x27d4eb2f;
const PRIME_5 = 0x165667b1;

/**
 * A short name for a file's content: the same bytes, the same text. 64 bits (two runs of XXH32), so that two files of
 * one municipality do not meet by chance. It is no seal: whoever wants to can make two files with the same name.
 * `crypto.subtle` would be one, but does not exist on an intranet page without https.
 */
export function contentHash(bytes: Uint8Array): string {
  const part = (seed: number) => xxh32(bytes, seed).toString(36).padStart(7, "0");
  return part(0) + part(PRIME_5);
}

/** Of texts in any order: of several files, and of how each was understood. */
export function combinedHash(texts: readonly string[]): string {
  return contentHash(new TextEncoder().encode([...texts].sort().join("\n")));
}

/** @see https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md, XXH32 */
export function xxh32(bytes: Uint8Array, seed: number): number {
  const { length } = bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  let offset = 0;
  let hash: number;
  if (length >= 16) {
    let a = (seed + PRIME_1 + PRIME_2) | 0;
    let b = (seed + PRIME_2) | 0;
    let c = seed | 0;
    let d = (seed - PRIME_1) | 0;
    for (; offset <= length - 16; offset += 16) {
      a = round(a, view.getUint32(offset, true));
      b = round(b, view.getUint32(offset + 4, true));
      c = round(c, view.getUint32(offset + 8, true));
      d = round(d, view.getUint32(offset + 12, true));
    }
    hash = (rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18)) | 0;
  } else {
    hash = (seed + PRIME_5) | 0;
  }
  hash = (hash + length) | 0;
  for (; offset <= length - 4; offset += 4) {
    hash = Math.imul(rotate((hash + Math.imul(view.getUint32(offset, true), PRIME_3)) | 0, 17), PRIME_4);
  }
  for (; offset < length; offset++) {
    hash = Math.imul(rotate((hash + Math.imul(bytes[offset]!, PRIME_5)) | 0, 11), PRIME_1);
  }
  hash = Math.imul(hash ^ (hash >>> 15), PRIME_2);
  hash = Math.imul(hash ^ (hash >>> 13), PRIME_3);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function round(accumulator: number, lane: number): number {
  return Math.imul(rotate((accumulator + Math.imul(lane, PRIME_2)) | 0, 13), PRIME_1);
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
