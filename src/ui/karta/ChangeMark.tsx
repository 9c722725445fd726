import styles from "./ChangeMark.module.css";

/** ▲ or ▼ beside the word that says the same; drawn, because many fonts lack the signs. */
export function ChangeMark({ direction }: { direction: "increasing" | "decreasing" }) {
  return (
    <svg className={styles.mark} viewBox="0 0 10 10" aria-hidden>
      <path d={direction === "increasing" ? "M5 1 9.5 9h-9z" : "M5 9 .5 1h9z"} />
    </svg>
  );
}
