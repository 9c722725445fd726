import * as fc from "fast-check";
import { type IncidentRows, TIME_KNOWN, TIME_UNCERTAIN, TIME_UNKNOWN, UNDATED } from "../domain/incident.ts";
import { ACTOR_KINDS } from "../domain/presence.ts";
import { REQUEST_STATUSES, REQUEST_TYPES } from "../domain/request.ts";
import { dayOfCivil, MINUTES_PER_DAY, NO_TIME } from "../domain/time.ts";
import type { ImportedData } from "../io/import-model.ts";

/** Any text, half characters and marks of order included. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom("", "Stöld", "__proto__", "=1+1", '"a;b"\r\nc', "\ufeffid", "'", "  "),
);
/** JSON, which the small kinds are kept as, knows no negative zero. */
const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => (value === 0 ? 0 : value));
const meters = number(-1e8, 1e8);
const lngLat = fc.tuple(number(-180, 180), number(-90, 90));
const dayNumber = fc.integer({ min: dayOfCivil(1900, 1, 1), max: dayOfCivil(2199, 12, 31) });
const day = fc.option(dayNumber);

const minutes = fc
  .tuple(fc.constantFrom(TIME_KNOWN, TIME_UNCERTAIN, TIME_UNKNOWN, UNDATED), dayNumber, fc.nat(1439), fc.nat(1440))
  .map(([precision, dayOfStart, minuteOfDay, length]) => {
    if (precision === UNDATED) return { precision, start: NO_TIME, end: NO_TIME };
    const start = dayOfStart * MINUTES_PER_DAY + minuteOfDay;
    return { precision, start, end: Math.min(start + length, dayOfCivil(2200, 1, 1) * MINUTES_PER_DAY) };
  });

const anyIncidents: fc.Arbitrary<IncidentRows> = fc
  .record({
    categories: fc.array(anyText, { minLength: 1, maxLength: 5 }),
    subcategories: fc.array(anyText, { minLength: 1, maxLength: 5 }),
    rows: fc.array(fc.tuple(meters, meters, minutes, fc.nat(), fc.nat(), anyText), { maxLength: 40 }),
    hasIds: fc.boolean(),
  })
  .map(({ categories, subcategories, rows, hasIds }) => ({
    length: rows.length,
    x: Float64Array.from(rows, ([x]) => x),
    y: Float64Array.from(rows, ([, y]) => y),
    start: Int32Array.from(rows, ([, , time]) => time.start),
    end: Int32Array.from(rows, ([, , time]) => time.end),
    precision: Uint8Array.from(rows, ([, , time]) => time.precision),
    category: Uint16Array.from(rows, ([, , , code]) => code % categories.length),
    subcategory: Uint16Array.from(rows, ([, , , , code]) => code % subcategories.length),
    categories,
    subcategories,
    ids: hasIds ? rows.map(([, , , , , id]) => id) : [],
  }));

/** Data of every kind, as the import may make them. */
export const anyData: fc.Arbitrary<ImportedData> = fc.oneof(
  { weight: 4, arbitrary: anyIncidents.map((incidents) => ({ kind: "incidents" as const, incidents })) },
  fc.record({
    kind: fc.constant("requests" as const),
    requests: fc.array(
      fc.record({
        id: anyText,
        type: fc.constantFrom(...REQUEST_TYPES),
        status: fc.constantFrom(...REQUEST_STATUSES),
        reportedDay: day,
        closedDay: day,
        lngLat,
        x: meters,
        y: meters,
        description: anyText,
        owner: anyText,
        origin: fc.constant("file" as const),
      }),
      { maxLength: 10 },
    ),
  }),
  fc.record({
    kind: fc.constant("unsafePlaces" as const),
    unsafePlaces: fc.array(fc.record({ id: anyText, day, lngLat, x: meters, y: meters, reason: anyText }), {
      maxLength: 10,
    }),
  }),
  fc.record({
    kind: fc.constant("survey" as const),
    survey: fc.array(
      fc.record({
        areaCode: anyText,
        areaName: anyText,
        survey: anyText,
        question: anyText,
        unsafePercent: fc.option(number(0, 100)),
        index: fc.option(number(0, 6)),
        answers: fc.nat(),
      }),
      { maxLength: 10 },
    ),
  }),
  fc.record({
    kind: fc.constant("visits" as const),
    presence: fc.array(
      fc.record({
        id: anyText,
        startMinute: fc.tuple(dayNumber, fc.nat(1439)).map(([onDay, clock]) => onDay * MINUTES_PER_DAY + clock),
        minutes: fc.option(fc.integer({ min: 1, max: 1440 })),
        placeName: anyText,
        lngLat,
        x: meters,
        y: meters,
        actor: fc.record({ kind: fc.constantFrom(...ACTOR_KINDS), name: anyText }),
      }),
      { maxLength: 10 },
    ),
  }),
  fc.record({
    kind: fc.constant("areas" as const),
    areas: fc.array(
      fc.record({
        code: anyText,
        name: anyText,
        polygons: fc.array(fc.array(fc.array(lngLat, { maxLength: 6 }), { maxLength: 2 }), { maxLength: 2 }),
      }),
      { maxLength: 4 },
    ),
  }),
);
