import { type CategoryGroup, publicGroupOf } from "../../domain/category-traits.ts";
import type { Category } from "../../domain/incident.ts";

/** Chosen categories as they may be named: the shared view knows groups alone, and never names a sensitive one. */
export function categoryNames(
  chosen: readonly Category[],
  isShared: boolean,
  groupName: (group: CategoryGroup) => string,
): readonly string[] {
  return isShared ? [...new Set(chosen.map(publicGroupOf))].map(groupName) : chosen;
}
