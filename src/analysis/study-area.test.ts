import { describe, expect, it } from "vitest";
import { cellCenter } from "../geo/grid.ts";
import { clusteredRows, incidentRows } from "../testing/incident-rows.ts";
import { indexEvents } from "./event-index.ts";
import { studyArea } from "./study-area.ts";

describe("studyArea", () => {
  it("takes the cells whose centre lies within 250 m, and no other", () => {
    const rows = clusteredRows({ length: 300, seed: 8, sideMeters: 6000 });
    const columns = indexEvents([{ rows, sourceIndex: 0 }], null);
    const requests = [{ x: 519_000.5, y: 6_459_000.25 }];

    const area = studyArea(columns, requests);

    const points = [...Array.from(columns.x, (x, i) => ({ x, y: columns.y[i]! })), ...requests];
    let cells = 0;
    area.cells.forEach((inside, cell) => {
      const [cx, cy] = cellCenter(area.grid, cell);
      const isNear = points.some(({ x, y }) => (x - cx) ** 2 + (y - cy) ** 2 <= 250 ** 2);
      if (isNear) cells++;
      if ((inside === 1) !== isNear) throw new Error(`cell ${cell} at ${cx}, ${cy}: ${inside}`);
    });
    expect(area.km2).toBeCloseTo(cells * 0.01, 9);
  });

  it("counts undated incidents and is empty without any", () => {
    const undated = indexEvents([{ rows: incidentRows([{ x: 50, y: 50, start: null }]), sourceIndex: 0 }], null);

    // Centres at multiples of 100 m from the point: 21 lie within 250 m.
    expect(studyArea(undated, []).km2).toBeCloseTo(0.21, 9);
    expect(studyArea(indexEvents([], null), []).km2).toBe(0);
  });
});
