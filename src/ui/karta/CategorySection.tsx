import type { FilterCounts } from "../../domain/selection.ts";
import { CheckList } from "../shared/CheckList.tsx";
import { Section } from "../shared/Section.tsx";
import { Skeleton } from "../shared/Skeleton.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";

/** The built-in data's categories, and their buttons. */
const ROWS_AT_FIRST = 11;

export function CategorySection({ counts }: { counts: FilterCounts | null }) {
  const text = useText();
  const store = useStore();
  const picked = useAppState((state) => state.selection.categories);
  const categories = useAppState((state) => state.summary?.categories);
  const failed = useAppState((state) => state.load.phase === "failed");
  const countOf = new Map(counts?.categories.map(({ category, count }) => [category, count]));
  const items = (categories ?? [])
    .map((category) => ({ value: category, label: category, count: counts ? (countOf.get(category) ?? 0) : null }))
    .sort((a, b) => a.label.localeCompare(b.label, "sv"));
  return (
    <Section
      name="categories"
      title={text("filter.categories")}
      summary={
        !categories
          ? undefined
          : picked
            ? text("filter.someOf", { some: picked.length, all: items.length })
            : text("filter.allOf", { all: items.length })
      }
    >
      {categories ? (
        <CheckList
          items={items}
          picked={picked}
          onPick={(next) => store.getState().narrowSelection({ categories: next })}
        />
      ) : (
        !failed && <Skeleton rows={ROWS_AT_FIRST} />
      )}
    </Section>
  );
}
