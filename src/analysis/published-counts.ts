import { defaultPeriod, type Period } from "../domain/period.ts";
import type { Publication } from "../domain/publication.ts";
import type { FilterCounts, Selection } from "../domain/selection.ts";
import { isHidden, type Shown, SUPPRESSED, WITHHELD } from "../domain/shown.ts";
import { isoDateOfDay } from "../domain/time.ts";
import { calendarUnits, coverOf, UNDER_K } from "./publication.ts";

/** A set of rows of one dimension: those added, less those taken away. */
interface Way {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

/**
 * The number of events in a selection of whole months, groups and areas, as far as the published table tells: a cell of
 * it, or a sum or difference of cells that are all shown. Whatever else it would take to know is withheld.
 */
export function publishedTotal(publication: Publication, selection: Selection, k: number): Shown {
  const { units, groups, areaCodes, values } = publication;
  const whole = wholePeriod(publication);
  if (whole === null) return 0;
  const period = within(selection.period ?? defaultPeriod(whole.fromDay, whole.toDay), whole);
  const groupWays = ways(selection.categories && groupIndexes(publication, selection.categories), groups.length);
  const areaWays = ways(selection.areas && indexesOf(areaCodes, selection.areas), areaCodes.length + 1);
  if (period === null || groupWays[0]?.plus.length === 0 || areaWays[0]?.plus.length === 0) return 0;
  const cover = coverOf(units, period);
  if (cover === null) return WITHHELD;

  const valueAt = (unit: number, group: number, area: number) =>
    values[(unit * (groups.length + 1) + group) * (areaCodes.length + 2) + area]!;
  for (const inGroups of groupWays) {
    for (const inAreas of areaWays) {
      const total = added(cover, inGroups, inAreas, valueAt);
      if (total !== null) return total < k ? SUPPRESSED : total;
    }
  }
  const [group] = groupWays[0]!.plus;
  const [area] = areaWays[0]!.plus;
  const isOneCell = cover.length * groupWays[0]!.plus.length * areaWays[0]!.plus.length === 1;
  return isOneCell && valueAt(cover[0]!, group!, area!) === UNDER_K ? SUPPRESSED : WITHHELD;
}

/**
 * What `filterCounts` answers, for the shared view: every number read from the published table. Categories are groups,
 * by name; weekdays, hours and days are not published; a month that the data cut is what there is of it.
 */
export function publishedCounts(
  publication: Publication,
  selection: Selection,
  k: number,
  groupName: (group: Publication["groups"][number]) => string,
): FilterCounts {
  const whole = wholePeriod(publication);
  const total = (change: Partial<Selection>) => publishedTotal(publication, { ...selection, ...change }, k);
  const { undated } = publication;
  const dated = whole === null ? 0 : publishedTotal(publication, { ...EVERY, period: whole }, k);
  return {
    total: total({}),
    all: (isHidden(dated) ? 0 : dated) + (isHidden(undated) ? 0 : undated),
    undated,
    categories: publication.groups.map((group) => ({
      category: groupName(group),
      count: total({ categories: categoriesIn(publication, group) }),
    })),
    weekdays: new Array<Shown>(7).fill(WITHHELD),
    hours: new Array<Shown>(24).fill(WITHHELD),
    areas: publication.areaCodes.map((code) => ({ code, count: total({ areas: [code] }) })),
    sources: [],
    months: (whole === null ? [] : calendarUnits(whole, 1)).map((period) => ({
      month: isoDateOfDay(period.fromDay).slice(0, 7),
      count: total({ period }),
    })),
    days: null,
  };
}

const EVERY = { categories: null, weekdays: null, hours: null, areas: null, sources: null };

/** Every category that is counted in the group. */
export function categoriesIn(
  { groupOfCategory }: Pick<Publication, "groupOfCategory">,
  group: Publication["groups"][number],
): string[] {
  return Object.keys(groupOfCategory).filter((category) => groupOfCategory[category] === group);
}

/** From the first to the last day of the data; null when nothing is dated. */
export function wholePeriod({ units, parts }: Publication): Period | null {
  return parts === 0 ? null : { fromDay: units[0]!.fromDay, toDay: units[parts - 1]!.toDay };
}

function within(period: Period, whole: Period): Period | null {
  const fromDay = Math.max(period.fromDay, whole.fromDay);
  const toDay = Math.min(period.toDay, whole.toDay);
  return fromDay > toDay ? null : { fromDay, toDay };
}

/** The chosen rows by themselves, and all rows less the others; `all` is the index of the sum. null: no restriction. */
function ways(chosen: readonly number[] | null, all: number): Way[] {
  if (chosen === null) return [{ plus: [all], minus: [] }];
  const others = Array.from({ length: all }, (_, index) => index).filter((index) => !chosen.includes(index));
  const byItself = { plus: chosen, minus: [] };
  return chosen.length === 0 ? [byItself] : [byItself, { plus: [all], minus: others }];
}

/** null when a cell that it takes is hidden. */
function added(
  cover: readonly number[],
  groups: Way,
  areas: Way,
  valueAt: (unit: number, group: number, area: number) => number,
): number | null {
  const signed = ({ plus, minus }: Way) => [
    ...plus.map((index) => [index, 1] as const),
    ...minus.map((index) => [index, -1] as const),
  ];
  let sum = 0;
  for (const unit of cover) {
    for (const [group, groupSign] of signed(groups)) {
      for (const [area, areaSign] of signed(areas)) {
        const value = valueAt(unit, group, area);
        if (value < 0) return null;
        sum += groupSign * areaSign * value;
      }
    }
  }
  return sum;
}

function groupIndexes(publication: Publication, categories: readonly string[]): number[] {
  const chosen = new Set(categories.map((category) => publication.groupOfCategory[category]));
  return publication.groups.flatMap((group, index) => (chosen.has(group) ? [index] : []));
}

function indexesOf<T>(all: readonly T[], chosen: readonly T[]): number[] {
  return all.flatMap((item, index) => (chosen.includes(item) ? [index] : []));
}
