import { withoutGuard } from "./cell.ts";
import { maskPersonal } from "./personal-patterns.ts";

type Columns = Float64Array | Int32Array | Int16Array | Uint32Array | Uint16Array | Uint8Array;

/** Room for so many items: the same array, or a longer one with the same content. */
export function grown<T extends Columns>(array: T, capacity: number): T {
  if (capacity <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => T)(capacity);
  larger.set(array as never);
  return larger;
}

/** The first `length` items and no spare room. */
export function trimmed<T extends Columns>(array: T, length: number): T {
  return (array.length === length ? array : array.slice(0, length)) as T;
}

/**
 * Texts that repeat, each kept once; a number stands for it. At most 65 536. Personal data among other text are masked,
 * once for each text and not for each row.
 */
export class TextCodes {
  readonly texts: string[] = [];
  /** Codes of the texts that something was masked in. */
  readonly masked = new Set<number>();
  private readonly codes = new Map<string, number>();
  private readonly byCell = new Map<string, number>();

  /** @param whenEmpty the text that stands for an empty cell */
  code(cell: string, whenEmpty: string): number {
    const known = this.byCell.get(cell);
    if (known !== undefined) return known;
    const written = withoutGuard(cell.trim()) || whenEmpty;
    const text = maskPersonal(written);
    let code = this.codes.get(text);
    if (code === undefined) {
      // Free text in the column: what does not fit in the codes shares the last one.
      if (this.texts.length === 0xffff) this.texts.push("övrigt");
      code = this.texts.length > 0xffff ? 0xffff : this.texts.push(text) - 1;
      this.codes.set(text, code);
    }
    if (text !== written) this.masked.add(code);
    if (this.byCell.size < 100_000) this.byCell.set(cell, code);
    return code;
  }

  /** How many of the first `length` codes stand for a masked text. */
  countMasked(codes: Uint16Array, length: number): number {
    if (this.masked.size === 0) return 0;
    let count = 0;
    for (let i = 0; i < length; i++) if (this.masked.has(codes[i]!)) count++;
    return count;
  }
}
