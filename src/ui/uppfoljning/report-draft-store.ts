import type { TextPart } from "../../io/follow-up-text.ts";
import { draftStore } from "./draft-store.ts";

const useDraft = draftStore<string>();

/** The text of one part of one period's report while it is rewritten; null when it is not. */
export function useReportDraft(
  periodKey: string,
  part: TextPart,
): readonly [string | null, (draft: string | null) => void] {
  return useDraft(`${periodKey}/${part}`);
}
