import type { Area } from "../domain/area.ts";
import type { EpsgCode, LngLat } from "../domain/coordinates.ts";
import type { IncidentRows } from "../domain/incident.ts";
import type { PresenceRow } from "../domain/presence.ts";
import type { MeasureRequest } from "../domain/request.ts";
import type { DataKind, Pile, Provider } from "../domain/source.ts";
import type { SurveyRow } from "../domain/survey.ts";
import type { DayNumber } from "../domain/time.ts";
import type { UnsafePlace } from "../domain/unsafe-place.ts";
import type { FileIssues } from "./file-issues.ts";

/** What a column of the file may mean. Which of them a kind uses: `FIELDS_OF_KIND`. */
export const FIELDS = [
  "id",
  "from",
  "fromTime",
  "to",
  "toTime",
  "category",
  "subcategory",
  "placeName",
  "lat",
  "lon",
  "latLon",
  "type",
  "status",
  "reported",
  "closed",
  "description",
  "areaCode",
  "areaName",
  "survey",
  "question",
  "percent",
  "index",
  "answers",
  "date",
  "reason",
  "minutes",
  "actor",
  "owner",
] as const;
export type Field = (typeof FIELDS)[number];

/** `lat`/`lon` hold north/east when the system is projected. */
export const FIELDS_OF_KIND: Record<DataKind, readonly Field[]> = {
  incidents: ["id", "from", "fromTime", "to", "toTime", "category", "subcategory", "placeName", "lat", "lon", "latLon"],
  requests: ["id", "reported", "type", "status", "closed", "lat", "lon", "latLon", "description", "owner"],
  unsafePlaces: ["id", "date", "reason", "lat", "lon", "latLon"],
  survey: ["areaCode", "areaName", "survey", "question", "percent", "index", "answers"],
  visits: ["id", "from", "fromTime", "to", "toTime", "minutes", "placeName", "actor", "lat", "lon", "latLon"],
  areas: ["areaCode", "areaName"],
};

export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "windows-1252";
export type Delimiter = ";" | "," | "\t" | "|";

/** `json`: an array of records. Zip and gzip are wrappings, told by `entry` and the file's name. */
export type FileFormat = "csv" | "geojson" | "json" | "xlsx";

/** How a file is to be understood. Guessed first; every part can be changed by the user. */
export interface Mapping {
  readonly kind: DataKind;
  readonly format: FileFormat;
  /** The file that is read of a zip with several; absent when the file is no zip, or has one table. */
  readonly entry?: string;
  /** The sheet that is read of a workbook, or the path of the list that is read of a JSON file. */
  readonly sheet?: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Column index per field; a field that is absent is not in the file. For GeoJSON, index into `FilePreview.header`. */
  readonly columns: Partial<Record<Field, number>>;
  /** Coordinate system of the file: 4326, 3006–3018, 3021. */
  readonly epsg: EpsgCode;
  /** True when the cell that holds both coordinates has east, or longitude, first. */
  readonly isPairEastFirst?: boolean;
  /** True when 03/04/2025 is 3 April. */
  readonly dayFirst: boolean;
  /** Where the year stands in dates like 07/09/25 or 25-09-07; absent when there are none. */
  readonly shortYear?: "first" | "last";
  /** What numbers in a column of dates count; absent when they count nothing and are not understood. */
  readonly dateNumbers?: DateNumbers;
  /** What `percent` counts. */
  readonly surveyMeaning: "unsafe" | "safe";
}

/** `excel`: days since 1899-12-30 on the wall clock, with the time as a fraction. `unix…`: since 1970-01-01 UTC. */
export const DATE_NUMBERS = ["excel", "unix-seconds", "unix-milliseconds"] as const;
export type DateNumbers = (typeof DATE_NUMBERS)[number];

/** A guess says how sure it is and why, as a code that the interface puts into words. */
export interface GuessReason {
  readonly about: "table" | "kind" | "encoding" | "delimiter" | "columns" | "crs" | "dates";
  readonly sure: boolean;
  readonly code: string;
  readonly detail: string;
  /** What speaks for the guess: so many of those looked at. */
  readonly found?: number;
  readonly lookedAt?: number;
  /** The next best guess and how many speak for it. */
  readonly runnerUp?: { readonly detail: string; readonly found: number };
}

/** What makes a column personal. Only `freeText` may be kept, on the user's choice. */
export const PERSONAL_KINDS = ["personalNumber", "serviceNumber", "name", "phone", "email", "freeText"] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A column that is left out because it holds, or may hold, personal data. */
export interface PersonalColumn {
  /** Index into `FilePreview.header`. */
  readonly column: number;
  readonly kind: PersonalKind;
  /** Told by the header, by the cells, or both; and how many of the cells looked at. */
  readonly by: "header" | "cells" | "both";
  readonly found: number;
  readonly lookedAt: number;
}

/** One table of a file: a sheet of a workbook, a file of a zip, a list of a JSON file. `{}` is the one read by default. */
export interface TableChoice {
  readonly entry?: string;
  readonly sheet?: string;
}

/** The first rows as understood, for the preview. */
export interface PreviewRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Understood values in the order of the mapped fields, as text; null where nothing was understood. */
  readonly understood: readonly { readonly field: Field; readonly text: string | null }[];
}

