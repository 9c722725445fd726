import { firstSides } from "../../analysis/side-presets.ts";
import type { DatasetSummary } from "../../dataset/dataset.ts";
import { publicGroupOf } from "../../domain/category-traits.ts";
import type { Category } from "../../domain/incident.ts";
import type { SideBySide } from "../../domain/side-by-side.ts";
import type { AppStore } from "../../state/store.ts";

export const COMPARE_KEY = "j";

/** What a comparison begins with: two periods when the data are long enough, else two categories; null when neither. */
export function sidesToBegin(summary: DatasetSummary): SideBySide | null {
  return firstPeriods(summary) ?? firstCategories(summary.categories);
}

export function firstPeriods({ firstDay, lastDay }: Pick<DatasetSummary, "firstDay" | "lastDay">): SideBySide | null {
  const periods = firstDay === null || lastDay === null ? null : firstSides({ firstDay, lastDay });
  return periods && { kind: "periods", ...periods };
}

/** The first two groups that occur, in the order of the data; of one group alone, its first two categories. */
export function firstCategories(categories: readonly Category[]): SideBySide | null {
  const groups = [...new Set(categories.map(publicGroupOf))].map((group) =>
    categories.filter((category) => publicGroupOf(category) === group),
  );
  const [a, b] = groups.length > 1 ? groups : categories.map((category) => [category]);
  return a && b ? { kind: "categories", a, b } : null;
}

/** Begin a comparison on Karta, or end it. */
export function toggleComparison(store: AppStore): void {
  const { screen, sideBySide, summary, openScreen, compareSides } = store.getState();
  if (screen === "karta" && sideBySide) {
    compareSides(null);
    return;
  }
  const sides = sideBySide ?? (summary && sidesToBegin(summary));
  if (!sides) return;
  openScreen("karta");
  compareSides(sides);
}
