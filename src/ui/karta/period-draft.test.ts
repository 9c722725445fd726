import { expect, test } from "vitest";
import { dayOfCivil } from "../../domain/time.ts";
import { readPeriodDraft } from "./period-draft.ts";

const first = dayOfCivil(2023, 11, 1);
const last = dayOfCivil(2026, 10, 31);

test.each([
  [{ from: "2026-10-31", to: "2026-10-01" }, "backwards"],
  [{ from: "", to: "2026-10-01" }, "incomplete"],
  [{ from: "2020-01-01", to: "2020-12-31" }, "outside"],
])("%o is not a period: %s", (draft, error) => {
  expect(readPeriodDraft(draft, first, last)).toEqual({ ok: false, error });
});

test("one day is a period", () => {
  const result = readPeriodDraft({ from: "2026-10-31", to: "2026-10-31" }, first, last);

  expect(result).toEqual({ ok: true, value: { fromDay: last, toDay: last } });
});
