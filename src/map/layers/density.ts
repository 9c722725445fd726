import type { LayerSpecification } from "maplibre-gl";
import { SOURCES } from "../sources.ts";
import type { MapTheme } from "../theme.ts";

/** Density comes ready coloured as an image: see `density-image.ts`. */
export function densityLayers(theme: MapTheme): LayerSpecification[] {
  return [
    {
      id: "density",
      type: "raster",
      source: SOURCES.density,
      // Linear only softens the edges of the 25 m cells; the colours are the legend's steps.
      paint: { "raster-opacity": theme.densityOpacity, "raster-resampling": "linear", "raster-fade-duration": 0 },
    },
  ];
}
