import { grown } from "./growing-array.ts";

/** Ids are made texts so many at a time. */
const IDS_PER_TEXT = 4096;

/**
 * Ids of rows, each once, as bytes: a million texts would take longer to make and to collect than all numbers of the file.
 * Ids mostly come in rising order: then the last one says that the next is new. A table to find older ones by is only
 * built when one comes out of order.
 */
export class IdList {
  length = 0;
  private bytes = new Uint8Array(1 << 14);
  private used = 0;
  private start = new Uint32Array(1024);
  private end = new Uint32Array(1024);
  private isAscii = true;
  /** The last id that was not empty, while all have come in rising order. */
  private last = -1;
  /** Open addressing: number of the id in each slot, plus 1; null as long as the order tells. */
  private slots: Uint32Array | null = null;
  private inSlots = 0;
  private readonly encoder = new TextEncoder();

  /** @returns false when it is there already; an empty one is always new */
  add(id: string): boolean {
    // At most three bytes for each UTF-16 unit.
    this.makeRoom(id.length * 3);
    const { written } = this.encoder.encodeInto(id, this.bytes.subarray(this.used));
    if (written !== id.length) this.isAscii = false;
    return this.take(written);
  }

  /** As `add`, for an id of ASCII letters. */
  addAscii(bytes: Uint8Array, from: number, to: number): boolean {
    this.makeRoom(to - from);
    for (let at = from, into = this.used; at < to; at++, into++) this.bytes[into] = bytes[at]!;
    return this.take(to - from);
  }

  /** Let the id of one row be that of another. */
  move(from: number, to: number): void {
    this.start[to] = this.start[from]!;
    this.end[to] = this.end[from]!;
  }

  /** The first so many, as texts. Yields between some thousand. */
  *texts(length: number): Generator<undefined, string[]> {
    const texts = new Array<string>(length);
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    for (let first = 0; first < length; first += IDS_PER_TEXT) {
      const until = Math.min(length, first + IDS_PER_TEXT);
      let size = 0;
      for (let i = first; i < until; i++) size += this.end[i]! - this.start[i]!;
      const joined = new Uint8Array(size);
      size = 0;
      for (let i = first; i < until; i++) {
        for (let at = this.start[i]!; at < this.end[i]!; at++) joined[size++] = this.bytes[at]!;
      }
      const text = decoder.decode(joined);
      let at = 0;
      for (let i = first; i < until; i++) {
        const bytes = this.end[i]! - this.start[i]!;
        if (this.isAscii) texts[i] = text.slice(at, at + bytes);
        else texts[i] = decoder.decode(joined.subarray(at, at + bytes));
        at += bytes;
      }
      yield;
    }
    return texts;
  }

  reserve(ids: number): void {
    this.start = grown(this.start, ids);
    this.end = grown(this.end, ids);
  }

  /** The id whose bytes have been written at the end. */
  private take(bytes: number): boolean {
    const id = this.length;
    if (id === this.start.length) this.reserve(2 * id);
    this.start[id] = this.used;
    this.end[id] = this.used + bytes;
    if (bytes > 0 && !this.isNew(id)) return false;
    this.used += bytes;
    this.length++;
    return true;
  }

  private isNew(id: number): boolean {
    if (this.slots === null) {
      if (this.last < 0 || this.comesAfter(id, this.last)) {
        this.last = id;
        return true;
      }
      this.buildSlots();
    }
    const slots = this.slots!;
    const slot = this.slotOf(id);
    if (slots[slot] !== 0) return false;
    slots[slot] = id + 1;
    if (++this.inSlots * 2 > slots.length) this.buildSlots(id + 1);
    return true;
  }

  private buildSlots(ids = this.length): void {
    this.slots = new Uint32Array(1 << Math.ceil(Math.log2(4 * (ids + 512))));
    this.inSlots = 0;
    for (let id = 0; id < ids; id++) {
      if (this.end[id] === this.start[id]) continue;
      this.slots[this.slotOf(id)] = id + 1;
      this.inSlots++;
    }
  }

  /** Where the id is, or would be. */
  private slotOf(id: number): number {
    const slots = this.slots!;
    const mask = slots.length - 1;
    let hash = 0;
    for (let at = this.start[id]!; at < this.end[id]!; at++) hash = Math.imul(hash ^ this.bytes[at]!, 0x01000193) + 1;
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca77);
    let slot = (hash ^ (hash >>> 13)) & mask;
    while (slots[slot] !== 0 && !this.isSame(slots[slot]! - 1, id)) slot = (slot + 1) & mask;
    return slot;
  }

  private isSame(one: number, other: number): boolean {
    return this.order(one, other) === 0;
  }

  private comesAfter(id: number, other: number): boolean {
    return this.order(id, other) > 0;
  }

  /** Shorter before longer, so that 9 comes before 10. */
  private order(one: number, other: number): number {
    const from = this.start[one]!;
    const otherFrom = this.start[other]!;
    const bytes = this.end[one]! - from;
    const byLength = bytes - (this.end[other]! - otherFrom);
    if (byLength !== 0) return byLength;
    for (let i = 0; i < bytes; i++) {
      const difference = this.bytes[from + i]! - this.bytes[otherFrom + i]!;
      if (difference !== 0) return difference;
    }
    return 0;
  }

  private makeRoom(bytes: number): void {
    if (this.used + bytes > this.bytes.length) this.bytes = grown(this.bytes, 2 * (this.used + bytes));
  }
}
