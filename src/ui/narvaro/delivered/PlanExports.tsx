import type { Visit } from "../../../domain/presence.ts";
import type { DayNumber } from "../../../domain/time.ts";
import type { Work } from "../../../domain/work.ts";

interface Props {
  readonly work: Work;
  /** Monday of the week that the screen shows. */
  readonly fromDay: DayNumber;
  /** The visits that start in that week, by start. */
  readonly visits: readonly Visit[];
}

/** The plan as files and on paper. */
export function PlanExports(_props: Props) {
  return null;
}
