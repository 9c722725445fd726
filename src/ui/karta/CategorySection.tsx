import type { FilterCounts } from "../../domain/selection.ts";
import { CheckList } from "../shared/CheckList.tsx";
import { Section } from "../shared/Section.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";

export function CategorySection({ counts }: { counts: FilterCounts | null }) {
  const text = useText();
  const store = useStore();
  const picked = useAppState((state) => state.selection.categories);
  const categories = useAppState((state) => state.summary?.categories);
  const countOf = new Map(counts?.categories.map(({ category, count }) => [category, count]));
  const items = (categories ?? [])
    .map((category) => ({ value: category, label: category, count: counts ? (countOf.get(category) ?? 0) : null }))
    .sort((a, b) => a.label.localeCompare(b.label, "sv"));
  return (
    <Section
      name="categories"
      title={text("filter.categories")}
      summary={
        picked
          ? text("filter.someOf", { some: picked.length, all: items.length })
          : text("filter.allOf", { all: items.length })
      }
    >
      <CheckList
        items={items}
        picked={picked}
        onPick={(next) => store.getState().narrowSelection({ categories: next })}
      />
    </Section>
  );
}
