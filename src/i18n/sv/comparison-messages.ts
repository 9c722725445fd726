export const comparisonMessages = {
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
};
