import { createContext, type ReactNode, useContext } from "react";
import type { Dataset } from "../../dataset/dataset.ts";

const DatasetContext = createContext<Dataset | null>(null);

export function DatasetProvider({ dataset, children }: { dataset: Dataset; children: ReactNode }) {
  return <DatasetContext value={dataset}>{children}</DatasetContext>;
}

/** The client of the dataset worker, which screens ask everything. */
export function useDataset(): Dataset {
  const dataset = useContext(DatasetContext);
  if (!dataset) throw new Error("useDataset outside DatasetProvider");
  return dataset;
}
