import type { Shown } from "../../domain/shown.ts";
import type { Side, SideBySide } from "../../domain/side-by-side.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./SideHeading.module.css";
import { useSideName } from "./use-side-name.ts";

interface Props {
  readonly id: string;
  readonly sides: SideBySide;
  readonly side: Side;
  /** Events of the side; null while they are counted. */
  readonly total: Shown | null;
}

/** Over each of the two maps: what it shows. */
export function SideHeading({ id, sides, side, total }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const nameOf = useSideName();
  return (
    <h2 id={id} className={styles.heading}>
      {text(`sides.title.${side}`, { name: nameOf(sides, side) })}
      {total !== null && <span className={styles.count}>{numbers.events(total)}</span>}
    </h2>
  );
}
