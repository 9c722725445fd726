import { describe, expect, it, vi } from "vitest";
import type { Dataset } from "../../dataset/dataset.ts";
import { sharedWhenLoaded } from "./shared-when-loaded.ts";

const WORDS = { groupName: () => "", otherGroups: "" };

describe("the shared view's dataset", () => {
  it("answers by its rules from the first question on, and never by the dataset behind them", async () => {
    const record = vi.fn(async () => ({ id: "K-1" }));
    const areas = vi.fn(async () => [{ code: "A", name: "Innerstaden" }]);
    const inner = { record, areas, recordsNear: async () => [{ id: "K-1" }] } as unknown as Dataset;

    const shared = sharedWhenLoaded(inner, 3, WORDS);

    expect(await shared.record(1)).toBeUndefined();
    expect(await shared.recordsNear(null as never, [0, 0], 100)).toEqual([]);
    expect(record).not.toHaveBeenCalled();
    expect(await shared.areas()).toEqual([{ code: "A", name: "Innerstaden" }]);
  });

  it("refuses as its rules do", async () => {
    const rowsCsv = vi.fn(async () => new Uint8Array());

    const asked = sharedWhenLoaded({ rowsCsv } as unknown as Dataset, 3, WORDS).rowsCsv("s", "comma" as never);

    await expect(asked).rejects.toThrow("not published");
    expect(rowsCsv).not.toHaveBeenCalled();
  });
});
