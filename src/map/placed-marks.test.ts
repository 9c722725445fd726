import { describe, expect, it } from "vitest";
import type { LngLat } from "../domain/coordinates.ts";
import { GROUPED_BELOW_ZOOM, placedMarks } from "./placed-marks.ts";
import type { MapMark } from "./scene.ts";

const HERE: LngLat = [15.62, 58.41];
const groupTooltip = (count: number, overdue: number) => `${count} requests, ${overdue} overdue`;

function request(id: string, change: Partial<MapMark> = {}): MapMark {
  const own = { type: "graffiti", status: "open" } as const;
  return { id, lngLat: HERE, look: "plain", label: "", tooltip: "", request: own, ...change };
}

function placed(marks: readonly MapMark[], zoom: number): readonly MapMark[] {
  return placedMarks({ marks, routes: [] }, { zoom, scale: 1, groupTooltip }).marks;
}

describe("placedMarks", () => {
  it("is the same object where nothing covers anything", () => {
    const marks = { marks: [request("a"), request("b", { lngLat: [15.7, 58.41] })], routes: [] };

    expect(placedMarks(marks, { zoom: 13, scale: 1, groupTooltip })).toBe(marks);
  });

  it("makes a heap of requests one group that says how many they are, and how many have waited too long", () => {
    const heap = [request("a"), request("b", { look: "overdue" }), request("c", { look: "overdue" })];

    expect(placed(heap, 12)).toMatchObject([
      { label: "3", look: "overdue", tooltip: "3 requests, 2 overdue", group: { count: 3 } },
    ]);
  });

  it("forms the same groups in whichever order the requests are listed", () => {
    const row = Array.from({ length: 9 }, (_, i) => request(`r${i}`, { lngLat: [15.62 + i * 0.002, 58.41] }));
    const counts = (marks: readonly MapMark[]) =>
      placed(marks, 11.6)
        .map(({ label, lngLat }) => `${label} at ${lngLat[0].toFixed(4)}`)
        .sort();

    expect(counts(row.toReversed())).toEqual(counts(row));
  });

  it("lets each group be opened: at the zoom that it names, it is no longer one", () => {
    const pair = [request("a"), request("b", { lngLat: [15.6215, 58.41] })];
    const [group] = placed(pair, 11);

    expect(placed(pair, group!.group!.expansionZoom)).toHaveLength(2);
  });

  it("groups nothing close up: those on one spot stand beside it, each on its line", () => {
    const heap = Array.from({ length: 5 }, (_, i) => request(`r${i}`));
    const marks = placed(heap, GROUPED_BELOW_ZOOM);

    expect(marks.map(({ id }) => id)).toEqual(heap.map(({ id }) => id));
    expect(marks.filter(({ place }) => place === HERE).length).toBeGreaterThan(2);
  });

  it("shows the chosen request by itself, where it is", () => {
    const marks = placed([request("a"), request("b", { chosen: true }), request("c")], 12);

    expect(marks.find(({ id }) => id === "b")).toMatchObject({ lngLat: HERE, chosen: true });
    expect(marks.map(({ label }) => label).sort()).toEqual(["", "2"]);
  });

  it("never gathers marks that are no requests", () => {
    const visits = ["1", "2", "3"].map(
      (label): MapMark => ({ id: label, lngLat: HERE, look: "planned", label, tooltip: "" }),
    );

    expect(placed(visits, 12).map(({ label }) => label)).toEqual(["1", "2", "3"]);
  });
});
