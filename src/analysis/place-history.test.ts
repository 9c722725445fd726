import { describe, expect, it } from "vitest";
import { DEFAULT_HOTSPOT_OPTIONS, type HotspotOptions } from "../domain/hotspot.ts";
import type { IncidentColumns } from "../domain/incident-columns.ts";
import { EVERYTHING, type Selection } from "../domain/selection.ts";
import { dayOfCivil, isoDateOfDay, MINUTES_PER_DAY } from "../domain/time.ts";
import { projectionFor } from "../geo/projection.ts";
import { clusteredRows, incidentRows, type TestIncident } from "../testing/incident-rows.ts";
import { indexEvents } from "./event-index.ts";
import { createBaseRegister } from "./hotspot-ids.ts";
import { type HotspotContext, hotspotList } from "./hotspot-list.ts";
import { countHotspots } from "./hotspots.ts";
import { monthEndsBefore, placeHistory } from "./place-history.ts";
import { studyArea } from "./study-area.ts";

const LAST_DAY = dayOfCivil(2026, 10, 31);
const AT = { x: 536_010, y: 6_474_010 };

function contextOf(columns: IncidentColumns): HotspotContext {
  return {
    columns,
    projection: projectionFor(3006),
    areaIndex: null,
    places: [],
    requests: [],
    unsafePlaces: [],
    survey: [],
    studyArea: studyArea(columns, []),
    fictional: true,
    baseRegister: createBaseRegister(columns),
  };
}

/** `step` kilometers east, one event every `every` days from one day to another, both days before the last. */
function spot(step: number, fromDaysAgo: number, toDaysAgo: number, every = 5): TestIncident[] {
  const days = Math.floor((fromDaysAgo - toDaysAgo) / every) + 1;
  return Array.from({ length: days }, (_, k) => ({
    x: AT.x + 1000 * step,
    y: AT.y,
    start: (LAST_DAY - toDaysAgo - every * k) * MINUTES_PER_DAY + 600,
  }));
}

function columnsOf(...spots: TestIncident[][]): IncidentColumns {
  return indexEvents([{ rows: incidentRows(spots.flat()), sourceIndex: 0 }], null);
}

function historyOf(context: HotspotContext, selection: Selection, options: HotspotOptions = DEFAULT_HOTSPOT_OPTIONS) {
  const work = placeHistory(context, selection, options);
  const shares: number[] = [];
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return { history: step.value, shares };
    shares.push(step.value);
  }
}

describe("monthEndsBefore", () => {
  it("are the twelve before the day, itself not counted", () => {
    expect(monthEndsBefore(LAST_DAY).map(isoDateOfDay)).toEqual([
      "2026-09-30",
      "2026-08-31",
      "2026-07-31",
      "2026-06-30",
      "2026-05-31",
      "2026-04-30",
      "2026-03-31",
      "2026-02-28",
      "2026-01-31",
      "2025-12-31",
      "2025-11-30",
      "2025-10-31",
    ]);
    expect(isoDateOfDay(monthEndsBefore(dayOfCivil(2026, 10, 15))[0]!)).toBe("2026-09-30");
  });
});

describe("placeHistory", () => {
  it("tells what is lasting, come back, new and gone", () => {
    // Two places at a time, over 100 days: the lists change with the events.
    const columns = columnsOf(spot(0, 900, 0, 4), spot(1, 900, 100, 3), spot(2, 100, 0, 3), spot(3, 20, 0, 1));
    const period = { fromDay: LAST_DAY - 99, toDay: LAST_DAY };
    const context = contextOf(columns);
    const selection = { ...EVERYTHING, period };
    const options = { ...DEFAULT_HOTSPOT_OPTIONS, places: 3 };

    const { history, shares } = historyOf(context, selection, options);

    const { hotspots } = hotspotList(context, selection, options, null);
    const statusAt = (step: number) => {
      const { id } = hotspots.find(({ markerXy }) => Math.abs(markerXy[0] - AT.x - 1000 * step) < 1)!;
      return [history.byId[id], history.listedMonths[id]];
    };
    expect(history.isShort).toBe(false);
    expect(statusAt(0)).toEqual(["persistent", 12]);
    // On 31 July it had three events, too few to be listed.
    expect(statusAt(2)).toEqual(["recurring", 2]);
    expect(statusAt(3)).toEqual(["new", 0]);
    expect(history.left).toHaveLength(1);
    expect(history.left[0]).toMatchObject({ areaName: null, listedMonths: 12 });
    expect(projectionFor(3006).forward(...history.left[0]!.marker)[0]).toBeCloseTo(AT.x + 1000, 2);
    expect(Object.keys(history.byId)).not.toContain(history.left[0]!.id);
    expect(hotspots.map(({ name }) => name)).not.toContain(history.left[0]!.name);
    expect(shares).toHaveLength(12);
    expect(shares.at(-1)).toBe(1);
  });

  it("agrees with twelve lists asked for one by one", () => {
    const rows = clusteredRows({ length: 5000, seed: 17, sideMeters: 3500, months: 30 });
    const columns = indexEvents([{ rows, sourceIndex: 0 }], null);
    const selection: Selection = { ...EVERYTHING, categories: ["Stöld", "Hot", "Rån"], weekdays: [4, 5, 6] };
    const options = { ...DEFAULT_HOTSPOT_OPTIONS, places: 12 };
    const context = contextOf(columns);
    const days = LAST_DAY - columns.firstDay! + 1;
    const listAt = (toDay: number) => {
      const period = { fromDay: Math.max(columns.firstDay!, toDay - days + 1), toDay };
      return countHotspots(columns, { ...selection, period }, options).places.map(({ centerXy }) => centerXy);
    };
    const lists = monthEndsBefore(LAST_DAY).map(listAt);

    const { history } = historyOf(context, selection, options);

    const { hotspots } = hotspotList(context, selection, options, null);
    for (const { id, centerXy } of hotspots) {
      const nearOn = lists.map((list) =>
        list.some(([x, y]) => Math.hypot(x - centerXy[0], y - centerXy[1]) < options.radiusMeters),
      );
      // In these data no two places contend for one of an earlier list, so matching each once changes nothing.
      expect(history.listedMonths[id]).toBe(nearOn.filter(Boolean).length);
    }
    expect(new Set(Object.values(history.byId)).size).toBeGreaterThan(1);
  });

  it("says nothing when the earliest month end has under 84 days behind it", () => {
    const earliest = dayOfCivil(2025, 10, 31);
    const isShortFrom = (firstDay: number) =>
      historyOf(contextOf(columnsOf(spot(0, LAST_DAY - firstDay, 0, 1))), EVERYTHING).history.isShort;

    expect(isShortFrom(earliest - 83)).toBe(false);
    expect(isShortFrom(earliest - 82)).toBe(true);
    expect(historyOf(contextOf(indexEvents([], null)), EVERYTHING).history).toMatchObject({ isShort: true, left: [] });
  });
});