export interface FilePreview {
  readonly fileName: string;
  readonly bytes: number;
  readonly mapping: Mapping;
  readonly header: readonly string[];
  readonly rows: readonly PreviewRow[];
  /** Tables that the file holds (sheets, files of a zip, lists of a JSON file), when there are several to choose among. */
  readonly tables: readonly (TableChoice & { readonly rows: number | null })[];
  /** Columns left out as personal; those of `freeText` may be chosen all the same. */
  readonly personal: readonly PersonalColumn[];
  /** Who the file seems to come from, by its name and headers. */
  readonly provider: Provider;
  /** Up to 200 points, for a small map of the guess. */
  readonly points: readonly LngLat[];
  readonly reasons: readonly GuessReason[];
  /** Required fields that no column was found for; the import cannot start while any is left. */
  readonly missing: readonly Field[];
}

/** Every row has exactly one fate; the six add up to `rows`. */
export interface ImportCounts {
  readonly rows: number;
  /** Read and dated and placed: takes part in everything. */
  readonly read: number;
  readonly withoutPlace: number;
  /** Placed but undated: kept, in no period. */
  readonly withoutTime: number;
  readonly outside: number;
  readonly duplicates: number;
  readonly refused: number;
}

export const ISSUE_FATES = ["withoutPlace", "withoutTime", "outside", "duplicate", "refused"] as const;
export type IssueFate = (typeof ISSUE_FATES)[number];

/** Why a row was not simply read. */
export const ISSUE_CODES = [
  "empty-place",
  "zero-place",
  "coordinate-not-a-number",
  "coordinate-out-of-range",
  "outside-area",
  "empty-time",
  "time-not-understood",
  "time-does-not-exist",
  /** 02:00–03:00 on the night when the clocks go forward. */
  "time-skipped",
  "time-in-the-future",
  "end-before-start",
  "too-few-cells",
  "too-many-cells",
  "empty-row",
  /** A sum or a count below the table. */
  "footer",
  "same-id",
  "unknown-status",
  "closed-before-reported",
  "not-a-number",
  "share-out-of-range",
  "missing-value",
  "unknown-area",
  /** A place that is known by its name alone, and nobody knows the name, or several places have it. */
  "unknown-place",
  "minutes-out-of-range",
  "bad-geometry",
  "unreadable",
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

export interface RowIssue {
  readonly fileName: string;
  /** 1-based physical line of the file; for GeoJSON the 1-based feature number. */
  readonly line: number;
  /** Header of the offending column; empty when the whole row is meant. */
  readonly column: string;
  readonly fate: IssueFate;
  readonly code: IssueCode;
  /** The offending cell as it is written; empty when the whole row is meant. Memory only, never stored. */
  readonly text: string;
  /**
   * The row as it stands in the file, at most 4 000 characters; of a file that is no delimited text, its cells with
   * semicolons between. Memory only, never stored.
   */
  readonly row: string;
}

/** A remark about the whole file that the user must see, as a code with numbers. */
export interface FileNotice {
  readonly code:
    | "outside-sweden"
    | "not-this-municipality"
    | "identical-rows"
    | "doubled-hour"
    | "categories-missing"
    | "codes-unknown"
    /** A cell held a personnummer, a phone number or an e-mail address among other text: it was masked. */
    | "personal-masked"
    /** A cell among units and organisations held a person's name: it was left out. */
    | "names-left-out"
    | "shares-of-one";
  readonly count: number;
  readonly detail: string;
}

export type ImportedData =
  | { readonly kind: "incidents"; readonly incidents: IncidentRows }
  | { readonly kind: "requests"; readonly requests: readonly MeasureRequest[] }
  | { readonly kind: "unsafePlaces"; readonly unsafePlaces: readonly UnsafePlace[] }
  | { readonly kind: "survey"; readonly survey: readonly SurveyRow[] }
  | { readonly kind: "visits"; readonly presence: readonly PresenceRow[] }
  | { readonly kind: "areas"; readonly areas: readonly Area[] };

export interface ImportedFile {
  readonly fileName: string;
  readonly mapping: Mapping;
  readonly counts: ImportCounts;
  readonly issues: FileIssues;
  readonly notices: readonly FileNotice[];
  /** First and last day among the rows read; null when nothing is dated. */
  readonly period: { readonly fromDay: DayNumber; readonly toDay: DayNumber } | null;
  /** Metric system of x and y: 3006, or the UTM zone of the median point when that lies outside Sweden. */
  readonly metricEpsg: EpsgCode;
  /** Points of false precision among the rows read, largest first. */
  readonly piles: readonly Pile[];
  readonly data: ImportedData;
  /** Line of each incident in the file, for what is found of them later; absent for other kinds. */
  readonly lines?: Uint32Array;
}

/** The whole file could not be read: one clear reason instead of rows. */
export const FILE_FAILURES = [
  "empty-file",
  "not-a-table",
  "not-geojson",
  "unsupported-format",
  "missing-columns",
  /** A workbook of the old kind (.xls), or one locked with a password. */
  "old-or-locked-workbook",
  "broken-workbook",
  "broken-zip",
  "locked-zip",
  "zip-without-table",
  /** Unpacked it would be far larger than any export: more than 1 GiB, or more than 1 000 times its size. */
  "unpacks-too-large",
  "too-many-columns",
  "nested-too-deep",
  "broken-json",
  /** JSON that holds no list of records. */
  "no-records",
  /** A picture saved by Lägesbild: it is opened, not imported. */
  "saved-picture",
] as const;
export type FileFailure = (typeof FILE_FAILURES)[number];
