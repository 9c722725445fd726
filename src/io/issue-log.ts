import type { FileNotice, ImportCounts, IssueCode, IssueFate, Mapping, RowIssue } from "./import-model.ts";

/** Collects what became of the rows of one file that were not simply read, and counts them all. */
export class IssueLog {
  readonly issues: RowIssue[] = [];
  readonly notices: FileNotice[] = [];
  rows = 0;
  private readonly fates: Record<IssueFate, number> = {
    withoutPlace: 0,
    withoutTime: 0,
    outside: 0,
    duplicate: 0,
    refused: 0,
  };

  constructor(
    private readonly fileName: string,
    private readonly header: readonly string[],
  ) {}

  /** @param column index in the header; -1 when the whole row is meant */
  add(line: number, column: number, fate: IssueFate, code: IssueCode, text: string): void {
    this.fates[fate]++;
    this.issues.push({ fileName: this.fileName, line, column: this.header[column] ?? "", fate, code, text, row: "" });
  }

  notice(code: FileNotice["code"], count: number, detail = ""): void {
    this.notices.push({ code, count, detail });
  }

  /** Every row has exactly one fate; what is in none of the five was read. */
  counts(): ImportCounts {
    const { withoutPlace, withoutTime, outside, duplicate, refused } = this.fates;
    const read = this.rows - withoutPlace - withoutTime - outside - duplicate - refused;
    return { rows: this.rows, read, withoutPlace, withoutTime, outside, duplicates: duplicate, refused };
  }
}

/**
 * Refuse a row whose cells cannot be told apart: nothing in it, too short to hold the columns needed, or longer than
 * the header. Empty cells at the end are no excess; a decimal comma in a comma-separated file is.
 */
export function refuseMisshapen(
  cells: readonly string[],
  line: number,
  needed: number,
  width: number,
  mapping: Mapping,
  log: IssueLog,
): boolean {
  if (cells.length >= needed && cells.length <= width && cells[0] !== "") return false;
  if (cells.every((cell) => cell.trim() === "")) {
    log.add(line, -1, "refused", "empty-row", cells.join(mapping.delimiter));
    return true;
  }
  if (cells.length < needed) {
    log.add(line, -1, "refused", "too-few-cells", cells.join(mapping.delimiter));
    return true;
  }
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== "")) {
    log.add(line, -1, "refused", "too-many-cells", cells.join(mapping.delimiter));
    return true;
  }
  return false;
}

/** Cells a row must have to hold the given columns. */
export function cellsNeeded(columns: readonly (number | undefined)[]): number {
  return Math.max(0, ...columns.map((column) => (column === undefined ? 0 : column + 1)));
}
