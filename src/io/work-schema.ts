import * as z from "zod/mini";
import { DECISION_KINDS } from "../domain/decision.ts";
import { MOST_REPORT_SIGNS, MOST_SIGNS } from "../domain/most-signs.ts";
import { ACTOR_KINDS, MISSED_REASONS, TRAVEL_MODES } from "../domain/presence.ts";
import { ACTIVITY_KINDS, PLAN_AREAS } from "../domain/promise.ts";
import { REQUEST_STATUSES, REQUEST_TYPES, type ServiceTargets } from "../domain/request.ts";
import { SUPPRESSED, WITHHELD } from "../domain/shown.ts";
import { dayOfCivil, MINUTES_PER_DAY } from "../domain/time.ts";
import type { WorkItem, WorkList } from "../domain/work.ts";
import { maskName } from "./mask-name.ts";

// Content-Security-Policy forbids making functions from text, which zod would otherwise try.
z.config({ jitless: true });

/** The years that imported times may have, too. */
const FIRST_DAY = dayOfCivil(1900, 1, 1);
const LAST_DAY = dayOfCivil(2200, 1, 1);
/** Places, areas or activities of one promise. */
const MOST_PARTS = 1_000;

/** Texts that someone has typed, without the personal data that may stand in them. */
const text = (most: number) => z.string().check(z.maxLength(most), z.overwrite(maskName));
const Text = text(MOST_SIGNS);
const ReportText = z.nullable(text(MOST_REPORT_SIGNS));
/** Made by the program, or by whoever made a file: compared, never read by anyone. */
const Id = z.string().check(z.minLength(1), z.maxLength(MOST_SIGNS));
const Code = z.string().check(z.maxLength(MOST_SIGNS));

const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));
const Day = whole(FIRST_DAY, LAST_DAY);
const Minute = whole(FIRST_DAY * MINUTES_PER_DAY, LAST_DAY * MINUTES_PER_DAY);
const Count = whole(0, 1_000_000);
/** The sum of many fractions may be a hair above one. */
const Share = z.number().check(z.minimum(0), z.maximum(1 + 1e-6));
const LngLat = z.tuple([
  z.number().check(z.minimum(-180), z.maximum(180)),
  z.number().check(z.minimum(-90), z.maximum(90)),
]);
const Weekday = z.literal([0, 1, 2, 3, 4, 5, 6]);
const Shown = z.union([Count, z.literal(SUPPRESSED), z.literal(WITHHELD)]);

const parts = <Part extends z.ZodMiniType>(part: Part) => z.array(part).check(z.maxLength(MOST_PARTS));
const RequestType = z.enum(REQUEST_TYPES);
const Actor = z.object({ kind: z.enum(ACTOR_KINDS), name: Text });
/** An own place, or one that is only told of, may have no id. */
const Place = z.object({ id: Code, name: Text, lngLat: LngLat });
const Mode = z.enum(TRAVEL_MODES);
const Goal = z.nullable(
  z.object({ direction: z.enum(["down", "up"]), by: z.number().check(z.minimum(0), z.maximum(1_000)) }),
);
const invented = z.exactOptional(z.literal(true));

/** One item of each list. What an item has beyond this is dropped. */
export const ITEM_SCHEMAS: { readonly [List in WorkList]: z.ZodMiniType<WorkItem<List>> } = {
  capacity: z.object({
    id: Id,
    actor: Actor,
    weekdays: z.array(Weekday).check(z.maxLength(7)),
    fromMinute: whole(0, MINUTES_PER_DAY - 1),
    minutes: whole(30, MINUTES_PER_DAY),
    teams: whole(1, 20),
    mode: Mode,
    invented,
  }),
  visits: z.object({
    id: Id,
    startMinute: Minute,
    minutes: whole(5, 240),
    place: Place,
    areaCode: z.nullable(Code),
    actor: Actor,
    capacityId: z.nullable(Id),
    team: whole(1, 20),
    mode: Mode,
    locked: z.boolean(),
    origin: z.enum(["proposed", "hand"]),
    reason: z.nullable(
      z.object({
        rank: Count,
        count12Months: Shown,
        dominantCategory: Text,
        slotFrom: Minute,
        slotTo: Minute,
        slotShare: Share,
        needShare: Share,
        travelMinutes: z.nullable(z.number().check(z.minimum(0), z.maximum(MINUTES_PER_DAY))),
      }),
    ),
    note: Text,
    invented,
  }),
  delivered: z.object({
    id: Id,
    startMinute: Minute,
    minutes: z.nullable(whole(0, MINUTES_PER_DAY)),
    place: Place,
    actor: Actor,
    visitId: z.nullable(Id),
    note: Text,
    invented,
  }),
  missed: z.object({ id: Id, why: z.enum(MISSED_REASONS), invented }),
  promises: z.object({
    id: Id,
    title: Text,
    text: Text,
    fromDay: Day,
    toDay: Day,
    planArea: z.nullable(z.enum(PLAN_AREAS)),
    responsible: Text,
    areaCodes: parts(Code),
    places: parts(Place),
    activities: parts(
      z.object({
        id: Id,
        name: Text,
        kind: z.enum(ACTIVITY_KINDS),
        responsible: Text,
        actors: parts(z.enum(ACTOR_KINDS)),
        requestTypes: parts(RequestType),
        unit: Text,
        goalPerTertial: z.nullable(z.number().check(z.minimum(0), z.maximum(1_000_000))),
      }),
    ),
    indicator: z.nullable(
      z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("incidents"), categories: z.nullable(parts(Text)), goal: Goal }),
        z.object({ kind: z.literal("survey"), question: Text, goal: Goal }),
        z.object({ kind: z.literal("closedInTime"), requestTypes: parts(RequestType), goal: Goal }),
        z.object({ kind: z.literal("words"), text: Text }),
      ]),
    ),
    invented,
  }),
  log: z.object({
    id: Id,
    promiseId: Id,
    activityId: Id,
    day: Day,
    count: z.number().check(z.minimum(0), z.maximum(1_000_000)),
    placeName: Text,
    lngLat: z.nullable(LngLat),
    note: Text,
    invented,
  }),
  ownRequests: z.object({
    id: Id,
    type: RequestType,
    status: z.enum(REQUEST_STATUSES),
    reportedDay: Day,
    closedDay: z.nullable(Day),
    lngLat: LngLat,
    description: Text,
    owner: Text,
    invented,
  }),
  requestEdits: z.object({
    id: Id,
    type: RequestType,
    status: z.enum(REQUEST_STATUSES),
    closedDay: z.nullable(Day),
    owner: Text,
    invented,
  }),
  reportTexts: z.object({
    id: Id,
    web: ReportText,
    social: ReportText,
    mapping: ReportText,
    otherInformation: ReportText,
    analysis: ReportText,
    sources: ReportText,
    invented,
  }),
  decisions: z.object({
    id: Id,
    day: Day,
    place: z.nullable(Place),
    kind: z.enum(DECISION_KINDS),
    text: Text,
    responsible: Text,
    untilDay: z.nullable(Day),
    madeId: z.nullable(Id),
    doneDay: z.nullable(Day),
    invented,
  }),
};

const Hours = z.nullable(z.number().check(z.minimum(0), z.maximum(100_000)));
export const ServiceTargetsSchema: z.ZodMiniType<ServiceTargets> = z.object({
  lighting: Hours,
  park: Hours,
  cleaning: Hours,
  graffiti: Hours,
  other: Hours,
});
