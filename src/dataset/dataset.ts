import type { Area } from "../domain/area.ts";
import type { BacktestAnswer, BacktestProgress } from "../domain/backtest.ts";
import type { Bbox } from "../domain/coordinates.ts";
import type { Comparison, DisplayCluster, DisplayRequest, ValueGrid } from "../domain/display.ts";
import type { Doubles, DoubleVerdict } from "../domain/double.ts";
import type { EffectAnswer, EffectQuestion } from "../domain/effect.ts";
import type { FearAndRisk } from "../domain/fear-and-risk.ts";
import type { FollowUp, FollowUpQuestion } from "../domain/follow-up.ts";
import type { HotspotList, HotspotOptions } from "../domain/hotspot.ts";
import type { Category, IncidentRecord } from "../domain/incident.ts";
import type { MeasurePublication } from "../domain/measure-publication.ts";
import type { Period } from "../domain/period.ts";
import type { PlaceHistory } from "../domain/place-history.ts";
import type { DeliveryAnswer, PlanProposal, PlanQuestion } from "../domain/presence.ts";
import type { Publication } from "../domain/publication.ts";
import type { MeasureRequest, RequestCount, RequestFilter } from "../domain/request.ts";
import type { RequestList, RequestListQuestion } from "../domain/request-list.ts";
import type { FilterCounts, Selection } from "../domain/selection.ts";
import type { SideBySideAnswer, SideBySideQuestion } from "../domain/side-by-side.ts";
import type { Provider, Source } from "../domain/source.ts";
import type { SurveyEstimate } from "../domain/survey.ts";
import type { DayNumber } from "../domain/time.ts";
import type { UnsafePlace } from "../domain/unsafe-place.ts";
import type { Work, WorkPatch } from "../domain/work.ts";
import type { CsvDialect } from "../io/csv-cell.ts";
import type {
  FileFailure,
  FileNotice,
  FilePreview,
  ImportCounts,
  IssueFate,
  Mapping,
  RowIssue,
  TableChoice,
} from "../io/import-model.ts";
import type { LostWork } from "../io/read-work.ts";
import type { SavedPictureFailure, SavedPictureLook } from "../io/saved-picture.ts";

export type { LostWork, SavedPictureFailure, SavedPictureLook };

/** What is loaded: everything the screens need before they ask a question. */
export interface DatasetSummary {
  /** Grows with every change of the data; a question is asked again when it changes. */
  readonly revision: number;
  /** Grows with every change of the work: plans, deliveries, measures, promises. */
  readonly workRevision: number;
  /** Today, on the Swedish wall clock; with the example alone, the day after its last. */
  readonly planningDay: DayNumber;
  /** Same data, same text: a link to imported data carries it. */
  readonly fingerprint: string;
  readonly sources: readonly Source[];
  /** True when any loaded source is invented. */
  readonly fictional: boolean;
  readonly incidents: number;
  /** Incidents that are not counted: the same as one in another source, as the user has said. */
  readonly doubled: number;
  readonly requests: number;
  /** Only those that occur. */
  readonly requestCounts: readonly RequestCount[];
  readonly unsafePlaces: number;
  /** Rows of imported files of delivered presence. */
  readonly presence: number;
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
  /** The change of the data that `undo` takes back, and the one that `redo` makes again; null when there is none. */
  readonly undoable: DataChange | null;
  readonly redoable: DataChange | null;
}

/** A change of the data that the user made, for the words of undo and redo. Ids grow; the same id is the same change. */
export interface DataChange {
  readonly id: number;
  readonly kind: DataChangeKind;
  /** Names of the files, sources or places it was about, at most three. */
  readonly names: readonly string[];
}

/** The last ones are of the work. */
export const DATA_CHANGE_KINDS = [
  "imported",
  "removed",
  "described",
  "trusted",
  "doubles",
  "example",
  "opened",
  "wiped",
  "capacity",
  "planProposed",
  "planEmptied",
  "visitAdded",
  "visitChanged",
  "visitLocked",
  "visitRemoved",
  "delivered",
  "notDelivered",
  "requestMade",
  "requestChanged",
  "serviceTarget",
  "promise",
  "promiseRemoved",
  "logged",
  "report",
  "decision",
  "decisionChanged",
  "decisionRemoved",
] as const;
export type DataChangeKind = (typeof DATA_CHANGE_KINDS)[number];

