import { FileIssues } from "./file-issues.ts";
import { isFooter, mayBeginFooter } from "./footer.ts";
import { grown } from "./growing-array.ts";
import {
  type FileNotice,
  type ImportCounts,
  ISSUE_CODES,
  ISSUE_FATES,
  type IssueCode,
  type IssueFate,
} from "./import-model.ts";
import type { Table } from "./table.ts";

/**
 * Collects what became of the rows of one file that were not simply read, and counts them all. Only numbers are kept, for
 * a whole file may be outside: the texts are read from the file again when somebody looks.
 */
export class IssueLog {
  readonly notices: FileNotice[] = [];
  rows = 0;
  private readonly fates = new Uint32Array(ISSUE_FATES.length);
  private length = 0;
  private line = new Uint32Array(64);
  private column = new Int16Array(64);
  private fate = new Uint8Array(64);
  private code = new Uint8Array(64);

  constructor(
    private readonly fileName: string,
    private readonly header: readonly string[],
  ) {}

  /** @param column index in the header; -1 when the whole row is meant */
  add(line: number, column: number, fate: IssueFate, code: IssueCode): void {
    if (this.length === this.line.length) this.reserve(this.length * 2);
    const i = this.length++;
    this.line[i] = line;
    this.column[i] = column;
    this.fate[i] = ISSUE_FATES.indexOf(fate);
    this.code[i] = ISSUE_CODES.indexOf(code);
    this.fates[this.fate[i]!]!++;
  }

  notice(code: FileNotice["code"], count: number, detail = ""): void {
    this.notices.push({ code, count, detail });
  }

  /** Every row has exactly one fate; what is in none of the five was read. */
  counts(): ImportCounts {
    const of = (fate: IssueFate) => this.fates[ISSUE_FATES.indexOf(fate)]!;
    return {
      rows: this.rows,
      read: this.rows - this.fates.reduce((sum, count) => sum + count, 0),
      withoutPlace: of("withoutPlace"),
      withoutTime: of("withoutTime"),
      outside: of("outside"),
      duplicates: of("duplicate"),
      refused: of("refused"),
    };
  }

  /** All of them, in the order of the file. */
  issues(table: Table): FileIssues {
    const { fileName, header, length, line, column, fate, code } = this;
    return FileIssues.of(fileName, header, { length, line, column, fate, code }, table);
  }

  private reserve(capacity: number): void {
    this.line = grown(this.line, capacity);
    this.column = grown(this.column, capacity);
    this.fate = grown(this.fate, capacity);
    this.code = grown(this.code, capacity);
  }
}

/**
 * Refuse a row whose cells cannot be told apart: nothing in it, a sum below the table, too short to hold the columns needed, or longer than
 * the header. Empty cells at the end are no excess; a decimal comma in a comma-separated file is.
 */
export function refuseMisshapen(
  cells: readonly string[],
  line: number,
  needed: number,
  width: number,
  log: IssueLog,
): boolean {
  const first = cells[0] ?? "";
  if (cells.length >= needed && cells.length <= width && first !== "" && !mayBeginFooter(first)) return false;
  if (cells.every((cell) => cell.trim() === "")) {
    log.add(line, -1, "refused", "empty-row");
    return true;
  }
  if (isFooter(cells)) {
    log.add(line, -1, "refused", "footer");
    return true;
  }
  if (cells.length < needed) {
    log.add(line, -1, "refused", "too-few-cells");
    return true;
  }
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== "")) {
    log.add(line, -1, "refused", "too-many-cells");
    return true;
  }
  return false;
}

/** Cells a row must have to hold the given columns. */
export function cellsNeeded(columns: readonly (number | undefined)[]): number {
  return Math.max(0, ...columns.map((column) => (column === undefined ? 0 : column + 1)));
}
