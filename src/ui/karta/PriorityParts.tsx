import type { RankedHotspot } from "../../domain/priority.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import { Fact, Facts } from "./Card.tsx";
import { PARTS, PartSwatch, PriorityBar } from "./PriorityBar.tsx";
import styles from "./PriorityParts.module.css";

/** What a place's priority is made of: three numbers that add up to the total. */
export function PriorityParts({ hotspot: { priority }, places }: { hotspot: RankedHotspot; places: number }) {
  const text = useText();
  const numbers = useNumbers();
  return (
    <section className={styles.parts}>
      <Facts>
        <Fact strong label={text("card.priority")} meaning={text("card.priority.meaning", { places })}>
          {text("card.priorityOf", { total: numbers.whole(priority.total) })}
        </Fact>
      </Facts>
      <PriorityBar priority={priority} />
      <dl className={styles.list}>
        {PARTS.map((part) => {
          const points = priority[part];
          return (
            <div key={part} className={styles.part}>
              <dt className={styles.label}>
                <PartSwatch part={part} />
                {text(`part.${part}`)}
              </dt>
              <dd className={points === null ? styles.unknown : styles.points}>
                {points === null ? text("part.unknown") : numbers.whole(points)}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
