import type { TextPart } from "../../io/follow-up-text.ts";
import { type DraftAndChange, draftsByKey } from "../shared/draft-in-hand.ts";

const useDraft = draftsByKey<string>();

/** The text of one part of one period's report while it is rewritten; null when it is not. */
export function useReportDraft(periodKey: string, part: TextPart): DraftAndChange<string> {
  return useDraft(`${periodKey}/${part}`);
}
