import type { DataKind, Provider } from "../domain/source.ts";
import { crsName, crsNamedIn } from "./crs.ts";
import { detectPersonal } from "./detect-personal.ts";
import { type Columns, type Content, contentOfColumns, guessColumns } from "./guess-columns.ts";
import { type CoordinateGuess, guessCoordinates } from "./guess-coordinates.ts";
import { guessDates } from "./guess-dates.ts";
import { guessKind, type KindGuess, withChosen } from "./guess-kind.ts";
import { guessProvider } from "./guess-provider.ts";
import { withUnnamedPlace } from "./guess-unnamed-columns.ts";
import { missingFields, normalizeHeader } from "./header-names.ts";
import type { ImportContext } from "./import-context.ts";
import type { Delimiter, Encoding, GuessReason, Mapping, PersonalColumn } from "./import-model.ts";
import { parseCoordinates, splitPair } from "./parse-coordinate.ts";
import { type RememberedMapping, rememberedFor } from "./remembered-mapping.ts";
import { sampleRows, type Table } from "./table.ts";
import { withoutPersonal } from "./without-personal.ts";

const ROWS_SAMPLED = 1000;

/** How the file was opened, before anything in it was understood. */
export interface Opening {
  readonly format: Mapping["format"];
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly entry?: string;
  readonly sheet?: string;
}

export interface Guess {
  readonly mapping: Mapping;
  readonly reasons: readonly GuessReason[];
  readonly personal: readonly PersonalColumn[];
  readonly provider: Provider;
}

/**
 * Understand a table: kind, columns, coordinate system, forms of dates, and why. A header that is remembered is
 * understood as it was, unless its points no longer end up in the municipality.
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
): Guess {
  const { rows } = sampleRows(table, ROWS_SAMPLED);
  const personal = detectPersonal(table.header, rows);
  const provider = guessProvider(fileName, table.header, rows);
  const isFree = kind === undefined && Object.keys(chosen).length === 0;
  const known = isFree ? rememberedFor(context.remembered ?? [], table.header, opening.format) : null;
  const remembered = known && withoutForbidden(known, opening, personal);
  const contents = contentOfColumns(table.header, rows);
  const guessed = remembered
    ? kindAsRemembered(remembered)
    : kind
      ? kindAsSaid(kind, table.header, contents, chosen, personal)
      : guessKind(fileName, table.header, contents, chosen, personal);
  const reasons: GuessReason[] = [guessed.reason];
  const columns =
    remembered || guessed.kind === "survey"
      ? guessed.columns
      : withUnnamedPlace(guessed.columns, contents, rows, context.areaIndex);
  reasons.push(
    remembered
      ? { about: "columns", sure: true, code: "remembered", detail: headersOf(columns, table.header) }
      : columnsReason(guessed.kind, columns, table.header, columns !== guessed.columns),
  );
  const dates = guessDates(table, rows, columns, context.nowDay, remembered?.dayFirst);
  reasons.push(...dates.reasons);
  const place = remembered
    ? rememberedPlace(remembered, fileName, table.header, rows, context)
    : guessPlace(fileName, table.header, rows, columns, context);
  reasons.push(...place.reasons);
  const mapping: Mapping = {
    ...opening,
    kind: guessed.kind,
    columns: place.columns,
    epsg: place.epsg,
    ...(place.isPairEastFirst && { isPairEastFirst: true }),
    ...dates.forms,
    surveyMeaning: remembered?.surveyMeaning ?? guessSurveyMeaning(table.header, rows, columns),
  };
  return { mapping, reasons, personal, provider };
}

/** The mapping to read a file with: the user's own or the guess, without the columns that nobody may choose. */
export function mappingToReadWith(
  fileName: string,
  table: Table,
  opening: Opening,
  context: ImportContext,
  mapping: Mapping | null,
): Mapping {
  if (!mapping) return guessMapping(fileName, table, opening, context).mapping;
  return withoutPersonal(mapping, detectPersonal(table.header, sampleRows(table, ROWS_SAMPLED).rows));
}

