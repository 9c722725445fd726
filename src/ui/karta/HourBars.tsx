import { useRef } from "react";
import { drawnCount, type Shown } from "../../domain/shown.ts";
import { PlotMenu } from "../image/PlotMenu.tsx";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./HourBars.module.css";

const HEIGHT = 40;

/** Events per hour of the day; the chosen hours are the strong ones. */
export function HourBars({ counts: shown, chosen }: { counts: readonly Shown[]; chosen: readonly number[] | null }) {
  const counts = shown.map(drawnCount);
  const text = useText();
  const numbers = useNumbers();
  const plot = useRef<HTMLElement>(null);
  const most = Math.max(1, ...counts);
  const peak = counts.indexOf(Math.max(...counts));
  return (
    <figure ref={plot} className={styles.figure}>
      <svg
        className={styles.chart}
        viewBox={`0 0 240 ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={text("time.peakHour", { from: peak, to: peak + 1, count: counts[peak] ?? 0 })}
      >
        {counts.map((count, hour) => {
          const height = (count / most) * HEIGHT;
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: the index is the hour
              key={hour}
              x={hour * 10 + 1}
              y={HEIGHT - height}
              width={8}
              height={height}
              className={chosen === null || chosen.includes(hour) ? styles.chosen : styles.other}
            />
          );
        })}
      </svg>
      <div className={styles.axis} aria-hidden>
        <span>00</span>
        <span>06</span>
        <span>12</span>
        <span>18</span>
        <span>24</span>
      </div>
      <figcaption className={styles.caption}>
        {text("time.perHour", { most: numbers.whole(most) })}
        <PlotMenu plot={plot} title={text("image.plot.hours")} />
      </figcaption>
    </figure>
  );
}
