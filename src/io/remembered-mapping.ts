import { isKnownHeader, missingFields, normalizeHeader } from "./header-names.ts";
import type { FileFormat, Mapping } from "./import-model.ts";
import { parseNumber } from "./parse-number.ts";
import { maskPersonal } from "./personal-patterns.ts";
import { namesPerson } from "./swedish-names.ts";

/** How a table with a certain header is understood, as the user confirmed it. Plain data; holds no cell of the file. */
export interface RememberedMapping {
  /** As `headerKey` gives it. */
  readonly key: string;
  readonly kind: Mapping["kind"];
  readonly columns: Mapping["columns"];
  readonly epsg: Mapping["epsg"];
  readonly isPairEastFirst?: boolean;
  readonly dayFirst: boolean;
  readonly surveyMeaning: Mapping["surveyMeaning"];
}

/**
 * What a header is remembered by: its texts in order, and the format.
 *
 * @returns null when the first row is no header but data, of which nothing may be kept
 */
export function headerKey(header: readonly string[], format: FileFormat): string | null {
  const isData = header.some(
    (cell) => !Number.isNaN(parseNumber(cell)) || maskPersonal(cell) !== cell || namesPerson(cell, false),
  );
  if (isData || !header.some(isKnownHeader)) return null;
  return [format, ...header.map(normalizeHeader)].join("|");
}

/** What is worth keeping of a mapping that the user has confirmed; null when its header cannot be remembered. */
export function rememberable(mapping: Mapping, header: readonly string[]): RememberedMapping | null {
  const key = headerKey(header, mapping.format);
  if (key === null || missingFields(mapping.kind, mapping.columns).length > 0) return null;
  const { kind, columns, epsg, isPairEastFirst, dayFirst, surveyMeaning } = mapping;
  return {
    key,
    kind,
    columns,
    epsg,
    ...(isPairEastFirst !== undefined && { isPairEastFirst }),
    dayFirst,
    surveyMeaning,
  };
}

/** The remembered mapping of a header, the newest first in the list; null when there is none that fits. */
export function rememberedFor(
  remembered: readonly RememberedMapping[],
  header: readonly string[],
  format: FileFormat,
): RememberedMapping | null {
  const key = remembered.length === 0 ? null : headerKey(header, format);
  if (key === null) return null;
  const found = remembered.find((one) => one.key === key);
  const fits = found && Object.values(found.columns).every((column) => column >= 0 && column < header.length);
  return fits ? found : null;
}
