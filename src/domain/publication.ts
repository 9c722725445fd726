import type { AreaCode } from "./area.ts";
import type { CategoryGroup } from "./category-traits.ts";
import type { Category } from "./incident.ts";
import type { Period } from "./period.ts";
import type { Shown } from "./shown.ts";

/**
 * Every total that the shared view may show, decided once per dataset: time unit × category group × area, each with
 * its sum. A selection's numbers are read here, so that two of them can never tell more than the table does.
 */
export interface Publication {
  /** Parts of months, months, tertials, years, the last 12 months, the default period, everything; cut at the data's ends. */
  readonly units: readonly Period[];
  /** How many of `units` are the smallest parts, first and in order; all others are sums of them. */
  readonly parts: number;
  readonly groups: readonly CategoryGroup[];
  readonly groupOfCategory: Readonly<Record<Category, CategoryGroup>>;
  readonly areaCodes: readonly AreaCode[];
  /** units × (groups + 1: all) × (areas + 2: outside every area, all); −1 is "under k", −2 is withheld, as is every hidden cell that nobody asks for by itself. */
  readonly values: Int32Array;
  readonly undated: Shown;
}
