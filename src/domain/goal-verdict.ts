import type { PromiseFollowUp } from "./follow-up.ts";
import type { Goal } from "./promise.ts";

/** nådd, inte nådd, går inte att säga, går inte att bedöma */
export type GoalVerdict = "reached" | "notReached" | "unsure" | "notJudged";

/**
 * Whether the goal of a promise is reached, by the 95 % interval of what it is about and not by the number alone: reached
 * when the whole interval lies at the goal or beyond, not reached when none of it does, else nobody can say.
 *
 * Events are held against the year before, a survey against the survey before it. Measures closed in time have nothing
 * before them to be held against, and several areas' surveys are several answers: neither is judged.
 *
 * @returns null when the promise has no goal in numbers
 */
export function goalVerdict({ promise, incidents, survey }: PromiseFollowUp): GoalVerdict | null {
  const { indicator } = promise;
  if (indicator === null || indicator.kind === "words" || indicator.goal === null) return null;
  const { goal } = indicator;
  switch (indicator.kind) {
    case "incidents": {
      const { low, high, ratio } = incidents;
      if (low === null || ratio === null) return "notJudged";
      const target = goal.direction === "down" ? 1 - goal.by / 100 : 1 + goal.by / 100;
      // An upper limit that is not known has none.
      return judged(goal, low, high ?? Number.POSITIVE_INFINITY, target);
    }
    case "survey": {
      const change = survey.length === 1 ? survey[0]!.change : null;
      if (!change) return "notJudged";
      return judged(goal, change.low, change.high, goal.direction === "down" ? -goal.by : goal.by);
    }
    case "closedInTime":
      return "notJudged";
    default:
      return indicator satisfies never;
  }
}

function judged({ direction }: Goal, low: number, high: number, target: number): GoalVerdict {
  const isWholeBeyond = direction === "down" ? high <= target : low >= target;
  if (isWholeBeyond) return "reached";
  const isNoneBeyond = direction === "down" ? low > target : high < target;
  return isNoneBeyond ? "notReached" : "unsure";
}
