import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { BaseMap, StreetMap } from "../domain/base-map.ts";
import { DRAW_ORDER, type MapLayer } from "./draw-order.ts";
import { areaLayers, surveyLayers } from "./layers/areas.ts";
import { baseLayers, borderLayer } from "./layers/base.ts";
import { comparisonLayers } from "./layers/comparisons.ts";
import { hotspotLayers } from "./layers/hotspots.ts";
import { incidentLayers } from "./layers/incidents.ts";
import { markedLayers } from "./layers/marked.ts";
import { markLayers } from "./layers/marks.ts";
import { requestLayers, unsafePlaceLayers } from "./layers/requests.ts";
import { streetLayers } from "./layers/street/street-layers.ts";
import type { MapVisible } from "./scene.ts";
import { emptySources, SOURCES, streetSource } from "./sources.ts";
import type { MapTheme } from "./theme.ts";

export interface StyleInput {
  readonly theme: MapTheme;
  readonly baseMap: BaseMap;
  readonly surveyBreaks: readonly number[];
  readonly baseMapUrl: string;
  readonly attribution: string;
}

/** The whole style, data sources still empty. Because all layers are in it from the start, none needs a `beforeId`. */
export function mapStyle({ theme, baseMap, surveyBreaks, baseMapUrl, attribution }: StyleInput): StyleSpecification {
  const byId = new Map(mapLayers(theme, surveyBreaks).map((layer) => [layer.id, layer]));
  const street = baseMap.kind === "street" && { [SOURCES.streetMap]: streetSource(baseMap) };
  return {
    version: 8,
    name: `lagesbild-${theme.name}`,
    sources: { ...emptySources(baseMapUrl, attribution), ...street },
    layers: baseMap.kind === "street" ? onStreetMap(baseMap, theme, byId) : DRAW_ORDER.map((id) => byId.get(id)!),
  };
}

/** Our layers in their order, with a street map's in the places of the schematic map's, of which the border remains. */
function onStreetMap(map: StreetMap, theme: MapTheme, byId: ReadonlyMap<string, LayerSpecification>) {
  const { ground, water, roads, names } = streetLayers(map, theme);
  const instead: Partial<Record<MapLayer, readonly LayerSpecification[]>> = {
    background: [{ id: "background", type: "background", paint: { "background-color": theme.base.land } }],
    "base-land": ground,
    "base-water": water,
    "base-street-case": [borderLayer(theme), ...roads],
    "base-street-names": names,
  };
  return DRAW_ORDER.flatMap((id) => instead[id] ?? (id.startsWith("base-") ? [] : [byId.get(id)!]));
}

/** Every layer, in no particular order. */
export function mapLayers(theme: MapTheme, surveyBreaks: readonly number[]): LayerSpecification[] {
  return [
    ...baseLayers(theme),
    ...areaLayers(theme),
    ...surveyLayers(surveyBreaks, theme),
    ...comparisonLayers(theme),
    ...hotspotLayers(theme),
    ...incidentLayers(theme),
    ...requestLayers(theme),
    ...unsafePlaceLayers(theme),
    ...markedLayers(theme),
    ...markLayers(theme),
  ];
}

/** Which layers a switch in the layer list turns on and off, and a screen the ranks. */
export const LAYERS_OF: Readonly<Record<keyof MapVisible, readonly (typeof DRAW_ORDER)[number][]>> = {
  survey: ["survey-fill", "survey-uncertain", "survey-labels"],
  density: ["density"],
  gi: ["gi"],
  cells: ["cells"],
  incidents: ["incident-dots", "incident-clusters", "incident-cluster-counts"],
  hotspots: ["hotspot-fill", "hotspot-rim"],
  ranks: ["hotspot-leaders", "hotspot-badges"],
  requests: ["request-symbols", "request-clusters"],
  unsafePlaces: ["unsafe-places"],
};
