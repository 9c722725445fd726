import { draftInHand } from "../shared/draft-in-hand.ts";
import type { DecisionEdit } from "./decision-edit.ts";

/** The decision that is being changed; null when none is. */
export const useDecisionEdit = draftInHand<DecisionEdit>();
