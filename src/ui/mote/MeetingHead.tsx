import type { HotspotList } from "../../domain/hotspot.ts";
import { ChangeMark } from "../karta/ChangeMark.tsx";
import { DataStamp } from "../shared/DataStamp.tsx";
import { effectivePeriod } from "../shared/effective-period.ts";
import { FictionalMark } from "../shared/FictionalMark.tsx";
import { SharedMark } from "../shared/SharedMark.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useMunicipality } from "../shared/use-municipality.ts";
import { usePeriodText } from "../shared/use-period-text.ts";
import styles from "./MeetingHead.module.css";
import { type Figure, useFigureWords } from "./use-figure-words.ts";
import { useFilterText } from "./use-filter-text.ts";
import type { MeetingNumber } from "./use-meeting-numbers.ts";

interface Props {
  readonly list: HotspotList | null;
  readonly numbers: readonly MeetingNumber[];
}

/** What the room looks at, on every step: where, when, of what, how fresh, whether it is real; and the three figures. */
export function MeetingHead({ list, numbers }: Props) {
  const text = useText();
  const municipality = useMunicipality();
  const periodText = usePeriodText();
  const filterText = useFilterText();
  const figureWords = useFigureWords();
  const summary = useAppState((state) => state.summary);
  const chosen = useAppState((state) => state.selection.period);
  const isShared = useAppState((state) => state.leastShown !== null);
  const period = list?.period ?? effectivePeriod(chosen, summary);

  return (
    <header className={styles.head}>
      <div className={styles.top}>
        <h1 className={styles.title}>{municipality ?? text("shell.product")}</h1>
        {period && <span>{periodText(period)}</span>}
        <span className={styles.filters}>{filterText()}</span>
        <DataStamp className={styles.stamp} />
        {isShared ? <SharedMark /> : <strong className={styles.internal}>{text("mote.internal")}</strong>}
        <FictionalMark />
      </div>
      {/* All at once: each moved the others as it came. */}
      <dl className={styles.figures} data-waiting={numbers.some(({ answer }) => answer === null) || undefined}>
        {numbers.map((number) => (
          <FigureItem key={number.kind} figure={figureWords(number)} />
        ))}
      </dl>
    </header>
  );
}

function FigureItem({ figure: { value, label, change, direction } }: { figure: Figure }) {
  return (
    <div className={styles.figure}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.number}>{value}</dd>
      <dd className={styles.change}>
        {direction && <ChangeMark direction={direction} />}
        {change}
      </dd>
    </div>
  );
}
