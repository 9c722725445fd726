import { NO_AREA } from "../domain/area.ts";
import { CATEGORY_GROUPS, publicGroupOf } from "../domain/category-traits.ts";
import { DOUBLED, type IncidentColumns } from "../domain/incident-columns.ts";
import { defaultPeriod, monthsUpTo, type Period } from "../domain/period.ts";
import type { Publication } from "../domain/publication.ts";
import { SUPPRESSED } from "../domain/shown.ts";
import { type DayNumber, dayOfIsoDate, isoDateOfDay, NO_TIME } from "../domain/time.ts";
import { narrowedCells, suppressWithinBounds } from "./suppress-within-bounds.ts";
import { type CellGroup, SHOW, SUPPRESS, suppressForEveryK } from "./suppression.ts";

export const UNDER_K = -1;
export const KEPT_BACK = -2;

/**
 * The table that every number of the shared view is read from: one pass over the events, then suppression over all its
 * sums at once (`suppressTable`). Sums: groups to all, areas and "outside" to all, and each longer time unit both from
 * its smallest parts and from the units within it (a year from tertials, the default period from years and months).
 */
export function publicationOf(columns: IncidentColumns, k: number): Publication {
  const { firstDay, lastDay, categories, areaCodes } = columns;
  const groups = CATEGORY_GROUPS.filter((group) => categories.some((category) => publicGroupOf(category) === group));
  const { units, parts } =
    firstDay === null || lastDay === null ? { units: [], parts: 0 } : timeUnits(firstDay, lastDay);
  const groupCount = groups.length + 1;
  const areaCount = areaCodes.length + 2;
  const at = (unit: number, group: number, area: number) => (unit * groupCount + group) * areaCount + area;
  const counts = new Int32Array(units.length * groupCount * areaCount);

  const partOfDay = partsOfDays(units.slice(0, parts));
  const groupOfCode = categories.map((category) => groups.indexOf(publicGroupOf(category)));
  let undated = 0;
  for (let i = 0; i < columns.length; i++) {
    if ((columns.marks[i]! & DOUBLED) !== 0) continue;
    const day = columns.day[i]!;
    if (day === NO_TIME) {
      undated++;
      continue;
    }
    const area = columns.area[i]!;
    const part = partOfDay[day - firstDay!]!;
    counts[at(part, groupOfCode[columns.category[i]!]!, area === NO_AREA ? areaCodes.length : area)]!++;
  }

  const addUp = (members: readonly number[], total: number) => {
    counts[total] = members.reduce((sum, member) => sum + counts[member]!, 0);
  };
  const inner = (count: number) => Array.from({ length: count - 1 }, (_, index) => index);
  const areas = inner(areaCount);
  const groupsAt = inner(groupCount);
  for (let unit = 0; unit < parts; unit++) {
    for (const area of areas)
      addUp(
        groupsAt.map((group) => at(unit, group, area)),
        at(unit, groupCount - 1, area),
      );
    for (let group = 0; group < groupCount; group++) {
      addUp(
        areas.map((area) => at(unit, group, area)),
        at(unit, group, areaCount - 1),
      );
    }
  }
  for (let unit = parts; unit < units.length; unit++) {
    const fromParts = withinUnit(units, unit, parts);
    for (let cell = at(unit, 0, 0); cell < at(unit + 1, 0, 0); cell++) {
      addUp(
        fromParts.map((part) => cell + at(part - unit, 0, 0)),
        cell,
      );
    }
  }

  const sums: CellGroup[] = [];
  for (let unit = 0; unit < units.length; unit++) {
    const isLong = unit >= parts;
    const madeOf = isLong ? [withinUnit(units, unit, parts), withinUnit(units, unit, units.length)] : [];
    for (let group = 0; group < groupCount; group++) {
      for (let area = 0; area < areaCount; area++) {
        const isMargin = group === groupCount - 1 || area === areaCount - 1;
        for (const within of isMargin ? madeOf : madeOf.slice(1)) {
          sums.push({ members: within.map((shorter) => at(shorter, group, area)), total: at(unit, group, area) });
        }
        if (group === groupCount - 1 && (isLong || area === areaCount - 1)) {
          sums.push({ members: groupsAt.map((inGroup) => at(unit, inGroup, area)), total: at(unit, group, area) });
        }
        if (area === areaCount - 1 && (isLong || group === groupCount - 1)) {
          sums.push({ members: areas.map((inArea) => at(unit, group, inArea)), total: at(unit, group, area) });
        }
      }
    }
  }
  const isOutside = (cell: number) => cell % areaCount === areaCount - 2;
  const isClosed = (cell: number) =>
    cell < at(parts, 0, 0) &&
    cell % areaCount < areaCount - 1 &&
    Math.floor(cell / areaCount) % groupCount < groupCount - 1;
  // A cell that nobody asks for by itself says nothing of its size either: those told apart would be bounds for the others.
  const isSilent = (cell: number) => isClosed(cell) || isOutside(cell);
  const marks = suppressForEveryK(counts, sums, k, isClosed, (cells, groups, least, isHiddenAnyhow = isClosed) =>
    suppressWithinBounds(cells, groups, least, isHiddenAnyhow, isSilent, narrowedCells),
  );
  return {
    units,
    parts,
    groups,
    groupOfCategory: Object.fromEntries(categories.map((category) => [category, publicGroupOf(category)])),
    areaCodes,
    values: counts.map((count, cell) =>
      marks[cell] === SHOW ? count : marks[cell] === SUPPRESS && !isSilent(cell) ? UNDER_K : KEPT_BACK,
    ),
    undated: undated === 0 || undated >= k ? undated : SUPPRESSED,
  };
}

