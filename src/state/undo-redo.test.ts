import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DataChange, DatasetSummary } from "../dataset/dataset.ts";
import { EVERYTHING } from "../domain/selection.ts";
import { aSummary } from "../testing/summary.ts";
import { VIEW_KEYS } from "./history.ts";
import { type AppStore, createAppStore } from "./store.ts";
import { createUndoRedo, redoableOf, undoableOf } from "./undo-redo.ts";

describe("undo and redo of the view", () => {
  it("takes back the last change first", async () => {
    const { store, undo, redo } = anApp();
    store.getState().narrowSelection({ hours: [22, 23] });
    store.getState().chooseOrder("priority");

    await undo();
    const afterOne = [store.getState().order, store.getState().selection.hours];
    await undo();
    const afterTwo = [store.getState().order, store.getState().selection.hours];
    await redo();
    await redo();

    expect(afterOne).toEqual(["incidents", [22, 23]]);
    expect(afterTwo).toEqual(["incidents", null]);
    expect([store.getState().order, store.getState().selection.hours]).toEqual(["priority", [22, 23]]);
  });

  it("takes a slider that was drawn as one step, and a pause as the end of it", async () => {
    const { store, clock, undo } = anApp();
    for (const incidents of [0.6, 0.7, 0.8]) {
      clock.ms += 100;
      store.getState().weighPriority({ incidents });
    }
    clock.ms += 1000;
    store.getState().weighPriority({ incidents: 0.2 });

    await undo();
    const drawn = store.getState().priorityWeights.incidents;
    await undo();

    expect(drawn).toBe(0.8);
    expect(undoableOf(store.getState())).toBeNull();
  });

  it("does not join changes of different things, however quick", async () => {
    const { store, undo } = anApp();
    store.getState().toggleLayer("survey");
    store.getState().toggleLayer("requests");

    await undo();

    expect(store.getState().visibleLayers).toMatchObject({ survey: false, requests: true });
  });

  it("forgets a change that was changed back at once", () => {
    const { store } = anApp();

    store.getState().toggleLayer("survey");
    store.getState().toggleLayer("survey");

    expect(undoableOf(store.getState())).toBeNull();
  });

  it("does not take looking around in the workspaces for a change", () => {
    const { store } = anApp();

    store.getState().showWork({ measuresTab: "groups", measuresSort: { by: "owner", descending: false } });
    store.getState().showWork({ measuresFilter: { ...store.getState().measuresFilter, own: true } });

    expect(undoableOf(store.getState())).toBeNull();
  });

  it("does not take a link or the back button for something the user did", () => {
    const { store } = anApp();

    store.getState().restore({ order: "priority" });

    expect(undoableOf(store.getState())).toBeNull();
  });

  it("does not undo where one looked, or in which language", () => {
    const { store } = anApp();

    store.getState().cameraMoved({ center: [15.6, 58.4], zoom: 12 });
    store.getState().openScreen("data");
    store.getState().chooseLanguage("en");

    expect(undoableOf(store.getState())).toBeNull();
  });

  it("keeps a hundred steps", async () => {
    const { store, clock, undo } = anApp();
    for (let i = 0; i < 130; i++) {
      clock.ms += 1000;
      store.getState().narrowSelection({ hours: [i % 24] });
    }

    let steps = 0;
    while (await undo()) steps++;

    expect(steps).toBe(100);
  });

  it("goes back into the shared view with only what may be shown there", async () => {
    const { store, clock, undo } = anApp();
    store.getState().narrowSelection({ hours: [22], categories: ["Rån"] });
    store.getState().chooseView(3);
    clock.ms += 1000;
    store.getState().chooseView(null);
    store.getState().choose({ kind: "incident", index: 1 });

    await undo();
    await undo();

    expect(store.getState().leastShown).toBe(3);
    expect(store.getState().selection.hours).toBeNull();
    expect(store.getState().chosen).toEqual({ kind: "none" });
  });

  it("puts nothing internal into a shared view that a link opened", async () => {
    const { store, clock, undo } = anApp();
    store.getState().narrowSelection({ hours: [22] });
    clock.ms += 1000;
    store.getState().narrowSelection({ hours: null });
    store.getState().restore({ leastShown: 5 });

    await undo();

    expect(store.getState().leastShown).toBe(5);
    expect(store.getState().selection.hours).toBeNull();
  });
});

