import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../testing/runs.ts";
import { SeenIds } from "./seen-ids.ts";

test("an id is new exactly once, in whatever order ids come and with empty ids among those kept", () => {
  const id = fc.oneof(fc.constant(""), fc.nat(30).map(String), fc.constantFrom("a", "b10", "b9"));
  fc.assert(
    fc.property(fc.array(id), fc.boolean(), (ids, isSorted) => {
      const sorted = isSorted ? ids.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)) : ids;
      const kept: string[] = [];
      const seen = new SeenIds(kept);
      const expected = new Set<string>();

      for (const next of sorted) {
        if (next !== "") expect(seen.isNew(next)).toBe(!expected.has(next));
        if (next === "" || !expected.has(next)) kept.push(next);
        expected.add(next);
      }
    }),
    runs(100, 20_000),
  );
});
