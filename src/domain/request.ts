import type { LngLat } from "./coordinates.ts";
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
  readonly id: string;
  readonly type: RequestType;
  readonly status: RequestStatus;
  readonly reportedDay: DayNumber | null;
  readonly closedDay: DayNumber | null;
  readonly lngLat: LngLat;
  /** Projected meters. */
  readonly x: number;
  readonly y: number;
  readonly description: string;
}