/** What the user may say of a source. */
export interface SourceDescription {
  readonly name?: string;
  readonly provider?: Provider;
  /** Ids of the piles whose place is true. */
  readonly trustedPiles?: readonly string[];
}

/** Where the user's data are kept, and whether they are. */
export type Keeping =
  /** Everything confirmed on screen is on disk. `bytes` is what the browser says is used and allowed; null when it does not say. */
  | { readonly state: "kept"; readonly bytes: { readonly used: number; readonly quota: number } | null }
  /** Data live only as long as the page: storage is closed to us, full, or was made by a newer version. */
  | { readonly state: "not-kept"; readonly why: "blocked" | "full" | "newer" | "failed" }
  /**
   * Some of what was kept cannot be read: named as far as it can be told (empty when it cannot), and what can be read is
   * loaded and can be saved. Nothing is deleted until the user says so with `keepNow` or `wipe`.
   *
   * @param lost     names of files and sources
   * @param lostWork visits, promises and the rest of the work
   */
  | { readonly state: "damaged"; readonly lost: readonly string[]; readonly lostWork: readonly LostWork[] };

/** The name of the error that undo and redo reject with when another tab was first. */
export const CHANGED_ELSEWHERE = "ChangedElsewhereError";

/** What the screens are told without asking. */
export type DatasetNews =
  | { readonly kind: "keeping"; readonly keeping: Keeping }
  /** How many tabs of the browser have Lägesbild open, this one included. */
  | { readonly kind: "tabs"; readonly count: number }
  /** Another tab has changed the data and this one has followed. */
  | { readonly kind: "followed"; readonly summary: DatasetSummary; readonly change: DataChange | null };

export type OpenPictureOutcome =
  | {
      readonly ok: true;
      readonly summary: DatasetSummary;
      /** The query of the view that was saved with it. */
      readonly view: string;
      /** What of its work cannot be read. */
      readonly lost: readonly LostWork[];
    }
  | { readonly ok: false; readonly failure: SavedPictureFailure };

export type SavePictureOutcome =
  | { readonly ok: true; readonly file: Blob }
  | { readonly ok: false; readonly failure: "no-crypto" };

/** One file the user has looked at and confirmed. */
export interface ImportDecision {
  readonly file: File;
  readonly mapping: Mapping;
  /**
   * "replace" drops earlier imported files of the same kind from the same provider; invented data always give way to
   * real.
   */
  readonly mode: "replace" | "add";
  readonly provider: Provider;
}

export interface GuessAnew extends TableChoice {
  /** Guess as if the header had never been met. */
  readonly forget?: boolean;
}

export type PreviewOutcome =
  | {
      readonly ok: true;
      readonly preview: FilePreview;
      /** Id of the loaded source that was made of the very same bytes; null when there is none. */
      readonly loadedAs: string | null;
    }
  | { readonly ok: false; readonly fileName: string; readonly failure: FileFailure };

export interface FileReport {
  readonly fileName: string;
  readonly mapping: Mapping;
  readonly counts: ImportCounts;
  /** Of each fate the first 1 000 issues; `issuesCsv` gives them all. */
  readonly issues: readonly RowIssue[];
  readonly issueCount: number;
  readonly notices: readonly FileNotice[];
  /** The source that the file has become; null when no row of it could be used. */
  readonly source: Source | null;
}

export type ImportOutcome =
  | { readonly ok: true; readonly files: readonly FileReport[]; readonly summary: DatasetSummary }
  | { readonly ok: false; readonly fileName: string; readonly failure: FileFailure };

export interface ImportProgress {
  readonly fileName: string;
  /** 0–1 */
  readonly share: number;
  readonly rows: number;
  /** The data are there, and questions are answered from them; what remains is to put them on disk. */
  readonly isLoaded?: true;
}

/**
 * Everything the screens may ask of the data. All results are aggregates, clusters in view or single records; columns
 * never leave the worker. Questions that one screen asks at a time supersede each other (counts, hotspots, placeHistory,
 * sideBySide, fearAndRisk, followUp, clusters, requestsInView; comparison each by its own): an answer to a question that has been
 * asked anew rejects with AbortError. The others are all answered. Every promise settles.
 */
