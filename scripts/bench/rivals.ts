import { clustersDbscan } from "@turf/clusters-dbscan";
import { bbox, collect, hexGrid } from "@turf/turf";
import type { FeatureCollection, Point } from "geojson";
import { latLngToCell } from "h3-js";
import Supercluster from "supercluster";

/** Side of a regular hexagon of 10 000 m². */
const HECTARE_SIDE_KM = 0.06204;

/** What others do with the same points, as their documentation shows it. Preparing their input is not timed. */
export interface Rival {
  readonly name: string;
  readonly points: number;
  readonly runs: number;
  readonly warmUps: number;
  run(): unknown;
}

/** @param lngLat packed degrees [lng0, lat0, …] */
export function rivals(lngLat: Float64Array, dbscanPoints: number): Rival[] {
  const all = featuresOf(lngLat, lngLat.length / 2);
  const some = featuresOf(lngLat, dbscanPoints);
  return [
    {
      name: "supercluster load",
      points: all.features.length,
      runs: 3,
      warmUps: 1,
      run: () => new Supercluster().load(all.features),
    },
    {
      name: "h3-js latLngToCell, upplösning 10",
      points: all.features.length,
      runs: 3,
      warmUps: 1,
      run: () => {
        let last = "";
        for (let i = 0; i < lngLat.length; i += 2) last = latLngToCell(lngLat[i + 1]!, lngLat[i]!, 10);
        return last;
      },
    },
    {
      name: "Turf hexGrid och collect, antal per sexhörning på 1 ha",
      points: all.features.length,
      runs: 1,
      warmUps: 0,
      run: () =>
        collect(hexGrid(bbox(all), HECTARE_SIDE_KM, { units: "kilometers" }), all, "event", "events").features.map(
          ({ properties }) => properties?.events.length,
        ),
    },
    {
      name: "Turf clustersDbscan, 0,1 km, minst 5",
      points: some.features.length,
      runs: 1,
      warmUps: 0,
      run: () => clustersDbscan(some, 0.1, { units: "kilometers", minPoints: 5 }),
    },
  ];
}

function featuresOf(lngLat: Float64Array, points: number): FeatureCollection<Point, { event: 1 }> {
  return {
    type: "FeatureCollection",
    features: Array.from({ length: points }, (_, i) => ({
      type: "Feature",
      properties: { event: 1 },
      geometry: { type: "Point", coordinates: [lngLat[2 * i]!, lngLat[2 * i + 1]!] },
    })),
  };
}
