import type { Visit } from "../../../domain/presence.ts";
import { MINUTES_PER_DAY } from "../../../domain/time.ts";
import type { DayLanes } from "./lanes.ts";

/** The visit that an arrow goes to: up and down through the teams and days in order, sideways to the nearest in time. */
export function visitBeside(days: readonly DayLanes[], id: string, key: string): Visit | null {
  const lanes = days.flatMap((day) => day.lanes.map(({ visits }) => ({ day: day.day, visits })));
  const filled = lanes.filter(({ visits }) => visits.length > 0);
  const at = filled.findIndex(({ visits }) => visits.some((visit) => visit.id === id));
  if (at < 0) return null;
  const all = filled.flatMap(({ visits }) => visits);
  const index = all.findIndex((visit) => visit.id === id);
  switch (key) {
    case "ArrowUp":
      return all[index - 1] ?? null;
    case "ArrowDown":
      return all[index + 1] ?? null;
    case "Home":
      return all[0] ?? null;
    case "End":
      return all.at(-1) ?? null;
    case "ArrowLeft":
    case "ArrowRight": {
      const beside = filled[at + (key === "ArrowLeft" ? -1 : 1)];
      if (!beside) return null;
      const clock = all[index]!.startMinute - filled[at]!.day * MINUTES_PER_DAY;
      const away = (visit: Visit) => Math.abs(visit.startMinute - beside.day * MINUTES_PER_DAY - clock);
      return beside.visits.reduce((best, visit) => (away(visit) < away(best) ? visit : best));
    }
    default:
      return null;
  }
}
