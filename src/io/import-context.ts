import type { EpsgCode } from "../domain/coordinates.ts";
import type { DayNumber } from "../domain/time.ts";
import type { AreaIndex } from "../geo/area-index.ts";
import type { KnownPlaces } from "./known-places.ts";
import type { RememberedMapping } from "./remembered-mapping.ts";

/** What a file is read against. */
export interface ImportContext {
  /** The municipality's areas in EPSG:3006; null when there are none, and nothing is then outside. */
  readonly areaIndex: AreaIndex | null;
  /** Today. A day of grace is added before a time counts as the future. */
  readonly nowDay: DayNumber;
  /** Metric system of data already loaded, so that files from outside Sweden add up. */
  readonly metricEpsg?: EpsgCode;
  /** Places that a file may name without saying where they are. */
  readonly knownPlaces?: KnownPlaces;
  /** How files with the same header were understood before, the newest first. */
  readonly remembered?: readonly RememberedMapping[];
}
