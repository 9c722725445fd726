import type { ShareDifference } from "../../domain/survey.ts";

/** Limits are printed with at most one decimal: what would read as 0 is not told from 0. */
const LEAST_TOLD = 0.05;

/** Whether a difference is told from chance: not when its interval includes 0, or touches it as printed. */
export function directionOf({ low, high }: Pick<ShareDifference, "low" | "high">): "more" | "less" | "unsure" {
  if (low >= LEAST_TOLD) return "more";
  return high <= -LEAST_TOLD ? "less" : "unsure";
}

/** Whole percentage points; tenths only where a whole number would read as 0. Never minus nought. */
export function roundedPoints(points: number): number {
  const whole = Math.round(points);
  const rounded = whole === 0 ? Math.round(points * 10) / 10 : whole;
  return rounded === 0 ? 0 : rounded;
}
