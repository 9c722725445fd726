import { inBothLanguages } from "./in-both-languages.ts";

export const comparisonMessages = inBothLanguages({
  sv: {
    "layer.gi": "Gi* (z-värden)",
    "layer.cells": "Rutor på 100 m",
    "compare.with": "Jämför med",
    "compare.oneAtATime": "en i taget",
    "compare.notShared": "Visas inte i delat läge: där visas bara områden och hotspots.",
    "compare.densityUnit": "Händelser per km² och år, utjämnat med 100 m",
    "compare.giUnit": "z-värde för rutan och dess grannar, rutor på 100 m",
    "compare.cellsUnit": "Händelser per år i varje ruta på 100 × 100 m",
    "compare.giWarning": "Gi* överskattar vid glesa data.",
    "compare.giMeaning":
      "På provkartor helt utan hotspots pekade Gi* ändå ut rutor som säkra på alla kartor, 44 rutor i snitt.",
    "compare.densityPeaks":
      "{count, plural, one {Den högsta toppen, per km² och år} other {De # högsta topparna, minst 300 m isär, per km² och år}}",
    "compare.giPeaks":
      "{count, plural, one {Den högsta rutan, z-värde} other {De # högsta rutorna, minst 300 m isär, z-värde}}",
    "compare.cellsPeaks":
      "{count, plural, one {Den högsta rutan, händelser per år} other {De # högsta rutorna, händelser per år}}",
    "compare.showPeak": "Visa på kartan:",
    "compare.outside": "utanför områdena",
    "compare.noPeaks": "Ingenting i urvalet når den lägsta färgen.",
  },
  en: {
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
  },
});
