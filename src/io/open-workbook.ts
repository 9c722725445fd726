import { findHeader } from "./find-header.ts";
import type { FileFailure } from "./import-model.ts";
import { failed, type HowToOpen, type OpenedFile, type TableFound, tableReason } from "./opened-file.ts";
import { type SheetRows, sheetRows } from "./sheet-rows.ts";
import { MOST_COLUMNS } from "./table.ts";
import { readWorkbook, type Sheet, type Workbook } from "./workbook.ts";
import { xlsxTable } from "./xlsx-table.ts";
import { unpackEntry } from "./zip.ts";

const ROWS_LOOKED_AT = 60;
/** The largest are looked into; the others can still be chosen. */
const MOST_LOOKED_INTO = 20;

interface Look {
  readonly sheet: Sheet;
  readonly known: number;
  /** Null when the sheet was not looked into, or goes on beyond what was looked at. */
  readonly rows: number | null;
}

/** The best table of a workbook: the sheet whose header is known best, seen before hidden, then the longest. */
export function openWorkbook(bytes: Uint8Array, how?: HowToOpen): OpenedFile {
  const workbook = readWorkbook(bytes);
  if (!workbook) return failed("broken-workbook");
  if (workbook === "unpacks-too-large") return failed(workbook);
  const said = workbook.sheets.find(({ name }) => name === how?.sheet);
  const looks = workbook.sheets.length === 1 ? [] : lookInto(bytes, workbook);
  const sheet = said ?? bestOf(looks) ?? workbook.sheets[0]!;
  const cells = readSheet(bytes, sheet, workbook);
  if (typeof cells === "string") return failed(cells);
  const table = xlsxTable(cells, workbook.is1904);
  if (!table) return failed("empty-file");
  if (table.header.length > MOST_COLUMNS) return failed("too-many-columns");
  if (table.header.length < 2) return failed("not-a-table");
  const tables = looks.map((look): TableFound => ({ sheet: look.sheet.name, rows: look.rows }));
  const isGuess = looks.filter(({ rows }) => rows !== 0).length > 1;
  return {
    kind: "table",
    table,
    opening: {
      format: "xlsx",
      encoding: "utf-8",
      delimiter: ";",
      ...(tables.length > 0 && { sheet: sheet.name }),
    },
    reasons: isGuess ? [tableReason(sheet.name, said !== undefined)] : [],
    tables,
  };
}

function lookInto(bytes: Uint8Array, workbook: Workbook): Look[] {
  const largest = workbook.sheets.toSorted((a, b) => b.part.size - a.part.size).slice(0, MOST_LOOKED_INTO);
  return workbook.sheets.map((sheet): Look => {
    const cells = largest.includes(sheet) ? readSheet(bytes, sheet, workbook, ROWS_LOOKED_AT) : "broken-workbook";
    if (typeof cells === "string") return { sheet, known: -1, rows: null };
    const { index, known } = findHeader(cells.rows);
    const rows = Math.max(0, cells.rows.length - index - 1);
    return { sheet, known, rows: cells.rows.length >= ROWS_LOOKED_AT ? null : rows };
  });
}

function bestOf(looks: readonly Look[]): Sheet | undefined {
  const rank = ({ sheet, known, rows }: Look) => [
    rows === 0 ? 0 : 1,
    Math.max(known, 1),
    sheet.isHidden ? 0 : 1,
    rows ?? Number.POSITIVE_INFINITY,
    sheet.part.size,
  ];
  return looks.toSorted((a, b) => {
    const [ours, theirs] = [rank(a), rank(b)];
    const at = ours.findIndex((value, i) => value !== theirs[i]);
    return at < 0 ? 0 : theirs[at]! > ours[at]! ? 1 : -1;
  })[0]?.sheet;
}

function readSheet(bytes: Uint8Array, sheet: Sheet, workbook: Workbook, most?: number): SheetRows | FileFailure {
  const xml = unpackEntry(bytes, sheet.part);
  if (!xml.ok) return xml.failure === "unpacks-too-large" ? xml.failure : "broken-workbook";
  return sheetRows(xml.bytes, workbook, most);
}
