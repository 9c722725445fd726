import type { FilterCounts } from "../../domain/selection.ts";
import { CheckList } from "../shared/CheckList.tsx";
import { Section } from "../shared/Section.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";

export function AreaSection({ counts }: { counts: FilterCounts | null }) {
  const text = useText();
  const store = useStore();
  const picked = useAppState((state) => state.selection.areas);
  const areas = useAppState((state) => state.summary?.areas);
  const countOf = new Map(counts?.areas.map(({ code, count }) => [code, count]));
  const items = (areas ?? [])
    .map(({ code, name }) => ({ value: code, label: name, count: counts ? (countOf.get(code) ?? 0) : null }))
    .sort((a, b) => a.label.localeCompare(b.label, "sv"));
  return (
    <Section
      name="areas"
      title={text("filter.areas")}
      openAtFirst={false}
      summary={
        !areas
          ? undefined
          : picked
            ? text("filter.someOf", { some: picked.length, all: items.length })
            : text("filter.allOf", { all: items.length })
      }
    >
      <CheckList
        items={items}
        picked={picked}
        searchLabel={text("filter.searchArea")}
        onPick={(next) => store.getState().narrowSelection({ areas: next })}
      />
    </Section>
  );
}
