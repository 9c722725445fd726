import type { Category } from "./incident.ts";

/** What offences of a kind have in common; the shared view only lets one choose whole groups. */
export const CATEGORY_GROUPS = ["violence", "theft", "damage", "disorder", "drugs", "traffic", "other"] as const;
export type CategoryGroup = (typeof CATEGORY_GROUPS)[number];

const WORDS: readonly (readonly [CategoryGroup, RegExp])[] = [
  ["drugs", /narkoti|drog|drug|narcotic|dopning/],
  ["violence", /misshandel|våld|hot|ofred|rån|mord|dråp|assault|violen|robber|homicide|batter|vapen|kniv|weapon|sex/],
  ["damage", /skadegör|klotter|brand|damage|vandal|arson|graffiti/],
  ["theft", /stöld|stold|snatt|inbrott|häleri|bedrägeri|bilbrott|theft|burglar|larceny|shoplift|fraud|stolen/],
  ["disorder", /ordning|störning|fylleri|lob|disorder|anti-?social|nuisance|public order/],
  ["traffic", /trafik|rattfyll|fordon|traffic|driving/],
];
const UNCOVERED =
  /narkoti|drog(?!er i)|drug|narcotic|dopning|knivlag|kniv.*(lag|innehav)|vapenlag|possession of (a )?weapon/;
const SENSITIVE = /sex|våldtäkt|rape|kvinnofrid|nära relation|domestic|hatbrott|hate crime|barn|child/;

export function groupOf(category: Category): CategoryGroup {
  const name = category.toLocaleLowerCase("sv");
  return WORDS.find(([, words]) => words.test(name))?.[0] ?? "other";
}

/**
 * Offences that presence itself uncovers: narcotics, and weapons found in searches. More patrols find more of them, so
 * ranking by them would send patrols where patrols have been.
 */
export function isUncoveredByPresence(category: Category): boolean {
  return UNCOVERED.test(category.toLocaleLowerCase("sv"));
}

/** Never named or counted by itself in the shared view. */
export function isSensitive(category: Category): boolean {
  return SENSITIVE.test(category.toLocaleLowerCase("sv"));
}

/** The group under which the shared view counts a category: sensitive ones only among the others. */
export function publicGroupOf(category: Category): CategoryGroup {
  return isSensitive(category) ? "other" : groupOf(category);
}
