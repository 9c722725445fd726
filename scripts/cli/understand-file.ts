import type { DataKind } from "../../src/domain/source.ts";
import { FILE_CRS } from "../../src/io/crs.ts";
import { describeFailure } from "../../src/io/describe-issue.ts";
import type { Columns } from "../../src/io/guess-columns.ts";
import { guessMapping } from "../../src/io/guess-mapping.ts";
import { missingFields, normalizeHeader } from "../../src/io/header-names.ts";
import type { ImportContext } from "../../src/io/import-context.ts";
import {
  FIELDS,
  FIELDS_OF_KIND,
  type Field,
  type FilePreview,
  type Mapping,
  type PersonalColumn,
} from "../../src/io/import-model.ts";
import { openFile } from "../../src/io/open-file.ts";
import type { OpenedFile } from "../../src/io/opened-file.ts";
import { areasMapping } from "../../src/io/read-areas.ts";
import { CommandError } from "./command-error.ts";
import type { InputFile } from "./input-file.ts";
import { KIND_NAMES } from "./kind-names.ts";

const HEADERS_NAMED = 30;
const LONGEST_HEADER = 40;

export interface Understood {
  readonly mapping: Mapping;
  readonly header: readonly string[];
  readonly tables: FilePreview["tables"];
  readonly personal: readonly PersonalColumn[];
}

export interface Wishes {
  /** Header name per field, from `--columns`. */
  readonly columns: ReadonlyMap<Field, string>;
  /** True for files beside the one that the columns were named for: what such a file lacks is guessed. */
  readonly areColumnsOptional?: boolean;
  /** From `--input-crs`. */
  readonly epsg: number | null;
  /** From `--table`: the sheet or the file in a zip that is wanted. */
  readonly table?: string | undefined;
  /** What the option that named the file says it holds. */
  readonly kind?: DataKind;
}

/** How the import understands a file, with what the command line said of it. */
export function understandFile({ path, name, bytes }: InputFile, context: ImportContext, wishes: Wishes): Understood {
  const opened = wishes.table === undefined ? openFile(bytes) : openTable(bytes, wishes.table, path);
  if (opened.kind === "failure") throw new CommandError(`${path}: ${describeFailure(opened.failure)}`);
  if (opened.kind === "areas") {
    if (wishes.kind && wishes.kind !== "areas")
      throw new CommandError(`${path}: filen innehåller ytor och kan inte läsas som ${KIND_NAMES[wishes.kind]}.`);
    const mapping = withCrs(areasMapping(opened.file, opened.opening, context), wishes.epsg);
    return { mapping, header: opened.file.header, tables: opened.tables, personal: [] };
  }
  const { table, opening } = opened;
  const chosen = columnsNamed(wishes, table.header, path);
  const guess = guessMapping(name, table, opening, context, chosen, wishes.kind);
  const guessed = guess.mapping;
  const missing = missingFields(guessed.kind, guessed.columns);
  if (missing.length > 0) {
    throw new CommandError(
      `${path}: hittar ingen kolumn för ${missing.join(", ")} bland ${listed(table.header.map(onOneLine))}; ange den med --columns, till exempel --columns ${missing[0]}=Rubrik.`,
    );
  }
  const { personal } = guess;
  return { mapping: withCrs(guessed, wishes.epsg), header: table.header, tables: opened.tables, personal };
}

function openTable(bytes: Uint8Array, wanted: string, path: string): OpenedFile {
  const first = openFile(bytes);
  if (first.kind === "failure") return first;
  const choice = first.tables.find(({ entry, sheet }) => sheet === wanted || entry === wanted);
  if (!choice) {
    const names = first.tables.map(({ entry, sheet }) => sheet ?? entry ?? "");
    const known = names.length === 0 ? "filen har bara en tabell" : `tabellerna är ${listed(names)}`;
    throw new CommandError(`${path}: tabellen ${wanted} finns inte; ${known}.`);
  }
  return openFile(bytes, choice);
}

/** `lat=latitude,lon=longitude,from=date` */
export function parseColumns(text: string | undefined): ReadonlyMap<Field, string> {
  const columns = new Map<Field, string>();
  for (const part of text?.split(",") ?? []) {
    const at = part.indexOf("=");
    const field = FIELDS.find((candidate) => candidate === part.slice(0, at).trim());
    if (!field || at < 0)
      throw new CommandError(
        `--columns: ${part} säger inte vilken rubrik ett fält har; skriv fält=rubrik, och fälten är ${FIELDS.join(", ")}.`,
      );
    columns.set(field, part.slice(at + 1).trim());
  }
  return columns;
}

export function parseCrs(text: string | undefined): number | null {
  if (text === undefined) return null;
  const epsg = Number(text.replace(/^epsg:/i, ""));
  if (!FILE_CRS.includes(epsg)) throw new CommandError(`--input-crs: ${text} är inget av ${FILE_CRS.join(", ")}.`);
  return epsg;
}

function columnsNamed(
  { columns: names, areColumnsOptional, kind }: Wishes,
  header: readonly string[],
  path: string,
): Columns {
  const columns: Columns = {};
  for (const [field, name] of names) {
    if (kind && !FIELDS_OF_KIND[kind].includes(field)) continue;
    const exact = header.indexOf(name);
    const column = exact >= 0 ? exact : header.findIndex((cell) => normalizeHeader(cell) === normalizeHeader(name));
    if (column < 0 && areColumnsOptional) continue;
    if (column < 0) throw new CommandError(`${path}: kolumnen ${name} finns inte; kolumnerna är ${listed(header)}.`);
    columns[field] = column;
  }
  return columns;
}

/** Headers in a sentence, cut where it would no longer be one. */
function listed(header: readonly string[]): string {
  const names = header
    .slice(0, HEADERS_NAMED)
    .map((cell) => (cell.length > LONGEST_HEADER ? `${cell.slice(0, LONGEST_HEADER)}…` : cell));
  const left = header.length - names.length;
  return left > 0 ? `${names.join(", ")} och ${left} till` : names.join(", ");
}

function withCrs(mapping: Mapping, epsg: number | null): Mapping {
  return epsg === null ? mapping : { ...mapping, epsg };
}

/** A header may hold a quoted line break; the answer is one line. */
function onOneLine(name: string): string {
  return name.replace(/\s+/g, " ");
}
