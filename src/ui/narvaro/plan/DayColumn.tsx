import { MapPin } from "lucide-react";
import type { Visit } from "../../../domain/presence.ts";
import { type DayNumber, MINUTES_PER_DAY, weekdayOfDay } from "../../../domain/time.ts";
import { useWeekdayNames } from "../../karta/use-weekday-names.ts";
import { useText } from "../../shared/text.ts";
import { snapped } from "./edit-visit.ts";
import { type HourScale, minuteAt, pixelOf } from "./hour-scale.ts";
import type { DayLanes, Lane } from "./lanes.ts";
import { uncoveredBands } from "./uncovered-bands.ts";
import { usePlanWords } from "./use-plan-words.ts";
import type { VisitWords } from "./use-visit-words.ts";
import { VisitBlock } from "./VisitBlock.tsx";
import styles from "./WeekGrid.module.css";
import type { WeekProps } from "./WeekGrid.tsx";

interface Props extends Pick<WeekProps, "chosenId" | "outcomes" | "unconfirmed" | "onOpen" | "shown" | "onShow"> {
  readonly day: DayLanes;
  readonly scale: HourScale;
  readonly uncovered: Parameters<typeof uncoveredBands>[0];
  readonly visitWords: VisitWords;
  readonly rovingId: string | null;
  readonly draggedId: string | null;
  readonly onFocus: (id: string) => void;
  readonly onEmpty: (startMinute: number, lane: Lane) => void;
}

/** One day of the grid: its name, its teams, and what they do. */
export function DayColumn({ day: { day, lanes }, scale, uncovered, shown, onShow, onEmpty, ...of }: Props) {
  const { visitWords, outcomes, unconfirmed, chosenId, rovingId, draggedId, onFocus, onOpen } = of;
  const text = useText();
  const words = usePlanWords();
  const names = useWeekdayNames();
  const count = lanes.reduce((sum, { visits }) => sum + visits.length, 0);
  const bands = uncoveredBands(uncovered, day, scale);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out its children in columns
    <div
      role="group"
      aria-label={text("presence.dayVisits", { day: words.day(day), count })}
      className={lanes.length === 0 ? styles.emptyDay : styles.day}
      style={{ flexGrow: Math.max(1, lanes.length) }}
    >
      <button
        type="button"
        className={styles.dayHead}
        aria-pressed={day === shown?.day && shown.lane === null}
        title={text("presence.showDay", { day: words.day(day) })}
        onClick={() => onShow({ day, lane: null })}
      >
        <span>
          {names.short[weekdayOfDay(day)]} {dayOfMonth(day)}
        </span>
        <span className={styles.spoken}>, {text("presence.onMap")}</span>
        {day === shown?.day && <MapPin size={12} aria-hidden />}
      </button>
      <div className={styles.laneHeads}>
        {lanes.map(({ key, actor, team }) => {
          const label = text("presence.showTeam", { team: words.team(actor, team), day: words.day(day) });
          return (
            <button
              key={key}
              type="button"
              className={styles.laneHead}
              aria-pressed={day === shown?.day && (shown.lane === null || shown.lane === key)}
              title={label}
              onClick={() => onShow({ day, lane: key })}
            >
              {words.teamSign(actor, team)}
              <span className={styles.spoken}>
                , {words.team(actor, team)}, {text("presence.onMap")}
              </span>
            </button>
          );
        })}
      </div>
      <div className={styles.lanes} style={{ height: scale.height }}>
        {bands.map(({ from, to, places }) => {
          const top = pixelOf(scale, from);
          return (
            <span key={from} className={styles.band} style={{ top, height: pixelOf(scale, to - 1) - top }} aria-hidden>
              <span className={styles.bandCount}>{places}</span>
            </span>
          );
        })}
        {lanes.map((lane) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut; "Lägg till besök" is the way by keyboard
          // biome-ignore lint/a11y/useKeyWithClickEvents: as above
          <div
            key={lane.key}
            className={styles.lane}
            data-lane={lane.key}
            data-day={day}
            onClick={(event) => {
              if (event.target !== event.currentTarget) return;
              const down = event.clientY - event.currentTarget.getBoundingClientRect().top;
              onEmpty(day * MINUTES_PER_DAY + snapped(minuteAt(scale, down)), lane);
            }}
          >
            {lane.shifts.map(({ from, to }) => {
              const top = pixelOf(scale, from);
              return (
                <span
                  key={from}
                  className={styles.shift}
                  style={{ top, height: pixelOf(scale, to) - top }}
                  aria-hidden
                />
              );
            })}
            <ul>
              {lane.visits.map((visit, i) => (
                <VisitBlock
                  key={visit.id}
                  visit={visit}
                  day={day}
                  scale={scale}
                  isOver={overlaps(lane.visits[i - 1], visit)}
                  outcome={outcomes.get(visit.id)}
                  hasConflict={visitWords.conflicts(visit).length > 0}
                  isChosen={visit.id === chosenId}
                  isUnconfirmed={unconfirmed.has(visit.id)}
                  isDragged={visit.id === draggedId}
                  isRoving={visit.id === rovingId}
                  rest={visitWords.rest(visit)}
                  whole={visitWords.whole(visit)}
                  onFocus={onFocus}
                  onOpen={onOpen}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  );
}

function overlaps(before: Visit | undefined, visit: Visit): boolean {
  return before !== undefined && visit.startMinute < before.startMinute + before.minutes;
}

function dayOfMonth(day: DayNumber): number {
  return new Date(day * 86_400_000).getUTCDate();
}
