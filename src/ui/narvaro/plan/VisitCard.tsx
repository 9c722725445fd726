import { Lock, LockOpen, Pencil, Trash2, X } from "lucide-react";
import { type ComponentProps, useEffect, useId, useRef, useState } from "react";
import { newId } from "../../../domain/new-id.ts";
import type { PlaceRef, Visit } from "../../../domain/presence.ts";
import type { RankedList } from "../../../domain/priority.ts";
import { type DayNumber, dayOfMinute, type LocalMinute } from "../../../domain/time.ts";
import type { Work } from "../../../domain/work.ts";
import controls from "../../shared/controls.module.css";
import { Modal } from "../../shared/Modal.tsx";
import { useText } from "../../shared/text.ts";
import { PHONE, useMedia } from "../../shared/use-media.ts";
import type { Lane } from "./lanes.ts";
import { newVisit } from "./new-visit.ts";
import { useNewVisitInHand } from "./new-visit-in-hand.ts";
import type { Outcomes } from "./use-outcomes.ts";
import type { PlanEdit } from "./use-plan-edit.ts";
import { usePlanWords } from "./use-plan-words.ts";
import type { Placing } from "./use-visit-map.ts";
import { useVisitWords } from "./use-visit-words.ts";
import styles from "./VisitCard.module.css";
import { VisitForm } from "./VisitForm.tsx";

/** What the card is about: a visit that is there, or one to be added, with what is already known of it. */
export type OpenVisit =
  | {
      readonly kind: "visit";
      readonly id: string;
      /** Whoever came by the keyboard goes on in the card; whoever clicked may go on with the block. */
      readonly byKeys: boolean;
    }
  | {
      readonly kind: "new";
      /** Of the form: another id, an empty one. */
      readonly id: string;
      readonly startMinute: LocalMinute | null;
      readonly lane: Lane | null;
      readonly place: (PlaceRef & { readonly areaCode: string | null }) | null;
      /** Begun before one went elsewhere: it is there again, and does not ask for attention. */
      readonly isResumed?: true;
    };

interface Props {
  readonly open: OpenVisit;
  /** null for a new one. */
  readonly visit: Visit | null;
  readonly visits: readonly Visit[];
  readonly work: Work;
  readonly list: RankedList;
  readonly fromDay: DayNumber;
  readonly shownDay: DayNumber | null;
  readonly plan: PlanEdit;
  readonly outcomes: Outcomes;
  readonly placing: Placing;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** Everything about one visit: why it is there, what is in its way, and every number of it in a form. */
export function VisitCard(props: Props) {
  const { open, visit, onClose } = props;
  const text = useText();
  const phone = useMedia(PHONE);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = visit?.place.name ?? text("presence.add");

  const takesFocus = open.kind === "new" ? !open.isResumed : open.byKeys;
  const cameFrom = useRef<Element | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another visit, another card
  useEffect(() => {
    if (!takesFocus) return;
    cameFrom.current = document.activeElement;
    heading.current?.focus({ preventScroll: true });
  }, [open.id]);
  useEffect(
    () => () => {
      const before = cameFrom.current;
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
    [],
  );

  if (phone) {
    return (
      <Modal title={title} fullScreen onClose={onClose}>
        <div className={styles.inModal}>
          <Content key={open.id} {...props} canPoint={false} />
        </div>
      </Modal>
    );
  }
  return (
    <section
      className={styles.card}
      data-lies-over
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className={styles.header}>
        <h3 ref={heading} id={id} tabIndex={-1} className={styles.title}>
          {title}
        </h3>
        <button type="button" className={controls.icon} aria-label={text("shared.close")} onClick={onClose}>
          <X size={20} aria-hidden />
        </button>
      </header>
      <Content key={open.id} {...props} canPoint />
    </section>
  );
}

function Content(props: Props & { canPoint: boolean }) {
  const { open, visit, visits, work, list, fromDay, shownDay, plan, outcomes, placing, onClose, onAdded } = props;
  const text = useText();
  const words = usePlanWords();
  const visitWords = useVisitWords(visits, work.capacity, outcomes, plan.unconfirmed);
  const [isEditing, setEditing] = useState(false);
  const [inHand, keepInHand] = useNewVisitInHand();
  const [first] = useState(() => newVisit(open.kind === "new" ? open : null, list, work.capacity, shownDay ?? fromDay));
  const form = { work, list, fromDay, placing, canPoint: props.canPoint };

  if (!visit) {
    return (
      <VisitForm
        {...form}
        visit={first}
        draft={inHand?.visit ?? first}
        onChange={(part) => {
          if (open.kind !== "new") return;
          keepInHand((before) => ({ open, visit: { ...(before?.visit ?? first), ...part } }));
        }}
        saveLabel={text("presence.addThis")}
        onSave={async (made) => {
          const whole = { ...made, id: newId() };
          if (!(await plan.add(whole, text("presence.added", { place: whole.place.name })))) return;
          keepInHand(null);
          onAdded(whole.id);
        }}
      />
    );
  }

  const conflicts = visitWords.conflicts(visit);
  const states = visitWords.states(visit);
  return (
    <>
      <p>
        {words.day(dayOfMinute(visit.startMinute))} {words.span(visit)}, {words.team(visit.actor, visit.team)}
        {states.map((state) => `, ${state}`)}
      </p>
      {conflicts.length > 0 && <p className={styles.conflict}>{conflicts.join(" ")}</p>}
      <p>
        <strong>{text("presence.why")}</strong>{" "}
        {visit.reason ? words.reason(visit.reason) : text("presence.reason.hand")}
      </p>
      <div className={styles.buttons}>
        <button type="button" className={controls.button} onClick={() => void plan.lock([visit], !visit.locked)}>
          {visit.locked ? <LockOpen size={16} aria-hidden /> : <Lock size={16} aria-hidden />}
          {text(visit.locked ? "presence.unlock" : "presence.lock")}
        </button>
        <button
          type="button"
          className={controls.button}
          aria-expanded={isEditing}
          onClick={() => setEditing(!isEditing)}
        >
          <Pencil size={16} aria-hidden />
          {text("presence.edit")}
        </button>
        <button
          type="button"
          className={controls.button}
          onClick={async () => {
            const said = text("presence.removed", { place: visit.place.name });
            if (await plan.remove([visit], "visitRemoved", said)) onClose();
          }}
        >
          <Trash2 size={16} aria-hidden />
          {text("presence.remove")}
        </button>
      </div>
      {isEditing && (
        <EditForm
          // What was moved by hand elsewhere comes into the fields.
          key={`${visit.startMinute} ${visit.minutes} ${visit.team}`}
          {...form}
          visit={visit}
          saveLabel={text("presence.save")}
          onSave={async (edited) => {
            plan.edit(visit, edited);
            setEditing(false);
          }}
        />
      )}
    </>
  );
}

/** What is changed of a visit that is there: let go of when the form is closed, as the visit is still there. */
function EditForm(props: Omit<ComponentProps<typeof VisitForm>, "draft" | "onChange">) {
  const [draft, setDraft] = useState(props.visit);
  return <VisitForm {...props} draft={draft} onChange={(part) => setDraft((before) => ({ ...before, ...part }))} />;
}
