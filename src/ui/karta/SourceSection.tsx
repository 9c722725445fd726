import type { FilterCounts } from "../../domain/selection.ts";
import type { Source } from "../../domain/source.ts";
import { incidentSourcesOf } from "../shared/freshness.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useDayText } from "../shared/use-day-text.ts";
import { ChoiceSection } from "./ChoiceSection.tsx";

/** Whose events are counted, when there are several to choose among. Not in the shared view, which has them all. */
export function SourceSection({ counts }: { counts: FilterCounts | null }) {
  const text = useText();
  const store = useStore();
  const dayText = useDayText();
  const picked = useAppState((state) => state.selection.sources);
  const sources = useAppState((state) => state.summary?.sources);
  const newest = useAppState((state) => state.summary?.lastDay ?? null);
  const isShared = useAppState((state) => state.leastShown !== null);
  const choices = incidentSourcesOf(sources ?? []);
  if (isShared || (choices.length < 2 && picked === null)) return null;

  const noteOf = ({ provider, lastDay }: Source) => {
    const upTo = lastDay === null ? text("sources.undated") : text("sources.upTo", { date: dayText(lastDay, newest) });
    return provider === "other" ? upTo : text("sources.note", { provider: text(`import.provider.${provider}`), upTo });
  };
  return (
    <ChoiceSection
      name="sources"
      title={text("sources.title")}
      choices={choices.map((source) => ({ value: source.id, label: source.name, note: noteOf(source) }))}
      countOf={counts && new Map(counts.sources.map(({ id, count }) => [id, count]))}
      picked={picked}
      onPick={(next) => store.getState().narrowSelection({ sources: next })}
      waiting={null}
    />
  );
}
