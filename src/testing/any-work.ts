import * as fc from "fast-check";
import { DECISION_KINDS } from "../domain/decision.ts";
import { ACTOR_KINDS, MISSED_REASONS, TRAVEL_MODES } from "../domain/presence.ts";
import { ACTIVITY_KINDS, PLAN_AREAS } from "../domain/promise.ts";
import { REQUEST_STATUSES, REQUEST_TYPES } from "../domain/request.ts";
import { SUPPRESSED, WITHHELD } from "../domain/shown.ts";
import { dayOfCivil, MINUTES_PER_DAY, type Weekday } from "../domain/time.ts";
import { WORK_LISTS, type Work, type WorkItem, type WorkList } from "../domain/work.ts";
import { anyText } from "./any-data.ts";

/** Few enough to be about the same thing now and then. */
const id = fc.oneof(fc.stringMatching(/^[0-9a-f]{20}$/), fc.constantFrom("__proto__", "constructor", "a", "b", "c"));
/** JSON knows no negative zero. */
const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => (value === 0 ? 0 : value));
const day = fc.integer({ min: dayOfCivil(2025, 11, 1), max: dayOfCivil(2027, 2, 28) });
const minute = fc.tuple(day, fc.nat(MINUTES_PER_DAY - 1)).map(([days, rest]) => days * MINUTES_PER_DAY + rest);
const lngLat = fc.tuple(number(-180, 180), number(-90, 90));
const actor = fc.record({ kind: fc.constantFrom(...ACTOR_KINDS), name: anyText });
const place = fc.record({ id: anyText, name: anyText, lngLat });
const mode = fc.constantFrom(...TRAVEL_MODES);
const type = fc.constantFrom(...REQUEST_TYPES);
const status = fc.constantFrom(...REQUEST_STATUSES);
const goal = fc.option(fc.record({ direction: fc.constantFrom("down" as const, "up" as const), by: number(0, 100) }));
const reportText = fc.option(anyText);
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });

/** Some of it is invented. */
const item = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc
    .tuple(fc.record(model) as unknown as fc.Arbitrary<T>, fc.boolean())
    .map(([made, isInvented]): T & { invented?: true } => (isInvented ? { ...made, invented: true } : made));

const ITEMS: { readonly [List in WorkList]: fc.Arbitrary<WorkItem<List>> } = {
  capacity: item({
    id,
    actor,
    weekdays: fc.uniqueArray(fc.constantFrom<Weekday>(0, 1, 2, 3, 4, 5, 6)),
    fromMinute: fc.nat(1439),
    minutes: fc.integer({ min: 30, max: 1440 }),
    teams: fc.integer({ min: 1, max: 20 }),
    mode,
  }),
  visits: item({
    id,
    startMinute: minute,
    minutes: fc.integer({ min: 5, max: 240 }),
    place,
    areaCode: fc.option(anyText),
    actor,
    capacityId: fc.option(id),
    team: fc.integer({ min: 1, max: 20 }),
    mode,
    locked: fc.boolean(),
    origin: fc.constantFrom("proposed" as const, "hand" as const),
    reason: fc.option(
      fc.record({
        rank: fc.integer({ min: 1, max: 100 }),
        count12Months: fc.oneof(fc.nat(1000), fc.constantFrom(SUPPRESSED, WITHHELD)),
        dominantCategory: anyText,
        slotFrom: minute,
        slotTo: minute,
        slotShare: number(0, 1),
        needShare: number(0, 1),
        travelMinutes: fc.option(number(0, 90)),
      }),
    ),
    note: anyText,
  }),
  delivered: item({
    id,
    startMinute: minute,
    minutes: fc.option(fc.nat(1440)),
    place,
    actor,
    visitId: fc.option(id),
    note: anyText,
  }),
  missed: item({ id, why: fc.constantFrom(...MISSED_REASONS) }),
  promises: item({
    id,
    title: anyText,
    text: anyText,
    fromDay: day,
    toDay: day,
    planArea: fc.option(fc.constantFrom(...PLAN_AREAS)),
    responsible: anyText,
    areaCodes: few(anyText),
    places: few(place),
    activities: few(
      fc.record({
        id,
        name: anyText,
        kind: fc.constantFrom(...ACTIVITY_KINDS),
        responsible: anyText,
        actors: few(fc.constantFrom(...ACTOR_KINDS)),
        requestTypes: few(type),
        unit: anyText,
        goalPerTertial: fc.option(number(0, 500)),
      }),
    ),
    indicator: fc.option(
      fc.oneof(
        fc.record({ kind: fc.constant("incidents" as const), categories: fc.option(few(anyText)), goal }),
        fc.record({ kind: fc.constant("survey" as const), question: anyText, goal }),
        fc.record({ kind: fc.constant("closedInTime" as const), requestTypes: few(type), goal }),
        fc.record({ kind: fc.constant("words" as const), text: anyText }),
      ),
    ),
  }),
  log: item({
    id,
    promiseId: id,
    activityId: id,
    day,
    count: number(0, 1000),
    placeName: anyText,
    lngLat: fc.option(lngLat),
    note: anyText,
  }),
  ownRequests: item({
    id,
    type,
    status,
    reportedDay: day,
    closedDay: fc.option(day),
    lngLat,
    description: anyText,
    owner: anyText,
  }),
  requestEdits: item({ id, type, status, closedDay: fc.option(day), owner: anyText }),
  reportTexts: item({
    id: fc.constantFrom("2026-10", "2026-T2", "2026-T3", "2027-01"),
    web: reportText,
    social: reportText,
    mapping: reportText,
    otherInformation: reportText,
    analysis: reportText,
    sources: reportText,
  }),
  decisions: item({
    id,
    day,
    place: fc.option(place),
    kind: fc.constantFrom(...DECISION_KINDS),
    text: anyText,
    responsible: anyText,
    untilDay: fc.option(day),
    madeId: fc.option(id),
    doneDay: fc.option(day),
  }),
};

const hours = fc.option(fc.nat(5000));
const lists = Object.fromEntries(
  WORK_LISTS.map((list) => [
    list,
    fc.uniqueArray(ITEMS[list] as fc.Arbitrary<{ readonly id: string }>, { selector: ({ id }) => id, maxLength: 6 }),
  ]),
);

/** Work of every kind, as the screens may make it. */
export const anyWork = fc.record({
  ...lists,
  serviceTargets: fc.record({ lighting: hours, park: hours, cleaning: hours, graffiti: hours, other: hours }),
}) as unknown as fc.Arbitrary<Work>;
