import { weightPercents } from "../../analysis/priority.ts";
import type { PriorityWeights } from "../../domain/priority.ts";
import { useText } from "../shared/text.ts";
import { PARTS, PartSwatch } from "./PriorityBar.tsx";
import styles from "./PriorityLegend.module.css";

const SHORT_NAMES = { incidents: "part.incidents", physical: "part.physical.short", fear: "part.fear" } as const;

/** What the bars of the rows are made of, and what each part weighs. */
export function PriorityLegend({ weights }: { weights: PriorityWeights }) {
  const text = useText();
  const percents = weightPercents(weights);
  return (
    <ul className={styles.legend}>
      {PARTS.map((part) => (
        <li key={part} className={styles.part}>
          <PartSwatch part={part} />
          {text(SHORT_NAMES[part])}{" "}
          <span className={styles.percent}>{text("weights.value", { percent: percents[part] })}</span>
        </li>
      ))}
    </ul>
  );
}
