import { strToU8, zipSync } from "fflate";

/** A value, a value shown in one of the styles, or a cell spelled out in XML. */
export type TestCell =
  | string
  | number
  | boolean
  | null
  | { readonly value: number; readonly style: number }
  | { readonly xml: string };

export interface TestSheet {
  readonly name: string;
  /** Rows from the first on; null where a row is left out. */
  readonly rows?: readonly (readonly TestCell[] | null)[];
  /** Instead of rows: what stands in `sheetData`. */
  readonly data?: string;
  readonly state?: "hidden" | "veryHidden";
}

export const DATE = 1;
export const DATE_TIME = 2;
export const CLOCK = 3;
export const ELAPSED = 4;
export const PERCENT = 5;
export const SWEDISH_DATE = 6;

const FORMATS = [
  "General",
  "yyyy\\-mm\\-dd",
  'yyyy/mm/dd\\ hh:mm;@"m"',
  "hh:mm",
  "[h]:mm:ss",
  "0.0%",
  '[$-41D]"den "d mmmm yyyy',
];
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook as Excel writes it, as small as it can be. @param parts in place of those made here, or beside them */
export function buildXlsx(
  sheets: readonly TestSheet[],
  options: { readonly is1904?: boolean; readonly parts?: Readonly<Record<string, string>> } = {},
): Uint8Array {
  const texts: string[] = [];
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${options.is1904 ? ' date1904="1"' : ""}/><sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""} r:id="rId${i + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, i): Relation => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`]),
      ["rId98", "styles", "styles.xml"],
      ["rId99", "sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts>${FORMATS.map(
      (code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>`,
    ).join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${FORMATS.map(
      (_, i) => `<xf numFmtId="${164 + i}"/>`,
    ).join("")}</cellXfs></styleSheet>`,
  };
  sheets.forEach(({ rows = [], data }, i) => {
    const xml = data ?? rows.map((row, at) => (row ? rowXml(row, at + 1, texts) : "")).join("");
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}"><sheetData>${xml}</sheetData></worksheet>`;
  });
  parts["xl/sharedStrings.xml"] =
    `<sst xmlns="${MAIN}">${texts.map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`;
  const all = Object.entries({ ...parts, ...options.parts });
  return zipSync(Object.fromEntries(all.map(([name, text]) => [name, strToU8(text)])));
}

/** `D5` for column 3 of row 5. */
export function cellName(column: number, row: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

function rowXml(cells: readonly TestCell[], row: number, texts: string[]): string {
  const written = cells.map((cell, column) => {
    const at = `r="${cellName(column, row)}"`;
    if (cell === null) return "";
    if (typeof cell === "string") return `<c ${at} t="s"><v>${texts.push(cell) - 1}</v></c>`;
    if (typeof cell === "boolean") return `<c ${at} t="b"><v>${cell ? 1 : 0}</v></c>`;
    if (typeof cell === "number") return `<c ${at}><v>${cell}</v></c>`;
    return "xml" in cell ? cell.xml : `<c ${at} s="${cell.style}"><v>${cell.value}</v></c>`;
  });
  return `<row r="${row}">${written.join("")}</row>`;
}

type Relation = readonly [id: string, type: string, target: string];

function relations(all: readonly Relation[]): string {
  return `<Relationships xmlns="${PACKAGE}">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
