import type { Encoding } from "./import-model.ts";

// Small slices die young: with a megabyte at a time the garbage collector copies most cells before they are done with.
const SLICE_BYTES = 1 << 18;

/**
 * The encoding of a text file: a byte order mark decides; without one, text that is valid UTF-8 is UTF-8, text with a
 * NUL in every other byte is UTF-16, and the rest is what Swedish Windows programs write.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8-bom";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return utf16WithoutMark(bytes) ?? (isValidUtf8(bytes) ? "utf-8" : "windows-1252");
}

export interface DecodedSlice {
  readonly text: string;
  /** Share of the bytes decoded so far, 0–1. */
  readonly share: number;
}

/** The text of a file, a quarter of a megabyte at a time, so that a large file is never one long string. */
export function* decodeSlices(
  bytes: Uint8Array,
  encoding: Encoding,
  sliceBytes = SLICE_BYTES,
): Generator<DecodedSlice> {
  const decoder = new TextDecoder(encoding === "utf-8-bom" ? "utf-8" : encoding);
  for (let at = 0; at < bytes.length; at += sliceBytes) {
    const last = at + sliceBytes >= bytes.length;
    const text = decoder.decode(bytes.subarray(at, at + sliceBytes), { stream: !last });
    yield {
      text: encoding === "windows-1252" ? withWindowsPunctuation(text) : text,
      share: last ? 1 : (at + sliceBytes) / bytes.length,
    };
  }
}

/** The whole text at once, for GeoJSON and other files that cannot be read in slices. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  let text = "";
  for (const slice of decodeSlices(bytes, encoding)) text += slice.text;
  return text;
}

/** True for files that are no text at all: archives, workbooks, pictures. */
export function looksBinary(bytes: Uint8Array, encoding: Encoding): boolean {
  if (encoding === "utf-16le" || encoding === "utf-16be") return false;
  return bytes.subarray(0, 4096).includes(0);
}

function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const pairs = Math.min(512, Math.floor(bytes.length / 2));
  if (pairs < 4) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) evenZeros++;
    if (bytes[2 * i + 1] === 0) oddZeros++;
  }
  // Swedish text has a zero high byte in nearly every character; binary files have zeros on both sides.
  if (oddZeros > pairs * 0.9 && evenZeros === 0) return "utf-16le";
  if (evenZeros > pairs * 0.9 && oddZeros === 0) return "utf-16be";
  return null;
}

function isValidUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
      decoder.decode(bytes.subarray(at, at + SLICE_BYTES), { stream: at + SLICE_BYTES < bytes.length });
    }
    return true;
  } catch (error) {
    // The decoder's way of saying no; anything else is our mistake.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

// Node 20 decodes Windows-1252 as Latin-1, which leaves dashes, quotes and the euro sign as control characters.
const WINDOWS_PUNCTUATION = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function withWindowsPunctuation(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_PUNCTUATION[character.charCodeAt(0) - 0x80]!);
}
