import { type PointerEvent, useState } from "react";
import type { Capacity, Visit } from "../../../domain/presence.ts";
import { type Drop, movedBy, resizedBy } from "./drag.ts";
import { editedVisit, type VisitEdit } from "./edit-visit.ts";
import type { HourScale } from "./hour-scale.ts";
import { type DayLanes, gridDayOf } from "./lanes.ts";

/** So far a hand shakes when it clicks. */
const LEAST_PIXELS = 4;

interface Dragging {
  readonly visit: Visit;
  readonly kind: "move" | "resize";
  readonly gridDay: number;
  readonly startX: number;
  readonly startY: number;
  /** As it was when the drag began: it must not change under the pointer. */
  readonly scale: HourScale;
  /** null until the pointer has gone far enough. */
  readonly edit: VisitEdit | null;
}

interface Props {
  readonly visits: readonly Visit[];
  readonly capacity: readonly Capacity[];
  readonly days: readonly DayLanes[];
  readonly scale: HourScale;
  readonly fromDay: number;
  readonly onDrop: (visit: Visit, edit: VisitEdit) => void;
}

export interface VisitDrag {
  /** The visit as it would be if it were let go now; null when none is dragged. */
  readonly preview: Visit | null;
  readonly scale: HourScale | null;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
  };
  readonly cancel: () => void;
}

/**
 * Blocks of the grid dragged by mouse or pen: `[data-visit]` moves, `[data-resize]` in it changes the length, and
 * `[data-lane]` says over which day and team it is. A finger scrolls; it opens the visit and its form instead.
 */
export function useVisitDrag({ visits, capacity, days, scale, fromDay, onDrop }: Props): VisitDrag {
  const [drag, setDrag] = useState<Dragging | null>(null);

  const editAt = (event: PointerEvent, { visit, kind, gridDay, startY, scale: steady }: Dragging): VisitEdit => {
    const down = event.clientY - startY;
    if (kind === "resize") return resizedBy(visit, gridDay, down, steady);
    const over = laneUnder(event, days) ?? { day: gridDay, lane: visit };
    return movedBy(visit, gridDay, { ...over, down }, steady, { fromDay, days: days.length });
  };

  return {
    preview: drag?.edit ? editedVisit(drag.visit, drag.edit, capacity) : null,
    scale: drag?.scale ?? null,
    cancel: () => setDrag(null),
    handlers: {
      onPointerDown: (event) => {
        const target = event.target instanceof Element ? event.target : null;
        const id = target?.closest<HTMLElement>("[data-visit]")?.dataset.visit;
        const visit = visits.find((one) => one.id === id);
        if (!visit || event.button !== 0 || event.pointerType === "touch") return;
        setDrag({
          visit,
          kind: target?.closest("[data-resize]") ? "resize" : "move",
          gridDay: gridDayOf(visit, capacity, fromDay),
          startX: event.clientX,
          startY: event.clientY,
          scale,
          edit: null,
        });
      },
      onPointerMove: (event) => {
        if (!drag) return;
        // Let go of outside the window, where nobody told us.
        if (event.buttons === 0) return setDrag(null);
        const far = Math.hypot(event.clientX - drag.startX, event.clientY - drag.startY) >= LEAST_PIXELS;
        if (!drag.edit && !far) return;
        if (!drag.edit) event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ ...drag, edit: editAt(event, drag) });
      },
      onPointerUp: (event) => {
        if (drag?.edit) onDrop(drag.visit, editAt(event, drag));
        setDrag(null);
      },
      onPointerCancel: () => setDrag(null),
    },
  };
}

function laneUnder(event: PointerEvent, days: readonly DayLanes[]): Omit<Drop, "down"> | null {
  for (const element of document.elementsFromPoint(event.clientX, event.clientY)) {
    if (!(element instanceof HTMLElement) || element.dataset.lane === undefined) continue;
    const day = days.find((one) => String(one.day) === element.dataset.day);
    const lane = day?.lanes.find(({ key }) => key === element.dataset.lane);
    if (day && lane) return { day: day.day, lane };
  }
  return null;
}
