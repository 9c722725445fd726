import { describe, expect, it } from "vitest";
import { dayOfIsoDate } from "../../domain/time.ts";
import { createAppStore } from "../../state/store.ts";
import { aSummary } from "../../testing/summary.ts";
import { firstCategories, sidesToBegin, toggleComparison } from "./first-sides.ts";

const long = aSummary({ firstDay: dayOfIsoDate("2023-11-01"), lastDay: dayOfIsoDate("2026-10-31") });

describe("sidesToBegin", () => {
  it("holds a year against the year before", () => {
    expect(sidesToBegin(long)).toMatchObject({ kind: "periods", b: { toDay: long.lastDay } });
  });

  it("holds two groups against each other when the data are of a few weeks, and nothing when there is one category", () => {
    const short = { ...long, firstDay: long.lastDay, categories: ["Rån", "Stöld", "Cykelstöld", "Hot"] };

    expect(sidesToBegin(short)).toEqual({ kind: "categories", a: ["Rån", "Hot"], b: ["Stöld", "Cykelstöld"] });
    expect(firstCategories(["Stöld", "Cykelstöld"])).toEqual({ kind: "categories", a: ["Stöld"], b: ["Cykelstöld"] });
    expect(firstCategories(["Stöld"])).toBeNull();
  });
});

describe("toggleComparison", () => {
  it("goes to Karta and begins, and ends there", () => {
    const store = createAppStore();
    store.getState().dataLoaded(long);
    store.getState().openScreen("data");

    toggleComparison(store);
    const begun = store.getState();
    toggleComparison(store);

    expect(begun).toMatchObject({ screen: "karta", sideBySide: { kind: "periods" } });
    expect(store.getState().sideBySide).toBeNull();
  });
});
