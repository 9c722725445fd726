import type { Area } from "../../src/domain/area.ts";
import type { LngLat } from "../../src/domain/coordinates.ts";
import type { SourceArea } from "./source-facts.ts";

/**
 * The areas cut clean: an area that surrounds others gets their rings, reversed, as holes. The source draws neighbors
 * through the same vertices, so nothing has to be moved and borders stay identical on both sides.
 */
export function buildAreas(source: readonly SourceArea[]): Area[] {
  return source.map(({ code, name, ring, contains = [] }) => {
    const holes = contains.map((inner) => [...ringOf(source, inner)].reverse());
    return { code, name, polygons: [[ring, ...holes]] };
  });
}

/** As `public/data/areas.geojson`. */
export function areasGeoJson(areas: readonly Area[]): string {
  const features = areas.map((area) =>
    JSON.stringify({
      type: "Feature",
      properties: { kod: area.code, namn: area.name },
      geometry: { type: "Polygon", coordinates: area.polygons[0] },
    }),
  );
  return `{"type":"FeatureCollection","attribution":"SCB RegSO 2025 (CC0), generaliserad","features":[\n${features.join(",\n")}\n]}\n`;
}

function ringOf(source: readonly SourceArea[], code: string): readonly LngLat[] {
  const area = source.find((each) => each.code === code);
  if (!area) throw new Error(`Area ${code} is contained in another but is not in the source`);
  return area.ring;
}
