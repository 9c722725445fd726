import type { Category } from "../../domain/incident.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./CategoryBars.module.css";

const SHOWN = 5;

interface Props {
  /** Largest first. */
  readonly categories: readonly { readonly category: Category; readonly count: number }[];
  readonly total: number;
}

export function CategoryBars({ categories, total }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const shown = categories.slice(0, SHOWN);
  const rest = total - shown.reduce((sum, { count }) => sum + count, 0);
  const rows = [
    ...shown.map(({ category, count }) => ({ label: category, count })),
    ...(rest > 0 ? [{ label: text("card.otherCategories"), count: rest }] : []),
  ];
  return (
    <ul className={styles.bars}>
      {rows.map(({ label, count }) => (
        <li key={label} className={styles.row}>
          <span className={styles.label}>{label}</span>
          <span className={styles.count}>{numbers.whole(count)}</span>
          <span className={styles.share}>{numbers.share(total === 0 ? 0 : count / total)}</span>
          <svg className={styles.track} aria-hidden>
            <rect width={`${total === 0 ? 0 : (count / total) * 100}%`} height="100%" className={styles.bar} />
          </svg>
        </li>
      ))}
    </ul>
  );
}
