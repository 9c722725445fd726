import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LngLat } from "../domain/coordinates.ts";
import { type IncidentRows, TIME_KNOWN, TIME_UNCERTAIN, TIME_UNKNOWN, UNDATED } from "../domain/incident.ts";
import { ACTOR_KINDS } from "../domain/presence.ts";
import { REQUEST_STATUSES, REQUEST_TYPES } from "../domain/request.ts";
import { dayOfCivil, dayOfMinute, MINUTES_PER_DAY, NO_TIME } from "../domain/time.ts";
import { projectionFor } from "../geo/projection.ts";
import { incidentRows } from "../testing/incident-rows.ts";
import { runs } from "../testing/runs.ts";
import type { CsvDialect } from "./csv-cell.ts";
import { importFileAtOnce } from "./import-file.ts";
import type { Field, ImportedData, ImportedFile, Mapping } from "./import-model.ts";
import { type RowsFile, rowsCsv } from "./rows-csv.ts";
import { savingDays } from "./stockholm-time.ts";

const NOW = dayOfCivil(2026, 11, 24);

const COLUMNS: Record<string, Partial<Record<Field, number>>> = {
  incidents: { id: 0, from: 1, to: 2, category: 3, subcategory: 4, lat: 5, lon: 6 },
  requests: { id: 0, reported: 1, type: 2, status: 3, closed: 4, lat: 5, lon: 6, description: 7, owner: 8 },
  unsafePlaces: { id: 0, date: 1, reason: 2, lat: 3, lon: 4 },
  visits: { id: 0, from: 1, minutes: 2, placeName: 3, actor: 4, lat: 5, lon: 6 },
};

function mappingOf(kind: ImportedData["kind"], dialect: CsvDialect): Mapping {
  return {
    kind,
    format: "csv",
    encoding: dialect === "excel" ? "utf-8-bom" : "utf-8",
    delimiter: dialect === "excel" ? ";" : ",",
    columns: COLUMNS[kind] ?? {},
    epsg: 4326,
    dayFirst: true,
    surveyMeaning: "unsafe",
  };
}

function written(file: RowsFile, dialect: CsvDialect): string {
  return [...rowsCsv(file, dialect)].join("");
}

/** Written and read again; understood by the columns' names when no mapping is given. */
function readBack(data: ImportedData, dialect: CsvDialect, mapping: Mapping | null, metricEpsg = 3006): ImportedFile {
  const text = written({ data, metricEpsg, fictional: true }, dialect);
  const context = { areaIndex: null, nowDay: NOW };
  const result = importFileAtOnce("rader.csv", new TextEncoder().encode(text), mapping, context);
  if (!result.ok) throw new Error(`${result.failure}: ${text.slice(0, 500)}`);
  return result.file;
}

/** What of the rows must come back: texts instead of codes, which may be numbered otherwise. */
function plain(rows: IncidentRows) {
  return Array.from({ length: rows.length }, (_, i) => ({
    id: rows.ids[i] ?? "",
    start: rows.start[i]!,
    end: rows.end[i]!,
    precision: rows.precision[i]!,
    category: rows.categories[rows.category[i]!]!,
    subcategory: rows.subcategories[rows.subcategory[i]!]!,
  }));
}

function farthestApart(a: IncidentRows, b: IncidentRows): number {
  return Math.max(0, ...Array.from(a.x, (x, i) => Math.hypot(x - b.x[i]!, a.y[i]! - b.y[i]!)));
}

function expectSame(rows: IncidentRows, file: ImportedFile): void {
  if (file.data.kind !== "incidents") throw new Error(file.data.kind);
  expect(plain(file.data.incidents)).toEqual(plain(rows));
  expect(farthestApart(rows, file.data.incidents)).toBeLessThan(0.1);
  const undated = rows.precision.filter((precision) => precision === UNDATED).length;
  expect(file.counts).toMatchObject({ rows: rows.length, read: rows.length - undated, withoutTime: undated });
}

