import { publicGroupOf } from "../domain/category-traits.ts";
import type { Category } from "../domain/incident.ts";
import { defaultPeriod, type Period } from "../domain/period.ts";
import type { Selection } from "../domain/selection.ts";
import { SIDES, type Side, type SideBySide } from "../domain/side-by-side.ts";
import type { DayNumber } from "../domain/time.ts";
import { calendarUnits } from "./publication.ts";

/** What of the data decides how a selection may be cut. */
export interface PublishableFacts {
  readonly categories: readonly Category[];
  readonly firstDay: DayNumber | null;
  readonly lastDay: DayNumber | null;
}

/**
 * The nearest selection that the shared view may answer: the whole calendar months inside the period (the default
 * period when there is none), no weekdays or hours, every category of a group of which one was chosen, whole areas as
 * they are. The first and last month of the data count as whole. Applying it twice changes nothing more.
 */
export function publishableSelection(selection: Selection, facts: PublishableFacts): Selection {
  return {
    period: publishablePeriod(selection.period, facts),
    categories: selection.categories && wholeGroups(selection.categories, facts.categories),
    weekdays: null,
    hours: null,
    areas: selection.areas,
    sources: null,
  };
}

/**
 * The nearest two sides that the shared view may answer: whole calendar months, or whole groups of categories; null when
 * a side holds no whole month.
 */
export function publishableSides(sides: SideBySide, facts: PublishableFacts): SideBySide | null {
  if (sides.kind === "categories") {
    const groups = (side: Side) => wholeGroups(sides[side], facts.categories) ?? facts.categories;
    return { kind: "categories", a: groups("a"), b: groups("b") };
  }
  const [a, b] = SIDES.map((side) => publishableDays(sides[side], facts));
  return a && b ? { kind: "periods", a, b } : null;
}

function publishablePeriod(period: Period | null, facts: PublishableFacts): Period | null {
  const days = period && publishableDays(period, facts);
  return days && isStandard(days, facts) ? null : days;
}

/** The whole months inside a period, or the default period as it is; null when there are none. */
function publishableDays(period: Period, facts: PublishableFacts): Period | null {
  const { firstDay, lastDay } = facts;
  if (firstDay === null || lastDay === null) return null;
  if (isStandard(period, facts)) return period;
  const months = calendarUnits({ fromDay: firstDay, toDay: lastDay }, 1).filter(
    ({ fromDay, toDay }) => fromDay >= period.fromDay && toDay <= period.toDay,
  );
  const [first] = months;
  return first ? { fromDay: first.fromDay, toDay: months.at(-1)!.toDay } : null;
}

function isStandard(period: Period, { firstDay, lastDay }: PublishableFacts): boolean {
  if (firstDay === null || lastDay === null) return false;
  const standard = defaultPeriod(firstDay, lastDay);
  return period.fromDay === standard.fromDay && period.toDay === standard.toDay;
}

/** In the order of the data, so that the same groups are the same selection. */
function wholeGroups(chosen: readonly Category[], all: readonly Category[]): readonly Category[] | null {
  const groups = new Set(chosen.map(publicGroupOf));
  const whole = all.filter((category) => groups.has(publicGroupOf(category)));
  // Those that these data do not have are kept: a link may still wait for the data that have them.
  const unknown = chosen.filter((category) => !all.includes(category));
  return chosen.length > 0 && whole.length === all.length ? null : [...whole, ...unknown];
}
