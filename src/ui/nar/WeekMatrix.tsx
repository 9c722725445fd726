import { useMemo, useRef } from "react";
import { equalBreaks } from "../../analysis/nice-step.ts";
import type { RankedHotspot } from "../../domain/priority.ts";
import type { Rhythm } from "../../domain/rhythm.ts";
import { drawnCount, type Shown } from "../../domain/shown.ts";
import { PlotMenu } from "../image/PlotMenu.tsx";
import controls from "../shared/controls.module.css";
import { useNumbers } from "../shared/number-format.ts";
import { RankBadge } from "../shared/RankBadge.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useMapTheme } from "../shared/use-theme.ts";
import { WeekGrid } from "./WeekGrid.tsx";
import styles from "./WeekMatrix.module.css";
import { wholeEvents } from "./whole-events.ts";

const NO_HOURS: readonly Shown[] = new Array<Shown>(168).fill(0);

interface Props {
  readonly rhythm: Rhythm | null;
  /** The chosen place, whose week can be put aside for the whole selection's. */
  readonly place: RankedHotspot | null;
  readonly showsPlace: boolean;
  readonly onShowPlace: (shows: boolean) => void;
}

/** The week by hours, of the selection or of the chosen place, with its legend; days and hours are chosen in it. */
export function WeekMatrix(props: Props) {
  const { rhythm, place, showsPlace, onShowPlace } = props;
  const text = useText();
  const store = useStore();
  const isNarrowed = useAppState((state) => state.selection.weekdays !== null || state.selection.hours !== null);
  const ramp = useMapTheme().incidentRamp;
  const hours = rhythm?.hours ?? NO_HOURS;
  const title = showsPlace && place ? place.name : text("week.all");
  const plot = useRef<HTMLElement>(null);
  const breaks = useMemo(() => equalBreaks(Math.max(...hours.map(drawnCount)), ramp.length), [hours, ramp]);

  return (
    <section ref={plot} className={styles.week} aria-label={text("week.label")}>
      <div className={styles.head}>
        <h3 className={styles.title} data-picture="omit" title={title}>
          {showsPlace && place && <RankBadge rank={place.rank} />}
          <span className={styles.name}>{title}</span>
        </h3>
        {rhythm && <KnownTimes rhythm={rhythm} />}
        <PlotMenu
          plot={plot}
          title={`${text("week.label")}: ${title}`}
          large={{ plot: <WeekMatrix {...props} />, width: 560, height: 260 }}
        />
      </div>
      <WeekGrid hours={hours} blocks={rhythm?.blocks ?? []} breaks={breaks} ramp={ramp} />
      <div className={styles.foot}>
        <Legend breaks={breaks} ramp={ramp} />
        {isNarrowed && (
          <button
            type="button"
            className={controls.link}
            onClick={() => store.getState().narrowSelection({ weekdays: null, hours: null })}
          >
            {text("week.clear")}
          </button>
        )}
        {place && (
          <button type="button" className={controls.link} onClick={() => onShowPlace(!showsPlace)}>
            {text(showsPlace ? "week.all" : "week.place")}
          </button>
        )}
      </div>
    </section>
  );
}

function KnownTimes({ rhythm: { known, unknown, midnight } }: { rhythm: Rhythm }) {
  const text = useText();
  const numbers = useNumbers();
  const events = numbers.events(wholeEvents(known));
  const all = typeof known === "number" && typeof unknown === "number" ? known + unknown : null;
  const isAnyMidnight = typeof midnight === "number" && midnight > 0;
  const help = isAnyMidnight
    ? text("week.unknownMidnight", { midnight: numbers.events(Math.round(midnight)) })
    : text("week.unknownHelp");
  return (
    <p className={styles.known} title={help}>
      {all !== null && all > 0
        ? text("week.knownUnknown", { events, share: numbers.share(drawnCount(unknown) / all) })
        : text("week.knownUnknownShown", { events })}
    </p>
  );
}

function Legend({ breaks, ramp }: { breaks: readonly number[]; ramp: readonly string[] }) {
  const text = useText();
  const numbers = useNumbers();
  const lowers = [0, ...breaks];
  return (
    <div className={styles.legend}>
      <ol className={styles.steps}>
        {lowers.map((lower, step) => {
          const upper = breaks[step];
          return (
            <li key={lower} className={styles.step}>
              <svg className={styles.swatch} aria-hidden>
                <rect width="100%" height="100%" fill={ramp[step]!} />
              </svg>
              <span aria-hidden>{numbers.short(lower)}</span>
              <span className={styles.spoken}>
                {upper === undefined
                  ? text("week.legendFrom", { from: numbers.whole(lower) })
                  : text("week.legendBetween", { from: numbers.whole(lower), to: numbers.whole(upper) })}
              </span>
            </li>
          );
        })}
      </ol>
      <span>{text("week.legend")}</span>
    </div>
  );
}
