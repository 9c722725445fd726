import { CATEGORY_GROUPS, isUncoveredByPresence, publicGroupOf } from "../../domain/category-traits.ts";
import type { FollowUp, PromiseFollowUp } from "../../domain/follow-up.ts";
import type { Category } from "../../domain/incident.ts";
import { DOUBLED, type IncidentColumns, PILED } from "../../domain/incident-columns.ts";
import type { Period } from "../../domain/period.ts";
import type { Indicator } from "../../domain/promise.ts";
import { NO_TIME } from "../../domain/time.ts";
import { compareCounts } from "./compare-counts.ts";
import type { FollowedDays } from "./followed-days.ts";
import type { PromiseGround } from "./promise-ground.ts";

/** Where a promise's events are counted, and which. */
export interface CountedPromise {
  readonly ground: PromiseGround;
  readonly indicator: Indicator | null;
}

export interface FollowedCounts extends Pick<FollowUp, "incidents" | "groups"> {
  /** In the order they were asked for. */
  readonly promises: readonly Pick<PromiseFollowUp, "incidents" | "leftOut">[];
}

/**
 * The events of the period and of the same days a year before, in one pass: all, per group, and per promise.
 *
 * Groups are those of the shared view, so that the report has the same numbers whoever reads it. Events on points of
 * false precision count in all, in groups and in areas, but near no place. A promise's events are of its indicator's
 * categories; else of all but those that presence itself uncovers, of which more presence finds more.
 */
export function followedCounts(
  columns: IncidentColumns,
  followed: FollowedDays,
  promises: readonly CountedPromise[],
): FollowedCounts {
  const { days, coveredTo, compared } = followed;
  const now = compared?.now ?? { fromDay: days.fromDay, toDay: coveredTo ?? days.fromDay - 1 };
  const before = compared?.before ?? { fromDay: 0, toDay: -1 };
  const isOf = promises.map(({ indicator }) => countedCategories(columns.categories, indicator));
  // [now, before]
  const perCategory = [new Uint32Array(columns.categories.length), new Uint32Array(columns.categories.length)];
  const perPromise = promises.map(() => [0, 0]);
  for (let i = 0; i < columns.length; i++) {
    const day = columns.day[i]!;
    const side = holds(now, day) ? 0 : holds(before, day) ? 1 : -1;
    if (side < 0 || day === NO_TIME || (columns.marks[i]! & DOUBLED) !== 0) continue;
    const category = columns.category[i]!;
    perCategory[side]![category]!++;
    const isPlaced = (columns.marks[i]! & PILED) === 0;
    promises.forEach(({ ground }, p) => {
      if (isOf[p]![category] !== 1) return;
      if (ground.holdsAt(columns.x[i]!, columns.y[i]!, columns.area[i]!, isPlaced)) perPromise[p]![side]!++;
    });
  }

  const sumOf = (side: number, isChosen: (category: Category) => boolean) =>
    columns.categories.reduce((sum, name, code) => sum + (isChosen(name) ? perCategory[side]![code]! : 0), 0);
  const compare = (isChosen: (category: Category) => boolean) =>
    compareCounts(sumOf(0, isChosen), sumOf(1, isChosen), followed);
  const groups = CATEGORY_GROUPS.filter((group) => columns.categories.some((name) => publicGroupOf(name) === group));
  return {
    incidents: compare(() => true),
    groups: groups.map((group) => ({ group, comparison: compare((name) => publicGroupOf(name) === group) })),
    promises: promises.map(({ indicator }, p) => ({
      incidents: compareCounts(perPromise[p]![0]!, perPromise[p]![1]!, followed),
      leftOut: namedCategories(indicator) === null ? columns.categories.filter(isUncoveredByPresence) : [],
    })),
  };
}

/** The categories that a promise is measured by; null when it names none. */
export function namedCategories(indicator: Indicator | null): readonly Category[] | null {
  return indicator?.kind === "incidents" ? indicator.categories : null;
}

function countedCategories(categories: readonly Category[], indicator: Indicator | null): Uint8Array {
  const named = namedCategories(indicator);
  return Uint8Array.from(categories, (name) =>
    Number(named === null ? !isUncoveredByPresence(name) : named.includes(name)),
  );
}

function holds({ fromDay, toDay }: Period, day: number): boolean {
  return day >= fromDay && day <= toDay;
}
