import type { AreaCode } from "./area.ts";
import type { PlaceRef } from "./presence.ts";
import type { MeasureRequest, RequestStatus, RequestType, ServiceTargets } from "./request.ts";
import type { Shown } from "./shown.ts";
import type { DayNumber, IsoDate } from "./time.ts";

/** Which requests are listed; null is no restriction. */
export interface RequestListFilter {
  readonly types: readonly RequestType[] | null;
  readonly statuses: readonly RequestStatus[] | null;
  /** Null within the list: outside every area. */
  readonly areas: readonly (AreaCode | null)[] | null;
  /** As written; the empty text is nobody. */
  readonly owner: string | null;
  /** Not closed, and past their target. */
  readonly overdue: boolean;
  /** Made here. */
  readonly own: boolean;
  /** Broken lighting where many feel unsafe and much happens in the dark. */
  readonly dark: boolean;
}

export const EVERY_REQUEST: RequestListFilter = {
  types: null,
  statuses: null,
  areas: null,
  owner: null,
  overdue: false,
  own: false,
  dark: false,
};

export const REQUEST_SORTS = ["type", "status", "reported", "days", "owner", "area", "nearest"] as const;
export type RequestSort = (typeof REQUEST_SORTS)[number];

export interface RequestListQuestion {
  readonly filter: RequestListFilter;
  readonly sort: { readonly by: RequestSort; readonly descending: boolean };
  /** Listed hotspots, among which the nearest is found. */
  readonly places: readonly PlaceRef[];
  /** What tells where many feel unsafe; null when no survey is loaded. */
  readonly survey: { readonly question: string; readonly survey: string } | null;
  /** How many rows are answered; the counts are of all. */
  readonly most: number;
}

export const NOT_CLOSED: readonly RequestStatus[] = ["open", "inProgress"];
/** What is left to do, the oldest first. */
export const FIRST_REQUEST_FILTER: RequestListFilter = { ...EVERY_REQUEST, statuses: NOT_CLOSED };
export const OLDEST_FIRST: RequestListQuestion["sort"] = { by: "days", descending: true };

/**
 * A request against its service target. With days alone, late is only what must be: reported and closed the same or the
 * next day may have taken less than 24 hours. `unknown`: a date is missing; `noTarget`: none is promised.
 */
export type RequestTiming = "waiting" | "overdue" | "closedInTime" | "closedLate" | "unknown" | "noTarget";

/** The numbers behind "släckt där många är otrygga och mycket händer i mörker". */
export interface DarkEvidence {
  /** Percent who feel unsafe in the area, with the number of answers, and the same for the municipality. */
  readonly unsafePercent: number;
  readonly answers: number;
  readonly municipalityPercent: number;
  /** True when the difference to the rest of the municipality is more than chance (Newcombe 95 % above 0). */
  readonly isClear: boolean;
  /** Events in the dark within the radius over the period; a fraction where an event's time is uncertain. */
  readonly darkEvents: number;
  /** Two thirds of all requests that are not closed have no more of them around. */
  readonly usualDarkEvents: number;
}

export interface RequestRow {
  readonly request: MeasureRequest;
  readonly areaCode: AreaCode | null;
  readonly areaName: string | null;
  /** From reported to closed, or until today; null when a date is missing. */
  readonly days: number | null;
  readonly targetHours: number | null;
  readonly timing: RequestTiming;
  readonly nearest: { readonly id: string; readonly name: string; readonly meters: number } | null;
  /** Null for a request that the filter `dark` leaves out. */
  readonly dark: DarkEvidence | null;
}

/** How long it takes until half are closed, those that wait still counted as waiting (methods: time to closure). */
export interface ClosureTime {
  /** Requests with the dates it takes. */
  readonly n: number;
  /** Of `n`, those that are not closed. */
  readonly waiting: number;
  /** Without the dates it takes, and left out. */
  readonly undated: number;
  /** Days; null: not yet reached, more than half may still be waiting. */
  readonly median: number | null;
  /** 95 % limits in days; null: the data set none. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Requests of one type in one area; null is the sum. `outside`: in no area. */
export interface RequestGroup {
  readonly area: { readonly code: AreaCode; readonly name: string } | "outside" | null;
  readonly type: RequestType | null;
  readonly total: Shown;
  readonly notClosed: Shown;
  readonly overdue: Shown;
  /** Null when too few would be behind it in the shared view. */
  readonly closure: ClosureTime | null;
}

/** Of all requests, whatever is filtered. */
export interface RequestTotals {
  readonly all: Shown;
  readonly notClosed: Shown;
  /** On the same day a year before; null when it is not known (see `requestList`), and in the shared view. */
  readonly notClosedBefore: Shown | null;
  readonly overdue: Shown;
  readonly own: Shown;
  /** Null when it cannot be told: no survey, no events, or no place in Sweden for the sun to set. */
  readonly dark: Shown | null;
}

export interface RequestList {
  /** At most `most`, in order; none in the shared view. */
  readonly rows: readonly RequestRow[];
  /** How many match the filter. */
  readonly matching: Shown;
  readonly totals: RequestTotals;
  /** Sums first. Of what matches types, areas and owner: whether they are closed or late is what they count. */
  readonly groups: readonly RequestGroup[];
  /** Who there is to choose from, in Swedish order; the empty text is nobody. */
  readonly owners: readonly string[];
  /** Areas with requests, in Swedish order. */
  readonly areas: readonly { readonly code: AreaCode | null; readonly name: string | null }[];
  readonly targets: ServiceTargets;
  /** The day asked about. */
  readonly today: DayNumber;
  /** Empty when no event is dated. */
  readonly dataAsOf: IsoDate;
  /** Over which events in the dark are counted; null when none is dated. */
  readonly darkFrom: DayNumber | null;
  readonly fictional: boolean;
}
