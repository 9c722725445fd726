import { LEAST_RHYTHM_EVENTS, type Rhythm } from "../../domain/rhythm.ts";
import { useWeekdayNames } from "../karta/use-weekday-names.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import { blocksInWords, clockOf } from "./blocks-in-words.ts";
import styles from "./TimeAdvice.module.css";

/** The suggested blocks in words, and how much such advice is worth. */
export function TimeAdvice({ rhythm }: { rhythm: Rhythm }) {
  const text = useText();
  const numbers = useNumbers();
  const names = useWeekdayNames();
  const { known, blocks } = rhythm;
  const strongest = blocks[0];

  if (!strongest) {
    if (known === 0) return <p className={styles.advice}>{text("week.none")}</p>;
    const isFew = typeof known === "number" && known < LEAST_RHYTHM_EVENTS;
    return (
      <p className={styles.advice}>
        {isFew ? text("week.few", { events: numbers.events(Math.round(known)) }) : text("week.fewHidden")}
      </p>
    );
  }
  const share = blocks.reduce((sum, block) => sum + block.share, 0);
  return (
    <p className={styles.advice}>
      <strong className={styles.strongest}>
        {text("week.strongest", {
          day: names.long[strongest.weekday]!,
          ...clockOf(strongest.fromHour, strongest.hours),
          share: numbers.share(strongest.share),
        })}
      </strong>{" "}
      {text("week.blocks", { share: numbers.share(share), blocks: blocksInWords(blocks, names.short) })}{" "}
      <span className={styles.weak}>{text("week.weak")}</span>
    </p>
  );
}
