import type { Priority } from "../../domain/priority.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./PriorityBar.module.css";

export const PARTS = ["incidents", "physical", "fear"] as const;

/** The three parts side by side; a full bar is 100. Hues are the sources', and the order is always the same. */
export function PriorityBar({ priority }: { priority: Priority }) {
  const text = useText();
  const numbers = useNumbers();
  const known = PARTS.flatMap((part) => {
    const points = priority[part];
    return points === null ? [] : [{ part, points }];
  });
  const starts = known.map((_, i) => known.slice(0, i).reduce((sum, { points }) => sum + points, 0));
  return (
    <svg
      className={styles.bar}
      role="img"
      aria-label={text("priority.spoken", {
        total: numbers.whole(priority.total),
        parts: known
          .map(({ part, points }) =>
            text("priority.part", { part: text(`part.${part}`), points: numbers.whole(points) }),
          )
          .join(", "),
      })}
    >
      {known.map(({ part, points }, i) => (
        <rect key={part} className={styles[part]} x={`${starts[i]!}%`} width={`${points}%`} height="100%" />
      ))}
    </svg>
  );
}

/** The hue of a part, beside its name. */
export function PartSwatch({ part }: { part: (typeof PARTS)[number] }) {
  return (
    <svg className={styles.swatch} aria-hidden>
      <rect className={styles[part]} width="100%" height="100%" />
    </svg>
  );
}
