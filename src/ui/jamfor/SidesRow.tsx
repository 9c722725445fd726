import type { KeyboardEvent } from "react";
import { isHidden } from "../../domain/shown.ts";
import { type ComparedPlace, SIDES } from "../../domain/side-by-side.ts";
import { useNumbers } from "../shared/number-format.ts";
import { RankBadge } from "../shared/RankBadge.tsx";
import { useText } from "../shared/text.ts";
import { DifferenceWords } from "./DifferenceWords.tsx";
import styles from "./SidesTable.module.css";
import { useRates } from "./use-rates.ts";

interface Props {
  readonly place: ComparedPlace;
  readonly isChosen: boolean;
  readonly isStop: boolean;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One place: rank and count on each list, and what can be said of the difference. */
export function SidesRow({ place, isChosen, isStop, onChoose, onKeyDown }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const rate = useRates();
  const { name, areaName, listed, inArea, perDay, difference } = place;
  return (
    <tr
      className={styles.row}
      aria-selected={isChosen}
      tabIndex={isStop ? 0 : -1}
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      <th scope="row" className={styles.place}>
        {name}
        {areaName && areaName !== name && <span className={styles.area}>{areaName}</span>}
      </th>
      {SIDES.map((side) => {
        const on = listed[side];
        return on ? (
          [
            <td key={`rank ${side}`} className={styles.cell}>
              <RankBadge rank={on.rank} />
            </td>,
            <td key={`count ${side}`} className={styles.number}>
              {numbers.count(on.count)}
            </td>,
          ]
        ) : (
          <td key={side} colSpan={2} className={styles.absent}>
            {text("sides.notListed")}
          </td>
        );
      })}
      <td className={styles.cell}>
        <DifferenceWords difference={difference} listed={listed} />
        <span className={styles.ground}>
          {perDay && text("sides.perDay", { a: rate(perDay.a), b: rate(perDay.b) })}
          {!perDay &&
            !isHidden(inArea.a) &&
            !isHidden(inArea.b) &&
            text("sides.inArea", { a: numbers.whole(inArea.a), b: numbers.whole(inArea.b) })}
        </span>
      </td>
    </tr>
  );
}
