import type { BacktestAnswer, BacktestProgress } from "../domain/backtest.ts";
import type { HotspotOptions } from "../domain/hotspot.ts";
import type { Selection } from "../domain/selection.ts";
import type { HotspotContext } from "./hotspot-list.ts";

/** One step or more per month, so that it can be cancelled. */
export function* backtest(
  _context: HotspotContext,
  _selection: Selection,
  _options: HotspotOptions,
  _months: number,
): Generator<BacktestProgress, BacktestAnswer> {
  yield { month: 0, months: 0 };
  return { ok: false, reason: "shortHistory" };
}
