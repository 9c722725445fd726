import { useRef } from "react";
import type { Category } from "../../domain/incident.ts";
import { drawnCount, isHidden, type Shown } from "../../domain/shown.ts";
import { PlotMenu } from "../image/PlotMenu.tsx";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./CategoryBars.module.css";

const SHOWN = 5;

interface Props {
  /** The place that they are of. */
  readonly name: string;
  /** Largest first. */
  readonly categories: readonly { readonly category: Category; readonly count: Shown }[];
  readonly total: Shown;
}

export function CategoryBars({ name, categories, total }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const shown = categories.slice(0, SHOWN);
  const plot = useRef<HTMLUListElement>(null);
  const all = drawnCount(total);
  // What is left would give a suppressed count away.
  const isOpen = !isHidden(total) && categories.every(({ count }) => !isHidden(count));
  const rest = isOpen ? all - shown.reduce((sum, { count }) => sum + drawnCount(count), 0) : 0;
  const rows: { label: string; count: Shown }[] = [
    ...shown.map(({ category, count }) => ({ label: category, count })),
    ...(rest > 0 ? [{ label: text("card.otherCategories"), count: rest }] : []),
  ];
  return (
    <div className={styles.frame}>
      <ul ref={plot} className={styles.bars}>
        {rows.map(({ label, count }) => (
          <li key={label} className={styles.row}>
            <span className={styles.label}>{label}</span>
            <span className={styles.count}>{numbers.count(count)}</span>
            <span className={styles.share}>{!isHidden(count) && numbers.share(all === 0 ? 0 : count / all)}</span>
            <svg className={styles.track} aria-hidden>
              <rect
                width={`${all === 0 ? 0 : (drawnCount(count) / all) * 100}%`}
                height="100%"
                className={styles.bar}
              />
            </svg>
          </li>
        ))}
      </ul>
      <PlotMenu plot={plot} title={text("image.plot.categories", { name })} facts={[numbers.events(total)]} />
    </div>
  );
}
