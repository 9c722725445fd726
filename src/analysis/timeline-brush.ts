import type { Period } from "../domain/period.ts";
import { addMonths, type DayNumber } from "../domain/time.ts";
import { nextBin, startOfBin, type TimelineUnit } from "./timeline.ts";

/** What of the brush is moved: one end of the period, or all of it. */
export type BrushPart = "from" | "to" | "whole";

export interface BrushBounds {
  readonly unit: TimelineUnit;
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
}

/** How far a key goes: one bar or one month. */
export type BrushStep = "bin" | "month";

/** The period with one end put at the edge of bars nearest to `day`; at least one bar long, within the data. */
export function dragEnd(period: Period, part: "from" | "to", day: DayNumber, bounds: BrushBounds): Period {
  const edge = nearestEdge(day, bounds);
  if (part === "from") {
    return { ...period, fromDay: within(Math.min(edge, startOfBin(bounds.unit, period.toDay)), bounds) };
  }
  // The first edge that leaves the bar of `fromDay` in.
  const least = nextBin(bounds.unit, startOfBin(bounds.unit, period.fromDay));
  return { ...period, toDay: within(Math.max(edge, least) - 1, bounds) };
}

/** The whole period moved to begin at the edge of bars nearest to `fromDay`, as long as it was. */
export function dragWhole(period: Period, fromDay: DayNumber, bounds: BrushBounds): Period {
  const { unit, firstDay, lastDay } = bounds;
  const edge = Math.max(nearestEdge(fromDay, bounds), firstDay);
  const moved =
    unit === "week"
      ? { fromDay: edge, toDay: edge + period.toDay - period.fromDay }
      : { fromDay: edge, toDay: addMonths(edge, monthsLong(period)) - 1 };
  if (moved.toDay <= lastDay) return moved;
  // Against the right wall the length stays and the last day is data-as-of.
  const last =
    unit === "week" ? lastDay - (period.toDay - period.fromDay) : addMonths(lastDay + 1, -monthsLong(period));
  return { fromDay: Math.max(last, firstDay), toDay: lastDay };
}

/** The period after a press of an arrow key, `direction` −1 or 1. */
export function stepBrush(
  period: Period,
  part: BrushPart,
  step: BrushStep,
  direction: -1 | 1,
  bounds: BrushBounds,
): Period {
  const unit = step === "month" ? "month" : bounds.unit;
  const onward = { ...bounds, unit };
  switch (part) {
    case "from":
      return dragEnd(period, "from", neighborEdge(period.fromDay, direction, unit), onward);
    case "to":
      return dragEnd(period, "to", neighborEdge(period.toDay + 1, direction, unit), onward);
    case "whole":
      return dragWhole(period, neighborEdge(period.fromDay, direction, unit), onward);
    default:
      return part satisfies never;
  }
}

/** Home and End: an end as far as it goes, or all of the period against the wall. */
export function brushToWall(period: Period, part: BrushPart, wall: "first" | "last", bounds: BrushBounds): Period {
  const day = wall === "first" ? bounds.firstDay : bounds.lastDay + 1;
  return part === "whole" ? dragWhole(period, day, bounds) : dragEnd(period, part, day, bounds);
}

/** The edge of bars after or before `day`, which may be an edge itself. */
function neighborEdge(day: DayNumber, direction: -1 | 1, unit: TimelineUnit): DayNumber {
  return direction > 0 ? nextBin(unit, startOfBin(unit, day)) : startOfBin(unit, day - 1);
}

function nearestEdge(day: DayNumber, { unit, firstDay, lastDay }: BrushBounds): DayNumber {
  // The ends of the data are edges too, also where they cut a bar.
  if (day <= firstDay) return firstDay;
  if (day > lastDay) return lastDay + 1;
  const start = startOfBin(unit, day);
  const end = Math.min(nextBin(unit, start), lastDay + 1);
  return day - Math.max(start, firstDay) < end - day ? Math.max(start, firstDay) : end;
}

function within(day: DayNumber, { firstDay, lastDay }: BrushBounds): DayNumber {
  return Math.min(Math.max(day, firstDay), lastDay);
}

function monthsLong(period: Period): number {
  let months = 1;
  while (addMonths(period.fromDay, months) <= period.toDay) months++;
  return months;
}
