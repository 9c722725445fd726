import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAppStore } from "../../state/store.ts";
import { aStreetMap } from "../../testing/a-street-map.ts";
import { aSummary } from "../../testing/summary.ts";
import { BaseMapError } from "./base-map-error.ts";
import { followBaseMap } from "./follow-base-map.ts";
import { openBaseMap } from "./open-base-map.ts";

vi.mock("./open-base-map.ts", () => ({ openBaseMap: vi.fn() }));

const opening = vi.mocked(openBaseMap);
const CONFIGURED = { kind: "configured", id: "a" } as const;

let page: EventTarget;
let remembered: Map<string, string>;

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  remembered = new Map();
  vi.stubGlobal("window", page);
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => remembered.get(key) ?? null,
    setItem: (key: string, value: string) => void remembered.set(key, value),
    removeItem: (key: string) => void remembered.delete(key),
  });
  opening.mockReset();
  opening.mockImplementation(async () => aStreetMap());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the base map", () => {
  it("is the schematic one, and nothing is opened, until another is chosen", async () => {
    const store = await followed();

    expect(store.getState().baseMap).toEqual({ kind: "schematic" });
    expect(opening).not.toHaveBeenCalled();
  });

  it("is what was chosen, and chosen again at the next visit", async () => {
    const store = await followed();
    await chosen(store);
    const next = await followed();

    expect(store.getState().baseMap.kind).toBe("street");
    expect(next.getState()).toMatchObject({ baseMapChoice: CONFIGURED, baseMap: { kind: "street" } });
  });

  it("is forgotten when everything is erased", async () => {
    const store = await followed();
    await chosen(store);

    store.getState().everythingWiped(aSummary());

    expect(store.getState().baseMap.kind).toBe("schematic");
    expect(remembered.size).toBe(0);
  });

  it("waits for the data, which say where it should be of", async () => {
    const store = createAppStore();
    followBaseMap(store);
    await chosen(store);
    expect(opening).not.toHaveBeenCalled();

    store.getState().dataLoaded(aSummary());
    await vi.runAllTimersAsync();

    expect(store.getState().baseMap.kind).toBe("street");
  });

  it("is asked of no server on a screen without a map, and opened on the first that has one", async () => {
    remembered.set("lagesbild.baseMap", "configured a");
    const store = createAppStore();
    store.getState().openScreen("data");
    store.getState().dataLoaded(aSummary());
    followBaseMap(store);
    await vi.runAllTimersAsync();
    expect(opening).not.toHaveBeenCalled();

    store.getState().openScreen("karta");
    await vi.runAllTimersAsync();

    expect(store.getState().baseMap.kind).toBe("street");
    expect(opening).toHaveBeenCalledTimes(1);
  });

  it("gives way with the reason, and is back when the network is", async () => {
    const store = await followed();
    opening.mockRejectedValueOnce(new BaseMapError("unreachable", "a.se"));
    await chosen(store);
    expect(store.getState()).toMatchObject({
      baseMap: { kind: "schematic" },
      baseMapTrouble: { why: "unreachable", subject: "a.se" },
    });

    page.dispatchEvent(new Event("online"));
    await vi.runAllTimersAsync();

    expect(store.getState()).toMatchObject({ baseMap: { kind: "street" }, baseMapTrouble: null });
  });

  it("stays the same object when a tile did not come but the map can still be had", async () => {
    const store = await followed();
    await chosen(store);
    const before = store.getState().baseMap;

    store.getState().askForBaseMap();
    await vi.runAllTimersAsync();

    expect(opening).toHaveBeenCalledTimes(2);
    expect(store.getState().baseMap).toBe(before);
  });

  it("is looked at once for a hundred tiles that did not come", async () => {
    const store = await followed();
    await chosen(store);

    for (let tile = 0; tile < 100; tile++) store.getState().askForBaseMap();
    await vi.runAllTimersAsync();

    expect(opening).toHaveBeenCalledTimes(2);
  });

  it("that is no longer wanted when it is there is not shown", async () => {
    const store = await followed();
    let answer: (map: ReturnType<typeof aStreetMap>) => void = () => {};
    opening.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    await chosen(store);

    store.getState().chooseBaseMap({ kind: "schematic" });
    answer(aStreetMap());
    await vi.runAllTimersAsync();

    expect(store.getState().baseMap.kind).toBe("schematic");
  });
});

async function followed() {
  const store = createAppStore();
  store.getState().dataLoaded(aSummary());
  followBaseMap(store);
  await vi.runAllTimersAsync();
  return store;
}

async function chosen(store: ReturnType<typeof createAppStore>) {
  store.getState().chooseBaseMap(CONFIGURED);
  await vi.runAllTimersAsync();
}
