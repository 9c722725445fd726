import { useMemo } from "react";
import type { FollowUp } from "../../domain/follow-up.ts";
import { followUpKey } from "../../domain/follow-up-period.ts";
import type { Source } from "../../domain/source.ts";
import type { Work } from "../../domain/work.ts";
import type { FollowUpReport } from "../../io/follow-up-report.ts";
import { useAppState } from "../shared/store-context.tsx";

const NO_SOURCES: readonly Source[] = [];

/** The answer with all that its texts and files say beside it. */
export function useFollowUpReport(followUp: FollowUp, work: Work): FollowUpReport {
  const sources = useAppState((state) => state.summary?.sources ?? NO_SOURCES);
  const areas = useAppState((state) => state.summary?.areas);
  const least = useAppState((state) => state.leastShown);
  return useMemo(() => {
    const key = followUpKey(followUp.period);
    // The shared view's work has none: what was written from the whole numbers may tell of them.
    const texts = work.reportTexts.find(({ id }) => id === key) ?? null;
    const areaNames = new Map(areas?.map(({ code, name }) => [code, name]));
    return { followUp, texts, sources, areaNames, least };
  }, [followUp, work, sources, areas, least]);
}