describe("undo and redo of the data among changes of the view", () => {
  it("takes back filter, import and filter in the order they were done", async () => {
    const { store, data, clock, undo, redo } = anApp();
    store.getState().narrowSelection({ hours: [22] });
    store.getState().dataReplaced(data.change("imported"));
    clock.ms += 1000;
    store.getState().narrowSelection({ weekdays: [5] });

    const order = [await undo(), await undo(), await undo()].map((doing) => doing?.kind);
    const start = store.getState().selection;
    for (let i = 0; i < 3; i++) await redo();

    expect(order).toEqual(["view", "data", "view"]);
    expect(start).toEqual(EVERYTHING);
    expect(store.getState().selection).toEqual({ ...EVERYTHING, weekdays: [5] });
    expect(store.getState().summary?.fingerprint).toBe("data1");
  });

  it("puts back what was selected before the import cleared it", async () => {
    const { store, data, undo } = anApp();
    store.getState().narrowSelection({ hours: [22] });
    store.getState().dataReplaced(data.change("imported"));

    await undo();

    expect(store.getState().selection.hours).toEqual([22]);
  });

  it("knows after a reload only the changes of the data", async () => {
    const { store, data, undo } = anApp(2);

    const first = undoableOf(store.getState());
    await undo();
    await undo();

    expect(first).toMatchObject({ kind: "data", change: { id: 2 } });
    expect(undoableOf(store.getState())).toBeNull();
    expect(redoableOf(store.getState())).toMatchObject({ kind: "data", change: { id: 1 } });
    expect(data.done).toBe(0);
  });

  it("takes back what this visit did to the view before what an earlier one did to the data", async () => {
    const { store, undo } = anApp(1);
    store.getState().chooseOrder("priority");

    expect((await undo())?.kind).toBe("view");
    expect((await undo())?.kind).toBe("data");
  });

  it("follows an undo that was asked for elsewhere", async () => {
    const { store, data, undo } = anApp();
    store.getState().narrowSelection({ hours: [22] });
    store.getState().dataReplaced(data.change("imported"));

    store.getState().dataReplaced((await data.undo())!);
    const selection = store.getState().selection;

    expect(selection.hours).toEqual([22]);
    expect((await undo())?.kind).toBe("view");
    expect(redoableOf(store.getState())?.kind).toBe("view");
  });

  it("follows several undos at once, as of an import and what was then said of it", async () => {
    const { store, data } = anApp();
    store.getState().narrowSelection({ hours: [22] });
    store.getState().dataReplaced(data.change("imported"));
    store.getState().dataLoaded(data.change("described"));

    await data.undo();
    store.getState().dataReplaced((await data.undo())!);

    expect(store.getState().selection.hours).toEqual([22]);
  });

  it("can make an import again although something was selected after it was taken back", async () => {
    const { store, data, undo, redo } = anApp();
    store.getState().dataReplaced(data.change("imported"));
    await undo();
    store.getState().chooseOrder("priority");

    await redo();

    expect(store.getState().summary?.fingerprint).toBe("data1");
    expect(store.getState().order).toBe("priority");
  });

  it("stays in the shared view when an import is made again, and taken back again", async () => {
    const { store, data, undo, redo } = anApp();
    store.getState().dataReplaced(data.change("imported"));
    await undo();
    store.getState().chooseView(3);

    await redo();
    const made = store.getState().leastShown;
    await undo();

    expect([made, store.getState().leastShown]).toEqual([3, 3]);
  });

  it("stays in the shared view that a link opened when an import before it is taken back", async () => {
    const { store, data, undo, redo } = anApp();
    store.getState().dataReplaced(data.change("imported"));
    store.getState().restore({ leastShown: 5 });

    await undo();
    const back = store.getState().leastShown;
    await redo();

    expect([back, store.getState().leastShown]).toEqual([5, 5]);
  });

  it("puts back the view that a picture was opened over, and the picture's own again", async () => {
    const { store, data, undo, redo } = anApp();
    store.getState().narrowSelection({ hours: [22] });
    store.getState().pictureOpened(data.change("opened"), { order: "priority", language: "en" });

    await undo();
    const before = [store.getState().order, store.getState().selection.hours];
    await redo();

    expect(before).toEqual(["incidents", [22]]);
    expect(store.getState().order).toBe("priority");
  });

  it("opens a picture that was saved shared as shared, with only what may be shown", () => {
    const { store, data } = anApp();

    store.getState().pictureOpened(data.change("opened"), {
      leastShown: 5,
      selection: { ...EVERYTHING, hours: [22], sources: ["s1"] },
      chosen: { kind: "incident", index: 3 },
    });

    expect(store.getState()).toMatchObject({ leastShown: 5, selection: EVERYTHING, chosen: { kind: "none" } });
  });

  it("takes three quick presses one after the other", async () => {
    const { store, data, undo } = anApp();
    store.getState().narrowSelection({ hours: [22] });
    store.getState().dataReplaced(data.change("imported"));
    store.getState().dataReplaced(data.change("removed"));

    const [third, second, first] = await Promise.all([undo(), undo(), undo()]);

    expect([third, second].map((doing) => doing?.kind === "data" && doing.change.id)).toEqual([2, 1]);
    expect(first?.kind).toBe("view");
  });

  it("is back at the start when all is undone, and at the end when all is made again", async () => {
    const actions = fc.array(
      fc.record({
        pauseMs: fc.constantFrom(10, 2000),
        what: fc.oneof(
          fc.constantFrom("imported", "described", "clear", "shared", "internal", "priority"),
          fc.record({ hours: fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { maxLength: 3 }) }),
          fc.record({ categories: fc.constantFrom(null, [], ["Rån"]) }),
          fc.record({ layer: fc.constantFrom("survey", "density", "gi") }),
        ),
      }),
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(actions, async (list) => {
        const { store, data, clock, undo, redo } = anApp();
        const start = everythingOf(store);
        for (const { what, pauseMs } of list) {
          clock.ms += pauseMs;
          act(store, data, what);
        }
        const end = everythingOf(store);

        while (await undo());
        const undone = everythingOf(store);
        while (await redo());

        expect(undone).toEqual(start);
        expect(everythingOf(store)).toEqual(end);
      }),
      { numRuns: 300 },
    );
  });
});