/** As the import leaves texts: trimmed, of whole characters, and with one kind of line break. */
const anyCell = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom(
      "=1+1",
      "+46",
      "-1",
      "@sum(A1)",
      "'=x",
      "''=x",
      'a"b;c,d',
      "två\nrader",
      "två\r\nrader",
      "Åäö",
      "a\tb",
      "__proto__",
    ),
    fc.stringMatching(/^[;,"'=+\-@|\t\n\r a]{0,8}$/),
  )
  .map((text) => text.replaceAll(/\r\n?/g, "\n").trim())
  // Texts that the import understands as nothing are no category that a row could have.
  .map((text) => (/^(-|–|null|\(null\)|na|n\/a|none|saknas)$/i.test(text) ? "" : text));
const anyCategory = anyCell.map((text) => text || "okänd");

const isMissingHour = (minute: number) => {
  const clock = minute - dayOfMinute(minute) * MINUTES_PER_DAY;
  const day = dayOfMinute(minute);
  return clock >= 120 && clock < 180 && savingDays(new Date(day * 86_400_000).getUTCFullYear()).springDay === day;
};
/** A minute on the Swedish clock, often in the night when summer time ends; never in the hour that does not exist. */
const anyMinute = fc
  .oneof(
    fc.integer({ min: dayOfCivil(1950, 1, 1) * 1440, max: (NOW + 1) * 1440 + 1439 }),
    fc.nat(1439).map((minute) => dayOfCivil(2025, 10, 26) * 1440 + minute),
    fc.constantFrom(NOW, NOW - 1, dayOfCivil(2024, 2, 29)).map((day) => day * 1440),
  )
  .map((minute) => (isMissingHour(minute) ? minute + 60 : minute));
const anyDay = fc.integer({ min: dayOfCivil(1950, 1, 1), max: NOW });

/** The times that the import makes: to the minute, intervals, dates, dates to dates, weeks, none. */
const anyTime = fc.oneof(
  anyMinute.map((start) => ({ start, end: start, precision: TIME_KNOWN })),
  fc.tuple(anyMinute, anyMinute).map(([a, b]) => {
    const [start, end] = a < b ? [a, b] : [b, a];
    const days = (end - start) / 1440;
    return { start, end, precision: days > 7 ? TIME_UNKNOWN : days > 1 ? TIME_UNCERTAIN : TIME_KNOWN };
  }),
  fc.tuple(anyMinute, fc.nat(7 * 1440)).map(([start, length]) => {
    const end = Math.min(start + length, (NOW + 1) * 1440 + 1439);
    const safeEnd = isMissingHour(end) ? end - 60 : end;
    if (safeEnd < start) return { start, end: start, precision: TIME_KNOWN };
    return { start, end: safeEnd, precision: safeEnd - start > 1440 ? TIME_UNCERTAIN : TIME_KNOWN };
  }),
  fc.tuple(anyDay, fc.nat(20)).map(([day, more]) => ({
    start: day * 1440,
    end: (Math.min(day + more, NOW + 1) + 1) * 1440,
    precision: TIME_UNKNOWN,
  })),
  fc.tuple(anyDay, fc.nat(1439)).map(([day, minute]) => {
    const end = day * 1440 + minute;
    return { start: day * 1440, end: isMissingHour(end) ? end + 60 : end, precision: TIME_UNKNOWN };
  }),
  anyDay
    .map((day) => ({ start: day * 1440, end: (day + 7) * 1440, precision: TIME_UNCERTAIN }))
    .filter(({ end }) => end <= (NOW + 2) * 1440),
  fc.constant({ start: NO_TIME, end: NO_TIME, precision: UNDATED }),
);

const anyLngLat = fc.tuple(
  fc.double({ min: 15.2, max: 16, noNaN: true }),
  fc.double({ min: 58.2, max: 58.6, noNaN: true }),
);

function columnsOf(
  rows: readonly {
    time: { start: number; end: number; precision: number };
    place: readonly [number, number];
    category: string;
    subcategory: string;
  }[],
  ids: readonly string[],
  epsg: number,
): IncidentRows {
  const categories = [...new Set(rows.map(({ category }) => category))];
  const subcategories = [...new Set(rows.map(({ subcategory }) => subcategory))];
  const points = rows.map(({ place }) => projectionFor(epsg).forward(place[0], place[1]));
  return {
    length: rows.length,
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
    start: Int32Array.from(rows, ({ time }) => time.start),
    end: Int32Array.from(rows, ({ time }) => time.end),
    precision: Uint8Array.from(rows, ({ time }) => time.precision),
    category: Uint16Array.from(rows, ({ category }) => categories.indexOf(category)),
    subcategory: Uint16Array.from(rows, ({ subcategory }) => subcategories.indexOf(subcategory)),
    categories,
    subcategories,
    ids,
  };
}

const anyRows = fc
  .array(fc.record({ time: anyTime, place: anyLngLat, category: anyCategory, subcategory: anyCell, id: anyCell }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((rows) => columnsOf(rows, uniqueOrEmpty(rows.map(({ id }) => id)), 3006));

/** A second row with the same id is a duplicate, and would not be among rows that were read. */
function uniqueOrEmpty(ids: readonly string[]): string[] {
  return ids.map((id, index) => (ids.indexOf(id) === index ? id : ""));
}

interface Placed {
  readonly lngLat: LngLat;
  readonly x: number;
  readonly y: number;
}

const dialect = fc.constantFrom<CsvDialect>("excel", "gis");

describe("the rows of a source as CSV", () => {
  it("read back give the same events", () => {
    fc.assert(
      fc.property(anyRows, dialect, (rows, which) => {
        const data: ImportedData = { kind: "incidents", incidents: rows };

        expectSame(rows, readBack(data, which, mappingOf("incidents", which)));
      }),
      runs(300, 30_000),
    );
  });

  it("are understood without help, with the columns named as we ask others to", () => {
    const rows = incidentRows(
      Array.from({ length: 50 }, (_, i) => ({
        x: 536_000 + i * 10.123,
        y: 6_474_000 + i * 7.77,
        start: i % 10 === 0 ? null : 29_000_000 + i * 777,
        id: `FIKTIV-${i}`,
        category: i % 2 ? "Stöld; cykel" : '=Skadegörelse "klotter"',
      })),
    );
    const data: ImportedData = { kind: "incidents", incidents: rows };

    expectSame(rows, readBack(data, "excel", null));
    expectSame(rows, readBack(data, "gis", null));
  });

  it("keep the hour that comes twice, and events from abroad in an hour that Sweden skips", () => {
    const doubled = dayOfCivil(2025, 10, 26) * 1440 + 150;
    const skipped = dayOfCivil(2025, 3, 30) * 1440 + 150;
    const known = (start: number) => ({ start, end: start, precision: TIME_KNOWN });
    const row = { category: "Stöld", subcategory: "" };
    const here = columnsOf([{ ...row, time: known(doubled), place: [15.6, 58.4] }], ["A"], 3006);
    const abroad = columnsOf([{ ...row, time: known(skipped), place: [-87.6, 41.9] }], ["B"], 32_616);

    const back = readBack({ kind: "incidents", incidents: here }, "excel", null);
    expectSame(here, back);
    expect(back.notices.map(({ code }) => code)).toContain("doubled-hour");
    expectSame(abroad, readBack({ kind: "incidents", incidents: abroad }, "gis", null, 32_616));
  });

  it("say that invented data are invented", () => {
    const data: ImportedData = {
      kind: "incidents",
      incidents: incidentRows([{ x: 536_000, y: 6_474_000, start: null }]),
    };

    expect(written({ data, metricEpsg: 3006, fictional: true }, "gis")).toMatch(/,fiktiv_data\n.*,ja\n$/);
    expect(written({ data, metricEpsg: 3006, fictional: false }, "excel")).toMatch(/;fiktiv_data\r\n.*;nej\r\n$/);
  });

  it("guard texts that a spreadsheet would run, and only those", () => {
    const data: ImportedData = {
      kind: "incidents",
      incidents: incidentRows([{ x: 536_000, y: 6_474_000, start: null, id: "-1", category: "=HYPERLINK(A1)" }]),
    };

    expect(written({ data, metricEpsg: 3006, fictional: false }, "gis")).toMatch(
      /^'-1,,,'=HYPERLINK\(A1\),,58\.\d{7},15\.\d{7},nej$/m,
    );
  });

  it("read back give the same requests and unsafe places", () => {
    const day = fc.option(anyDay);
    const place = anyLngLat.map((lngLat) => {
      const [x, y] = projectionFor(3006).forward(...lngLat);
      return { lngLat, x, y };
    });
    const requests = fc.array(
      fc.record({
        type: fc.constantFrom(...REQUEST_TYPES),
        status: fc.constantFrom(...REQUEST_STATUSES),
        days: fc.tuple(day, day),
        place,
        text: anyCell,
        owner: fc.constantFrom("", "Gata", "=1+1", "Park; natur"),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(requests, dialect, (all, which) => {
        const items = all.map(({ type, status, days: [a, b], text, owner, place: at }, i) => ({
          id: `A-${i}`,
          type,
          status,
          reportedDay: a !== null && b !== null ? Math.min(a, b) : a,
          closedDay: a !== null && b !== null ? Math.max(a, b) : b,
          description: text,
          owner,
          origin: "file" as const,
          ...at,
        }));
        const back = readBack({ kind: "requests", requests: items }, which, mappingOf("requests", which));
        const places = items.map(({ id, reportedDay, description, lngLat, x, y }) => ({
          id,
          day: reportedDay,
          reason: description,
          lngLat,
          x,
          y,
        }));
        const backPlaces = readBack(
          { kind: "unsafePlaces", unsafePlaces: places },
          which,
          mappingOf("unsafePlaces", which),
        );

        if (back.data.kind !== "requests" || backPlaces.data.kind !== "unsafePlaces") throw new Error(back.data.kind);
        const withoutPlace = <Item extends Placed>({ lngLat: _l, x: _x, y: _y, ...rest }: Item) => rest;
        expect(back.data.requests.map(withoutPlace)).toEqual(items.map(withoutPlace));
        expect(backPlaces.data.unsafePlaces.map(withoutPlace)).toEqual(places.map(withoutPlace));
        for (const [i, { x, y }] of back.data.requests.entries()) {
          expect(Math.hypot(x - items[i]!.x, y - items[i]!.y)).toBeLessThan(0.1);
        }
      }),
      runs(150, 10_000),
    );
  });

  it("read back give the same presence", () => {
    const row = fc.record({
      startMinute: anyMinute,
      minutes: fc.option(fc.integer({ min: 1, max: 1440 })),
      placeName: anyCell,
      lngLat: anyLngLat,
      actor: fc.constantFrom(
        ...ACTOR_KINDS.map((kind) => ({ kind, name: "" })),
        { kind: "police" as const, name: "Polis Nord" },
        { kind: "other" as const, name: "=Svenska kyrkan" },
      ),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), dialect, (all, which) => {
        const presence = all.map((one, i) => ({ id: `N-${i}`, x: 0, y: 0, ...one }));

        const back = readBack({ kind: "visits", presence }, which, mappingOf("visits", which));

        if (back.data.kind !== "visits") throw new Error(back.data.kind);
        const withoutPlace = <Item extends Placed>({ lngLat: _l, x: _x, y: _y, ...rest }: Item) => rest;
        expect(back.data.presence.map(withoutPlace)).toEqual(presence.map(withoutPlace));
        for (const [i, { lngLat }] of back.data.presence.entries()) {
          expect(Math.abs(lngLat[0] - presence[i]!.lngLat[0])).toBeLessThan(1e-6);
          expect(Math.abs(lngLat[1] - presence[i]!.lngLat[1])).toBeLessThan(1e-6);
        }
      }),
      runs(150, 10_000),
    );
  });

  it("read back give the same answers to a survey, whichever way its question is put", () => {
    const answer = fc.record({
      areaName: anyCell,
      question: fc.oneof(anyCell, fc.constant("Andel trygga")),
      share: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
      index: fc.integer({ min: 0, max: 60 }),
      answers: fc.nat(5000),
    });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 20 }), dialect, (all, which) => {
        const survey = all.map(({ areaName, question, share, index, answers }, i) => ({
          areaCode: `K${i}`,
          areaName: areaName || `K${i}`,
          survey: "2026",
          question: question || "Fråga",
          unsafePercent: share === null ? null : Math.round(share * 1e9) / 1e9,
          index: share === null ? index / 10 : null,
          answers,
        }));

        const back = readBack({ kind: "survey", survey }, which, null);

        expect(back.data).toEqual({ kind: "survey", survey });
      }),
      runs(150, 10_000),
    );
  });

  it("come in parts, each of whole lines, when there are many", () => {
    const incidents = incidentRows(
      Array.from({ length: 1234 }, (_, i) => ({ x: 536_000 + i, y: 6_474_000, start: null, id: `K${i}` })),
    );

    const parts = [...rowsCsv({ data: { kind: "incidents", incidents }, metricEpsg: 3006, fictional: false }, "gis")];

    expect(parts.length).toBeGreaterThan(2);
    expect(parts.every((part) => part.endsWith("\n"))).toBe(true);
    const ids = parts.join("").trimEnd().split("\n").slice(1);
    expect(ids.map((line) => line.split(",")[0])).toEqual(Array.from(incidents.ids));
  });

  it("of areas are none: they are no table", () => {
    expect(written({ data: { kind: "areas", areas: [] }, metricEpsg: 3006, fictional: false }, "excel")).toBe("");
  });
});
