import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOfCivil, MINUTES_PER_DAY } from "../../domain/time.ts";
import { NO_WORK, patchedWork, WORK_LISTS, type Work } from "../../domain/work.ts";
import { aPromise, aVisit } from "../../testing/a-work.ts";
import { anyWork } from "../../testing/any-work.ts";
import { runs } from "../../testing/runs.ts";
import { createWorkPieces, type PackedWork, packWork, unpackWork, workFromPieces } from "./work-pieces.ts";

describe("work in pieces", () => {
  it("is put together as it was packed, whatever was made", async () => {
    await fc.assert(
      fc.asyncProperty(anyWork, async (work) => {
        const packed = packWork(work);

        const read = await unpackWork(structuredClone(packed.kept), fromDisk(packed));

        expect(read).toMatchObject({ work: packed.work, lost: [] });
        expect(sorted(read.work)).toEqual(sorted(work));
      }),
      runs(150, 3_000),
    );
  });

  it("shares with the work before a change every piece that the change left alone", () => {
    const before = packWork(aYear());
    const [visit] = before.work.visits;

    const moved = patchedWork(before.work, { visits: { put: [{ ...visit!, note: "Tidigare" }] } });
    const after = packWork(moved, before.pieces);

    const known = new Set(before.kept.pieces.map(({ key }) => key));
    expect(before.kept.pieces).toHaveLength(13);
    expect(after.kept.pieces.filter(({ key }) => !known.has(key))).toMatchObject([
      { list: "visits", month: "2026-01", count: 31 },
    ]);
    expect(after.work.promises).toBe(before.work.promises);
  });

  it("has the same keys in every tab and at every visit", async () => {
    const packed = packWork(aYear());

    const read = await unpackWork(packed.kept, fromDisk(packed));

    expect(packWork(read.work).kept).toEqual(packed.kept);
  });

  it("is not read again while it is in memory, and the same lists are then the very same", async () => {
    const packed = packWork(aYear());
    const asked: string[] = [];
    const pieces = createWorkPieces((key) => {
      asked.push(key);
      return fromDisk(packed)(key);
    });
    const first = await pieces.unpack(packed.kept);
    const more = patchedWork(first.work, { visits: { put: [aVisit({ id: "new" })] } });
    const next = pieces.pack(more);
    asked.length = 0;

    const back = await pieces.unpack(packed.kept);
    const again = await pieces.unpack(next.kept);

    expect(asked).toEqual([]);
    expect(back.work).toEqual(first.work);
    expect(again.work).toEqual(next.work);
    expect(back.work.promises).toBe(first.work.promises);
  });

  it("names what was in a piece that is gone, by its month, and has the rest", async () => {
    const packed = packWork(aYear());
    const may = packed.kept.pieces.find(({ month }) => month === "2026-05")!;

    const read = await unpackWork(packed.kept, async (key) => (key === may.key ? null : fromDisk(packed)(key)));

    expect(read.lost).toEqual([{ list: "visits", month: "2026-05", count: 31 }]);
    expect(read.work.visits).toHaveLength(365 - 31);
    expect(read.work.promises).toEqual([aPromise()]);
  });

  it("can be had from the pieces alone, whatever else lies among them", () => {
    fc.assert(
      fc.property(anyWork, fc.array(fc.anything()), (work, junk) => {
        const pieces = packWork(work).pieces.map(({ list, items }) => ({ list, items }));

        const found = workFromPieces([...junk, ...pieces]);

        expect({ ...sorted(found), serviceTargets: null }).toEqual({ ...sorted(work), serviceTargets: null });
      }),
      runs(50, 1_000),
    );
  });
});

/** A visit a day in 2026, and a promise. */
function aYear(): Work {
  const first = dayOfCivil(2026, 1, 1) * MINUTES_PER_DAY;
  const visits = Array.from({ length: 365 }, (_, i) => aVisit({ id: `v${i}`, startMinute: first + i * 1440 }));
  return { ...NO_WORK, visits, promises: [aPromise()] };
}

function fromDisk({ pieces }: PackedWork) {
  const disk = new Map(pieces.map(({ key, list, items }) => [key, { list, items, at: 1 }]));
  return async (key: string) => structuredClone(disk.get(key)) ?? null;
}

/** The order of a list says nothing. */
function sorted(work: Work): Record<string, unknown> {
  const lists = WORK_LISTS.map((list) => [list, [...work[list]].sort((a, b) => (a.id < b.id ? -1 : 1))]);
  return { ...work, ...Object.fromEntries(lists) };
}
