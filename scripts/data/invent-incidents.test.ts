import { describe, expect, it } from "vitest";
import { NO_AREA } from "../../src/domain/area.ts";
import type { EastNorth } from "../../src/domain/coordinates.ts";
import { dayOfMinute, hourOfWeek } from "../../src/domain/time.ts";
import { cellAt, cellCenter, gridOver } from "../../src/geo/grid.ts";
import { builtInIncidents, builtInTown } from "./data-files.ts";
import { INCIDENT_CATEGORIES } from "./incident-categories.ts";
import { FIRST_DAY, type InventedIncident, LAST_DAY } from "./invent-incidents.ts";
import { PLANTED_PLACES } from "./planted-places.ts";
import { hoursOfBlock } from "./week-rhythm.ts";

const town = builtInTown();
const incidents = builtInIncidents(town);
const dayOf = ({ from, to }: InventedIncident) => dayOfMinute(Math.floor((from + (to ?? from)) / 2));
const hoursLong = ({ from, to }: InventedIncident) => ((to ?? from) - from) / 60;
const bounds = {
  minX: Math.min(...incidents.map((incident) => incident.x)),
  minY: Math.min(...incidents.map((incident) => incident.y)),
  maxX: Math.max(...incidents.map((incident) => incident.x)),
  maxY: Math.max(...incidents.map((incident) => incident.y)),
};

