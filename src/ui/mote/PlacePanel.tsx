import { type ReactNode, useMemo } from "react";
import { inShort, whyHere } from "../../analysis/why-here.ts";
import type { RankedHotspot, RankedList } from "../../domain/priority.ts";
import type { Work } from "../../domain/work.ts";
import { ChangeMark } from "../karta/ChangeMark.tsx";
import { useWhyText } from "../karta/use-why-text.ts";
import { useNumbers } from "../shared/number-format.ts";
import { RankBadge } from "../shared/RankBadge.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useDayText } from "../shared/use-day-text.ts";
import { useDecisionOutcomes } from "../shared/use-decision-outcomes.ts";
import { DecideButton } from "./DecideButton.tsx";
import { decisionsAt } from "./decisions-at.ts";
import styles from "./PlacePanel.module.css";
import { RhythmPlot } from "./RhythmPlot.tsx";
import type { PanelProps } from "./StartPanel.tsx";
import { usePlanned } from "./use-planned.ts";

interface Props extends PanelProps {
  readonly hotspot: RankedHotspot;
  readonly list: RankedList;
}

/** One place: why in one sentence, how much, when, what is open, what is planned, what was decided before. */
export function PlacePanel({ hotspot, list, work, onDecide }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const whyText = useWhyText();
  const isShared = useAppState((state) => state.leastShown !== null);
  const { rank, name, areaName, count12Months, openRequests, oldestRequestDays, rhythm } = hotspot;
  return (
    <div className={styles.panel} aria-live="polite">
      <h2 className={styles.title}>
        <RankBadge rank={rank} /> <span>{name}</span>
      </h2>
      <p className={styles.why}>{whyText(inShort(whyHere(hotspot, list, null)), areaName)}</p>
      <div className={styles.much}>
        <span className={styles.number}>{numbers.count(count12Months)}</span>
        <span>
          {text("mote.count12")}
          <LastDays hotspot={hotspot} />
        </span>
      </div>
      <RhythmPlot rhythm={rhythm} />
      <dl className={styles.facts}>
        {openRequests !== null && (
          <Fact label={text("mote.openRequests")}>
            {numbers.count(openRequests)}
            {oldestRequestDays !== null && openRequests !== 0 && (
              <span className={styles.soft}>, {text("mote.oldest", { days: oldestRequestDays })}</span>
            )}
          </Fact>
        )}
        {!isShared && <Planned hotspot={hotspot} radiusMeters={list.radiusMeters} />}
        {work && !isShared && <Earlier hotspot={hotspot} work={work} radiusMeters={list.radiusMeters} />}
      </dl>
      <DecideButton question={text("mote.decide")} onDecide={onDecide} />
    </div>
  );
}

/** Said to be a change only when it is one. */
function LastDays({ hotspot: { change } }: { hotspot: RankedHotspot }) {
  const text = useText();
  const numbers = useNumbers();
  const { recent, expected, verdict } = change;
  const count = numbers.count(recent);
  return (
    <span className={styles.recent}>
      {(verdict === "increasing" || verdict === "decreasing") && <ChangeMark direction={verdict} />}
      {expected === null || verdict === "newOnList"
        ? text("mote.last28Plain", { count })
        : text("mote.last28", { count, expected: numbers.ratio(expected) })}
    </span>
  );
}

function Planned({ hotspot, radiusMeters }: { hotspot: RankedHotspot; radiusMeters: number }) {
  const text = useText();
  const planned = usePlanned(hotspot, radiusMeters);
  if (!planned) return null;
  const { words, to } = planned;
  const [nearest] = words;
  return (
    <Fact label={text("mote.planned", { to })}>
      {nearest === undefined ? text("mote.planned.none") : text("mote.planned.some", { count: words.length, nearest })}
    </Fact>
  );
}

function Earlier({ hotspot, work, radiusMeters }: { hotspot: RankedHotspot; work: Work; radiusMeters: number }) {
  const text = useText();
  const dayText = useDayText();
  const today = useAppState((state) => state.summary?.planningDay ?? null);
  const outcomeOf = useDecisionOutcomes(work);
  const decisions = useMemo(
    () => decisionsAt(work.decisions, { id: hotspot.id, lngLat: hotspot.marker }, radiusMeters),
    [work.decisions, hotspot, radiusMeters],
  );
  const [latest] = decisions;
  if (!latest) return null;
  return (
    <Fact label={text("mote.earlier", { count: decisions.length })}>
      <span className={styles.line}>
        {text("mote.earlier.latest", {
          day: dayText(latest.day, today),
          what: latest.text,
          outcome: text(`decision.outcome.${outcomeOf(latest)}`),
        })}
      </span>
    </Fact>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
