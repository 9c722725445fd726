import { Check, Lock, TriangleAlert, X } from "lucide-react";
import { memo } from "react";
import { clockOf } from "../../../domain/clock.ts";
import type { Visit, VisitOutcome } from "../../../domain/presence.ts";
import { type DayNumber, MINUTES_PER_DAY } from "../../../domain/time.ts";
import { type HourScale, pixelOf } from "./hour-scale.ts";
import { usePlanWords } from "./use-plan-words.ts";
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
  readonly outcome: VisitOutcome | undefined;
  readonly hasConflict: boolean;
  readonly isChosen: boolean;
  readonly isUnconfirmed: boolean;
  readonly isDragged: boolean;
  /** Of all blocks, one is reached with the tab key. */
  readonly isRoving: boolean;
  /** What is not written on the block, and everything in one sentence. */
  readonly rest: string;
  readonly whole: string;
  readonly onFocus: (id: string) => void;
  readonly onOpen: (visit: Visit, byKeys: boolean) => void;
}

/**
 * One visit in the grid. What its colour and signs say is also its name. Of a week of a hundred, a key changes one or two:
 * only those are drawn anew.
 */
export const VisitBlock = memo(function VisitBlock(props: Props) {
  const { visit, day, scale, isOver, outcome, onFocus, onOpen } = props;
  const words = usePlanWords();
  const from = visit.startMinute - day * MINUTES_PER_DAY;
  const top = pixelOf(scale, from);
  const height = Math.max(LEAST_HEIGHT, pixelOf(scale, from + visit.minutes) - top - 1);

  return (
    <li className={isOver ? styles.over : styles.item} style={{ top, height }} title={props.whole}>
      <button
        type="button"
        data-visit={visit.id}
        data-actor={visit.actor.kind}
        className={styles.block}
        data-unconfirmed={props.isUnconfirmed || undefined}
        data-dragged={props.isDragged || undefined}
        data-proposed={(visit.origin === "proposed" && !visit.locked) || undefined}
        data-missed={outcome === "missed" || undefined}
        aria-current={props.isChosen || undefined}
        tabIndex={props.isRoving ? 0 : -1}
        onFocus={() => onFocus(visit.id)}
        // A click that no pointer made.
        onClick={(event) => onOpen(visit, event.detail === 0)}
      >
        <span className={styles.line}>
          <span className={styles.sign}>{words.teamSign(visit.actor, visit.team)}</span>{" "}
          <span className={styles.clock}>{clockOf(visit.startMinute)}</span>
          <span className={styles.spoken}>–{clockOf(visit.startMinute + visit.minutes)}</span>{" "}
          {props.hasConflict && <TriangleAlert className={styles.icon} size={11} aria-hidden />}
          {visit.locked && <Lock className={styles.icon} size={11} aria-hidden />}
          {outcome === "done" && <Check className={styles.icon} size={11} aria-hidden />}
          {outcome === "missed" && <X className={styles.icon} size={11} aria-hidden />}
        </span>
        <span className={styles.name}>{visit.place.name}</span>
        <span className={styles.spoken}>, {props.rest}</span>
        <span className={styles.handle} data-resize aria-hidden />
      </button>
    </li>
  );
});
