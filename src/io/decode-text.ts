import type { Encoding } from "./import-model.ts";

// Small slices die young: with a megabyte at a time the garbage collector copies most cells before they are done with.
const SLICE_BYTES = 1 << 18;

export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** False when some bytes are not what the encoding allows: a damaged file, or one put together from two. */
  readonly sure: boolean;
}

/**
 * The encoding of a text file: a byte order mark decides; without one, text that is valid UTF-8 is UTF-8, text with a
 * NUL in every other byte is UTF-16, and the rest is what Swedish Windows programs write. A few bad bytes among many
 * good letters do not make UTF-8 anything else.
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const sure = (encoding: Encoding) => ({ encoding, sure: true });
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return sure("utf-8-bom");
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return sure("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return sure("utf-16be");
  const utf16 = utf16WithoutMark(bytes);
  if (utf16) return sure(utf16);
  if (isValidUtf8(bytes)) return sure("utf-8");
  return isMostlyUtf8(bytes) ? { encoding: "utf-8", sure: false } : sure("windows-1252");
}

export interface DecodedSlice {
  readonly text: string;
  /** Share of the bytes decoded so far, 0–1. */
  readonly share: number;
}

/**
 * The text of a file, a quarter of a megabyte at a time, so that a large file is never one long string. NUL, which
 * means nothing and which broken disks and old systems leave behind, is left out.
 */
export function* decodeSlices(
  bytes: Uint8Array,
  encoding: Encoding,
  sliceBytes = SLICE_BYTES,
): Generator<DecodedSlice> {
  const decoder = new TextDecoder(encoding === "utf-8-bom" ? "utf-8" : encoding);
  for (let at = 0; at < bytes.length; at += sliceBytes) {
    const last = at + sliceBytes >= bytes.length;
    const text = decoder.decode(bytes.subarray(at, at + sliceBytes), { stream: !last });
    const whole = text.includes("\0") ? text.replaceAll("\0", "") : text;
    yield {
      text: encoding === "windows-1252" ? withWindowsPunctuation(whole) : whole,
      share: last ? 1 : (at + sliceBytes) / bytes.length,
    };
  }
}

// A byte order mark inside a file is a letter like others, which a cell loses when it is trimmed.
const cellDecoders = new Map<Encoding, TextDecoder>();

/** The text of some bytes of a file. */
export function decodeRange(bytes: Uint8Array, from: number, to: number, encoding: Encoding): string {
  let decoder = cellDecoders.get(encoding);
  if (!decoder) {
    decoder = new TextDecoder(encoding === "utf-8-bom" ? "utf-8" : encoding, { ignoreBOM: true });
    cellDecoders.set(encoding, decoder);
  }
  const text = decoder.decode(bytes.subarray(from, to));
  return encoding === "windows-1252" ? withWindowsPunctuation(text) : text;
}

/** The whole text at once, for GeoJSON and other files that cannot be read in slices. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  let text = "";
  for (const slice of decodeSlices(bytes, encoding)) text += slice.text;
  return text;
}

/**
 * True for files that are no text at all: pictures, programs, documents. A NUL here and there is damage in a text;
 * where the bytes are not even UTF-8, little is needed to tell.
 */
export function looksBinary(bytes: Uint8Array, encoding: Encoding): boolean {
  if (encoding === "utf-16le" || encoding === "utf-16be") return false;
  const start = bytes.subarray(0, 4096);
  if (BINARY_STARTS.some((signature) => signature.every((byte, i) => start[i] === byte))) return true;
  let controls = 0;
  for (const byte of start) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a && byte !== 0x1b)) controls++;
  }
  return controls > 1 && controls > start.length * (encoding === "windows-1252" ? 0.02 : 0.2);
}

/** %PDF, PNG, JPEG, GIF8, {\rtf, 7z, Rar!, bzip2, xz, Parquet, SQLite, ELF: some of them begin with readable text. */
const BINARY_STARTS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x42, 0x5a, 0x68, 0x39],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x50, 0x41, 0x52, 0x31],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
  [0x7f, 0x45, 0x4c, 0x46],
];

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

/** Letters beyond ASCII that are whole, against bytes that are part of none. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (const { text } of decodeSlices(bytes, "utf-8")) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0xfffd) broken++;
      else if (code > 127) whole++;
    }
  }
  return whole > 5 * broken;
}

// Node 20 decodes Windows-1252 as Latin-1, which leaves dashes, quotes and the euro sign as control characters.
const WINDOWS_PUNCTUATION = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function withWindowsPunctuation(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_PUNCTUATION[character.charCodeAt(0) - 0x80]!);
}
