import { draftInHand } from "../shared/draft-in-hand.ts";
import type { PromiseDraft } from "./promise-draft.ts";

export interface DraftInHand {
  readonly promise: PromiseDraft;
  readonly isNew: boolean;
}

/** The promise that is being written; null when none is. */
export const useDraftInHand = draftInHand<DraftInHand>();
