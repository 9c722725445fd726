import type { DatasetSummary } from "../../dataset/dataset.ts";
import type { AppStore } from "../../state/store.ts";

/** Other data than before: what was chosen among the old may not exist among the new. */
export function showNewData(store: AppStore, summary: DatasetSummary) {
  const state = store.getState();
  state.choose({ kind: "none" });
  state.clearSelection();
  const [question] = summary.surveyQuestions;
  const [survey] = summary.surveys;
  state.chooseSurvey({
    ...(state.surveyQuestion !== null &&
    question !== undefined &&
    !summary.surveyQuestions.includes(state.surveyQuestion)
      ? { question }
      : {}),
    ...(state.survey !== null && survey !== undefined && !summary.surveys.includes(state.survey) ? { survey } : {}),
  });
  state.dataLoaded(summary);
}
