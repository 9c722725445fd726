import type { comparisonMessages as swedish } from "../sv/comparison-messages.ts";

export const comparisonMessages: Record<keyof typeof swedish, string> = {
  "layer.gi": "Gi* (z-scores)",
  "layer.cells": "Cells of 100 m",
  "compare.with": "Compare with",
  "compare.oneAtATime": "one at a time",
  "compare.notShared": "Not in the shared view: it shows areas and hotspots only.",
  "compare.densityUnit": "Incidents per km² and year, smoothed by 100 m",
  "compare.giUnit": "z-score of the cell and its neighbours, cells of 100 m",
  "compare.cellsUnit": "Incidents per year in each cell of 100 × 100 m",
  "compare.giWarning": "Gi* overstates when data are sparse.",
  "compare.giMeaning":
    "On test maps with no hotspots at all, Gi* still called cells certain on every map, 44 cells on average.",
  "compare.densityPeaks":
    "{count, plural, one {The highest peak, per km² and year} other {The # highest peaks, at least 300 m apart, per km² and year}}",
  "compare.giPeaks":
    "{count, plural, one {The highest cell, z-score} other {The # highest cells, at least 300 m apart, z-score}}",
  "compare.cellsPeaks":
    "{count, plural, one {The highest cell, incidents per year} other {The # highest cells, incidents per year}}",
  "compare.showPeak": "Show on the map:",
  "compare.outside": "outside the areas",
  "compare.noPeaks": "Nothing in the selection reaches the lowest colour.",
};
