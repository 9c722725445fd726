import styles from "./RankBadge.module.css";

/** White number on near-black: the same in list, card, map, print and meeting. */
export function RankBadge({ rank }: { rank: number }) {
  return <span className={styles.badge}>{rank}</span>;
}
