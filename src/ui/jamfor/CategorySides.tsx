import type { ReactNode } from "react";
import { CATEGORY_GROUPS, groupOf, publicGroupOf } from "../../domain/category-traits.ts";
import type { Category } from "../../domain/incident.ts";
import type { Side, SideBySide } from "../../domain/side-by-side.ts";
import controls from "../shared/controls.module.css";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./SidesBar.module.css";
import { useSideName, wholeGroup } from "./use-side-name.ts";

type Categories = Extract<SideBySide, { kind: "categories" }>;

const NO_CATEGORIES: readonly Category[] = [];
/** Several categories that are no group: from a link. */
const OWN = "own";

/** A group or a category on each side; in the shared view groups alone. */
export function CategorySides({ sides, swap }: { sides: Categories; swap: ReactNode }) {
  const text = useText();
  const store = useStore();
  const nameOf = useSideName();
  const all = useAppState((state) => state.summary?.categories ?? NO_CATEGORIES);
  const isShared = useAppState((state) => state.leastShown !== null);
  const inGroup = isShared ? publicGroupOf : groupOf;
  const groups = CATEGORY_GROUPS.map((group) => ({
    key: `group ${group}`,
    name: text(`group.${group}`),
    categories: all.filter((category) => inGroup(category) === group),
  })).filter(({ categories }) => categories.length > 0);
  const single = isShared
    ? []
    : all.map((category) => ({ key: `one ${category}`, name: category, categories: [category] }));
  const choices = [...groups, ...single];

  const keyOf = (chosen: readonly Category[]) => {
    const group = wholeGroup(chosen, all, inGroup);
    if (group) return `group ${group}`;
    const [only, ...more] = chosen;
    return only !== undefined && more.length === 0 && !isShared ? `one ${only}` : OWN;
  };
  const choose = (side: Side, key: string) => {
    const choice = choices.find((one) => one.key === key);
    if (choice) store.getState().compareSides({ ...sides, [side]: choice.categories });
  };
  const field = (side: Side) => (
    <label className={styles.side}>
      <span className={styles.letter} aria-hidden>
        {text("sides.side", { side })}
      </span>
      <select
        className={controls.field}
        aria-label={text("sides.category", { side })}
        value={keyOf(sides[side])}
        onChange={(event) => choose(side, event.target.value)}
      >
        {keyOf(sides[side]) === OWN && <option value={OWN}>{nameOf(sides, side)}</option>}
        <optgroup label={text("sides.groups")}>{groups.map(option)}</optgroup>
        {single.length > 0 && <optgroup label={text("sides.single")}>{single.map(option)}</optgroup>}
      </select>
    </label>
  );
  return (
    <>
      {field("a")}
      {swap}
      {field("b")}
    </>
  );
}

function option({ key, name }: { key: string; name: string }) {
  return (
    <option key={key} value={key}>
      {name}
    </option>
  );
}
