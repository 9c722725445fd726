import { publishableSelection, publishableSides } from "../analysis/publishable-selection.ts";
import type { DatasetSummary } from "../dataset/dataset.ts";
import type { Selection } from "../domain/selection.ts";
import type { LeastShown } from "../domain/shown.ts";
import type { AppState, Chosen } from "./app-state.ts";

type Limited = Pick<AppState, "selection" | "chosen" | "leastShown" | "sideBySide">;

/**
 * The state with what the shared view does not allow let go: part months, hours, single categories, single points. Every
 * action that may bring one in ends here. Before the data are known a link's choices wait; nothing is asked until then.
 */
export function keptPublishable<S extends Limited>(state: S, summary: DatasetSummary | null): S {
  if (state.leastShown === null) return state;
  const chosen: Chosen =
    state.chosen.kind === "incident" || state.chosen.kind === "request" ? { kind: "none" } : state.chosen;
  const selection = summary ? publishableSelection(state.selection, summary) : state.selection;
  const { sideBySide } = state;
  return {
    ...state,
    chosen,
    selection,
    sideBySide: sideBySide && summary ? publishableSides(sideBySide, summary) : sideBySide,
  };
}

/** Into the shared view, with what was selected kept for the way back; or out of it. */
export function viewChosen(
  state: Limited & Pick<AppState, "summary" | "internalSelection">,
  leastShown: LeastShown,
): Limited & Pick<AppState, "internalSelection"> {
  const { selection, chosen, sideBySide, summary, internalSelection } = state;
  if (leastShown === null) {
    const back = internalSelection && summary ? comeBack(selection, internalSelection, summary) : selection;
    return { leastShown, chosen, selection: back, sideBySide, internalSelection: null };
  }
  const kept = state.leastShown === null ? selection : internalSelection;
  return { ...keptPublishable({ selection, chosen, sideBySide, leastShown }, summary), internalSelection: kept };
}

/** Each choice as it was before the shared view, unless it was changed there. */
function comeBack(shared: Selection, before: Selection, summary: DatasetSummary): Selection {
  const snapped = publishableSelection(before, summary);
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return {
    period: same(shared.period, snapped.period) ? before.period : shared.period,
    categories: same(shared.categories, snapped.categories) ? before.categories : shared.categories,
    weekdays: before.weekdays,
    hours: before.hours,
    areas: same(shared.areas, snapped.areas) ? before.areas : shared.areas,
    sources: before.sources,
  };
}
