import type { Rhythm } from "../../domain/rhythm.ts";
import { drawnCount, isHidden } from "../../domain/shown.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import { hoursOfDay, peakOf } from "./hours-of-day.ts";
import styles from "./RhythmPlot.module.css";

const HEIGHT = 100;
const BAR = 10;
const AXIS = ["00", "06", "12", "18", "24"] as const;

/** Events per hour of the day at a place, with its strongest hours dark and named where there are enough: few enough bars to be read at five metres. */
export function RhythmPlot({ rhythm }: { rhythm: Rhythm }) {
  const text = useText();
  const numbers = useNumbers();
  if (rhythm.hours.some(isHidden)) return <p className={styles.hidden}>{text("mote.hoursHidden")}</p>;
  const hours = hoursOfDay(rhythm.hours.map(drawnCount));
  const known = drawnCount(rhythm.known);
  const peak = peakOf(hours, known);
  const most = Math.max(1, ...hours);
  const isPeak = (hour: number) => peak !== null && (hour - peak.fromHour + 24) % 24 < peak.hours;
  const clock = (hour: number) => String(hour % 24).padStart(2, "0");
  const said = peak
    ? text("mote.hoursPeak", { from: clock(peak.fromHour), to: clock(peak.fromHour + peak.hours) })
    : text("mote.hoursFew", { count: Math.round(known) });
  const label = `${text("mote.hours")}. ${said}. ${text("time.perHour", { most: numbers.whole(Math.round(most)) })}`;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span>{text("mote.hours")}</span> <strong>{said}</strong>
      </figcaption>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${24 * BAR} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        {hours.map((count, hour) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the hour
            key={hour}
            x={hour * BAR + 1}
            y={HEIGHT - (count / most) * HEIGHT}
            width={BAR - 2}
            height={(count / most) * HEIGHT}
            className={isPeak(hour) ? styles.peak : styles.other}
          />
        ))}
      </svg>
      <div className={styles.axis} aria-hidden>
        {AXIS.map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
    </figure>
  );
}
