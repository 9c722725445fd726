import type { PlaceRef } from "../../src/domain/presence.ts";
import type { OwnRequest, RequestEdit, RequestType } from "../../src/domain/request.ts";
import { type DayNumber, dayOfCivil } from "../../src/domain/time.ts";
import { type InventedRequest, REQUEST_TYPE_OF } from "./invent-requests.ts";

interface WalkFinding {
  readonly type: RequestType;
  readonly description: string;
  readonly owner: string;
  /** Of the walk's place, in degrees east and north: some tens of meters. */
  readonly offset: readonly [number, number];
  readonly status: OwnRequest["status"];
  readonly closedAfterDays?: number;
}

/** An invented trygghetsvandring, one evening in October. */
const WALK_DAY = dayOfCivil(2026, 10, 14);
const FINDINGS: readonly WalkFinding[] = [
  {
    type: "lighting",
    description: "Trygghetsvandring: tre stolpar släckta längs gångvägen från centrum",
    owner: "Tekniska verken",
    offset: [0.0006, 0.0003],
    status: "open",
  },
  {
    type: "lighting",
    description: "Trygghetsvandring: mörkt vid busshållplatsen",
    owner: "Tekniska verken",
    offset: [-0.0005, 0.0004],
    status: "inProgress",
  },
  {
    type: "park",
    description: "Trygghetsvandring: buskar skymmer sikten vid tunneln",
    owner: "Park och natur",
    offset: [0.0002, -0.0005],
    status: "closed",
    closedAfterDays: 12,
  },
  {
    type: "graffiti",
    description: "Trygghetsvandring: klotter i gångtunneln",
    owner: "Gata",
    offset: [0.0003, -0.0006],
    status: "closed",
    closedAfterDays: 1,
  },
  {
    type: "cleaning",
    description: "Trygghetsvandring: överfull återvinning bakom centrum",
    owner: "Fastighetsägare",
    offset: [-0.0004, -0.0002],
    status: "open",
  },
  {
    type: "other",
    description: "Trygghetsvandring: löst räcke vid trappan",
    owner: "Gata",
    offset: [-0.0002, 0.0006],
    status: "open",
  },
];

/** @param place where the walk went */
export function inventOwnRequests({ lngLat: [lng, lat] }: PlaceRef): readonly OwnRequest[] {
  return FINDINGS.map(({ type, description, owner, offset, status, closedAfterDays }, i) => ({
    id: `FIKTIV-T${i + 1}`,
    type,
    status,
    reportedDay: WALK_DAY,
    closedDay: closedAfterDays === undefined ? null : WALK_DAY + closedAfterDays,
    lngLat: [Number((lng + offset[0]).toFixed(5)), Number((lat + offset[1]).toFixed(5))],
    description,
    owner,
    invented: true,
  }));
}

/** How far back the requests that somebody has followed up were reported. */
const DAYS_FOLLOWED_UP = 45;
const EDITS = 8;

/**
 * What has been said at the weekly meeting of some of the latest requests that were open: begun, done, or somebody else's.
 *
 * @param owners of the requests, in their order
 */
export function inventEdits(
  requests: readonly InventedRequest[],
  owners: readonly string[],
  today: DayNumber,
): readonly RequestEdit[] {
  const open = requests.flatMap((request, i) =>
    request.closed === null && request.reported >= today - DAYS_FOLLOWED_UP && request.reported < today - 7 ? [i] : [],
  );
  const step = Math.floor(open.length / EDITS);
  return Array.from({ length: EDITS }, (_, edit): RequestEdit => {
    const index = open[edit * step]!;
    const isDone = edit % 3 === 0;
    return {
      id: `FIKTIV-${index + 1}`,
      type: REQUEST_TYPE_OF[requests[index]!.type]!,
      status: isDone ? "closed" : "inProgress",
      closedDay: isDone ? today - 1 - (edit % 5) : null,
      owner: owners[index] || "Gata",
      invented: true,
    };
  });
}
