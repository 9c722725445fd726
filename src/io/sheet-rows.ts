import { numberText } from "./number-format.ts";
import { MOST_COLUMNS } from "./table.ts";
import { textPieces, unescaped, type Workbook } from "./workbook.ts";
import { readXml } from "./xml.ts";

/** The rows of a sheet that have something in them, as text. Rows are as long as their last cell. */
export interface SheetRows {
  readonly rows: string[][];
  /** The sheet's own number of each row. */
  readonly lines: number[];
}

/** Cells with the empty ones before them. More would not fit in memory, and no sheet that people fill in has as many. */
const MOST_CELLS = 60_000_000;
/** Many times the rows of any sheet; lines are kept in 32 bits. */
const LAST_LINE = 2 ** 31;

/**
 * Read the cells of a sheet. Numbers are as the sheet shows them, dates in ISO form; formulas are what they came to when
 * the workbook was saved. A cell farther right than any table reaches is put just beyond, so that a stray one far away
 * costs nothing and the row is still told.
 *
 * @param most so many rows are enough
 */
export function sheetRows(
  xml: Uint8Array,
  { texts, kinds, is1904 }: Workbook,
  most = Number.POSITIVE_INFINITY,
): SheetRows | "broken-workbook" | "unpacks-too-large" {
  const rows: string[][] = [];
  const lines: number[] = [];
  const piece = textPieces();
  let cells: string[] = [];
  let line = 0;
  let column = -1;
  let type = "";
  let style = 0;
  let value = "";
  let isValue = false;
  let total = 0;
  let isBroken = false;

  function cellText(): string {
    switch (type) {
      case "s": {
        const text = texts[Number(value)];
        if (text === undefined && value !== "") isBroken = true;
        return text ?? "";
      }
      case "inlineStr":
        return piece.text() || unescaped(value);
      case "b":
        return value.trim() === "1" ? "TRUE" : "FALSE";
      case "":
      case "n": {
        const number = Number(value);
        if (value.trim() === "") return "";
        return Number.isFinite(number) ? numberText(number, kinds[style] ?? "plain", is1904) : value;
      }
      default:
        return unescaped(value);
    }
  }

  const isWhole = readXml(xml, {
    open(name, attribute) {
      switch (name) {
        case "row":
          // A line tells which row is meant, so no two rows may have the same, whatever the file says.
          line = Math.max(line + 1, lineOf(attribute("r")) ?? 0);
          column = -1;
          cells = [];
          break;
        case "c":
          column = columnOf(attribute("r")) ?? column + 1;
          type = attribute("t") ?? "";
          style = Number(attribute("s") ?? 0);
          value = "";
          piece.begin();
          break;
        case "v":
          isValue = true;
          break;
        default:
          piece.open(name);
      }
    },
    text(text) {
      if (isValue) value += text;
      else piece.take(text);
    },
    close(name) {
      if (name === "v") isValue = false;
      else if (name === "c") {
        const text = cellText();
        if (text === "") return;
        const at = Math.min(column, MOST_COLUMNS);
        while (cells.length < at) cells.push("");
        cells[at] = text;
      } else if (name === "row") {
        if (cells.length === 0) return;
        rows.push(cells);
        lines.push(line);
        total += cells.length;
      } else piece.close(name);
    },
    isDone: () => rows.length >= most || total > MOST_CELLS,
  });
  if (total > MOST_CELLS) return "unpacks-too-large";
  return isWhole && !isBroken ? { rows, lines } : "broken-workbook";
}

function lineOf(text: string | undefined): number | null {
  const number = Number(text);
  return text !== undefined && Number.isSafeInteger(number) && number > 0 && number <= LAST_LINE ? number : null;
}

/** `D5` is column 3. Some programs leave it out, and the cell is then the next. */
function columnOf(reference: string | undefined): number | null {
  if (reference === undefined) return null;
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = Math.min(1e6, column * 26 + letter - 64);
  }
  return column === 0 ? null : column - 1;
}
