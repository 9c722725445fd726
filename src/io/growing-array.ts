import { withoutGuard } from "./cell.ts";

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

/** Texts that repeat, each kept once; a number stands for it. At most 65 536. */
export class TextCodes {
  readonly texts: string[] = [];
  private readonly codes = new Map<string, number>();
  private readonly byCell = new Map<string, number>();

  /** @param whenEmpty the text that stands for an empty cell */
  code(cell: string, whenEmpty: string): number {
    const known = this.byCell.get(cell);
    if (known !== undefined) return known;
    const text = withoutGuard(cell.trim()) || whenEmpty;
    let code = this.codes.get(text);
    if (code === undefined) {
      // Free text in the column: what does not fit in the codes shares the last one.
      if (this.texts.length === 0xffff) this.texts.push("övrigt");
      code = this.texts.length > 0xffff ? 0xffff : this.texts.push(text) - 1;
      this.codes.set(text, code);
    }
    if (this.byCell.size < 100_000) this.byCell.set(cell, code);
    return code;
  }
}
