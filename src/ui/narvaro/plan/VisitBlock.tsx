import { Check, Lock, TriangleAlert, X } from "lucide-react";
import { clockOf } from "../../../domain/clock.ts";
import type { Visit } from "../../../domain/presence.ts";
import { type DayNumber, MINUTES_PER_DAY } from "../../../domain/time.ts";
import { type HourScale, pixelOf } from "./hour-scale.ts";
import type { Outcomes } from "./use-outcomes.ts";
import { usePlanWords } from "./use-plan-words.ts";
import type { VisitWords } from "./use-visit-words.ts";
import styles from "./VisitBlock.module.css";

/** What a pointer can hit. */
const LEAST_HEIGHT = 24;

interface Props {
  readonly visit: Visit;
  /** Whose column it is in. */
  readonly day: DayNumber;
  readonly scale: HourScale;
  /** It begins before the one above it has ended. */
  readonly isOver: boolean;
  readonly chosenId: string | null;
  readonly outcomes: Outcomes;
  readonly unconfirmed: ReadonlySet<string>;
  readonly visitWords: VisitWords;
  readonly rovingId: string | null;
  readonly draggedId: string | null;
  readonly onFocus: (id: string) => void;
  readonly onOpen: (visit: Visit, byKeys: boolean) => void;
}

/** One visit in the grid. What its colour and signs say is also its name. */
export function VisitBlock({ visit, day, scale, isOver, outcomes, visitWords, onFocus, onOpen, ...ids }: Props) {
  const words = usePlanWords();
  const from = visit.startMinute - day * MINUTES_PER_DAY;
  const top = pixelOf(scale, from);
  const height = Math.max(LEAST_HEIGHT, pixelOf(scale, from + visit.minutes) - top - 1);
  const outcome = outcomes.get(visit.id);
  const hasConflict = visitWords.conflicts(visit).length > 0;

  return (
    <li className={isOver ? styles.over : styles.item} style={{ top, height }} title={visitWords.whole(visit)}>
      <button
        type="button"
        data-visit={visit.id}
        data-actor={visit.actor.kind}
        className={styles.block}
        data-unconfirmed={ids.unconfirmed.has(visit.id) || undefined}
        data-dragged={visit.id === ids.draggedId || undefined}
        data-proposed={(visit.origin === "proposed" && !visit.locked) || undefined}
        data-missed={outcome === "missed" || undefined}
        aria-current={visit.id === ids.chosenId || undefined}
        tabIndex={visit.id === ids.rovingId ? 0 : -1}
        onFocus={() => onFocus(visit.id)}
        // A click that no pointer made.
        onClick={(event) => onOpen(visit, event.detail === 0)}
      >
        <span className={styles.line}>
          <span className={styles.sign}>{words.teamSign(visit.actor, visit.team)}</span>{" "}
          <span className={styles.clock}>{clockOf(visit.startMinute)}</span>
          <span className={styles.spoken}>–{clockOf(visit.startMinute + visit.minutes)}</span>{" "}
          {hasConflict && <TriangleAlert className={styles.icon} size={11} aria-hidden />}
          {visit.locked && <Lock className={styles.icon} size={11} aria-hidden />}
          {outcome === "done" && <Check className={styles.icon} size={11} aria-hidden />}
          {outcome === "missed" && <X className={styles.icon} size={11} aria-hidden />}
        </span>
        <span className={styles.name}>{visit.place.name}</span>
        <span className={styles.spoken}>, {visitWords.rest(visit)}</span>
        <span className={styles.handle} data-resize aria-hidden />
      </button>
    </li>
  );
}
