import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import { rankPlaces } from "../../src/analysis/priority.ts";
import { createEngine } from "../../src/dataset/engine.ts";
import { isUncoveredByPresence } from "../../src/domain/category-traits.ts";
import type { FollowUp, PromiseFollowUp } from "../../src/domain/follow-up.ts";
import { followUpPeriodOf } from "../../src/domain/follow-up-period.ts";
import { DEFAULT_HOTSPOT_OPTIONS } from "../../src/domain/hotspot.ts";
import type { Period } from "../../src/domain/period.ts";
import { DEFAULT_PRIORITY_WEIGHTS } from "../../src/domain/priority.ts";
import { REQUEST_TYPES } from "../../src/domain/request.ts";
import { EVERY_REQUEST } from "../../src/domain/request-list.ts";
import { EVERYTHING } from "../../src/domain/selection.ts";
import { addMonths, dayOfIsoDate } from "../../src/domain/time.ts";
import { createAreaIndex } from "../../src/geo/area-index.ts";
import { projectionFor } from "../../src/geo/projection.ts";
import { deliveredCsv } from "../../src/io/delivered-csv.ts";
import { followUpCsv, logCsv } from "../../src/io/follow-up-csv.ts";
import { composedTexts } from "../../src/io/follow-up-text.ts";
import { hotspotsCsv } from "../../src/io/hotspot-file.ts";
import { requestsCsv } from "../../src/io/request-file.ts";
import { REQUEST_TYPE_WORDS } from "../../src/io/request-type-words.ts";

type Row = Readonly<Record<string, string>>;

const projection = projectionFor(3006);
const METERS = 150;
/** Files have six decimals of a degree, a tenth of a meter: nearer the edge than this, a file cannot say on which side. */
const ROUNDING_METERS = 0.2;

const read = (csv: string): Row[] =>
  Papa.parse<Row>(csv.replace(/^\uFEFF/, ""), { header: true, delimiter: ",", skipEmptyLines: true }).data;
const dayOf = (text: string) => dayOfIsoDate(text.slice(0, 10))!;
const xyOf = (row: Row, lat: string, lon: string) => projection.forward(Number(row[lon]), Number(row[lat]));
const isIn = (day: number, { fromDay, toDay }: Period) => day >= fromDay && day <= toDay;

/** Day of the middle of an event's time. */
function midDay(row: Row): number {
  const minute = (text: string) => Date.parse(`${text.replace(" ", "T").padEnd(16, "T00:00".slice(-6))}:00Z`) / 60_000;
  const start = minute(row.från!);
  const end = row.till === "" || row.till === undefined ? start : minute(row.till);
  return Math.floor((start + end) / 2 / 1440);
}

