import type { Visit } from "../../../domain/presence.ts";
import { MINUTES_PER_DAY } from "../../../domain/time.ts";
import { snapped, soundMinutes, type VisitEdit, withinDays } from "./edit-visit.ts";
import { type HourScale, minuteAt, pixelOf } from "./hour-scale.ts";
import type { Lane } from "./lanes.ts";

/** Where a block is let go: the day and team it lies over, and how far down it has come. */
export interface Drop {
  readonly day: number;
  readonly lane: Pick<Lane, "actor" | "team" | "mode">;
  /** Pixels that the pointer has moved down. */
  readonly down: number;
}

/** A block that was dragged: its time follows its upper edge, its team the column under the pointer. Snaps to five minutes. */
export function movedBy(
  visit: Visit,
  gridDay: number,
  { day, lane, down }: Drop,
  scale: HourScale,
  week: { readonly fromDay: number; readonly days: number },
): VisitEdit {
  const before = visit.startMinute - gridDay * MINUTES_PER_DAY;
  // Only sideways: the minute stays as exact as it was.
  const after = down === 0 ? before : snapped(minuteAt(scale, pixelOf(scale, before) + down));
  return {
    startMinute: withinDays(day * MINUTES_PER_DAY + after, week.fromDay, week.days),
    actor: lane.actor,
    team: lane.team,
    mode: lane.mode,
  };
}

/** A block whose lower edge was dragged; 5–240 minutes. */
export function resizedBy(visit: Visit, gridDay: number, down: number, scale: HourScale): VisitEdit {
  const start = visit.startMinute - gridDay * MINUTES_PER_DAY;
  const end = minuteAt(scale, pixelOf(scale, start + visit.minutes) + down);
  return { minutes: soundMinutes(end - start) };
}
