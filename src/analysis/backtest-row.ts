import type {
  BacktestForm,
  BacktestMethod,
  BacktestMonth,
  BacktestRow,
  MeanAndSpread,
  RivalSettings,
} from "../domain/backtest.ts";
import { ratioInterval } from "./bootstrap.ts";
import { hitRate, predictiveAccuracyIndex, predictiveEfficiencyIndex, recaptureRateIndex } from "./pai.ts";
import { seededRandom } from "./seeded-random.ts";

/** The same for every ratio, so that two rivals are held against the same resampled months. */
const BOOTSTRAP_SEED = 20_251_031;

/** What was counted in one month. */
export type MonthCounts = Omit<BacktestMonth, "hit" | "pai" | "pei" | "rri">;

export function measuredMonth(counts: MonthCounts, studyAreaKm2: number): BacktestMonth {
  const { inside, all, best, areaKm2, insideBefore, allBefore } = counts;
  return {
    ...counts,
    hit: hitRate(inside, all),
    pai: predictiveAccuracyIndex(inside, all, areaKm2, studyAreaKm2),
    pei: predictiveEfficiencyIndex(inside, best),
    rri: insideBefore > 0 && all > 0 ? recaptureRateIndex(insideBefore, allBefore, inside, all) : null,
  };
}

/** @param ours the list's own months; null when the row is the list's */
export function backtestRow(
  method: BacktestMethod,
  form: BacktestForm,
  settings: RivalSettings | null,
  months: readonly BacktestMonth[],
  ours: readonly BacktestMonth[] | null,
): BacktestRow {
  const inside = (of: readonly BacktestMonth[]) => of.map((month) => month.inside);
  return {
    method,
    form,
    settings,
    months,
    hit: meanAndSpread(months.map(({ hit }) => hit))!,
    pai: meanAndSpread(months.map(({ pai }) => pai))!,
    pei: meanAndSpread(months.map(({ pei }) => pei))!,
    rri: meanAndSpread(months.map(({ rri }) => rri)),
    jaccard: meanAndSpread(months.map(({ jaccard }) => jaccard)),
    ratio: ours && ratioInterval(inside(ours), inside(months), seededRandom(BOOTSTRAP_SEED)),
  };
}

/** Mean and standard deviation (n − 1; 0 for a single value) of what is not null; null when all is. */
export function meanAndSpread(values: readonly (number | null)[]): MeanAndSpread | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: known.length === 1 ? 0 : Math.sqrt(squares / (known.length - 1)) };
}
