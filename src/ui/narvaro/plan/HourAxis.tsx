import { useText } from "../../shared/text.ts";
import type { HourScale } from "./hour-scale.ts";
import styles from "./WeekGrid.module.css";

/** The clock beside the days. Hours in which nothing is planned are folded, and say so. */
export function HourAxis({ scale }: { scale: HourScale }) {
  const text = useText();
  return (
    <div className={styles.axis} aria-hidden>
      <div className={styles.hours} style={{ height: scale.height }}>
        {scale.runs.map((run) =>
          run.folded ? (
            <span key={run.fromHour} className={styles.foldedHours} style={{ top: run.top, height: run.height }}>
              {text("presence.folded", { from: two(run.fromHour), to: two(run.toHour) })}
            </span>
          ) : (
            Array.from({ length: run.toHour - run.fromHour }, (_, i) => run.fromHour + i).map((hour, i, all) => (
              <span
                key={hour}
                className={styles.hour}
                style={{ top: run.top + (i * run.height) / all.length, height: run.height / all.length }}
              >
                {two(hour)}
              </span>
            ))
          ),
        )}
      </div>
    </div>
  );
}

function two(hour: number): string {
  return String(hour % 24).padStart(2, "0");
}
