import type { DatasetSummary } from "../dataset/dataset.ts";
import type { Selection } from "../domain/selection.ts";
import type { AppState, Chosen } from "./app-state.ts";

type Fitted = Pick<AppState, "selection" | "surveyQuestion" | "survey" | "chosen">;

/** Drop choices that the data do not have, so that a new file is not met by an empty picture. */
export function fitToData(state: Fitted & Pick<AppState, "summary">, summary: DatasetSummary): Fitted {
  const areaCodes = summary.areas.map((area) => area.code);
  const newData = state.summary !== null && state.summary.fingerprint !== summary.fingerprint;
  return {
    selection: {
      ...state.selection,
      period: fitPeriod(state.selection.period, summary),
      categories: keepKnown(state.selection.categories, summary.categories),
      areas: keepKnown(state.selection.areas, areaCodes),
    },
    surveyQuestion: knownOrNull(state.surveyQuestion, summary.surveyQuestions),
    survey: knownOrNull(state.survey, summary.surveys),
    chosen: fitChosen(state.chosen, newData, areaCodes),
  };
}

function fitPeriod(period: Selection["period"], { firstDay, lastDay }: DatasetSummary): Selection["period"] {
  if (period === null || firstDay === null || lastDay === null) return null;
  const overlaps = period.fromDay <= lastDay && period.toDay >= firstDay;
  return overlaps ? period : null;
}

/** A list that loses every item means "no restriction"; one that was empty stays empty, for that was chosen. */
function keepKnown<T>(chosen: readonly T[] | null, known: readonly T[]): readonly T[] | null {
  if (chosen === null || chosen.every((item) => known.includes(item))) return chosen;
  const kept = chosen.filter((item) => known.includes(item));
  return kept.length > 0 ? kept : null;
}

function knownOrNull(chosen: string | null, known: readonly string[]): string | null {
  return chosen !== null && known.includes(chosen) ? chosen : null;
}

/** Rows and request ids mean something else in other data; a hotspot's id is a place on the ground. */
function fitChosen(chosen: Chosen, newData: boolean, areaCodes: readonly string[]): Chosen {
  const lost =
    chosen.kind === "area"
      ? !areaCodes.includes(chosen.code)
      : newData && (chosen.kind === "incident" || chosen.kind === "request");
  return lost ? { kind: "none" } : chosen;
}
