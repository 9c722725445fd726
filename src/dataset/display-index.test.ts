import { describe, expect, it } from "vitest";
import type { LngLat } from "../domain/coordinates.ts";
import { DEFAULT_REQUEST_FILTER, type RequestFilter } from "../domain/request.ts";
import { EVERYTHING, type Selection } from "../domain/selection.ts";
import { projectionFor } from "../geo/projection.ts";
import { createDisplay, type DisplaySource, type RequestPoint } from "./display-index.ts";

const TOWN = [15.5, 58.3, 15.8, 58.5] as const;
const HERE: LngLat = [15.62, 58.41];

describe("clusters", () => {
  it("hold every event of the view once", async () => {
    const points = Array.from(
      { length: 500 },
      (_, i): LngLat => [15.6 + (i % 25) * 0.002, 58.4 + Math.floor(i / 25) * 0.001],
    );
    const display = createDisplay(aSource({ points }));

    const clusters = await display.clusters(EVERYTHING, 1, TOWN, 11);

    const total = clusters.reduce((sum, cluster) => sum + (cluster.kind === "cluster" ? cluster.count : 1), 0);
    expect(total).toBe(500);
    expect(clusters.length).toBeLessThan(200);
  });

  it("name the row of a lone event where it lies", async () => {
    const display = createDisplay(aSource({ points: [HERE] }));

    const [only] = await display.clusters(EVERYTHING, 1, TOWN, 15);

    expect(only).toMatchObject({ kind: "incident", index: 0 });
    expect(only?.lngLat[0]).toBeCloseTo(HERE[0], 7);
    expect(only?.lngLat[1]).toBeCloseTo(HERE[1], 7);
  });

  it("say at which zoom they split", async () => {
    const display = createDisplay(aSource({ points: [HERE, [15.625, 58.41]] }));

    const [cluster] = await display.clusters(EVERYTHING, 1, TOWN, 8);
    const zoom = cluster?.kind === "cluster" ? cluster.expansionZoom : Number.NaN;

    expect(await display.clusters(EVERYTHING, 1, TOWN, zoom - 1)).toHaveLength(1);
    expect(await display.clusters(EVERYTHING, 1, TOWN, zoom)).toHaveLength(2);
  });

  it("say that events on one point never split, and stay one thing to click at every zoom", async () => {
    const display = createDisplay(aSource({ points: [HERE, HERE, HERE] }));

    const clusters = await display.clusters(EVERYTHING, 1, TOWN, 21);

    expect(clusters).toMatchObject([{ kind: "cluster", count: 3, expansionZoom: 18 }]);
  });

  it("are indexed once per selection, however the map moves", async () => {
    const source = aSource({ points: [HERE] });
    const display = createDisplay(source);

    await display.clusters(EVERYTHING, 1, TOWN, 10);
    await display.clusters(EVERYTHING, 1, [15.6, 58.4, 15.7, 58.45], 14);
    await display.clusters({ ...EVERYTHING, hours: [22] }, 1, TOWN, 10);

    expect(source.asked).toBe(2);
  });

  it("are indexed anew when the data have changed", async () => {
    const source = aSource({ points: [HERE] });
    const display = createDisplay(source);
    await display.clusters(EVERYTHING, 1, TOWN, 10);

    source.revision = 2;
    await display.clusters(EVERYTHING, 2, TOWN, 10);

    expect(source.asked).toBe(2);
  });

  it("ask again when the view leaves the part that was loaded", async () => {
    const source = aSource({ points: [HERE], covers: TOWN });
    const display = createDisplay(source);

    await display.clusters(EVERYTHING, 1, [15.6, 58.4, 15.7, 58.45], 14);
    await display.clusters(EVERYTHING, 1, [15.75, 58.4, 15.85, 58.45], 14);

    expect(source.asked).toBe(2);
  });
});

