import type { Decision } from "../../domain/decision.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import { dayOfTyped } from "../karta/period-draft.ts";

/** What may be changed of a decision after the meeting: what it led to has a life of its own. */
export interface DecisionEdit {
  readonly decision: Decision;
  readonly text: string;
  readonly responsible: string;
  readonly until: string;
}

export type EditReading =
  | { readonly ok: true; readonly decision: Decision }
  | { readonly ok: false; readonly troubles: ReadonlySet<"text" | "until"> };

export function editOf(decision: Decision): DecisionEdit {
  const { text, responsible, untilDay } = decision;
  return { decision, text, responsible, until: untilDay === null ? "" : isoDateOfDay(untilDay) };
}

/** What is written as the decision, or what has to be changed first. */
export function readEdit({ decision, text, responsible, until }: DecisionEdit): EditReading {
  const typed = until.trim();
  const untilDay = typed === "" ? null : dayOfTyped(typed);
  const troubles = new Set<"text" | "until">();
  if (text.trim() === "") troubles.add("text");
  if (typed !== "" && untilDay === null) troubles.add("until");
  if (troubles.size > 0) return { ok: false, troubles };
  return { ok: true, decision: { ...decision, text: text.trim(), responsible: responsible.trim(), untilDay } };
}
