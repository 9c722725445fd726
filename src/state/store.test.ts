import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../domain/selection.ts";
import { dayOfCivil } from "../domain/time.ts";
import { aSummary } from "../testing/summary.ts";
import { LAYERS } from "./app-state.ts";
import { createAppStore } from "./store.ts";

describe("new data", () => {
  it("drop choices that they do not have", () => {
    const store = createAppStore();
    store.getState().dataLoaded(aSummary());
    store.getState().narrowSelection({ categories: ["Rån", "Brand"], areas: ["0580R099"], hours: [22] });
    store.getState().choose({ kind: "incident", index: 4 });

    store.getState().dataLoaded(aSummary({ fingerprint: "f2" }));

    expect(store.getState().selection).toEqual({ ...EVERYTHING, categories: ["Rån"], hours: [22] });
    expect(store.getState().chosen).toEqual({ kind: "none" });
  });

  it("drop a period that holds none of them", () => {
    const store = createAppStore();
    store.getState().narrowSelection({ period: { fromDay: dayOfCivil(2010, 1, 1), toDay: dayOfCivil(2010, 12, 31) } });

    store.getState().dataLoaded(aSummary());

    expect(store.getState().selection.period).toBeNull();
  });

  it("keep a choice of no category at all, for it was chosen", () => {
    const store = createAppStore();
    store.getState().narrowSelection({ categories: [] });

    store.getState().dataLoaded(aSummary());

    expect(store.getState().selection.categories).toEqual([]);
  });
});

describe("a link to imported data", () => {
  const linked = { importedMissing: "abc", selection: { ...EVERYTHING, categories: ["Brand"] } };

  it("says that they are missing while the built-in data are loaded, and keeps its choices", () => {
    const store = createAppStore();
    store.getState().restore(linked);

    store.getState().dataLoaded(aSummary({ builtIn: true }));

    expect(store.getState().importedMissing).toBe("abc");
    expect(store.getState().selection.categories).toEqual(["Brand"]);
  });

  it("is satisfied when its data are imported", () => {
    const store = createAppStore();
    store.getState().restore(linked);
    store.getState().dataLoaded(aSummary({ builtIn: true }));

    store.getState().dataLoaded(aSummary({ fingerprint: "abc", categories: ["Brand"] }));

    expect(store.getState().importedMissing).toBeNull();
    expect(store.getState().selection.categories).toEqual(["Brand"]);
  });

  it("can be left behind", () => {
    const store = createAppStore();
    store.getState().restore(linked);
    store.getState().dataLoaded(aSummary({ builtIn: true }));

    store.getState().goOnWithoutMissing();

    expect(store.getState().importedMissing).toBeNull();
    expect(store.getState().selection.categories).toBeNull();
  });

  it("is satisfied at once when its data are loaded already", () => {
    const store = createAppStore();
    store.getState().dataLoaded(aSummary({ fingerprint: "abc" }));

    store.getState().restore(linked);

    expect(store.getState().importedMissing).toBeNull();
  });
});

describe("the comparisons", () => {
  it("hide each other, and can be turned off", () => {
    const store = createAppStore();
    const on = () => LAYERS.filter((layer) => store.getState().visibleLayers[layer]);
    const usual = on();

    store.getState().toggleLayer("density");
    store.getState().toggleLayer("cells");

    expect(on()).toEqual(LAYERS.filter((layer) => layer === "cells" || usual.includes(layer)));
    store.getState().toggleLayer("cells");
    expect(on()).toEqual(usual);
  });
});

describe("restore", () => {
  it("makes the default of what the link does not carry", () => {
    const store = createAppStore();
    store.getState().narrowSelection({ hours: [1] });

    store.getState().restore({ screen: "data" });

    expect(store.getState().selection).toEqual(EVERYTHING);
    expect(store.getState().screen).toBe("data");
    expect(store.getState().restored).toBe(1);
  });
});
