import styles from "./Skeleton.module.css";

/** As many lines as will come, so that nothing moves when they do. */
export function Skeleton({ rows, tall = false }: { rows: number; tall?: boolean }) {
  return (
    <div aria-hidden className={styles.rows}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never change
        <span key={index} className={tall ? styles.tallRow : styles.row} />
      ))}
    </div>
  );
}
