import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusteredRows } from "../testing/incident-rows.ts";
import { runs } from "../testing/runs.ts";
import { indexEvents } from "./event-index.ts";
import { forEachEventNear } from "./events-near.ts";

const columns = indexEvents(
  [{ rows: clusteredRows({ length: 3000, seed: 5, sideMeters: 4000 }), sourceIndex: 0 }],
  null,
);

describe("forEachEventNear", () => {
  it("visits each event within the radius once, as a look at every event does", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -500, max: 4500, noNaN: true }),
        fc.double({ min: -500, max: 4500, noNaN: true }),
        fc.double({ min: 0, max: 600, noNaN: true }),
        (dx, dy, radius) => {
          const [x, y] = [520_000 + dx, 6_460_000 + dy];
          const visited: number[] = [];
          forEachEventNear(columns, [x, y], radius, (i) => visited.push(i));

          const expected = Array.from({ length: columns.length }, (_, i) => i).filter(
            (i) => (columns.x[i]! - x) ** 2 + (columns.y[i]! - y) ** 2 <= radius * radius,
          );
          expect(visited).toEqual(expected);
        },
      ),
      runs(100, 5000),
    );
  });

  it("visits nothing when there are no events", () => {
    const none = indexEvents([], null);

    forEachEventNear(none, [0, 0], 150, () => expect.unreachable());
  });
});
