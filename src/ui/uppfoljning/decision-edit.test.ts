import { expect, it } from "vitest";
import { dayOfCivil } from "../../domain/time.ts";
import { aDecision } from "../../testing/a-work.ts";
import { editOf, readEdit } from "./decision-edit.ts";

it("a decision that is opened and saved is the same, also without a last day", () => {
  for (const decision of [aDecision(), aDecision({ untilDay: null })]) {
    expect(readEdit(editOf(decision))).toEqual({ ok: true, decision });
  }
});

it("changes what is written and nothing of what it led to, and names what has to be changed first", () => {
  const edit = editOf(aDecision());

  expect(readEdit({ ...edit, text: " Fler ", until: "2026-12-24" })).toEqual({
    ok: true,
    decision: aDecision({ text: "Fler", untilDay: dayOfCivil(2026, 12, 24) }),
  });
  expect(readEdit({ ...edit, text: " ", until: "jul" })).toEqual({ ok: false, troubles: new Set(["text", "until"]) });
});
