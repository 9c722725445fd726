import { ISSUE_CODES, ISSUE_FATES, type IssueCode, type IssueFate, type RowIssue } from "./import-model.ts";
import type { Table } from "./table.ts";
import { type WrittenRows, writtenRows } from "./written-rows.ts";

/** Issues as numbers: `column` indexes the header, `fate` and `code` the lists of `import-model.ts`. */
export interface IssueColumns {
  readonly length: number;
  readonly line: Uint32Array;
  readonly column: Int16Array;
  readonly fate: Uint8Array;
  readonly code: Uint8Array;
}

/** Longer rows are cut: enough to find the row by, and too little to choke a table on the screen. */
const LONGEST_ROW_SHOWN = 4000;

/**
 * The rows of one file that were not simply read, in the order of the file. Each is made into a `RowIssue` when it is
 * asked for: a file of a million rows that all lie outside takes eight bytes for each, and the bytes of the rows.
 */
export class FileIssues implements Iterable<RowIssue> {
  private constructor(
    private readonly fileName: string,
    private readonly header: readonly string[],
    private readonly columns: IssueColumns,
    private readonly table: Table | null,
    private rows: WrittenRows | null,
  ) {}

  /** @param columns in any order; lines found late are put where they belong */
  static of(fileName: string, header: readonly string[], columns: IssueColumns, table: Table): FileIssues {
    return new FileIssues(fileName, header, inFileOrder(columns), table, null);
  }

  get length(): number {
    return this.columns.length;
  }

  at(i: number): RowIssue {
    const { line, column, fate, code } = this.columns;
    const { text, cells } = this.written().at(i);
    return {
      fileName: this.fileName,
      line: line[i]!,
      column: this.header[column[i]!] ?? "",
      fate: ISSUE_FATES[fate[i]!]!,
      code: ISSUE_CODES[code[i]!]!,
      text: column[i]! < 0 ? "" : (cells[column[i]!] ?? ""),
      row: text.slice(0, LONGEST_ROW_SHOWN),
    };
  }

  *[Symbol.iterator](): Generator<RowIssue> {
    for (let i = 0; i < this.length; i++) yield this.at(i);
  }

  /** Of one fate. */
  *ofFate(fate: IssueFate): Generator<RowIssue> {
    const wanted = ISSUE_FATES.indexOf(fate);
    for (let i = 0; i < this.length; i++) if (this.columns.fate[i] === wanted) yield this.at(i);
  }

  /** Of each fate the first `most`, in the order of the file. */
  first(most: number): RowIssue[] {
    const taken = new Uint32Array(ISSUE_FATES.length);
    const issues: RowIssue[] = [];
    for (let i = 0; i < this.length; i++) {
      if (taken[this.columns.fate[i]!]!++ < most) issues.push(this.at(i));
    }
    return issues;
  }

  /** How many have each reason. */
  codeCounts(): Partial<Record<IssueCode, number>> {
    const counts: Partial<Record<IssueCode, number>> = {};
    for (let i = 0; i < this.length; i++) {
      const code = ISSUE_CODES[this.columns.code[i]!]!;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    return counts;
  }

  /**
   * With rows that turned out to be loaded already. An undated one among them has had another fate until now, which it
   * loses: every row has one.
   */
  withDuplicates(lines: Uint32Array, column: number): FileIssues {
    if (this.table === null) throw new Error("Issues were found after the file had been let go");
    const stay = indexesWithout(this.columns, lines);
    const length = stay.length + lines.length;
    const joined = {
      length,
      line: new Uint32Array(length),
      column: new Int16Array(length).fill(column),
      fate: new Uint8Array(length).fill(ISSUE_FATES.indexOf("duplicate")),
      code: new Uint8Array(length).fill(ISSUE_CODES.indexOf("same-id")),
    };
    stay.forEach((from, to) => {
      copyIssue(this.columns, from, joined, to);
    });
    joined.line.set(lines, stay.length);
    return FileIssues.of(this.fileName, this.header, joined, this.table);
  }

  /** All issues are found: keep the bytes of their rows and let go of the file. */
  withoutFile(): FileIssues {
    const rows = this.length === 0 ? null : this.written().alone();
    return new FileIssues(this.fileName, this.header, this.columns, null, rows);
  }

  private written(): WrittenRows {
    this.rows ??= writtenRows(this.table!, this.columns.line.subarray(0, this.length));
    return this.rows;
  }
}

/** Issues of other lines than these, which ascend as the issues do. */
function indexesWithout({ length, line }: IssueColumns, lines: Uint32Array): number[] {
  const others: number[] = [];
  let at = 0;
  for (let i = 0; i < length; i++) {
    while (at < lines.length && lines[at]! < line[i]!) at++;
    if (lines[at] !== line[i]) others.push(i);
  }
  return others;
}

function inFileOrder(columns: IssueColumns): IssueColumns {
  const { length, line } = columns;
  let isInOrder = true;
  for (let i = 1; i < length && isInOrder; i++) isInOrder = line[i - 1]! <= line[i]!;
  if (isInOrder) return columns;
  const order = Uint32Array.from({ length }, (_, i) => i).sort((a, b) => line[a]! - line[b]! || a - b);
  const sorted = {
    length,
    line: new Uint32Array(length),
    column: new Int16Array(length),
    fate: new Uint8Array(length),
    code: new Uint8Array(length),
  };
  order.forEach((from, to) => {
    copyIssue(columns, from, sorted, to);
  });
  return sorted;
}

function copyIssue(from: IssueColumns, i: number, to: IssueColumns, j: number): void {
  to.line[j] = from.line[i]!;
  to.column[j] = from.column[i]!;
  to.fate[j] = from.fate[i]!;
  to.code[j] = from.code[i]!;
}
