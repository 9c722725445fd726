import type { FollowUp, PromiseFollowUp, SurveyFollowUp } from "./follow-up.ts";
import type { CitizenPromise, Goal } from "./promise.ts";
import { isoDateOfDay } from "./time.ts";

/** Of the period: nådd, inte nådd, går inte att säga, går inte att bedöma. */
export type GoalVerdict = "reached" | "notReached" | "unsure" | "notJudged";

/**
 * Whether the goal of a promise is reached, by the 95 % interval of what it is about and not by the number alone: reached
 * when the whole interval lies at the goal or beyond, not reached when none of it does, else nobody can say.
 *
 * What is held against each other must lie on either side of the promise's first day: it must hold on all days of now,
 * and on none of those before. So a promise is judged in its first year, events against the year before it, a survey
 * against the last one before it. Measures closed in time have nothing before them to be held against, and several
 * areas' surveys are several answers: neither is judged.
 *
 * @returns null when the promise has no goal in numbers
 */
export function goalVerdict(
  { promise, incidents, survey }: Pick<PromiseFollowUp, "promise" | "incidents" | "survey">,
  compared: FollowUp["compared"],
): GoalVerdict | null {
  const { indicator } = promise;
  if (indicator === null || indicator.kind === "words" || indicator.goal === null) return null;
  const { goal } = indicator;
  switch (indicator.kind) {
    case "incidents": {
      const { low, high, ratio } = incidents;
      if (low === null || ratio === null || !isOnEitherSide(promise, compared)) return "notJudged";
      const target = goal.direction === "down" ? 1 - goal.by / 100 : 1 + goal.by / 100;
      // An upper limit that is not known has none.
      return judged(goal, low, high ?? Number.POSITIVE_INFINITY, target);
    }
    case "survey": {
      const answer = survey.length === 1 ? survey[0]! : null;
      const change = answer?.change;
      if (!change || !isSurveyOnEitherSide(promise, answer.survey, change.since)) return "notJudged";
      return judged(goal, change.low, change.high, goal.direction === "down" ? -goal.by : goal.by);
    }
    case "closedInTime":
      return "notJudged";
    default:
      return indicator satisfies never;
  }
}

function isOnEitherSide({ fromDay, toDay }: CitizenPromise, compared: FollowUp["compared"]): boolean {
  if (!compared) return false;
  const { now, before } = compared;
  return fromDay <= now.fromDay && toDay >= now.toDay && before.toDay < fromDay;
}

/** Surveys say their year first; one whose year is not known is on neither side. */
function isSurveyOnEitherSide({ fromDay }: CitizenPromise, survey: SurveyFollowUp["survey"], since: string): boolean {
  const first = Number(isoDateOfDay(fromDay).slice(0, 4));
  return yearOf(survey) >= first && yearOf(since) < first;
}

function yearOf(survey: string): number {
  return Number(/^\d{4}/.exec(survey)?.[0] ?? Number.NaN);
}

function judged({ direction }: Goal, low: number, high: number, target: number): GoalVerdict {
  const isWholeBeyond = direction === "down" ? high <= target : low >= target;
  if (isWholeBeyond) return "reached";
  const isNoneBeyond = direction === "down" ? low > target : high < target;
  return isNoneBeyond ? "notReached" : "unsure";
}
