import { expect, it } from "vitest";
import { EVERYTHING } from "../domain/selection.ts";
import { dayOfCivil } from "../domain/time.ts";
import { aSummary } from "../testing/summary.ts";
import { createAppStore } from "./store.ts";

const march = { fromDay: dayOfCivil(2025, 3, 1), toDay: dayOfCivil(2025, 3, 31) };
const fromMarch = { fromDay: march.fromDay, toDay: dayOfCivil(2025, 4, 10) };

function loaded() {
  const store = createAppStore();
  store.getState().dataLoaded(aSummary());
  return store;
}

it("limits what is selected in the shared view, and gives it back in the internal one", () => {
  const store = loaded();
  const selection = { ...EVERYTHING, period: fromMarch, weekdays: [5 as const], hours: [22, 23] };
  store.getState().narrowSelection(selection);
  store.getState().choose({ kind: "incident", index: 4 });

  store.getState().chooseView(3);
  const shared = store.getState();
  store.getState().chooseView(5);
  store.getState().chooseView(null);

  expect(shared.selection).toEqual({ ...EVERYTHING, period: march });
  expect(shared.chosen).toEqual({ kind: "none" });
  expect(store.getState().selection).toEqual(selection);
});

it("keeps what was changed in the shared view on the way back", () => {
  const store = loaded();
  store.getState().narrowSelection({ period: fromMarch, hours: [22] });
  store.getState().chooseView(3);

  store.getState().narrowSelection({ areas: ["0580R001"] });
  store.getState().chooseView(null);

  expect(store.getState().selection).toEqual({ ...EVERYTHING, period: fromMarch, hours: [22], areas: ["0580R001"] });
});

it("lets nothing in that cannot be published, by whatever way it comes", () => {
  const store = loaded();
  store.getState().chooseView(3);

  store.getState().narrowSelection({ hours: [3], period: fromMarch });
  store.getState().choose({ kind: "request", id: "R1" });

  expect(store.getState().selection).toEqual({ ...EVERYTHING, period: march });
  expect(store.getState().chosen).toEqual({ kind: "none" });

  store
    .getState()
    .restore({ leastShown: 5, selection: { ...EVERYTHING, hours: [3] }, chosen: { kind: "incident", index: 1 } });

  expect(store.getState().selection).toEqual(EVERYTHING);
  expect(store.getState().chosen).toEqual({ kind: "none" });
});

it("limits a link's choices when its data come", () => {
  const store = createAppStore();
  store.getState().restore({ leastShown: 3, selection: { ...EVERYTHING, period: fromMarch, weekdays: [1] } });

  store.getState().dataLoaded(aSummary());

  expect(store.getState().selection).toEqual({ ...EVERYTHING, period: march });
});
