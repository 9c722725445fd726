import { useId } from "react";
import type { DoublePair, DoubleRecord, DoubleVerdict } from "../../domain/double.ts";
import { TIME_KNOWN } from "../../domain/incident.ts";
import { incidentTime } from "../karta/incident-time.ts";
import controls from "../shared/controls.module.css";
import { useNumbers } from "../shared/number-format.ts";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./DoublesSection.module.css";

interface Props {
  readonly pair: DoublePair;
  readonly number: number;
  readonly disabled: boolean;
  readonly onDecide: (verdict: DoubleVerdict | null) => void;
}

/** Two records side by side, how far apart they are, and the decision. */
export function DoublePairItem({ pair, number, disabled, onDecide }: Props) {
  const text = useText();
  const { whole } = useNumbers();
  const id = useId();
  const { meters, minutes, verdict } = pair;
  const distance = Math.round(meters) === 0 ? text("doubles.sameSpot") : `${whole(Math.round(meters))}\u00a0m`;
  const time = minutes === 0 ? text("doubles.sameTime") : text("doubles.minutes", { minutes: Math.round(minutes) });

  const choice = (one: DoubleVerdict) => (
    <button
      type="button"
      className={controls.chip}
      aria-pressed={verdict === one}
      aria-describedby={`${id}apart ${id}first ${id}second`}
      disabled={disabled}
      // Pressed again, the decision is taken back.
      onClick={() => onDecide(verdict === one ? null : one)}
    >
      {text(one === "same" ? "doubles.same" : "doubles.different")}
    </button>
  );

  return (
    <li className={styles.pair} aria-label={text("doubles.pair", { number })}>
      <div className={styles.records}>
        <Record id={`${id}first`} record={pair.first} isCounted={verdict === null ? null : true} />
        <Record id={`${id}second`} record={pair.second} isCounted={verdict === null ? null : verdict === "different"} />
      </div>
      <p id={`${id}apart`} className={styles.apart}>
        <span>{distance}</span>
        <span>{time}</span>
      </p>
      <div className={styles.choices}>
        {choice("same")}
        {choice("different")}
      </div>
    </li>
  );
}

function Record({ id, record, isCounted }: { id: string; record: DoubleRecord; isCounted: boolean | null }) {
  const text = useText();
  const source = useAppState((state) => state.summary?.sources.find((one) => one.id === record.sourceId)?.name);
  return (
    <p id={id} className={isCounted === false ? styles.uncounted : styles.record}>
      <span className={styles.source}>{source ?? "–"}</span>
      <span className={styles.when}>
        {incidentTime({ start: record.start, end: record.end, precision: TIME_KNOWN }) ?? text("card.undated")}
      </span>
      <span>
        {record.category}
        {record.id !== "" && <span className={styles.soft}> · {record.id}</span>}
      </span>
      {isCounted !== null && (
        <span className={styles.state}>{text(isCounted ? "doubles.counted" : "doubles.notCounted")}</span>
      )}
    </p>
  );
}
