import type { StreetMap } from "../domain/base-map.ts";

export function aStreetMap(change: Partial<StreetMap> = {}): StreetMap {
  return {
    kind: "street",
    id: "test",
    name: "Gatukarta",
    tiles: "https://tiles.example.se/{z}/{x}/{y}.pbf",
    scheme: "xyz",
    minzoom: 0,
    maxzoom: 14,
    bbox: null,
    content: { kind: "vector", schema: "openmaptiles", layers: ["water", "transportation"] },
    credits: [{ text: "© OpenStreetMap", href: "https://www.openstreetmap.org/copyright" }],
    ...change,
  };
}
