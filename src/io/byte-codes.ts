/** A dictionary of so many cells: a column with more is free text, and gains nothing. */
const MOST_CELLS = 1 << 12;
const SLOTS = MOST_CELLS * 2;
const LONGEST_CELL = 200;

/** Codes of cells that repeat, found by their bytes: the text of a cell is made the first time only. */
export class ByteCodes {
  private cells = 0;
  /** Number of the cell in each slot, plus 1; 0 when free. */
  private readonly slots = new Uint16Array(SLOTS);
  private readonly codes = new Uint16Array(MOST_CELLS);
  private readonly start = new Uint32Array(MOST_CELLS + 1);
  private known = new Uint8Array(1 << 12);

  /** @returns -1 when the cell is not known */
  find(bytes: Uint8Array, from: number, to: number): number {
    const number = this.slots[this.slotOf(bytes, from, to)]!;
    return number === 0 ? -1 : this.codes[number - 1]!;
  }

  /** A cell that `find` did not know; forgotten when there are too many. */
  add(bytes: Uint8Array, from: number, to: number, code: number): void {
    if (this.cells === MOST_CELLS || to - from > LONGEST_CELL) return;
    const at = this.start[this.cells]!;
    const end = at + to - from;
    if (end > this.known.length) {
      const larger = new Uint8Array(2 * end);
      larger.set(this.known);
      this.known = larger;
    }
    this.known.set(bytes.subarray(from, to), at);
    this.codes[this.cells] = code;
    this.slots[this.slotOf(bytes, from, to)] = ++this.cells;
    this.start[this.cells] = end;
  }

  private slotOf(bytes: Uint8Array, from: number, to: number): number {
    let hash = to - from;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (;;) {
      const number = this.slots[slot]!;
      if (number === 0 || this.isCell(number - 1, bytes, from, to)) return slot;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  private isCell(cell: number, bytes: Uint8Array, from: number, to: number): boolean {
    const at = this.start[cell]!;
    if (this.start[cell + 1]! - at !== to - from) return false;
    for (let i = from; i < to; i++) if (this.known[at + i - from] !== bytes[i]) return false;
    return true;
  }
}
