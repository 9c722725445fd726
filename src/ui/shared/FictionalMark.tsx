import styles from "./FictionalMark.module.css";
import { useAppState } from "./store-context.tsx";

/** The words are the contract with exports and tests, in every language. */
export function FictionalMark() {
  const fictional = useAppState((state) => state.summary?.fictional ?? false);
  return fictional ? <strong className={styles.mark}>FIKTIVA DATA</strong> : null;
}
