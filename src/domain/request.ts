import type { LngLat } from "./coordinates.ts";
import type { Inventable } from "./presence.ts";
import type { DayNumber } from "./time.ts";

/** belysning, parkskötsel, renhållning, klotter, övrigt */
export const REQUEST_TYPES = ["lighting", "park", "cleaning", "graffiti", "other"] as const;
export type RequestType = (typeof REQUEST_TYPES)[number];
/** öppen, pågår, åtgärdad */
export const REQUEST_STATUSES = ["open", "inProgress", "closed"] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** Which requests the map shows; an empty list shows none. */
export interface RequestFilter {
  readonly statuses: readonly RequestStatus[];
  readonly types: readonly RequestType[];
}

/** What is left to do: closed requests are history, and ten times as many. */
export const DEFAULT_REQUEST_FILTER: RequestFilter = { statuses: ["open", "inProgress"], types: REQUEST_TYPES };

/** How many requests there are of one type and status. */
export interface RequestCount {
  readonly type: RequestType;
  readonly status: RequestStatus;
  readonly count: number;
}

/** A physical-measure request (fysisk åtgärd). */
export interface MeasureRequest {
  /** No other loaded request has it. */
  readonly id: string;
  /** Of a loaded file: what it calls the request, as other files may call others, and what a change of it is kept under. */
  readonly inFile?: { readonly id: string; readonly key: string };
  readonly type: RequestType;
  readonly status: RequestStatus;
  readonly reportedDay: DayNumber | null;
  readonly closedDay: DayNumber | null;
  readonly lngLat: LngLat;
  /** Projected meters. */
  readonly x: number;
  readonly y: number;
  readonly description: string;
  /** Who is to mend it; empty when nobody says. */
  readonly owner: string;
  /** Made here, changed here, or as the file has it. */
  readonly origin: "file" | "changed" | "own";
}

/** The id to show: what those who mend it call it, too. */
export function shownId({ id, inFile }: Pick<MeasureRequest, "id" | "inFile">): string {
  return inFile?.id ?? id;
}

/** A request made here, at a trygghetsvandring or in a meeting. */
export interface OwnRequest extends Inventable {
  readonly id: string;
  readonly type: RequestType;
  readonly status: RequestStatus;
  readonly reportedDay: DayNumber;
  readonly closedDay: DayNumber | null;
  readonly lngLat: LngLat;
  readonly description: string;
  readonly owner: string;
}

/** What the user says of a request from a file, in place of what the file says. */
export interface RequestEdit extends Inventable {
  /** `inFile.key` of the request; in the built-in example `inFile.id`. */
  readonly id: string;
  readonly type: RequestType;
  readonly status: RequestStatus;
  readonly closedDay: DayNumber | null;
  readonly owner: string;
}

/** Hours within which a request of each type is to be mended; null: none is promised. */
export type ServiceTargets = Readonly<Record<RequestType, number | null>>;

/** Klotter within 24 hours is what Linköping promises; the others are a common start, to be changed. */
export const DEFAULT_SERVICE_TARGETS: ServiceTargets = {
  lighting: 10 * 24,
  park: 14 * 24,
  cleaning: 3 * 24,
  graffiti: 24,
  other: null,
};
