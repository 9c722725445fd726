import type { CitizenPromise, PromiseActivity } from "../domain/promise.ts";
import { dayOfCivil } from "../domain/time.ts";

/** A promise for 2026 and the whole municipality, with no activities; a test adds the rest. */
export function aPromise(change: Partial<CitizenPromise> = {}): CitizenPromise {
  return {
    id: "L1",
    title: "Trygg närvaro",
    text: "",
    fromDay: dayOfCivil(2026, 1, 1),
    toDay: dayOfCivil(2026, 12, 31),
    planArea: null,
    responsible: "",
    areaCodes: [],
    places: [],
    activities: [],
    indicator: null,
    ...change,
  };
}

export function anActivity(change: Partial<PromiseActivity> = {}): PromiseActivity {
  return {
    id: "A1",
    name: "Närvaro",
    kind: "presence",
    responsible: "",
    actors: [],
    requestTypes: [],
    unit: "besök",
    goalPerTertial: null,
    ...change,
  };
}
