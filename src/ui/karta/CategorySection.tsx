import type { FilterCounts } from "../../domain/selection.ts";
import { Skeleton } from "../shared/Skeleton.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { ChoiceSection } from "./ChoiceSection.tsx";

/** The built-in data's categories, and their buttons. */
const ROWS_AT_FIRST = 11;

export function CategorySection({ counts }: { counts: FilterCounts | null }) {
  const text = useText();
  const store = useStore();
  const picked = useAppState((state) => state.selection.categories);
  const categories = useAppState((state) => state.summary?.categories);
  const failed = useAppState((state) => state.load.phase === "failed");
  return (
    <ChoiceSection
      name="categories"
      title={text("filter.categories")}
      choices={categories?.map((category) => ({ value: category, label: category }))}
      countOf={counts && new Map(counts.categories.map(({ category, count }) => [category, count]))}
      picked={picked}
      onPick={(next) => store.getState().narrowSelection({ categories: next })}
      waiting={!failed && <Skeleton rows={ROWS_AT_FIRST} />}
    />
  );
}
