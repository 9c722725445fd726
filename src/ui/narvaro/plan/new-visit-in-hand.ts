import type { Visit } from "../../../domain/presence.ts";
import { draftInHand } from "../../shared/draft-in-hand.ts";
import type { OpenVisit } from "./VisitCard.tsx";

export interface NewVisitInHand {
  /** What was known of it when it was begun. */
  readonly open: Extract<OpenVisit, { kind: "new" }>;
  /** null until something of it has been changed. */
  readonly visit: Omit<Visit, "id"> | null;
}

/** The visit that is about to be added; null when none is. */
export const useNewVisitInHand = draftInHand<NewVisitInHand>();
