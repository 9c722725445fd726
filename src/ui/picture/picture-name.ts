import type { DatasetSummary } from "../../dataset/dataset.ts";
import { isoDateOfDay } from "../../domain/time.ts";

/** `lagesbild_linkoping_2026-10-31.lagesbild`; the name of invented data says that they are. */
export function pictureName({ fictional, lastDay }: Pick<DatasetSummary, "fictional" | "lastDay">): string {
  const parts = ["lagesbild_linkoping"];
  if (fictional) parts.push("fiktiv");
  if (lastDay !== null) parts.push(isoDateOfDay(lastDay));
  return `${parts.join("_")}.lagesbild`;
}
