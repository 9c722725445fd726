import type { FilterCounts } from "../../domain/selection.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import type { Answer } from "../shared/use-answer.ts";
import styles from "./SelectionStatus.module.css";

/** Spoken when the selection changes; it stays in the page when the panel is folded. */
export function SelectionStatus({ counts, hidden }: { counts: Answer<FilterCounts>; hidden: boolean }) {
  const text = useText();
  const numbers = useNumbers();
  const phase = useAppState((state) => state.load.phase);
  const value = counts.value;
  return (
    <div className={hidden ? styles.spoken : styles.line}>
      <p role="status" className={styles.count}>
        {value
          ? text("status.inSelection", { events: numbers.events(value.total) })
          : text(phase === "loading" ? "shared.loadingData" : phase === "failed" ? "status.noData" : "status.counting")}
      </p>
      {value !== null && value.undated !== 0 && (
        <p className={styles.undated}>{text("status.undated", { events: numbers.events(value.undated) })}</p>
      )}
    </div>
  );
}
