import type { LayerSpecification } from "maplibre-gl";
import { COMPARISONS } from "../../domain/display.ts";
import { SOURCES } from "../sources.ts";
import type { MapTheme } from "../theme.ts";

/** The comparisons come ready coloured as images: see `comparison-image.ts`. */
export function comparisonLayers(theme: MapTheme): LayerSpecification[] {
  return COMPARISONS.map((comparison) => ({
    id: comparison,
    type: "raster",
    source: SOURCES[comparison],
    paint: {
      "raster-opacity": theme.densityOpacity,
      // Density is smooth, and linear only softens the edges of its 25 m cells. The others are counted cells: crisp.
      "raster-resampling": comparison === "density" ? "linear" : "nearest",
      "raster-fade-duration": 0,
    },
  }));
}