function kindAsSaid(
  kind: DataKind,
  header: readonly string[],
  contents: readonly Content[],
  chosen: Columns,
  personal: readonly PersonalColumn[],
): KindGuess {
  const columns = withChosen(kind, guessColumns(kind, header, contents, personal), chosen);
  return { kind, columns, reason: { about: "kind", sure: true, code: "as-said", detail: kind } };
}

function kindAsRemembered({ kind, columns }: RememberedMapping): KindGuess {
  return { kind, columns, reason: { about: "kind", sure: true, code: "remembered", detail: kind } };
}

/** Cells that were no one's then may be someone's now; what is left must still be enough. */
function withoutForbidden(
  known: RememberedMapping,
  opening: Opening,
  personal: readonly PersonalColumn[],
): RememberedMapping | null {
  const { columns } = withoutPersonal({ ...opening, ...known }, personal);
  return missingFields(known.kind, columns).length > 0 ? null : { ...known, columns };
}

function columnsReason(
  kind: DataKind,
  columns: Columns,
  header: readonly string[],
  isPlaceByValues: boolean,
): GuessReason {
  const missing = missingFields(kind, columns);
  if (missing.length > 0) return { about: "columns", sure: false, code: "columns-missing", detail: missing.join(", ") };
  if (isPlaceByValues) {
    const place = [columns.lat, columns.lon, columns.latLon].flatMap((column) => header[column ?? -1] ?? []);
    return { about: "columns", sure: false, code: "place-by-values", detail: place.join(", ") };
  }
  return { about: "columns", sure: true, code: "by-name", detail: headersOf(columns, header) };
}

function headersOf(columns: Columns, header: readonly string[]): string {
  return Object.values(columns)
    .map((column) => header[column] ?? "")
    .join(", ");
}

interface PlaceGuess {
  readonly columns: Columns;
  readonly epsg: number;
  readonly isPairEastFirst?: boolean;
  readonly reasons: readonly GuessReason[];
}

function guessPlace(
  fileName: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns: Columns,
  context: ImportContext,
): PlaceGuess {
  const guess = guessWritten(fileName, header, rows, columns, context);
  if (!guess) return { columns, epsg: 4326, reasons: [] };
  const { epsg, swapped, reason } = guess;
  if (columns.latLon !== undefined) return { columns, epsg, isPairEastFirst: swapped, reasons: [reason] };
  const turned = swapped ? { ...columns, lat: columns.lon!, lon: columns.lat! } : columns;
  return { columns: turned, epsg, reasons: [reason] };
}

/** As it was, as long as the points are in the municipality, or nothing puts them there. */
function rememberedPlace(
  remembered: RememberedMapping,
  fileName: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  context: ImportContext,
): PlaceGuess {
  const { columns, epsg, isPairEastFirst = false } = remembered;
  const guess = guessWritten(fileName, header, rows, columns, context);
  if (!guess) return { columns, epsg, reasons: [] };
  const isPair = columns.latLon !== undefined;
  const isSame = guess.epsg === epsg && guess.swapped === (isPair && isPairEastFirst);
  if (!isSame && guess.isInMunicipality) return guessPlace(fileName, header, rows, columns, context);
  const reason: GuessReason = { about: "crs", sure: true, code: "remembered", detail: crsName(epsg) };
  return { columns, epsg, isPairEastFirst, reasons: [reason] };
}

/** Which system the coordinates are written in; null when no column holds any. */
function guessWritten(
  fileName: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { lat, lon, latLon }: Columns,
  { areaIndex }: ImportContext,
): CoordinateGuess | null {
  if (lat !== undefined && lon !== undefined) {
    const points = rows.map((row) => parseCoordinates(row[lat] ?? "", row[lon] ?? ""));
    // `lat` alone may be the name of any north column; a system spelled out in either header says more.
    const hint = [header[lat] ?? "", header[lon] ?? "", fileName].toSorted((a, b) => hintStrength(b) - hintStrength(a));
    return guessCoordinates(points, hint, areaIndex);
  }
  if (latLon === undefined) return null;
  const points = rows.flatMap((row) => {
    const pair = splitPair(row[latLon] ?? "");
    return pair ? [pair] : [];
  });
  return guessCoordinates(points, [header[latLon] ?? "", fileName], areaIndex);
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
