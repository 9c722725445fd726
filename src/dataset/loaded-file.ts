import type { Area } from "../domain/area.ts";
import type { EpsgCode } from "../domain/coordinates.ts";
import type { IncidentRows } from "../domain/incident.ts";
import { newId } from "../domain/new-id.ts";
import type { PresenceRow } from "../domain/presence.ts";
import type { MeasureRequest } from "../domain/request.ts";
import type { Source } from "../domain/source.ts";
import type { SurveyRow } from "../domain/survey.ts";
import type { UnsafePlace } from "../domain/unsafe-place.ts";
import { combinedHash } from "../io/content-hash.ts";
import { FIELDS, type Field, type ImportedData, type ImportedFile, type Mapping } from "../io/import-model.ts";

/** One loaded file. Its incidents lie in the dataset's columns, so they are a function that makes the rows again. */
export interface LoadedFile {
  /**
   * Names its rows in storage. New with every import: the same bytes, read the same way, can give other rows when other
   * areas or other files are loaded.
   */
  readonly id: string;
  readonly source: Source;
  /** Of the bytes: the same file is recognised by it. */
  readonly contentHash: string;
  /** Of the bytes and of how they were understood. */
  readonly dataHash: string;
  readonly builtIn: boolean;
  readonly metricEpsg: EpsgCode;
  /** How it was understood. */
  readonly mapping: Mapping;
  readonly data: LoadedFileData;
}

export type LoadedFileData =
  | { readonly kind: "incidents"; readonly rows: () => IncidentRows }
  | { readonly kind: "requests"; readonly requests: readonly MeasureRequest[] }
  | { readonly kind: "unsafePlaces"; readonly unsafePlaces: readonly UnsafePlace[] }
  | { readonly kind: "survey"; readonly survey: readonly SurveyRow[] }
  | { readonly kind: "visits"; readonly presence: readonly PresenceRow[] }
  | { readonly kind: "areas"; readonly areas: readonly Area[] };

/** A file as the import read it, as a part of the dataset. */
export function loadedFileOf(file: ImportedFile, source: Source, contentHash: string, builtIn: boolean): LoadedFile {
  const dataHash = combinedHash([contentHash, mappingText(file.mapping)]);
  return {
    id: rowsId(dataHash),
    source,
    contentHash,
    dataHash,
    builtIn,
    metricEpsg: file.metricEpsg,
    mapping: file.mapping,
    data: loadedDataOf(file.data),
  };
}

/** How many rows it has. */
export function rowsIn(data: ImportedData): number {
  switch (data.kind) {
    case "incidents":
      return data.incidents.length;
    case "requests":
      return data.requests.length;
    case "unsafePlaces":
      return data.unsafePlaces.length;
    case "survey":
      return data.survey.length;
    case "visits":
      return data.presence.length;
    case "areas":
      return data.areas.length;
    default:
      return data satisfies never;
  }
}

export function loadedDataOf(data: ImportedData): LoadedFileData {
  return data.kind === "incidents" ? { kind: "incidents", rows: () => data.incidents } : data;
}

/** The other way: the rows as plain data, made again from the columns. */
export function importedDataOf(data: LoadedFileData): ImportedData {
  return data.kind === "incidents" ? { kind: "incidents", incidents: data.rows() } : data;
}

/** A new name for rows. */
export function rowsId(dataHash: string): string {
  return `${dataHash}-${newId()}`;
}

/** Told only of files that have them: links made before there were any still hold. */
const LATER_FIELDS: readonly Field[] = ["minutes", "actor", "owner"];

/** The same understanding, the same text, in whichever order its parts were set. */
function mappingText(mapping: Mapping): string {
  const { kind, format, encoding, delimiter, epsg, isPairEastFirst, dayFirst, surveyMeaning, columns } = mapping;
  const dates = [dayFirst, mapping.shortYear ?? null, mapping.dateNumbers ?? null];
  const columnOf = FIELDS.flatMap((field) => {
    const column = columns[field];
    return LATER_FIELDS.includes(field) ? (column === undefined ? [] : [field, column]) : [column ?? -1];
  });
  const system = isPairEastFirst ? `${epsg} east first` : epsg;
  return JSON.stringify([kind, format, encoding, delimiter, system, dates, surveyMeaning, columnOf]);
}
