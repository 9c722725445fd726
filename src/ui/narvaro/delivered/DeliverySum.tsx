import type { DeliveryAnswer } from "../../../domain/presence.ts";
import { useNumbers } from "../../shared/number-format.ts";
import { useText } from "../../shared/text.ts";
import styles from "./DeliverySum.module.css";

/** The period in five numbers. */
export function DeliverySum({ answer: { total, visits } }: { answer: DeliveryAnswer }) {
  const text = useText();
  const numbers = useNumbers();
  const { planned, kept, delivered, minutes } = total;
  const of = (outcome: string) => visits.filter((status) => status.outcome === outcome).length;
  const small = [
    { value: of("missed"), words: text("delivery.sum.missed") },
    { value: of("unknown"), words: text("delivery.sum.unknown") },
    { value: delivered, words: text("delivery.sum.delivered", { count: delivered }) },
    { value: minutes, words: text("delivery.sum.minutes") },
  ];
  return (
    <ul className={styles.sum}>
      <li className={styles.main}>
        <strong className={styles.large}>
          {text("delivery.sum.kept", { kept: numbers.whole(kept), planned: numbers.whole(planned) })}
        </strong>{" "}
        {text("delivery.sum.keptOf")}
        {planned > 0 && ` (${numbers.share(kept / planned)})`}
      </li>
      {small.map(({ value, words }) => (
        <li key={words}>
          <strong>{numbers.whole(value)}</strong> {words}
        </li>
      ))}
    </ul>
  );
}
