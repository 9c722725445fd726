import type { Hotspot } from "../../domain/hotspot.ts";
import type { Work } from "../../domain/work.ts";
import { useNumbers } from "../shared/number-format.ts";
import { RankBadge } from "../shared/RankBadge.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useDecisionOutcomes } from "../shared/use-decision-outcomes.ts";
import { DecideButton } from "./DecideButton.tsx";
import styles from "./StartPanel.module.css";

export interface PanelProps {
  /** null until it has come. */
  readonly work: Work | null;
  /** null where nothing can be decided. */
  readonly onDecide: (() => void) | null;
}

interface Props extends PanelProps {
  readonly places: readonly Hotspot[];
  readonly onPlace: (step: number) => void;
}

/** More lines than these would push the list off the wall. */
const MOST_LINES = 3;

/** The first page: the places that will be talked about, and what is left from the meetings before. */
export function StartPanel({ places, work, onDecide, onPlace }: Props) {
  const text = useText();
  const numbers = useNumbers();
  return (
    <div className={styles.start}>
      <h2 className={styles.title}>{text("mote.places")}</h2>
      {places.length === 0 ? (
        <p>{text("mote.empty")}</p>
      ) : (
        <>
          <ol className={styles.list} aria-label={text("hotspots.title")}>
            {places.map(({ id, rank, name, count12Months }, i) => (
              <li key={id}>
                <button type="button" className={styles.row} onClick={() => onPlace(i + 1)}>
                  <RankBadge rank={rank} />
                  <span className={styles.name}>{name}</span>
                  <span className={styles.count}>{numbers.count(count12Months)}</span>
                </button>
              </li>
            ))}
          </ol>
          <p className={styles.unit}>{text("mote.places.unit")}</p>
        </>
      )}
      {onDecide && work && <Decided work={work} />}
      <DecideButton onDecide={onDecide} />
    </div>
  );
}

/** What is left from the meetings before, and what this one has decided so far. */
function Decided({ work }: { work: Work }) {
  const text = useText();
  const today = useAppState((state) => state.summary?.planningDay ?? null);
  const outcomeOf = useDecisionOutcomes(work);
  const before = work.decisions.filter(({ day }) => day !== today).map(outcomeOf);
  const left = before.filter((outcome) => outcome === "ahead" || outcome === "late");
  const late = left.filter((outcome) => outcome === "late");
  const now = work.decisions.filter(({ day }) => day === today);
  return (
    <dl className={styles.decided}>
      <dt>{text("mote.fromBefore")}</dt>
      <dd>{text("mote.fromBefore.count", { count: left.length, late: late.length })}</dd>
      {now.length > 0 && (
        <>
          <dt>{text("mote.today", { count: now.length })}</dt>
          {now.slice(-MOST_LINES).map(({ id, place, text: what }) => (
            <dd key={id} className={styles.line}>
              {place ? text("mote.today.at", { place: place.name, what }) : what}
            </dd>
          ))}
        </>
      )}
    </dl>
  );
}
