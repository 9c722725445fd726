import { SIDES, type SideBySideAnswer } from "../../domain/side-by-side.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import { DifferenceWords } from "./DifferenceWords.tsx";
import styles from "./SidesTable.module.css";
import { useRates } from "./use-rates.ts";

/** All events of each side, and whether they differ. */
export function SidesTotal({ answer: { totals, totalsPerDay, totalDifference } }: { answer: SideBySideAnswer }) {
  const text = useText();
  const numbers = useNumbers();
  const rate = useRates();
  return (
    <p className={styles.total}>
      <strong>{text("sides.total")}</strong>
      {SIDES.map((side) => {
        const events = numbers.events(totals[side]);
        return (
          <span key={side}>
            {totalsPerDay
              ? text("sides.total.perDay", { side, events, rate: rate(totalsPerDay[side]) })
              : text("sides.total.events", { side, events })}
          </span>
        );
      })}
      <span>
        <DifferenceWords difference={totalDifference} />
      </span>
    </p>
  );
}
