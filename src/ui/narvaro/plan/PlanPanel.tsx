import { useMemo } from "react";
import { DAYS_PER_WEEK } from "../../../domain/iso-week.ts";
import { visitsOfDays } from "../../../domain/plan-day.ts";
import type { RankedList } from "../../../domain/priority.ts";
import type { DayNumber } from "../../../domain/time.ts";
import type { Work } from "../../../domain/work.ts";
import type { Answer } from "../../shared/use-answer.ts";
import { PlanExports } from "../delivered/PlanExports.tsx";

interface Props {
  readonly work: Work;
  readonly hotspots: Answer<RankedList>;
  /** Monday of the week that is planned. */
  readonly fromDay: DayNumber;
  readonly today: DayNumber;
}

/** The plan of a week. */
export function PlanPanel({ work, fromDay }: Props) {
  const visits = useMemo(() => visitsOfDays(work.visits, fromDay, DAYS_PER_WEEK), [work.visits, fromDay]);
  return <PlanExports work={work} fromDay={fromDay} visits={visits} />;
}
