import { type CategoryGroup, groupOf, publicGroupOf } from "../../domain/category-traits.ts";
import type { Category } from "../../domain/incident.ts";
import type { Side, SideBySide } from "../../domain/side-by-side.ts";
import { categoryNames } from "../shared/category-names.ts";
import { useListText } from "../shared/list-text.ts";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { usePeriodText } from "../shared/use-period-text.ts";

/** More names than this make no title. */
const MOST_NAMES = 2;
const NO_CATEGORIES: readonly Category[] = [];

/** "12 månader till 2026-10-31", "Våld och hot": what stands on a side. */
export function useSideName(): (sides: SideBySide, side: Side) => string {
  const text = useText();
  const listText = useListText();
  const periodText = usePeriodText();
  const all = useAppState((state) => state.summary?.categories ?? NO_CATEGORIES);
  const isShared = useAppState((state) => state.leastShown !== null);

  const categoriesText = (chosen: readonly Category[]): string => {
    const inGroup = isShared ? publicGroupOf : groupOf;
    const group = wholeGroup(chosen, all, inGroup);
    if (group) return text(`group.${group}`);
    const names = categoryNames(chosen, isShared, (name) => text(`group.${name}`));
    if (names.length === 0) return text("sides.nothing");
    if (names.length <= MOST_NAMES) return listText(names);
    const [first] = names;
    return text("sides.more", { names: first!, count: names.length - 1 });
  };
  return (sides, side) => (sides.kind === "periods" ? periodText(sides[side]) : categoriesText(sides[side]));
}

/** The group whose categories these are, all of those that occur; null when they are of several, or a part of one. */
export function wholeGroup(
  chosen: readonly Category[],
  all: readonly Category[],
  inGroup: (category: Category) => CategoryGroup,
): CategoryGroup | null {
  const [first] = chosen;
  if (first === undefined) return null;
  const members = all.filter((category) => inGroup(category) === inGroup(first));
  const isWhole = members.length === chosen.length && members.every((category) => chosen.includes(category));
  return isWhole ? inGroup(first) : null;
}
