import { describe, expect, it } from "vitest";
import { indexEvents } from "../analysis/event-index.ts";
import { clusteredRows, incidentRows } from "../testing/incident-rows.ts";
import { withoutKnownRows } from "./known-rows.ts";
import { rowsOfSource } from "./records.ts";

describe("rowsOfSource", () => {
  it("gives back the rows of each file in the order they were read", () => {
    const one = clusteredRows({ length: 200, seed: 1 });
    const two = { ...clusteredRows({ length: 300, seed: 2 }), ids: Array.from({ length: 300 }, (_, i) => `B${i}`) };
    const columns = indexEvents(
      [
        { rows: one, sourceIndex: 0 },
        { rows: two, sourceIndex: 1 },
      ],
      null,
    );

    const again = rowsOfSource(columns, 1);

    expect(again.x).toEqual(two.x);
    expect(again.start).toEqual(two.start);
    expect(again.ids).toEqual(two.ids);
    expect(again.categories[again.category[7]!]).toBe(two.categories[two.category[7]!]);
    expect(rowsOfSource(columns, 0).end).toEqual(one.end);
  });
});

describe("withoutKnownRows", () => {
  const known = incidentRows([
    { id: "1", x: 1000, y: 1000, start: 60 },
    { id: "2", x: 2000, y: 1000, start: 60 },
    { id: "3", x: 3000, y: 1000, start: null },
  ]);

  it("leaves out the same id at the same time and place, and only that", () => {
    const rows = incidentRows([
      { id: "1", x: 1000.2, y: 1000, start: 60 },
      { id: "2", x: 2000, y: 1000, start: 61 },
      { id: "3", x: 3000, y: 1000, start: null },
      { id: "4", x: 1000, y: 1000, start: 60 },
      { id: "", x: 1000, y: 1000, start: 60 },
    ]);

    const result = withoutKnownRows(rows, [known]);

    expect([...result.dropped]).toEqual([0, 2]);
    expect(result.droppedUndated).toBe(1);
    expect(result.rows.ids).toEqual(["2", "4", ""]);
    expect([...result.rows.start]).toEqual([61, 60, 60]);
  });

  it("keeps all when nothing is known", () => {
    expect(withoutKnownRows(known, []).rows).toBe(known);
  });
});
