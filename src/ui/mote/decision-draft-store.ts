import { draftsByKey } from "../shared/draft-in-hand.ts";
import type { DecisionDraft } from "./decision-draft.ts";

/** Decisions that are being typed, by their place: whoever steps on and back finds what was written. */
export const useDecisionDraft = draftsByKey<DecisionDraft>();
