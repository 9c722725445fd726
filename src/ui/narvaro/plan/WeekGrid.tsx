import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { clockOf } from "../../../domain/clock.ts";
import { DAYS_PER_WEEK } from "../../../domain/iso-week.ts";
import type { NeedSlot, Visit } from "../../../domain/presence.ts";
import { type DayNumber, dayOfMinute, type LocalMinute, MINUTES_PER_DAY } from "../../../domain/time.ts";
import type { Work } from "../../../domain/work.ts";
import { useText } from "../../shared/text.ts";
import { DayColumn } from "./DayColumn.tsx";
import type { VisitEdit } from "./edit-visit.ts";
import { visitBeside } from "./grid-focus.ts";
import { HourAxis } from "./HourAxis.tsx";
import { hourScaleOf } from "./hour-scale.ts";
import { keyEdit } from "./key-edit.ts";
import { dayLanesOf, type Lane } from "./lanes.ts";
import type { MapScope } from "./map-scope.ts";
import type { Outcomes } from "./use-outcomes.ts";
import type { PlanEdit } from "./use-plan-edit.ts";
import { usePlanWords } from "./use-plan-words.ts";
import { useVisitDrag } from "./use-visit-drag.ts";
import { useVisitWords } from "./use-visit-words.ts";
import styles from "./WeekGrid.module.css";

export interface WeekProps {
  readonly work: Work;
  /** Of the week, by start. */
  readonly visits: readonly Visit[];
  readonly unconfirmed: ReadonlySet<string>;
  readonly outcomes: Outcomes;
  readonly chosenId: string | null;
  readonly fromDay: DayNumber;
  readonly plan: PlanEdit;
  readonly onOpen: (visit: Visit, byKeys: boolean) => void;
  readonly onClose: () => void;
  /** What of it is on the map. */
  readonly shown: MapScope | null;
  readonly onShow: (scope: MapScope) => void;
}

interface Props extends WeekProps {
  readonly uncovered: readonly NeedSlot[];
  /** All seven days in sight, with narrow columns; else as wide as names need. */
  readonly isWhole: boolean;
  /** An empty spot was clicked. */
  readonly onEmpty: (startMinute: LocalMinute, lane: Lane) => void;
}

/** Seven days side by side, in each a column per team, and the visits as blocks in them. */
export function WeekGrid(props: Props) {
  const { work, visits, unconfirmed, outcomes, chosenId, fromDay, plan, uncovered, isWhole } = props;
  const text = useText();
  const words = usePlanWords();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const visitWords = useVisitWords(visits, work.capacity, outcomes, unconfirmed);

  const days = useMemo(
    () => dayLanesOf(visits, work.capacity, fromDay, DAYS_PER_WEEK),
    [visits, work.capacity, fromDay],
  );
  const ownScale = useMemo(() => hourScaleOf(stretchesOf(days)), [days]);
  const drop = (visit: Visit, edit: VisitEdit) => plan.edit(visit, edit);
  const drag = useVisitDrag({ visits, capacity: work.capacity, days, scale: ownScale, fromDay, onDrop: drop });
  const scale = drag.scale ?? ownScale;
  const { preview } = drag;
  const drawn = useMemo(() => {
    if (!preview) return days;
    const others = visits.map((visit) => (visit.id === preview.id ? preview : visit));
    return dayLanesOf(others, work.capacity, fromDay, DAYS_PER_WEEK);
  }, [preview, days, visits, work.capacity, fromDay]);
  const rovingId = visits.some((visit) => visit.id === focusedId) ? focusedId : (firstVisit(days)?.id ?? null);

  // A block that was moved by keys is another element in another column.
  useLayoutEffect(() => {
    if (focusNext.current === null) return;
    const element = blockOf(frame.current, focusNext.current);
    focusNext.current = null;
    if (element && element !== document.activeElement) element.focus({ preventScroll: false });
  });

  // Chosen on the map, it may be out of sight here.
  useEffect(() => {
    if (chosenId !== null) blockOf(frame.current, chosenId)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [chosenId]);

  const goTo = (visit: Visit) => {
    focusNext.current = visit.id;
    setFocusedId(visit.id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && drag.scale) return drag.cancel();
    if (event.key === "Escape" && plan.unconfirmed.size === 0 && chosenId !== null) return props.onClose();
    const visit = visits.find((one) => one.id === focusedBlock(event));
    if (!visit) return;
    const takesBack = event.key === "Escape" || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z");
    if (takesBack && plan.drop()) {
      focusNext.current = visit.id;
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const edit = keyEdit(visit, event, { fromDay, days: DAYS_PER_WEEK });
    const beside = event.shiftKey ? null : visitBeside(days, visit.id, event.key);
    if (edit) {
      focusNext.current = visit.id;
      setFocusedId(visit.id);
      plan.edit(visit, edit, true);
      const now = { ...visit, ...edit };
      setSaid(`${words.day(dayOfMinute(now.startMinute))} ${words.span(now)}`);
    } else if (beside) goTo(beside);
    else if (event.key === "l" || event.key === "L") {
      setSaid(text(visit.locked ? "presence.unlocked" : "presence.locked"));
      void plan.lock([visit], !visit.locked);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      const next = visitBeside(days, visit.id, "ArrowDown") ?? visitBeside(days, visit.id, "ArrowUp");
      if (next) goTo(next);
      void plan.remove([visit], "visitRemoved", text("presence.removed", { place: visit.place.name }));
    } else return;
    event.preventDefault();
  };

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out its children in columns */}
      <div
        ref={frame}
        role="group"
        aria-label={text("presence.grid")}
        aria-describedby={`${id}keys`}
        className={drag.scale ? styles.dragging : styles.frame}
        data-whole={isWhole || undefined}
        onKeyDown={onKeyDown}
        {...drag.handlers}
      >
        <HourAxis scale={scale} />
        {drawn.map((day) => (
          <DayColumn
            key={day.day}
            {...props}
            day={day}
            scale={scale}
            uncovered={uncovered}
            visitWords={visitWords}
            rovingId={rovingId}
            draggedId={preview?.id ?? null}
            onFocus={setFocusedId}
          />
        ))}
      </div>
      <p className={styles.spoken} aria-live="polite">
        {preview ? clockOf(preview.startMinute) : said}
      </p>
      <p id={`${id}keys`} className={styles.note}>
        {text("presence.keys")} {uncovered.length > 0 && text("presence.bands")}
      </p>
    </>
  );
}

function stretchesOf(days: ReturnType<typeof dayLanesOf>) {
  return days.flatMap(({ day, lanes }) =>
    lanes.flatMap((lane) => [
      ...lane.shifts,
      ...lane.visits.map(({ startMinute, minutes }) => {
        const from = startMinute - day * MINUTES_PER_DAY;
        return { from, to: from + minutes };
      }),
    ]),
  );
}

function firstVisit(days: ReturnType<typeof dayLanesOf>): Visit | null {
  return days.flatMap(({ lanes }) => lanes.flatMap(({ visits }) => visits))[0] ?? null;
}

function focusedBlock(event: KeyboardEvent): string | undefined {
  return event.target instanceof Element ? event.target.closest<HTMLElement>("[data-visit]")?.dataset.visit : undefined;
}

function blockOf(frame: HTMLElement | null, id: string): HTMLElement | null {
  return frame?.querySelector<HTMLElement>(`[data-visit="${CSS.escape(id)}"]`) ?? null;
}
