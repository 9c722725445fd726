import { describe, expect, it } from "vitest";
import { DEFAULT_HOTSPOT_OPTIONS } from "../domain/hotspot.ts";
import { EVERYTHING } from "../domain/selection.ts";
import { clusteredRows } from "../testing/incident-rows.ts";
import { indexEvents } from "./event-index.ts";
import { createBaseRegister, hotspotId, hotspotIds } from "./hotspot-ids.ts";
import { countHotspots } from "./hotspots.ts";

describe("hotspotId", () => {
  it("writes east and north rounded down", () => {
    expect(hotspotId([536312.5, 6474637.5])).toBe("H5363126474637");
  });

  it("keeps its length for small coordinates", () => {
    expect(hotspotId([12.5, 37.5])).toBe("H0000120000037");
  });
});

describe("hotspotIds", () => {
  const register = [
    { id: "A", centerXy: [1000, 0] as const },
    { id: "B", centerXy: [1200, 0] as const },
  ];

  it("takes over the nearest registered id within R", () => {
    expect(hotspotIds([[1140, 0]], 150, register)).toEqual(["B"]);
    expect(hotspotIds([[1351, 0]], 150, register)).toEqual(["H0013510000000"]);
  });

  it("gives each id once, to the nearest, and the next one to whom it was taken from", () => {
    expect(
      hotspotIds(
        [
          [1090, 0],
          [1010, 0],
        ],
        150,
        register,
      ),
    ).toEqual(["B", "A"]);
    expect(
      hotspotIds(
        [
          [910, 0],
          [1010, 0],
        ],
        150,
        register,
      ),
    ).toEqual(["H0009100000000", "A"]);
  });

  it("leaves the default list its own ids, and other lists unique ones", () => {
    const rows = clusteredRows({ length: 5000, seed: 7, sideMeters: 3000 });
    const columns = indexEvents([{ rows, sourceIndex: 0 }], null);
    const base = createBaseRegister(columns)(150);
    const idsOf = (selection: typeof EVERYTHING) =>
      hotspotIds(
        countHotspots(columns, selection, DEFAULT_HOTSPOT_OPTIONS).places.map((place) => place.centerXy),
        150,
        base,
      );

    expect(idsOf(EVERYTHING)).toEqual(base.slice(0, 20).map((place) => place.id));
    const evening = idsOf({ ...EVERYTHING, hours: [21, 22, 23] });
    expect(new Set(evening).size).toBe(evening.length);
  });
});
