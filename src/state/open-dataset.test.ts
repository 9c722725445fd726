import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DatasetNews } from "../dataset/dataset.ts";
import { aSummary } from "../testing/summary.ts";
import { openDataset } from "./open-dataset.ts";
import { createAppStore } from "./store.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("what was on screen at the last visit", () => {
  it("is shown when the page is opened without saying what to show", async () => {
    const { store } = await opened({ view: "visning=data&urval=timmar:22" });

    expect(store.getState().screen).toBe("data");
    expect(store.getState().selection.hours).toEqual([22]);
  });

  it("opens shared when it was shared", async () => {
    const { store } = await opened({ view: "delat=5&urval=timmar:22" });

    expect(store.getState().leastShown).toBe(5);
    expect(store.getState().selection.hours).toBeNull();
  });

  it("gives way to a link", async () => {
    const { store } = await opened({ view: "visning=data", search: "?sprak=en" });

    expect(store.getState().screen).toBe("karta");
  });

  it("does not give way to another program's parameters", async () => {
    const { store } = await opened({ view: "visning=data", search: "?utm=x" });

    expect(store.getState().screen).toBe("data");
  });

  it("lets go of data that are gone, and waits for nothing", async () => {
    const { store } = await opened({ view: "data=gone&karta=vald:i:7&urval=timmar:22" });

    expect(store.getState().importedMissing).toBeNull();
    expect(store.getState().chosen).toEqual({ kind: "none" });
    expect(store.getState().selection.hours).toEqual([22]);
  });

  it("is not something to undo", async () => {
    const { store } = await opened({ view: "urval=timmar:22" });

    expect(store.getState().history.past).toEqual([]);
  });

  it("is written down once for a burst of changes", async () => {
    const { store, saved } = await opened({});

    store.getState().narrowSelection({ hours: [1] });
    store.getState().narrowSelection({ hours: [1, 2] });
    vi.advanceTimersByTime(1000);

    expect(saved).toEqual(["urval=timmar:1~2"]);
  });

  it("is not written down again when everything has been erased", async () => {
    const { store, saved } = await opened({ view: "urval=timmar:22" });

    store.getState().everythingWiped(aSummary({ builtIn: true }));
    store.getState().cameraMoved({ center: [15.6, 58.4], zoom: 11 });
    vi.advanceTimersByTime(1000);

    expect(saved).toEqual([]);
  });

  it("that cannot be read does not keep the data from being shown", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const { store } = await opened({ settings: () => Promise.reject(new Error("damaged")) });

    expect(store.getState().load.phase).toBe("ready");
  });
});

describe("news of the dataset", () => {
  it("of another tab's change bring its data, and what it did", async () => {
    const { store, tell } = await opened({});
    const change = { id: 4, kind: "imported", names: ["brott.csv"] } as const;

    tell({ kind: "followed", summary: aSummary({ fingerprint: "f2", undoable: change }), change });

    expect(store.getState().summary?.fingerprint).toBe("f2");
    expect(store.getState().followed).toEqual({ what: "done", change });
  });

  it("of a wipe in another tab leave nothing chosen and nothing to undo", async () => {
    const { store, tell } = await opened({});
    store.getState().narrowSelection({ hours: [3] });

    tell({ kind: "followed", summary: aSummary({ builtIn: true }), change: { id: 1, kind: "wiped", names: [] } });

    expect(store.getState().selection.hours).toBeNull();
    expect(store.getState().history.past).toEqual([]);
  });
});

interface Visit {
  readonly view?: string;
  readonly search?: string;
  readonly settings?: () => Promise<Readonly<Record<string, unknown>>>;
}

async function opened({ view, search = "", settings = async () => ({ view }) }: Visit) {
  const store = createAppStore();
  const saved: unknown[] = [];
  let tell: (news: DatasetNews) => void = () => {};
  await openDataset(
    store,
    {
      open: async () => aSummary({ builtIn: true }),
      keeping: async () => ({ state: "kept", bytes: null }),
      onNews: (listener) => {
        tell = listener;
      },
      settings,
      saveSetting: async (_name, value) => void saved.push(value),
    },
    search,
  );
  return { store, saved, tell };
}
