import type { DatasetSummary } from "../dataset/dataset.ts";
import { dayOfCivil } from "../domain/time.ts";

/** What a small imported dataset says of itself. */
export function aSummary(change: Partial<DatasetSummary> = {}): DatasetSummary {
  return {
    revision: 1,
    workRevision: 0,
    planningDay: dayOfCivil(2026, 11, 23),
    fingerprint: "f1",
    sources: [],
    fictional: false,
    incidents: 10,
    doubled: 0,
    requests: 0,
    requestCounts: [],
    unsafePlaces: 0,
    presence: 0,
    surveyQuestions: ["Otrygg ute sent"],
    surveys: ["2026", "2025"],
    categories: ["Rån", "Stöld"],
    firstDay: dayOfCivil(2024, 1, 1),
    lastDay: dayOfCivil(2026, 10, 31),
    areas: [{ code: "0580R001", name: "Innerstaden" }],
    epsg: 3006,
    bbox: [15.3, 58.3, 15.9, 58.6],
    builtIn: false,
    undoable: null,
    redoable: null,
    ...change,
  };
}