describe.each(["2026-10", "2026-T2"])("the follow-up of %s, from its exported files", (key) => {
  const period = followUpPeriodOf(key)!;
  const engine = createEngine({
    readBuiltIn: async (name) => new Uint8Array(await readFile(`public/data/${name}`)),
    nowDay: () => dayOfIsoDate("2026-11-22")!,
  });
  let followUp: FollowUp;
  let incidents: { readonly day: number; readonly x: number; readonly y: number; readonly category: string }[];
  let requests: Row[];
  let delivered: Row[];
  let areaAt: (x: number, y: number) => string | undefined;

  beforeAll(async () => {
    const summary = await engine.loadBuiltIn();
    followUp = await engine.followUp({ period, options: DEFAULT_HOTSPOT_OPTIONS });
    const source = summary.sources.find(({ kind }) => kind === "incidents")!;
    const text = await (await engine.rowsCsv(source.id, "gis")).text();
    incidents = read(text)
      .filter((row) => row.från !== "")
      .map((row) => {
        const [x, y] = xyOf(row, "lat", "lon");
        return { day: midDay(row), x, y, category: row.kategori! };
      });
    const list = await engine.requestList({
      filter: EVERY_REQUEST,
      sort: { by: "reported", descending: true },
      places: [],
      survey: null,
      most: 100_000,
    });
    requests = read(requestsCsv(list, "gis"));
    const { visits, unplanned } = await engine.delivery(followUp.days);
    const made = [...visits.flatMap(({ delivered: stop }) => (stop ? [stop] : [])), ...unplanned];
    delivered = read(deliveredCsv(made, summary.fictional, "gis"));
    const index = createAreaIndex(await engine.areas(), projection);
    areaAt = (x, y) => index.codes[index.areaAt(x, y)];
  }, 60_000);

  /** Whether a point lies where a promise holds: true, false, or too near the edge to be told from a file. */
  function holds({ promise: { areaCodes, places } }: PromiseFollowUp, x: number, y: number): boolean | null {
    if (areaCodes.length === 0 && places.length === 0) return true;
    if (areaCodes.includes(areaAt(x, y) ?? "")) return true;
    const meters = places.map(({ lngLat: [lng, lat] }) => {
      const [east, north] = projection.forward(lng, lat);
      return Math.hypot(east - x, north - y);
    });
    if (meters.some((apart) => Math.abs(apart - METERS) < ROUNDING_METERS)) return null;
    return meters.some((apart) => apart < METERS);
  }

  it("has as many events, in all and where each promise holds, now and a year before", () => {
    const { now, before } = followUp.compared!;
    const within = (days: Period) => incidents.filter(({ day }) => isIn(day, days));

    expect([within(now).length, within(before).length]).toEqual([followUp.incidents.now, followUp.incidents.before]);
    expect(followUp.promises.length).toBeGreaterThan(0);
    for (const promised of followUp.promises) {
      const { indicator } = promised.promise;
      const named = indicator?.kind === "incidents" ? indicator.categories : null;
      const isCounted = (name: string) => (named ? named.includes(name) : !isUncoveredByPresence(name));
      for (const [days, count] of [
        [now, promised.incidents.now],
        [before, promised.incidents.before],
      ] as const) {
        const where = within(days)
          .filter(({ category }) => isCounted(category))
          .map(({ x, y }) => holds(promised, x, y));
        const least = where.filter((is) => is === true).length;
        expect(count).toBeGreaterThanOrEqual(least);
        expect(count).toBeLessThanOrEqual(least + where.filter((is) => is === null).length);
      }
    }
  });

  it("has as many requests reported, closed, closed in time and open", () => {
    const { days } = followUp;
    for (const type of REQUEST_TYPES) {
      const own = requests.filter((row) => row.typ === REQUEST_TYPE_WORDS[type]);
      const closed = own.filter(
        (row) => row.status === "åtgärdad" && row.atgardad !== "" && isIn(dayOf(row.atgardad!), days),
      );
      const open = own.filter(
        (row) =>
          (row.anmald === "" || dayOf(row.anmald!) <= days.toDay) &&
          (row.status !== "åtgärdad" || (row.atgardad !== "" && dayOf(row.atgardad!) > days.toDay)),
      );
      const inTime = closed.filter((row) => row.mot_atgardstid === "åtgärdad i tid");

      expect(followUp.measures.find((row) => row.type === type)).toEqual({
        type,
        reported: own.filter((row) => row.anmald !== "" && isIn(dayOf(row.anmald!), days)).length,
        closed: closed.length,
        closedInTime: own.some((row) => row.atgardstid_timmar !== "") ? inTime.length : null,
        open: open.length,
      });
    }
  });

  it("has as many visits and as much time on the spot", () => {
    expect(delivered.length).toBe(followUp.presence.delivered);
    expect(delivered.length).toBeGreaterThan(0);
    expect(delivered.reduce((sum, row) => sum + Number(row.minuter), 0)).toBe(followUp.presence.minutes);
  });

  it("has as much logged of each activity", async () => {
    const { log, promises } = await engine.work();
    const rows = read(logCsv({ followUp }, log, promises, "gis"));

    for (const { promise, activities } of followUp.promises) {
      for (const { activity, delivered: count } of activities.filter((row) => row.activity.kind === "logged")) {
        const own = rows.filter(
          (row) => row.lofte === promise.title && row.aktivitet === activity.name && row.raknas === "ja",
        );
        expect(own.reduce((sum, row) => sum + Number(row.antal), 0)).toBe(count);
      }
    }
  });

  it("has a text for the web that is short", () => {
    const { web } = composedTexts({ followUp, texts: null, sources: [], areaNames: new Map(), least: null });

    expect([...web].length).toBeLessThanOrEqual(1900);
  });

  it("has the places of the two lists", async () => {
    const idsOn = async (toDay: number) => {
      const span = { fromDay: addMonths(toDay + 1, -36), toDay };
      const { firstDay } = await engine.open();
      const selection = { ...EVERYTHING, period: { ...span, fromDay: Math.max(firstDay!, span.fromDay) } };
      const list = await engine.hotspots(selection, DEFAULT_HOTSPOT_OPTIONS, null);
      const ranked = rankPlaces(list, "incidents", DEFAULT_PRIORITY_WEIGHTS);
      return read(hotspotsCsv({ list: ranked, history: null, least: null }, "gis")).map((row) => row.hotspot_id);
    };
    const { stayed, came, left, days, coveredTo } = followUp;

    const now = [...stayed, ...came].toSorted((a, b) => a.rankAfter! - b.rankAfter!);
    expect(now.map(({ id }) => id)).toEqual(await idsOn(coveredTo!));
    expect(stayed.length + left.length).toBe((await idsOn(days.fromDay - 1)).length);
  });

  it("says the same numbers in its own file", () => {
    const report = { followUp, texts: null, sources: [], areaNames: new Map(), least: null };
    const rows = read(followUpCsv(report, "gis"));
    const all = rows.find((row) => row.del === "händelser" && row.namn === "alla")!;

    expect([Number(all.nu), Number(all.fore)]).toEqual([followUp.incidents.now, followUp.incidents.before]);
    expect(new Set(rows.map((row) => row.period))).toEqual(new Set([key]));
    expect(new Set(rows.map((row) => row.fiktiv_data))).toEqual(new Set(["ja"]));
  });
});