describe("inventIncidents", () => {
  it("makes about 12 000 a year for three years in ten categories, inside the areas", () => {
    expect(incidents).toHaveLength(36_000);
    expect(new Set(incidents.map((incident) => incident.category)).size).toBe(10);
    expect(incidents.every(({ x, y }) => town.areaIndex.areaAt(x, y) !== NO_AREA)).toBe(true);
    expect(incidents.every(({ from }) => dayOfMinute(from) >= FIRST_DAY)).toBe(true);
    expect(incidents.every(({ from, to }) => dayOfMinute(to ?? from) <= LAST_DAY)).toBe(true);
    for (const year of [0, 1, 2]) {
      const inYear = incidents.filter((incident) => Math.floor((dayOf(incident) - FIRST_DAY) / 365.34) === year);
      expect(Math.abs(inYear.length - 12_000)).toBeLessThan(900);
    }
  });

  it("gives exact times to violence and intervals to thefts, some over a day and a few over a week", () => {
    const share = (test: (incident: InventedIncident) => boolean) => incidents.filter(test).length / incidents.length;

    expect(incidents.every(({ category, to }) => category !== "Misshandel" || to === null)).toBe(true);
    expect(share(({ to }) => to !== null)).toBeGreaterThan(0.25);
    expect(share((incident) => hoursLong(incident) > 24)).toBeGreaterThan(0.02);
    const weeks = incidents.filter((incident) => hoursLong(incident) > 168).length;
    expect(weeks).toBeGreaterThan(5);
    expect(weeks).toBeLessThan(300);
  });

  it("puts nothing in the hours that the clock skips or doubles", () => {
    const isStrange = (minute: number) => {
      const date = new Date(minute * 60_000);
      const isChange = date.getUTCDay() === 0 && date.getUTCDate() > 24 && [2, 9].includes(date.getUTCMonth());
      return isChange && date.getUTCHours() === 2;
    };

    expect(incidents.some(({ from, to }) => isStrange(from) || isStrange(to ?? from))).toBe(false);
  });

  it("follows the week and the year", () => {
    const assaults = incidents.filter(({ category }) => category === "Misshandel");
    const weekendNights = new Set(hoursOfBlock({ weekdays: [4, 5], fromHour: 21, toHour: 27 }));
    const atNight = assaults.filter(({ from }) => weekendNights.has(hourOfWeek(from))).length / assaults.length;
    const bikes = incidents.filter(({ category }) => category === "Cykelstöld");
    const inMonths = (months: readonly number[]) =>
      bikes.filter(({ from }) => months.includes(new Date(from * 60_000).getUTCMonth())).length;

    // 12 of 168 hours are 7 %.
    expect(atNight).toBeGreaterThan(0.3);
    expect(inMonths([7, 8])).toBeGreaterThan(1.8 * inMonths([0, 1]));
  });

  it("gathers half of the events in about 5 % of the 100 m cells of the study area", () => {
    const grid = gridOver(bounds, 100, 4);
    const counts = new Map<number, number>();
    const studyArea = new Set<number>();
    for (const { x, y } of incidents) {
      const cell = cellAt(grid, x, y);
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
      for (let row = -3; row <= 3; row++) {
        for (let column = -3; column <= 3; column++) {
          const near = cell + row * grid.columns + column;
          const [centerX, centerY] = cellCenter(grid, near);
          if (Math.hypot(centerX - x, centerY - y) <= 250) studyArea.add(near);
        }
      }
    }

    const descending = [...counts.values()].sort((a, b) => b - a);
    let cells = 0;
    for (let sum = 0; sum < incidents.length / 2; cells++) sum += descending[cells]!;
    expect(cells / studyArea.size).toBeGreaterThan(0.037);
    expect(cells / studyArea.size).toBeLessThan(0.063);
  });

  it("plants ten places at least 500 m apart", () => {
    const centers = PLANTED_PLACES.map((place) => town.places.get(place.name)!);

    expect(centers).toHaveLength(10);
    for (let i = 0; i < 10; i++) {
      for (let j = 0; j < i; j++) {
        expect(distance(centers[i]!, centers[j]!)).toBeGreaterThanOrEqual(500);
      }
    }
  });

  it("lets each planted place be found among the 20 heaviest discs", () => {
    const found = heaviestDiscs(20);

    for (const place of PLANTED_PLACES) {
      const center = town.places.get(place.name)!;
      const nearest = Math.min(...found.map((disc) => distance(disc, center)));
      expect(nearest, place.name).toBeLessThan(110);
    }
  });

  it("makes a planted place's category the commonest within 150 m", () => {
    for (const place of PLANTED_PLACES) {
      const center = town.places.get(place.name)!;
      const counts = new Map<string, number>();
      for (const { x, y, category } of incidents) {
        if (distance([x, y], center) <= 150) counts.set(category, (counts.get(category) ?? 0) + 1);
      }
      const [commonest] = [...counts].sort((a, b) => b[1] - a[1]);
      expect(commonest![0], place.name).toBe(place.category);
    }
  });

  it("starts planted places in their month, in their category and at their hours", () => {
    PLANTED_PLACES.forEach((place, index) => {
      const own = incidents.filter((incident) => incident.planted === index);
      const inCategory = own.filter(({ category }) => category === place.category);
      const peak = new Set(hoursOfBlock(place.peak));
      const inPeak = inCategory.filter(({ from, to }) => peak.has(hourOfWeek(Math.floor((from + (to ?? from)) / 2))));

      expect(inCategory.length / own.length, place.name).toBeGreaterThan(0.5);
      expect(inPeak.length / inCategory.length, place.name).toBeGreaterThan(0.4);
      const [year, month] = place.startMonth.split("-").map(Number) as [number, number];
      const start = Date.UTC(year, month - 1, 1) / 86_400_000;
      expect(Math.min(...own.map(dayOf)), place.name).toBeGreaterThan(start - 15);
    });
  });

  it("has categories that sum to a year", () => {
    expect(INCIDENT_CATEGORIES.reduce((sum, category) => sum + category.perYear, 0)).toBe(12_000);
  });
});

function distance(a: EastNorth, b: EastNorth): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** Methods 2 in its plainest form: 25 m raster, weight 2^(−age/365), R = 150 m; take the heaviest, blank it, repeat. */
function heaviestDiscs(places: number): EastNorth[] {
  const grid = gridOver(bounds, 25, 13);
  const disc: number[] = [];
  for (let dy = -6; dy <= 6; dy++) {
    for (let dx = -6; dx <= 6; dx++) if (dx * dx + dy * dy <= 36) disc.push(dy * grid.columns + dx);
  }
  const weights = new Float64Array(grid.columns * grid.rows);
  const sums = new Float64Array(grid.columns * grid.rows);
  const add = (cell: number, weight: number) => {
    weights[cell]! += weight;
    for (const step of disc) sums[cell + step]! += weight;
  };
  for (const incident of incidents) {
    add(cellAt(grid, incident.x, incident.y), 2 ** (-(LAST_DAY - dayOf(incident)) / 365));
  }
  return Array.from({ length: places }, () => {
    const best = sums.reduce((top, sum, cell) => (sum > sums[top]! ? cell : top), 0);
    for (const step of disc) add(best + step, -weights[best + step]!);
    return cellCenter(grid, best);
  });
}
