import type { DataKind } from "../domain/source.ts";
import { crsNamedIn } from "./crs.ts";
import { type Columns, type Content, contentOfColumns, guessColumns } from "./guess-columns.ts";
import { guessCoordinates } from "./guess-coordinates.ts";
import { guessDayFirst } from "./guess-dates.ts";
import { guessKind, type KindGuess, withChosen } from "./guess-kind.ts";
import { missingFields, normalizeHeader } from "./header-names.ts";
import type { ImportContext } from "./import-context.ts";
import type { Delimiter, Encoding, GuessReason, Mapping } from "./import-model.ts";
import { parseCoordinates, splitPair } from "./parse-coordinate.ts";
import { sampleRows, type Table } from "./table.ts";

const ROWS_SAMPLED = 1000;

/** How the file was opened, before anything in it was understood. */
export interface Opening {
  readonly format: Mapping["format"];
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/**
 * Understand a table: kind, columns, coordinate system, order of dates, and why.
 *
 * @param chosen columns that the user has named
 * @param kind   when the user has said what the file holds
 */
export function guessMapping(
  fileName: string,
  table: Table,
  opening: Opening,
  context: ImportContext,
  chosen: Columns = {},
  kind?: DataKind,
): { mapping: Mapping; reasons: GuessReason[] } {
  const { rows } = sampleRows(table, ROWS_SAMPLED);
  const contents = contentOfColumns(table.header, rows);
  const guessed = kind
    ? kindAsSaid(kind, table.header, contents, chosen)
    : guessKind(fileName, table.header, contents, chosen);
  const reasons: GuessReason[] = [guessed.reason, columnsReason(guessed.kind, guessed.columns, table.header)];
  const { dayFirst, reason } = guessDayFirst(table, rows, guessed.columns);
  if (reason) reasons.push(reason);
  const place = guessPlace(fileName, table.header, rows, guessed.columns, context);
  reasons.push(...place.reasons);
  const mapping: Mapping = {
    ...opening,
    kind: guessed.kind,
    columns: place.columns,
    epsg: place.epsg,
    ...(place.isPairEastFirst && { isPairEastFirst: true }),
    dayFirst,
    surveyMeaning: guessSurveyMeaning(table.header, rows, guessed.columns),
  };
  return { mapping, reasons };
}

function kindAsSaid(
  kind: DataKind,
  header: readonly string[],
  contents: readonly Content[],
  chosen: Columns,
): KindGuess {
  const columns = withChosen(kind, guessColumns(kind, header, contents), chosen);
  return { kind, columns, reason: { about: "kind", sure: true, code: "as-said", detail: kind } };
}

function columnsReason(kind: DataKind, columns: Columns, header: readonly string[]): GuessReason {
  const missing = missingFields(kind, columns);
  if (missing.length > 0) return { about: "columns", sure: false, code: "columns-missing", detail: missing.join(", ") };
  const used = Object.values(columns).map((column) => header[column] ?? "");
  return { about: "columns", sure: true, code: "by-name", detail: used.join(", ") };
}

function guessPlace(
  fileName: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns: Columns,
  context: ImportContext,
): { columns: Columns; epsg: number; isPairEastFirst?: boolean; reasons: GuessReason[] } {
  const { lat, lon, latLon } = columns;
  if (lat !== undefined && lon !== undefined) {
    const points = rows.map((row) => parseCoordinates(row[lat] ?? "", row[lon] ?? ""));
    // `lat` alone may be the name of any north column; a system spelled out in either header says more.
    const hint = [header[lat] ?? "", header[lon] ?? "", fileName].toSorted((a, b) => hintStrength(b) - hintStrength(a));
    const { epsg, swapped, reason } = guessCoordinates(points, hint, context.areaIndex);
    return { columns: swapped ? { ...columns, lat: lon, lon: lat } : columns, epsg, reasons: [reason] };
  }
  if (latLon !== undefined) {
    const points = rows.flatMap((row) => {
      const pair = splitPair(row[latLon] ?? "");
      return pair ? [pair] : [];
    });
    const { epsg, swapped, reason } = guessCoordinates(points, [header[latLon] ?? "", fileName], context.areaIndex);
    return { columns, epsg, isPairEastFirst: swapped, reasons: [reason] };
  }
  return { columns, epsg: 4326, reasons: [] };
}

function hintStrength(text: string): number {
  const epsg = crsNamedIn(text);
  return epsg === null ? 0 : epsg === 4326 ? 1 : epsg === 3006 ? 2 : 3;
}

/** "Otrygg" in header or question decides; otherwise a share is taken to be of those who feel unsafe. */
function guessSurveyMeaning(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns: Columns,
): Mapping["surveyMeaning"] {
  const share = columns.percent === undefined ? "" : normalizeHeader(header[columns.percent] ?? "");
  const question = columns.question;
  const questions = question === undefined ? [] : rows.map((row) => normalizeHeader(row[question] ?? ""));
  for (const text of [share, ...questions]) {
    if (/otrygg|unsafe|oro|radd/.test(text)) return "unsafe";
    if (/trygg|safe/.test(text)) return "safe";
  }
  return "unsafe";
}
