import type { DecisionKind, DecisionOutcome } from "../domain/decision.ts";

/** Swedish words of decisions, in files whatever the interface's language. */
export const DECISION_WORDS: Readonly<Record<DecisionKind, string>> = {
  presence: "närvaro",
  measure: "åtgärd",
  note: "notering",
};

export const OUTCOME_WORDS: Readonly<Record<DecisionOutcome, string>> = {
  done: "gjort",
  missed: "blev inte av",
  late: "försenat",
  ahead: "kvar att göra",
};
