import { type CategoryGroup, publicGroupOf } from "../../domain/category-traits.ts";
import type { FilterCounts } from "../../domain/selection.ts";
import { Skeleton } from "../shared/Skeleton.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { ChoiceSection } from "./ChoiceSection.tsx";

/** The built-in data's categories, and their buttons. */
const ROWS_AT_FIRST = 11;

/** Categories as in the data; in the shared view the groups they belong to, under the names that `counts` has for them. */
export function CategorySection({ counts }: { counts: FilterCounts | null }) {
  const text = useText();
  const store = useStore();
  const picked = useAppState((state) => state.selection.categories);
  const categories = useAppState((state) => state.summary?.categories);
  const failed = useAppState((state) => state.load.phase === "failed");
  const isShared = useAppState((state) => state.leastShown !== null);
  const nameOf = (category: string) =>
    isShared ? text(`group.${publicGroupOf(category) satisfies CategoryGroup}`) : category;
  const namesOf = (some: readonly string[]) => [...new Set(some.map(nameOf))];
  return (
    <ChoiceSection
      name="categories"
      title={text("filter.categories")}
      choices={categories && namesOf(categories).map((name) => ({ value: name, label: name }))}
      countOf={counts && new Map(counts.categories.map(({ category, count }) => [category, count]))}
      picked={picked && namesOf(picked)}
      onPick={(next) =>
        store.getState().narrowSelection({
          categories: next && (categories ?? []).filter((category) => next.includes(nameOf(category))),
        })
      }
      waiting={!failed && <Skeleton rows={ROWS_AT_FIRST} />}
      note={isShared ? text("view.categoryReason") : undefined}
    />
  );
}