type What = string | { hours: number[] } | { categories: readonly string[] | null } | { layer: string };

function act(store: AppStore, data: FakeData, what: What) {
  const app = store.getState();
  if (what === "imported") app.dataReplaced(data.change("imported"));
  else if (what === "described") app.dataLoaded(data.change("described"));
  else if (what === "clear") app.clearSelection();
  else if (what === "shared") app.chooseView(3);
  else if (what === "internal") app.chooseView(null);
  else if (what === "priority") app.chooseOrder("priority");
  else if (typeof what === "string") throw new Error(`No action ${what}`);
  else if ("layer" in what) app.toggleLayer(what.layer as "survey");
  else app.narrowSelection(what);
}

function everythingOf(store: AppStore) {
  const state = store.getState();
  return {
    view: VIEW_KEYS.map((key) => [key, state[key]]),
    data: state.summary?.fingerprint,
  };
}

type FakeData = ReturnType<typeof fakeData>;

/** The dataset's own history, as the contract has it: ids grow, and a new change ends what could be made again. */
function fakeData(earlier: number) {
  let changes: DataChange[] = Array.from({ length: earlier }, (_, i) => ({ id: i + 1, kind: "imported", names: [] }));
  let done = earlier;
  let newest = earlier;
  const summary = (): DatasetSummary =>
    aSummary({
      fingerprint: `data${changes[done - 1]?.id ?? 0}`,
      undoable: changes[done - 1] ?? null,
      redoable: changes[done] ?? null,
    });
  return {
    summary,
    get done() {
      return done;
    },
    change(kind: DataChange["kind"]) {
      changes = [...changes.slice(0, done), { id: ++newest, kind, names: ["brott.csv"] }];
      done++;
      return summary();
    },
    async undo() {
      if (done === 0) return null;
      done--;
      return summary();
    },
    async redo() {
      if (done === changes.length) return null;
      done++;
      return summary();
    },
  };
}

function anApp(earlierChanges = 0) {
  const clock = { ms: 0 };
  const store = createAppStore(() => clock.ms);
  const data = fakeData(earlierChanges);
  store.getState().dataLoaded(data.summary());
  return { store, data, clock, ...createUndoRedo(store, data) };
}
