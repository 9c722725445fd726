import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../testing/runs.ts";
import { IdList } from "./id-list.ts";

function textsOf(ids: IdList): string[] {
  const work = ids.texts(ids.length);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

test("an id is new exactly once, in whatever order ids come and with empty ids among them", () => {
  const id = fc.oneof(
    fc.constant(""),
    fc.nat(3000).map(String),
    fc.constantFrom("a", "b10", "b9", "å", "日本", "x".repeat(40)),
  );
  fc.assert(
    fc.property(
      fc.array(id, { maxLength: 3000, size: "max" }),
      fc.boolean(),
      fc.boolean(),
      (given, isSorted, fromBytes) => {
        const sorted = isSorted ? given.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)) : given;
        const ids = new IdList();
        const kept: string[] = [];

        for (const next of sorted) {
          const isNew = next === "" || !kept.includes(next);
          const bytes = new TextEncoder().encode(`;${next};`);
          const isAscii = bytes.length === next.length + 2;
          const isAdded = fromBytes && isAscii ? ids.addAscii(bytes, 1, bytes.length - 1) : ids.add(next);
          if (isAdded !== isNew) throw new Error(`${next} was said to be ${isAdded ? "new" : "known"}`);
          if (isNew) kept.push(next);
        }

        expect(textsOf(ids)).toEqual(kept);
      },
    ),
    runs(30, 3_000),
  );
});

test("the id of one row can be that of another", () => {
  const ids = new IdList();
  for (const id of ["a", "bb", "ccc"]) ids.add(id);

  ids.move(2, 0);

  expect(textsOf(ids)).toEqual(["ccc", "bb", "ccc"]);
});
