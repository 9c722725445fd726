import * as z from "zod/mini";
import { ACTOR_KINDS } from "../domain/presence.ts";
import { REQUEST_STATUSES, REQUEST_TYPES } from "../domain/request.ts";
import { MINUTES_PER_DAY } from "../domain/time.ts";
import type { ImportedData } from "./import-model.ts";
import type { TextsHead } from "./packed-texts.ts";
import { parseJson } from "./parse-json.ts";

// Content-Security-Policy forbids making functions from text, which zod would otherwise try.
z.config({ jitless: true });

/** What stands before the columns of incidents. */
export interface IncidentHead {
  readonly kind: "incidents";
  readonly length: number;
  readonly categories: readonly string[];
  readonly subcategories: readonly string[];
  readonly ids: TextsHead;
}

/** The JSON that packed data begin with. Kinds of which a file has thousands of rows at most are nothing else. */
export type PackedHead = IncidentHead | Exclude<ImportedData, { readonly kind: "incidents" }>;

const Count = z.int().check(z.minimum(0));
const Dictionary = z.array(z.string()).check(z.maxLength(0x10000));
const Meters = z.number().check(z.minimum(-1e8), z.maximum(1e8));
const Day = z.nullable(z.int().check(z.minimum(-62_091), z.maximum(84_006)));
const Minute = z.int().check(z.minimum(-62_091 * MINUTES_PER_DAY), z.maximum(84_007 * MINUTES_PER_DAY));
const Position = z.tuple([
  z.number().check(z.minimum(-180), z.maximum(180)),
  z.number().check(z.minimum(-90), z.maximum(90)),
]);

const Request = z.object({
  id: z.string(),
  type: z.enum(REQUEST_TYPES),
  status: z.enum(REQUEST_STATUSES),
  reportedDay: Day,
  closedDay: Day,
  lngLat: Position,
  x: Meters,
  y: Meters,
  description: z.string(),
  // Rows packed before there were owners have neither.
  owner: z._default(z.string(), ""),
  origin: z._default(z.literal("file"), "file"),
});
const UnsafePlace = z.object({ id: z.string(), day: Day, lngLat: Position, x: Meters, y: Meters, reason: z.string() });
const SurveyRow = z.object({
  areaCode: z.string(),
  areaName: z.string(),
  survey: z.string(),
  question: z.string(),
  unsafePercent: z.nullable(z.number().check(z.minimum(0), z.maximum(100))),
  index: z.nullable(z.number()),
  answers: z.number().check(z.minimum(0)),
});
const PresenceRow = z.object({
  id: z.string(),
  startMinute: Minute,
  minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(MINUTES_PER_DAY))),
  placeName: z.string(),
  lngLat: Position,
  x: Meters,
  y: Meters,
  actor: z.object({ kind: z.enum(ACTOR_KINDS), name: z.string() }),
});
const Area = z.object({ code: z.string(), name: z.string(), polygons: z.array(z.array(z.array(Position))) });

const Head = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("incidents"),
    length: Count,
    categories: Dictionary,
    subcategories: Dictionary,
    ids: z.object({
      count: Count,
      blocks: z.array(z.tuple([Count, Count])),
      odd: z.array(z.tuple([Count, z.string()])),
    }),
  }),
  z.object({ kind: z.literal("requests"), requests: z.array(Request) }),
  z.object({ kind: z.literal("unsafePlaces"), unsafePlaces: z.array(UnsafePlace) }),
  z.object({ kind: z.literal("survey"), survey: z.array(SurveyRow) }),
  z.object({ kind: z.literal("visits"), presence: z.array(PresenceRow) }),
  z.object({ kind: z.literal("areas"), areas: z.array(Area) }),
]);

/** @returns null for anything that `packData` does not write */
export function readPackedHead(bytes: Uint8Array): PackedHead | null {
  const head = Head.safeParse(parseJson(new TextDecoder().decode(bytes)));
  return head.success ? head.data : null;
}
