import type { BacktestAnswer, BacktestProgress } from "../domain/backtest.ts";
import type { HotspotOptions } from "../domain/hotspot.ts";
import type { Selection } from "../domain/selection.ts";
import type { Dataset, ImportDecision, ImportOutcome, ImportProgress } from "./dataset.ts";
import type { Display } from "./display-index.ts";

/** What the client asks of the worker that holds the columns. Everything that crosses is plain data. */
export interface DatasetWorkerApi extends Omit<Dataset, "importFiles" | "backtest" | "clusters" | "requestsInView"> {
  /** First of all: where the built-in data lie, and the port on which the display worker asks for points. */
  connect(dataUrl: string, display: MessagePort): void;
  /** `number` tells long jobs apart, for a signal cannot cross: `cancel` names one. */
  importFiles(
    number: number,
    decisions: readonly ImportDecision[],
    onProgress: (progress: ImportProgress) => void,
  ): Promise<ImportOutcome>;
  backtest(
    number: number,
    selection: Selection,
    options: HotspotOptions,
    months: number,
    onProgress: (progress: BacktestProgress) => void,
  ): Promise<BacktestAnswer>;
  cancel(number: number): void;
  /** The page is seen again: other tabs may have written while it was asleep. */
  lookAgain(): Promise<void>;
  leave(): void;
}

/** What the client asks of the worker that clusters for drawing. */
export interface DisplayWorkerApi extends Display {
  connect(dataset: MessagePort): void;
}
