import { DEFAULT_HOTSPOT_OPTIONS, type HotspotOptions } from "../../src/domain/hotspot.ts";
import { CommandError } from "./command-error.ts";

/** What every command that makes a list takes, as `parseArgs` wants it. */
export const LIST_OPTIONS = {
  radius: { type: "string", default: "150" },
  places: { type: "string", default: "20" },
  "half-life": { type: "string", default: "auto" },
  "include-uncovered": { type: "boolean", default: false },
  "input-crs": { type: "string" },
  columns: { type: "string" },
} as const;

interface Values {
  readonly radius: string;
  readonly places: string;
  readonly "half-life": string;
  readonly "include-uncovered": boolean;
}

export function parseListOptions(values: Values): HotspotOptions {
  const { radius, places, "half-life": halfLife } = values;
  const radiusMeters = Number(radius);
  if (radiusMeters !== 100 && radiusMeters !== 150)
    throw new CommandError(`--radius: ${radius} är varken 100 eller 150.`);
  const count = Number(places);
  if (!Number.isInteger(count) || count < 1 || count > 50) {
    throw new CommandError(`--places: ${places} är inget helt tal mellan 1 och 50.`);
  }
  const days = Number(halfLife);
  if (halfLife !== "auto" && !(Number.isFinite(days) && days >= 90)) {
    throw new CommandError(`--half-life: ${halfLife} är varken auto eller minst 90 dagar.`);
  }
  return {
    ...DEFAULT_HOTSPOT_OPTIONS,
    radiusMeters,
    places: count,
    halfLifeDays: halfLife === "auto" ? "auto" : days,
    includeUncovered: values["include-uncovered"],
  };
}