export interface Dataset {
  /** First of all: what was kept from the last visit, else the built-in invented data. */
  open(): Promise<DatasetSummary>;
  /** Load the built-in invented data; also the way back from imported files. */
  loadBuiltIn(): Promise<DatasetSummary>;
  /**
   * Understand a file without loading it. With a mapping: as the user changed it. With a choice of table: guessed anew
   * in that table.
   */
  preview(file: File, how?: Mapping | GuessAnew): Promise<PreviewOutcome>;
  /** All or nothing: when one file fails, or the user cancels, the data are as before. */
  importFiles(
    decisions: readonly ImportDecision[],
    onProgress: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<ImportOutcome>;
  /**
   * Take back the last change of the data; null when there is nothing to undo. Rejects with an error named
   * `CHANGED_ELSEWHERE` when another tab has changed the data since; this one has then followed. So does `redo`.
   */
  undo(): Promise<DatasetSummary | null>;
  redo(): Promise<DatasetSummary | null>;
  /** Every issue of the last import as CSV (file, line, column, fate, reason, text, row); of one file and fate, when told. */
  issuesCsv(fileIndex?: number, fate?: IssueFate): Promise<Blob>;
  /** The result of the last import is closed: the texts of its refused rows are let go of. */
  forgetIssues(): Promise<void>;
  /** The rows of a source as CSV, as they were understood; read back, they give the same. Empty for an unknown id, and for areas. */
  rowsCsv(sourceId: string, dialect: CsvDialect): Promise<Blob>;

  describeSource(id: string, description: SourceDescription): Promise<DatasetSummary>;
  removeSource(id: string): Promise<DatasetSummary>;
  /** At most 200 pairs, undecided first. */
  doubles(): Promise<Doubles>;
  /** @param verdict null takes the verdict back */
  decideDoubles(keys: readonly string[], verdict: DoubleVerdict | null): Promise<DatasetSummary>;

  /** Everything the user made; the example's, while nothing of it is changed. Not counted: see the questions below. */
  work(): Promise<Work>;
  /**
   * Change the work: one step of undo, confirmed when it is on disk.
   *
   * @param names of the places, visits or promises it is about, for the words of undo
   */
  changeWork(kind: DataChangeKind, names: readonly string[], patch: WorkPatch): Promise<DatasetSummary>;

  /** @param view the query of what is on screen @param password null: not encrypted */
  savePicture(view: string, password: string | null): Promise<SavePictureOutcome>;
  lookAtPicture(file: File): Promise<SavedPictureLook>;
  /** Replaces everything loaded; can be undone. */
  openPicture(file: File, password: string | null): Promise<OpenPictureOutcome>;
  /** Erases everything kept in this browser, history and settings too. Cannot be undone. */
  wipe(): Promise<DatasetSummary>;
  /** Small things to remember between visits; values are plain data. */
  settings(): Promise<Readonly<Record<string, unknown>>>;
  saveSetting(name: string, value: unknown): Promise<void>;
  keeping(): Promise<Keeping>;
  /** Try again to put on disk what could not be kept. */
  keepNow(): Promise<Keeping>;
  /** One listener for the page. */
  onNews(listener: (news: DatasetNews) => void): void;

  counts(selection: Selection): Promise<FilterCounts>;
  hotspots(selection: Selection, options: HotspotOptions, surveyQuestion: string | null): Promise<HotspotList>;
  /** What of the list is slow: how its places stood on earlier lists. Asked when the list itself has come. */
  placeHistory(selection: Selection, options: HotspotOptions): Promise<PlaceHistory>;
  /** The three comparisons do not supersede each other, so that switching between them can be instant. */
  comparison(selection: Selection, comparison: Comparison): Promise<ValueGrid | null>;
  /** Two lists at once: they would overtake each other if they were asked one by one. */
  sideBySide(question: SideBySideQuestion): Promise<SideBySideAnswer>;
  fearAndRisk(selection: Selection, question: string, survey: string): Promise<FearAndRisk | null>;
  effect(selection: Selection, question: EffectQuestion): Promise<EffectAnswer>;
  /** Visits for the shifts of a week, and how much of the need they cover (methods 11). The same question, the same answer. */
  proposePlan(question: PlanQuestion): Promise<PlanProposal>;
  /** Planned against delivered. A delivered visit that was not ticked off is found by its time, place and actor. */
  delivery(period: Period): Promise<DeliveryAnswer>;
  /** The requests against their targets, filtered, sorted and grouped. */
  requestList(question: RequestListQuestion): Promise<RequestList>;
  /** What was promised, what was done, what changed. */
  followUp(question: FollowUpQuestion): Promise<FollowUp>;
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
  /** What it may show of physical measures per month and tertial. */
  measurePublication(k: number): Promise<MeasurePublication>;
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
