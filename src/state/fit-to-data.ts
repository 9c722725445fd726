import type { DatasetSummary } from "../dataset/dataset.ts";
import type { Selection } from "../domain/selection.ts";
import { SIDES, type SideBySide } from "../domain/side-by-side.ts";
import type { AppState, Chosen } from "./app-state.ts";

type Fitted = Pick<
  AppState,
  "selection" | "internalSelection" | "sideBySide" | "surveyQuestion" | "survey" | "chosen" | "measuresFilter"
>;

/**
 * Drop choices that the data do not have, so that a new file is not met by an empty picture.
 *
 * @param fingerprint of the data that the choices were made on; null when that is not known
 */
export function fitToData(state: Fitted, fingerprint: string | null, summary: DatasetSummary): Fitted {
  const areaCodes = summary.areas.map((area) => area.code);
  const isOtherData = fingerprint !== null && fingerprint !== summary.fingerprint;
  return {
    selection: fitSelection(state.selection, summary),
    internalSelection: state.internalSelection && fitSelection(state.internalSelection, summary),
    sideBySide: state.sideBySide && fitSides(state.sideBySide, summary),
    surveyQuestion: knownOrNull(state.surveyQuestion, summary.surveyQuestions),
    survey: knownOrNull(state.survey, summary.surveys),
    chosen: fitChosen(state.chosen, isOtherData, areaCodes),
    measuresFilter: {
      ...state.measuresFilter,
      areas: keepKnown(state.measuresFilter.areas, [...areaCodes, null]),
      // Who there is to choose from is known only when the list has come.
      owner: isOtherData ? null : state.measuresFilter.owner,
    },
  };
}

function fitSelection(selection: Selection, summary: DatasetSummary): Selection {
  const areaCodes = summary.areas.map((area) => area.code);
  const incidentSources = summary.sources.filter(({ kind }) => kind === "incidents").map(({ id }) => id);
  return {
    ...selection,
    period: fitPeriod(selection.period, summary),
    categories: keepKnown(selection.categories, summary.categories),
    areas: keepKnown(selection.areas, areaCodes),
    sources: keepKnown(selection.sources, incidentSources),
  };
}

/** A side that the data have nothing of leaves nothing to compare. */
function fitSides(sides: SideBySide, summary: DatasetSummary): SideBySide | null {
  if (sides.kind === "periods") return SIDES.some((side) => fitPeriod(sides[side], summary) === null) ? null : sides;
  const [a, b] = SIDES.map((side) => keepKnown(sides[side], summary.categories));
  return a && b ? { kind: "categories", a, b } : null;
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
function fitChosen(chosen: Chosen, isOtherData: boolean, areaCodes: readonly string[]): Chosen {
  const lost =
    chosen.kind === "area"
      ? !areaCodes.includes(chosen.code)
      : isOtherData && (chosen.kind === "incident" || chosen.kind === "request");
  return lost ? { kind: "none" } : chosen;
}
