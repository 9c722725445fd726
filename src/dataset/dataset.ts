import type { Area } from "../domain/area.ts";
import type { BacktestAnswer, BacktestProgress } from "../domain/backtest.ts";
import type { Bbox } from "../domain/coordinates.ts";
import type { Comparison, DisplayCluster, DisplayRequest, ValueGrid } from "../domain/display.ts";
import type { EffectAnswer, EffectQuestion } from "../domain/effect.ts";
import type { FearAndRisk } from "../domain/fear-and-risk.ts";
import type { HotspotList, HotspotOptions } from "../domain/hotspot.ts";
import type { Category, IncidentRecord } from "../domain/incident.ts";
import type { PlaceHistory } from "../domain/place-history.ts";
import type { Publication } from "../domain/publication.ts";
import type { MeasureRequest, RequestCount, RequestFilter } from "../domain/request.ts";
import type { FilterCounts, Selection } from "../domain/selection.ts";
import type { Source } from "../domain/source.ts";
import type { SurveyEstimate } from "../domain/survey.ts";
import type { DayNumber } from "../domain/time.ts";
import type { UnsafePlace } from "../domain/unsafe-place.ts";
import type { FileFailure, FileNotice, FilePreview, ImportCounts, Mapping, RowIssue } from "../io/import-model.ts";

/** What is loaded: everything the screens need before they ask a question. */
export interface DatasetSummary {
  /** Grows with every change of the data; a question is asked again when it changes. */
  readonly revision: number;
  /** Same data, same text: a link to imported data carries it. */
  readonly fingerprint: string;
  readonly sources: readonly Source[];
  /** True when any loaded source is invented. */
  readonly fictional: boolean;
  readonly incidents: number;
  readonly requests: number;
  /** Only those that occur. */
  readonly requestCounts: readonly RequestCount[];
  readonly unsafePlaces: number;
  readonly surveyQuestions: readonly string[];
  /** Newest first. */
  readonly surveys: readonly string[];
  readonly categories: readonly Category[];
  readonly firstDay: DayNumber | null;
  /** Data-as-of. */
  readonly lastDay: DayNumber | null;
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  readonly epsg: number;
  /** [west, south, east, north] of the areas, or of the data outside Sweden. */
  readonly bbox: Bbox;
  /** True while only the built-in data are loaded. */
  readonly builtIn: boolean;
}

/** One file the user has looked at and confirmed. */
export interface ImportDecision {
  readonly file: File;
  readonly mapping: Mapping;
  /** "replace" drops earlier imported files of the same kind; invented data always give way to real. */
  readonly mode: "replace" | "add";
}

export type PreviewOutcome =
  | { readonly ok: true; readonly preview: FilePreview }
  | { readonly ok: false; readonly fileName: string; readonly failure: FileFailure };

export interface FileReport {
  readonly fileName: string;
  readonly mapping: Mapping;
  readonly counts: ImportCounts;
  /** The first 1 000 issues; `issuesCsv` gives them all. */
  readonly issues: readonly RowIssue[];
  readonly issueCount: number;
  readonly notices: readonly FileNotice[];
}

export type ImportOutcome =
  | { readonly ok: true; readonly files: readonly FileReport[]; readonly summary: DatasetSummary }
  | { readonly ok: false; readonly fileName: string; readonly failure: FileFailure };

export interface ImportProgress {
  readonly fileName: string;
  /** 0–1 */
  readonly share: number;
  readonly rows: number;
}

/**
 * Everything the screens may ask of the data. All results are aggregates, clusters in view or single records; columns
 * never leave the worker. Questions of one kind supersede each other: an answer to a question that has been asked
 * anew rejects with AbortError. Every promise settles.
 */
export interface Dataset {
  /** Load the built-in invented data; also the way back from imported files. */
  loadBuiltIn(): Promise<DatasetSummary>;
  /** Understand a file without loading it. With a mapping: as the user changed it. */
  preview(file: File, mapping?: Mapping): Promise<PreviewOutcome>;
  /** All or nothing: when one file fails, or the user cancels, the data are as before. */
  importFiles(
    decisions: readonly ImportDecision[],
    onProgress: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<ImportOutcome>;
  /** Back to the data before the last import or return to the built-in; null when there is nothing to undo. */
  undoImport(): Promise<DatasetSummary | null>;
  /** Every issue of the last import as CSV (file, line, column, reason, text). */
  issuesCsv(): Promise<string>;

  counts(selection: Selection): Promise<FilterCounts>;
  hotspots(selection: Selection, options: HotspotOptions, surveyQuestion: string | null): Promise<HotspotList>;
  /** What of the list is slow: how its places stood on earlier lists. Asked when the list itself has come. */
  placeHistory(selection: Selection, options: HotspotOptions): Promise<PlaceHistory>;
  /** The three comparisons do not supersede each other, so that switching between them can be instant. */
  comparison(selection: Selection, comparison: Comparison): Promise<ValueGrid | null>;
  fearAndRisk(selection: Selection, question: string, survey: string): Promise<FearAndRisk | null>;
  effect(selection: Selection, question: EffectQuestion): Promise<EffectAnswer>;
  /** How good the list has been over the last `months` calendar months. Cancelled: rejects with AbortError. */
  backtest(
    selection: Selection,
    options: HotspotOptions,
    months: number,
    onProgress: (progress: BacktestProgress) => void,
    signal: AbortSignal,
  ): Promise<BacktestAnswer>;
  /** What the shared view may show, for the whole dataset; decided once per data and k. */
  publication(k: number): Promise<Publication>;
  clusters(selection: Selection, bbox: Bbox, zoom: number): Promise<readonly DisplayCluster[]>;
  requestsInView(filter: RequestFilter, bbox: Bbox, zoom: number): Promise<readonly DisplayRequest[]>;
  unsafePlaces(): Promise<readonly UnsafePlace[]>;
  surveyEstimates(question: string, survey: string): Promise<readonly SurveyEstimate[]>;
  areas(): Promise<readonly Area[]>;
  record(index: number): Promise<IncidentRecord | undefined>;
  request(id: string): Promise<MeasureRequest | undefined>;
  /** Incidents at one cluster that cannot be split by zooming further, at most 100. */
  recordsNear(
    selection: Selection,
    lngLat: readonly [number, number],
    radiusMeters: number,
  ): Promise<readonly IncidentRecord[]>;
}
