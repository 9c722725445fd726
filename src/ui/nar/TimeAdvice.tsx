import { LEAST_RHYTHM_EVENTS, type Rhythm, type TimeBlock } from "../../domain/rhythm.ts";
import { useWeekdayNames } from "../karta/use-weekday-names.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import { twoFigures } from "./clock-hours.ts";
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
          ...clockOf(strongest),
          share: numbers.share(strongest.share),
        })}
      </strong>{" "}
      {text("week.blocks", {
        share: numbers.share(share),
        blocks: inWeekOrder(blocks)
          .map((block) => `${names.short[block.weekday]} ${clockOf(block).from}–${clockOf(block).to}`)
          .join(", "),
      })}{" "}
      <span className={styles.weak}>{text("week.weak")}</span>
    </p>
  );
}

function clockOf({ fromHour, hours }: TimeBlock): { from: string; to: string } {
  const to = (fromHour + hours) % 24;
  return { from: twoFigures(fromHour), to: twoFigures(to === 0 ? 24 : to) };
}

function inWeekOrder(blocks: readonly TimeBlock[]): readonly TimeBlock[] {
  return [...blocks].sort((a, b) => a.weekday - b.weekday || a.fromHour - b.fromHour);
}
