import type { FilterCounts } from "../../domain/selection.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { ChoiceSection } from "./ChoiceSection.tsx";

export function AreaSection({ counts }: { counts: FilterCounts | null }) {
  const text = useText();
  const store = useStore();
  const picked = useAppState((state) => state.selection.areas);
  const areas = useAppState((state) => state.summary?.areas);
  return (
    <ChoiceSection
      name="areas"
      title={text("filter.areas")}
      choices={areas?.map(({ code, name }) => ({ value: code, label: name }))}
      countOf={counts && new Map(counts.areas.map(({ code, count }) => [code, count]))}
      picked={picked}
      onPick={(next) => store.getState().narrowSelection({ areas: next })}
      searchLabel={text("filter.searchArea")}
      openAtFirst={false}
      waiting={null}
    />
  );
}