/** Months cut where the default period or the last 12 months begin, then what is made of them; no span twice. */
function timeUnits(firstDay: DayNumber, lastDay: DayNumber): { units: Period[]; parts: number } {
  const whole = { fromDay: firstDay, toDay: lastDay };
  const special = [monthsUpTo(12, firstDay, lastDay), defaultPeriod(firstDay, lastDay), whole];
  const months = calendarUnits(whole, 1);
  const starts = [...new Set([...months, ...special].map(({ fromDay }) => fromDay))].sort((a, b) => a - b);
  const parts = starts.map((fromDay, index) => ({ fromDay, toDay: (starts[index + 1] ?? lastDay + 1) - 1 }));
  const all = [...parts, ...months, ...calendarUnits(whole, 4), ...calendarUnits(whole, 12), ...special];
  const isFirst = ({ fromDay, toDay }: Period, index: number) =>
    all.findIndex((other) => other.fromDay === fromDay && other.toDay === toDay) === index;
  return { units: all.filter(isFirst), parts: parts.length };
}

/** Runs of 1, 4 or 12 calendar months from January, cut at the ends of `whole`. */
export function calendarUnits(whole: Period, months: 1 | 4 | 12): Period[] {
  const units: Period[] = [];
  for (let day = whole.fromDay; day <= whole.toDay; ) {
    const date = isoDateOfDay(day);
    const year = Number(date.slice(0, 4));
    const next = Math.floor((Number(date.slice(5, 7)) - 1) / months) * months + months;
    const after = next >= 12 ? `${year + 1}-01-01` : `${year}-${String(next + 1).padStart(2, "0")}-01`;
    const toDay = Math.min(dayOfIsoDate(after)! - 1, whole.toDay);
    units.push({ fromDay: day, toDay });
    day = toDay + 1;
  }
  return units;
}

/** The longest of the first `among` units that together are the unit, from its first day on. */
function withinUnit(units: readonly Period[], unit: number, among: number): number[] {
  return coverOf(
    units.slice(0, among).map((period, index) => (index === unit ? { fromDay: 0, toDay: -1 } : period)),
    units[unit]!,
  )!;
}

/** The fewest units, the longest first, that together are the period; null when there are none. */
export function coverOf(units: readonly Period[], period: Period): number[] | null {
  const cover: number[] = [];
  for (let day = period.fromDay; day <= period.toDay; ) {
    let best = -1;
    units.forEach(({ fromDay, toDay }, index) => {
      if (fromDay !== day || toDay > period.toDay || toDay < fromDay) return;
      if (best < 0 || toDay > units[best]!.toDay) best = index;
    });
    if (best < 0) return null;
    cover.push(best);
    day = units[best]!.toDay + 1;
  }
  return cover;
}

function partsOfDays(parts: readonly Period[]): Uint16Array {
  const first = parts[0]?.fromDay ?? 0;
  const last = parts.at(-1)?.toDay ?? first - 1;
  const partOf = new Uint16Array(last - first + 1);
  parts.forEach(({ fromDay, toDay }, index) => {
    partOf.fill(index, fromDay - first, toDay - first + 1);
  });
  return partOf;
}
