import type { DatasetSummary } from "../../dataset/dataset.ts";
import type { AppStore } from "../../state/store.ts";

/** Other data than before: what was chosen among the old may not exist among the new. */
export function showNewData(store: AppStore, summary: DatasetSummary) {
  store.getState().dataReplaced(summary);
}
