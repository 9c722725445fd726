import type { Visit } from "../../../domain/presence.ts";
import { MINUTES_PER_DAY } from "../../../domain/time.ts";
import { SNAP_MINUTES, soundMinutes, type VisitEdit, withinDays } from "./edit-visit.ts";

/** What a key does to a visit: Shift with the arrows moves it by five minutes or a day, + and − make it longer or shorter. */
export function keyEdit(
  visit: Visit,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  week: { readonly fromDay: number; readonly days: number },
): VisitEdit | null {
  const moved = (by: number) => {
    const startMinute = visit.startMinute + by;
    // A whole day past the week's end would become its last minutes: then rather not at all.
    return withinDays(startMinute, week.fromDay, week.days) === startMinute ? { startMinute } : null;
  };
  if (key === "+") return { minutes: soundMinutes(visit.minutes + SNAP_MINUTES) };
  if (key === "-" || key === "−") return { minutes: soundMinutes(visit.minutes - SNAP_MINUTES) };
  if (!shiftKey) return null;
  switch (key) {
    case "ArrowUp":
      return moved(-SNAP_MINUTES);
    case "ArrowDown":
      return moved(SNAP_MINUTES);
    case "ArrowLeft":
      return moved(-MINUTES_PER_DAY);
    case "ArrowRight":
      return moved(MINUTES_PER_DAY);
    default:
      return null;
  }
}
