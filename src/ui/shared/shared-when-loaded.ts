import type { Dataset } from "../../dataset/dataset.ts";
import type { sharedDataset } from "../../dataset/shared-dataset.ts";

/**
 * The shared view's dataset, whose rules are fetched when the view is first wanted: the first screen has no use for them.
 * Until they are here no question is answered, and when they cannot be had every question fails: none is ever answered
 * by the dataset behind them.
 */
export function sharedWhenLoaded(...[dataset, k, words]: Parameters<typeof sharedDataset>): Dataset {
  const made = import("../../dataset/shared-dataset.ts").then((module) => module.sharedDataset(dataset, k, words));
  made.catch(() => {}); // told to whoever asks
  type Method = (...args: unknown[]) => unknown;
  const later =
    (name: string): Method =>
    async (...args) =>
      ((await made) as unknown as Record<string, Method>)[name]!(...args);
  return Object.fromEntries(Object.keys(dataset).map((name) => [name, later(name)])) as unknown as Dataset;
}
