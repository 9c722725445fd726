import { Check, CircleHelp, Clock, X } from "lucide-react";
import { clockOf } from "../../../domain/clock.ts";
import { actorKey, MISSED_REASONS, type VisitStatus } from "../../../domain/presence.ts";
import controls from "../../shared/controls.module.css";
import { MenuButton } from "../../shared/MenuButton.tsx";
import { useText } from "../../shared/text.ts";
import { useActorText } from "../../shared/use-actor-text.ts";
import type { VisitNotes } from "./use-visit-notes.ts";
import styles from "./VisitRow.module.css";

interface Props {
  readonly status: VisitStatus;
  /** `lör 31 okt`, said with the box to tick. */
  readonly dayName: string;
  readonly notes: VisitNotes;
  readonly onEdit: () => void;
}

const SIGNS = { done: Check, missed: X, unknown: CircleHelp, ahead: Clock } as const;

/** One planned visit: one click, or the space bar, says that it was made as planned. */
export function VisitRow({ status, dayName, notes, onEdit }: Props) {
  const text = useText();
  const actorText = useActorText();
  const statusText = useStatusText();
  const { visit, outcome, delivered } = status;
  const clock = clockOf(visit.startMinute);
  const place = visit.place.name;
  // Found among what was logged or imported: there it can be changed, not here.
  const isFound = outcome === "done" && delivered?.visitId !== visit.id;
  const isTold = outcome === "missed" || (outcome === "done" && !isFound);
  const Sign = SIGNS[outcome];
  return (
    <li className={styles.row} data-outcome={outcome}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={outcome === "done"}
          disabled={isFound}
          aria-label={text("delivery.visit.tick", { clock, place, day: dayName })}
          onChange={() => (outcome === "done" ? notes.untold(status) : notes.done([visit]))}
        />
        <span className={styles.clock}>{clock}</span>
        <span className={styles.place}>{place}</span>
      </label>
      <span className={styles.plan}>
        {text("delivery.visit.planned", { actor: actorText(visit.actor), minutes: visit.minutes })}
      </span>
      <span className={styles.status}>
        <Sign size={14} aria-hidden />
        <span>{statusText(status)}</span>
        {delivered?.note && <span className={styles.note}>{delivered.note}</span>}
      </span>
      <span className={styles.actions}>
        {!isFound && (
          <button
            type="button"
            className={controls.link}
            aria-label={text("delivery.visit.editOf", { clock, place })}
            onClick={onEdit}
          >
            {text("delivery.visit.edit")}
          </button>
        )}
        {isTold ? (
          <button
            type="button"
            className={controls.link}
            aria-label={text("delivery.visit.untickOf", { clock, place })}
            onClick={() => notes.untold(status)}
          >
            {text("delivery.visit.untick")}
          </button>
        ) : (
          !isFound && (
            <MenuButton
              label={text("delivery.visit.notDoneOf", { clock, place })}
              disabled={false}
              below
              className={controls.link}
              items={MISSED_REASONS.map((why) => ({ key: why, label: text(`delivery.why.${why}`) }))}
              onAction={(why) => notes.missed(status, why)}
            >
              {text("delivery.visit.notDone")}
            </MenuButton>
          )
        )}
      </span>
    </li>
  );
}

/** What became of a visit: `Genomfört 22:10`, `Blev inte av: väder`. */
export function useStatusText(): (status: VisitStatus) => string {
  const text = useText();
  const actorText = useActorText();
  return ({ visit, outcome, missed, delivered }) => {
    if (outcome === "missed" && missed)
      return text("delivery.visit.missed", { why: text(`delivery.why.${missed.why}`) });
    if (outcome !== "done" || !delivered)
      return text(outcome === "ahead" ? "delivery.visit.ahead" : "delivery.visit.unknown");
    const { startMinute, minutes, actor } = delivered;
    const clock = clockOf(startMinute);
    const at =
      minutes !== null && minutes !== visit.minutes
        ? text("delivery.visit.doneAtMinutes", { clock, minutes })
        : startMinute !== visit.startMinute
          ? text("delivery.visit.doneAt", { clock })
          : text("delivery.visit.done");
    const said =
      actorKey(actor) === actorKey(visit.actor)
        ? at
        : text("delivery.visit.doneBy", { said: at, actor: actorText(actor) });
    return delivered.visitId === visit.id ? said : text("delivery.visit.found", { said });
  };
}
