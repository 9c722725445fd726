import { publicGroupOf } from "../domain/category-traits.ts";
import type { Category } from "../domain/incident.ts";
import { defaultPeriod, type Period } from "../domain/period.ts";
import type { Selection } from "../domain/selection.ts";
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

function publishablePeriod(period: Period | null, { firstDay, lastDay }: PublishableFacts): Period | null {
  if (period === null || firstDay === null || lastDay === null) return null;
  const whole = { fromDay: firstDay, toDay: lastDay };
  const standard = defaultPeriod(firstDay, lastDay);
  if (period.fromDay === standard.fromDay && period.toDay === standard.toDay) return null;
  const months = calendarUnits(whole, 1).filter(
    ({ fromDay, toDay }) => fromDay >= period.fromDay && toDay <= period.toDay,
  );
  const [first] = months;
  if (!first) return null;
  const found = { fromDay: first.fromDay, toDay: months.at(-1)!.toDay };
  return found.fromDay === standard.fromDay && found.toDay === standard.toDay ? null : found;
}

/** In the order of the data, so that the same groups are the same selection. */
function wholeGroups(chosen: readonly Category[], all: readonly Category[]): readonly Category[] | null {
  const groups = new Set(chosen.map(publicGroupOf));
  const whole = all.filter((category) => groups.has(publicGroupOf(category)));
  // Those that these data do not have are kept: a link may still wait for the data that have them.
  const unknown = chosen.filter((category) => !all.includes(category));
  return chosen.length > 0 && whole.length === all.length ? null : [...whole, ...unknown];
}
