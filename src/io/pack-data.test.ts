import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyData } from "../testing/any-data.ts";
import { incidentRows } from "../testing/incident-rows.ts";
import { runs } from "../testing/runs.ts";
import type { ImportedData } from "./import-model.ts";
import { packData, unpackData } from "./pack-data.ts";

const SMALL: ImportedData = {
  kind: "incidents",
  incidents: incidentRows([
    { x: 536_500.25, y: 6_474_000.5, start: 29_000_000, id: "A-1" },
    { x: 536_510, y: 6_474_010, start: null, id: "Å-2 \ud83d\ude42", category: "Skadegörelse" },
  ]),
};

/** Packed as it stands, though the import never makes such rows: what a forger could write. */
function forged(change: Partial<Extract<ImportedData, { kind: "incidents" }>["incidents"]>): Uint8Array {
  const incidents = { ...incidentRows([{ x: 1, y: 2, start: 29_000_000 }]), ...change };
  return packData({ kind: "incidents", incidents });
}

describe("packed data", () => {
  it("unpack to what was packed, whatever it was", () => {
    fc.assert(
      fc.property(anyData, (data) => {
        expect(unpackData(packData(data))).toEqual({ ok: true, value: data });
      }),
      runs(300, 20_000),
    );
  });

  it("keep the ids of more rows than a block holds", () => {
    const many = incidentRows(
      Array.from({ length: 10_000 }, (_, i) => ({
        x: i,
        y: i,
        start: 29_000_000 + i,
        id: i % 7 ? `id-${i}` : "å".repeat(i % 50),
      })),
    );

    expect(unpackData(packData({ kind: "incidents", incidents: many }))).toEqual({
      ok: true,
      value: { kind: "incidents", incidents: many },
    });
  });

  it("can be read from the middle of a buffer", () => {
    const packed = packData(SMALL);
    const shifted = new Uint8Array(packed.length + 3);
    shifted.set(packed, 3);

    expect(unpackData(shifted.subarray(3))).toEqual({ ok: true, value: SMALL });
  });

  it("are truncated when cut at any place", () => {
    const packed = packData(SMALL);

    for (let length = 0; length < packed.length; length++) {
      expect(unpackData(packed.subarray(0, length))).toEqual({ ok: false, error: "truncated" });
    }
  });

  it("are never read when any bit is another", () => {
    const packed = packData(SMALL);

    for (let bit = 0; bit < packed.length * 8; bit++) {
      const flipped = packed.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      expect(unpackData(flipped).ok, `bit ${bit}`).toBe(false);
    }
  });

  it("with more bytes behind are changed", () => {
    expect(unpackData(new Uint8Array([...packData(SMALL), 0]))).toEqual({ ok: false, error: "changed" });
  });

  it("give a reason for any bytes at all, and never throw", () => {
    const magic = packData(SMALL).subarray(0, 8);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(unpackData(bytes).ok).toBe(false);
        expect(unpackData(new Uint8Array([...magic, ...bytes])).ok).toBe(false);
      }),
      runs(300, 50_000),
    );
  });

  it("that are something else are not packed data", () => {
    expect(unpackData(new TextEncoder().encode("id;från;lat;lon"))).toEqual({ ok: false, error: "not-packed" });
  });

  it.each([
    ["a place that is not a number", { x: Float64Array.of(Number.NaN) }],
    ["a place beyond the earth", { y: Float64Array.of(1e9) }],
    ["a category that is not in the list", { category: Uint16Array.of(1) }],
    ["a kind of event that is not in the list", { subcategory: Uint16Array.of(9) }],
    ["an unknown precision", { precision: Uint8Array.of(4) }],
    ["an end before the start", { end: Int32Array.of(28_999_999) }],
    ["a known hour in an interval of days", { end: Int32Array.of(29_100_000) }],
    ["a time but undated", { precision: Uint8Array.of(3) }],
    ["a time in the year 5000", { start: Int32Array.of(1_600_000_000), end: Int32Array.of(1_600_000_000) }],
    ["more ids than rows", { ids: ["a", "b"] }],
    ["more rows than places", { length: 2 }],
  ])("with the right checksum but %s are refused", (_, change) => {
    expect(unpackData(forged(change))).toEqual({ ok: false, error: "changed" });
  });
});
