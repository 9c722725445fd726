import { useIntl } from "react-intl";
import type { Goal, Indicator } from "../../domain/promise.ts";
import { useListText } from "../shared/list-text.ts";
import { useText } from "../shared/text.ts";

/** What is to have changed, and by how much, in words; null when nothing is said. */
export function useIndicatorWords(): (indicator: Indicator | null) => string | null {
  const text = useText();
  const intl = useIntl();
  const listText = useListText();
  const withGoal = (what: string, goal: Goal | null, unit: "percent" | "points") =>
    goal === null
      ? what
      : `${what}: ${text(`promise.goal.${unit}`, { direction: goal.direction, by: intl.formatNumber(goal.by) })}`;
  const which = (names: readonly string[]) => (names.length === 0 ? "" : ` (${listText(names)})`);
  return (indicator) => {
    switch (indicator?.kind) {
      case undefined:
        return null;
      case "incidents":
        return withGoal(
          text("promise.indicator.incidents") + which(indicator.categories ?? []),
          indicator.goal,
          "percent",
        );
      case "survey":
        return withGoal(`${text("promise.indicator.survey")} (${indicator.question})`, indicator.goal, "points");
      case "closedInTime": {
        const types = indicator.requestTypes.map((type) => text(`request.${type}`));
        return withGoal(text("promise.indicator.closedInTime") + which(types), indicator.goal, "points");
      }
      case "words":
        return indicator.text;
      default:
        return indicator satisfies never;
    }
  };
}
