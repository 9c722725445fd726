import { Check, ChevronDown, ChevronUp, CircleHelp, Clock, X } from "lucide-react";
import { useId, useState } from "react";
import { clockOf } from "../../../domain/clock.ts";
import type { Decision } from "../../../domain/decision.ts";
import { MISSED_REASONS } from "../../../domain/presence.ts";
import type { RankedHotspot } from "../../../domain/priority.ts";
import type { CitizenPromise } from "../../../domain/promise.ts";
import type { DayNumber } from "../../../domain/time.ts";
import { MenuButton } from "../../shared/MenuButton.tsx";
import { useText } from "../../shared/text.ts";
import { StopForm } from "../delivered/StopForm.tsx";
import { draftOf, type StopDraft } from "../delivered/stop-draft.ts";
import type { VisitNotes } from "../delivered/use-visit-notes.ts";
import { useStatusText } from "../delivered/VisitRow.tsx";
import { usePlanWords } from "../plan/use-plan-words.ts";
import { DayStopFacts } from "./DayStopFacts.tsx";
import styles from "./DayStopRow.module.css";
import type { DayStop } from "./day-stops.ts";

interface Props {
  readonly stop: DayStop;
  /** What the list says of its place now; null when the place is not on it. */
  readonly hotspot: RankedHotspot | null;
  readonly promises: readonly CitizenPromise[];
  readonly decisions: readonly Decision[];
  readonly today: DayNumber;
  /** What has not had its day cannot have been made. */
  readonly canNote: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly notes: VisitNotes;
}

const SIGNS = { done: Check, missed: X, unknown: CircleHelp, ahead: Clock } as const;

/** One stop, large enough for a thumb: the upper part opens it and shows it on the map, the buttons say how it went. */
export function DayStopRow(props: Props) {
  const { stop, hotspot, promises, decisions, today, canNote, isOpen, onOpen, notes } = props;
  const text = useText();
  const words = usePlanWords();
  const id = useId();
  const [draft, edit] = useState<StopDraft | null>(null);
  const { status, number, travelMinutes } = stop;
  const { visit, outcome, delivered } = status;
  const named = { clock: clockOf(visit.startMinute), place: visit.place.name };
  const area = hotspot?.areaName;
  const Chevron = isOpen ? ChevronUp : ChevronDown;
  return (
    <li className={styles.stop} data-outcome={outcome} data-open={isOpen || undefined}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => onOpen(!isOpen)}
      >
        <span className={styles.number} aria-hidden>
          {number}
        </span>
        <span className={styles.words}>
          <span className={styles.clock}>{words.span(visit)}</span>{" "}
          <strong className={styles.place}>{visit.place.name}</strong>{" "}
          <span className={styles.soft}>
            {[
              ...(area && area !== visit.place.name ? [area] : []),
              words.team(visit.actor, visit.team),
              ...(travelMinutes ? [text("day.travel", { minutes: travelMinutes })] : []),
            ].join(" · ")}
          </span>
        </span>
        <Chevron size={20} aria-hidden />
      </button>
      {isOpen && (
        <div id={id} className={styles.facts}>
          <DayStopFacts visit={visit} hotspot={hotspot} promises={promises} decisions={decisions} />
        </div>
      )}
      {canNote && <Note {...props} named={named} />}
      {canNote && isOpen && !isFound(stop) && draft === null && (
        <button
          type="button"
          className={styles.other}
          aria-label={text("delivery.visit.editOf", named)}
          onClick={() => edit(draftOf(delivered ?? visit))}
        >
          {text("delivery.visit.edit")}
        </button>
      )}
      {draft && (
        <StopForm
          title={`${text("delivery.form.edit")}: ${visit.place.name}`}
          draft={draft}
          today={Math.max(today, Math.floor(visit.startMinute / 1440))}
          onChange={edit}
          onSave={async (made) => {
            if (await notes.doneAs(status, made)) edit(null);
          }}
          onCancel={() => edit(null)}
        />
      )}
    </li>
  );
}

/** Found among what was logged or imported: there it can be changed, not here. */
function isFound({ status: { visit, outcome, delivered } }: DayStop): boolean {
  return outcome === "done" && delivered?.visitId !== visit.id;
}

/** Made or not made: two halves of the row, so that either thumb reaches; what was said stands in the place of the first. */
function Note({ stop, notes, named }: Props & { named: { clock: string; place: string } }) {
  const text = useText();
  const statusText = useStatusText();
  const { status } = stop;
  const { visit, outcome } = status;
  if (outcome === "done" || outcome === "missed") {
    const Sign = SIGNS[outcome];
    return (
      <div className={styles.note}>
        <p className={styles.said}>
          <Sign size={18} aria-hidden /> {statusText(status)}
        </p>
        {!isFound(stop) && (
          <button
            type="button"
            className={styles.button}
            aria-label={text("delivery.visit.untickOf", named)}
            onClick={() => notes.untold(status)}
          >
            {text("delivery.visit.untick")}
          </button>
        )}
      </div>
    );
  }
  return (
    <div className={styles.note}>
      <button
        type="button"
        className={styles.primary}
        aria-label={text("day.doneOf", named)}
        onClick={() => notes.done([visit])}
      >
        <Check size={18} aria-hidden />
        {text("day.done")}
      </button>
      <div className={styles.missed}>
        <MenuButton
          label={text("delivery.visit.notDoneOf", named)}
          disabled={false}
          className={styles.button}
          items={MISSED_REASONS.map((why) => ({ key: why, label: text(`delivery.why.${why}`) }))}
          onAction={(why) => notes.missed(status, why)}
        >
          <X size={18} aria-hidden />
          {text("delivery.visit.notDone")}
        </MenuButton>
      </div>
    </div>
  );
}
