import type { DecisionFollowUp } from "../domain/follow-up.ts";
import { isoDateOfDay } from "../domain/time.ts";
import { DECISION_WORDS, OUTCOME_WORDS } from "./decision-words.ts";
import { capitalized } from "./follow-up-words.ts";
import { markdownTable } from "./markdown.ts";

/** Decisions as a Markdown table: what, where, who, by when, and whether it was done. */
export function decisionTable(decisions: readonly DecisionFollowUp[]): string {
  return markdownTable(
    ["Möte", "Plats", "Slag", "Beslut", "Ansvarig", "Senast", "Utfall"],
    decisions.map(({ decision: { day, place, kind, text, responsible, untilDay }, outcome }) => [
      isoDateOfDay(day),
      place?.name ?? "hela kommunen",
      capitalized(DECISION_WORDS[kind]),
      text,
      responsible === "" ? "–" : responsible,
      untilDay === null ? "–" : isoDateOfDay(untilDay),
      capitalized(OUTCOME_WORDS[outcome]),
    ]),
  );
}