describe("requests in view", () => {
  it("keep what draws them", async () => {
    const request: RequestPoint = { lngLat: HERE, id: "F-1", type: "lighting", status: "open" };
    const display = createDisplay(aSource({ points: [], requests: [request] }));

    const [only] = await display.requestsInView(DEFAULT_REQUEST_FILTER, 1, TOWN, 12);

    expect(only).toMatchObject({ kind: "request", id: "F-1", type: "lighting", status: "open" });
  });

  it("outside the view are not sent", async () => {
    const request: RequestPoint = { lngLat: [18, 59], id: "F-1", type: "lighting", status: "open" };
    const display = createDisplay(aSource({ points: [], requests: [request] }));

    expect(await display.requestsInView(DEFAULT_REQUEST_FILTER, 1, TOWN, 12)).toEqual([]);
  });

  it("are those of the filter, and none when nothing is ticked", async () => {
    const requests: RequestPoint[] = [
      { lngLat: HERE, id: "open", type: "lighting", status: "open" },
      { lngLat: [15.7, 58.41], id: "closed", type: "lighting", status: "closed" },
      { lngLat: [15.55, 58.41], id: "park", type: "park", status: "open" },
    ];
    const display = createDisplay(aSource({ points: [], requests }));
    const idsOf = async (filter: RequestFilter) =>
      (await display.requestsInView(filter, 1, TOWN, 14)).map((item) =>
        item.kind === "request" ? item.id : "cluster",
      );

    expect((await idsOf(DEFAULT_REQUEST_FILTER)).toSorted()).toEqual(["open", "park"]);
    expect(await idsOf({ statuses: ["closed"], types: ["lighting", "park"] })).toEqual(["closed"]);
    expect(await idsOf({ statuses: [], types: ["lighting"] })).toEqual([]);
  });

  it("on one spot stand round it in the closest view, so that each can be chosen", async () => {
    const requests: RequestPoint[] = ["a", "b", "c"].map((id) => ({ lngLat: HERE, id, type: "park", status: "open" }));
    const display = createDisplay(aSource({ points: [], requests }));

    const far = await display.requestsInView(DEFAULT_REQUEST_FILTER, 1, TOWN, 17);
    const near = await display.requestsInView(DEFAULT_REQUEST_FILTER, 1, TOWN, 18);

    expect(far).toMatchObject([{ kind: "cluster", count: 3 }]);
    expect(near.map((item) => item.kind === "request" && item.id).toSorted()).toEqual(["a", "b", "c"]);
    expect(new Set(near.map(({ lngLat }) => lngLat.join())).size).toBe(3);
    for (const { lngLat } of near) expect(Math.abs(lngLat[1] - HERE[1]) * 111_320).toBeLessThan(4);
  });

  it("are indexed anew only when the filter or the data change", async () => {
    const source = aSource({ points: [] });
    const display = createDisplay(source);
    const all: RequestFilter = { statuses: ["open", "closed"], types: ["park", "lighting"] };

    await display.requestsInView(all, 1, TOWN, 12);
    await display.requestsInView({ statuses: ["closed", "open"], types: ["lighting", "park"] }, 1, TOWN, 15);
    expect(source.askedForRequests).toBe(1);
    await display.requestsInView(DEFAULT_REQUEST_FILTER, 1, TOWN, 12);
    source.revision = 2;
    await display.requestsInView(DEFAULT_REQUEST_FILTER, 2, TOWN, 12);

    expect(source.askedForRequests).toBe(3);
  });
});

interface FakeSource extends DisplaySource {
  revision: number;
  asked: number;
  askedForRequests: number;
}

function aSource(content: {
  points: readonly LngLat[];
  covers?: readonly [number, number, number, number];
  requests?: readonly RequestPoint[];
}): FakeSource {
  const source: FakeSource = {
    revision: 1,
    asked: 0,
    askedForRequests: 0,
    async displayPoints(_selection: Selection) {
      source.asked++;
      const xy = content.points.flatMap(([lng, lat]) => projectionFor(3006).forward(lng, lat));
      return {
        kind: "points",
        revision: source.revision,
        epsg: 3006,
        xy: Float64Array.from(xy),
        indexes: Uint32Array.from(content.points, (_, i) => i),
        covers: content.covers ?? null,
      };
    },
    async requestPoints() {
      source.askedForRequests++;
      return { revision: source.revision, requests: content.requests ?? [] };
    },
  };
  return source;
}
