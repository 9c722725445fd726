import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Dataset } from "../../dataset/dataset.ts";
import { sharedWhenLoaded } from "./shared-when-loaded.ts";
import { useAppState } from "./store-context.tsx";
import { useText } from "./text.ts";

const DatasetContext = createContext<Dataset | null>(null);

/**
 * The client of the dataset worker; in the shared view, what may be shown of it. Whoever asks through `useDataset` need
 * not know which: another view is another dataset, so every question is asked anew.
 */
export function DatasetProvider({ dataset, children }: { dataset: Dataset; children: ReactNode }) {
  const text = useText();
  const leastShown = useAppState((state) => state.leastShown);
  const viewed = useMemo(
    () =>
      leastShown === null
        ? dataset
        : sharedWhenLoaded(dataset, leastShown, {
            groupName: (group) => text(`group.${group}`),
            otherGroups: text("view.otherGroups"),
          }),
    [dataset, leastShown, text],
  );
  return <DatasetContext value={viewed}>{children}</DatasetContext>;
}

/** What screens ask everything. */
export function useDataset(): Dataset {
  const dataset = useContext(DatasetContext);
  if (!dataset) throw new Error("useDataset outside DatasetProvider");
  return dataset;
}
