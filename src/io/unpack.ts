import { Gunzip, Inflate } from "fflate";

/** Bytes unpacked, or why not. */
export type Unpacked =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly failure: "broken-zip" | "unpacks-too-large" };

/** No export is larger; what is, was made to fill the memory. */
const MOST_BYTES = 2 ** 30;
/** Text packs to a tenth, blank rows to some hundredth; a thousandth is a trick. Small files may be as blank as they like. */
const MOST_TIMES = 1000;
const ALWAYS_ALLOWED = 10 * 2 ** 20;
const MOST_UNTIL_BELIEVED = 64 * 2 ** 20;
/** So little is unpacked at a time that it cannot become more than some 16 MB before it is looked at. */
const PACKED_SLICE = 1 << 14;

/** Would it be unreasonably large? Asked of what a file says of itself, and again of what comes out of it. */
export function isTooLarge(unpacked: number, packed: number): boolean {
  return unpacked > MOST_BYTES || (unpacked > ALWAYS_ALLOWED && unpacked > MOST_TIMES * packed);
}

/** @param size what the archive says that it will be; when it lies, the bytes are broken, and no more is unpacked */
export function inflate(packed: Uint8Array, size: number): Unpacked {
  if (isTooLarge(size, packed.length)) return { ok: false, failure: "unpacks-too-large" };
  const sink = new Sink(packed.length, size, size);
  const stream = new Inflate((piece) => sink.take(piece));
  const unpacked = pushAll(packed, sink, (slice, isLast) => stream.push(slice, isLast));
  const isLie = unpacked.ok ? unpacked.bytes.length !== size : sink.isOverfull;
  return isLie ? { ok: false, failure: "broken-zip" } : unpacked;
}

/** A gzip file, also one put together from several. */
export function gunzip(packed: Uint8Array): Unpacked {
  if (packed.length < 18) return { ok: false, failure: "broken-zip" };
  const trailer = new DataView(packed.buffer, packed.byteOffset + packed.length - 8, 8);
  const size = trailer.getUint32(4, true);
  // The end of a file that was cut says anything; but one that says too much, and is large already, is not waited for.
  const most = isTooLarge(size, packed.length) ? MOST_UNTIL_BELIEVED : MOST_BYTES;
  const sink = new Sink(packed.length, size, most);
  const stream = new Gunzip((piece) => sink.take(piece));
  let isOneMember = true;
  stream.onmember = () => {
    isOneMember = false;
  };
  const unpacked = pushAll(packed, sink, (slice, isLast) => stream.push(slice, isLast));
  if (unpacked.ok && isOneMember && crc32(unpacked.bytes) !== trailer.getUint32(0, true)) {
    return { ok: false, failure: "broken-zip" };
  }
  return unpacked;
}

function pushAll(packed: Uint8Array, sink: Sink, push: (slice: Uint8Array, isLast: boolean) => void): Unpacked {
  for (let at = 0; at < packed.length && !sink.isOverfull; at += PACKED_SLICE) {
    try {
      push(packed.subarray(at, at + PACKED_SLICE), at + PACKED_SLICE >= packed.length);
    } catch (error) {
      // Whatever the library trips over in here it has found in the bytes.
      if (error instanceof Error) return { ok: false, failure: "broken-zip" };
      throw error;
    }
  }
  return sink.isOverfull ? { ok: false, failure: "unpacks-too-large" } : { ok: true, bytes: sink.bytes() };
}

/** Gathers what is unpacked, and takes no more when it is too much. */
class Sink {
  isOverfull = false;
  private length = 0;
  private room: Uint8Array;

  constructor(
    private readonly packed: number,
    expected: number,
    private readonly most: number,
  ) {
    this.room = new Uint8Array(expected > most ? 0 : expected);
  }

  take(piece: Uint8Array): void {
    const length = this.length + piece.length;
    if (this.isOverfull || length > this.most || isTooLarge(length, this.packed)) {
      this.isOverfull = true;
      this.room = new Uint8Array(0);
      return;
    }
    if (length > this.room.length) {
      const room = new Uint8Array(Math.min(this.most, length * 2));
      room.set(this.room.subarray(0, this.length));
      this.room = room;
    }
    this.room.set(piece, this.length);
    this.length = length;
  }

  bytes(): Uint8Array {
    return this.room.subarray(0, this.length);
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

/** The check sum of zip and gzip (ISO 3309). The library that unpacks does not compare it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ CRC_TABLE[(crc ^ bytes[i]!) & 255]!;
  return (crc ^ 0xffffffff) >>> 0;
}
