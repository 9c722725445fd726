import { type KeyboardEvent, memo, type PointerEvent, useMemo, useRef, useState } from "react";
import type { TimeBlock } from "../../domain/rhythm.ts";
import type { Shown } from "../../domain/shown.ts";
import { stepOf } from "../../map/breaks.ts";
import { useWeekdayNames } from "../karta/use-weekday-names.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { twoFigures } from "./blocks-in-words.ts";
import { type HourCell, type HourRectangle, isChosenHour, isInRectangle, toggledRectangle } from "./hour-rectangle.ts";
import styles from "./WeekGrid.module.css";
import { wholeEvents } from "./whole-events.ts";

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

interface Props {
  /** 168, Monday 00 first. */
  readonly hours: readonly Shown[];
  readonly blocks: readonly TimeBlock[];
  readonly breaks: readonly number[];
  readonly ramp: readonly string[];
}

/**
 * 7 × 24 hours as a grid: one stop for Tab, arrows move, Shift with them (or dragging) extends a rectangle, Enter sets it
 * as the filter and a second time clears it. The colours are one drawing below the cells, so that they scale together.
 */
export function WeekGrid({ hours, blocks, breaks, ramp }: Props) {
  const text = useText();
  const store = useStore();
  const names = useWeekdayNames();
  const weekdays = useAppState((state) => state.selection.weekdays);
  const chosenHours = useAppState((state) => state.selection.hours);
  const filter = useMemo(() => ({ weekdays, hours: chosenHours }), [weekdays, chosenHours]);
  const [focused, setFocused] = useState<HourCell>({ weekday: 4, hour: 22 });
  /** Where a rectangle began that is not set yet. */
  const [anchor, setAnchor] = useState<HourCell | null>(null);
  const dragging = useRef(false);
  const grid = useRef<HTMLDivElement>(null);
  const rectangle = anchor && { from: anchor, to: focused };

  const set = (chosen: HourRectangle) => {
    setAnchor(null);
    store.getState().narrowSelection(toggledRectangle(chosen, filter));
  };

  const moveTo = (cell: HourCell) => {
    setFocused(cell);
    cellElement(grid.current, cell)?.focus({ preventScroll: true });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") set(rectangle ?? { from: focused, to: focused });
    else if (event.key === "Escape" && anchor) setAnchor(null);
    else {
      const target = TARGETS[event.key]?.(focused);
      if (!target) return;
      setAnchor(event.shiftKey ? (anchor ?? focused) : null);
      moveTo(target);
    }
    event.preventDefault();
  };

  const onPointerDown = (event: PointerEvent) => {
    const cell = cellAt(event);
    if (!cell || event.button !== 0) return;
    // A finger that moves scrolls the page; it chooses by tapping.
    if (event.pointerType === "mouse") event.preventDefault();
    dragging.current = true;
    setAnchor(event.shiftKey ? (anchor ?? focused) : cell);
    moveTo(cell);
  };

  const onPointerMove = (event: PointerEvent) => {
    const cell = dragging.current ? cellAt(event) : null;
    if (cell && (cell.weekday !== focused.weekday || cell.hour !== focused.hour)) moveTo(cell);
  };

  const onPointerUp = () => {
    if (dragging.current && anchor) set({ from: anchor, to: focused });
    dragging.current = false;
  };

  const letGo = () => {
    if (dragging.current) setAnchor(null);
    dragging.current = false;
  };

  return (
    <div className={styles.frame}>
      <div className={styles.days} aria-hidden>
        {DAYS.map((day) => (
          <span key={day}>{names.short[day]}</span>
        ))}
      </div>
      <div className={styles.plot}>
        <Drawing hours={hours} blocks={blocks} breaks={breaks} ramp={ramp} />
        {/* biome-ignore lint/a11y/useSemanticElements: the cells lie over a drawing, which table rows cannot */}
        <div
          ref={grid}
          role="grid"
          aria-label={text("week.label")}
          aria-multiselectable
          className={styles.grid}
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerLeave={letGo}
          onPointerCancel={letGo}
        >
          {DAYS.map((weekday) => (
            <Day
              key={weekday}
              weekday={weekday}
              name={names.long[weekday]!}
              hours={hours}
              filter={filter}
              rectangle={rectangle}
              focusedHour={focused.weekday === weekday ? focused.hour : null}
              onFocusHour={setFocused}
            />
          ))}
        </div>
      </div>
      <div className={styles.clock} aria-hidden>
        {[0, 6, 12, 18, 24].map((hour) => (
          <span key={hour}>{twoFigures(hour)}</span>
        ))}
      </div>
    </div>
  );
}

interface DayProps {
  readonly weekday: number;
  readonly name: string;
  readonly hours: readonly Shown[];
  readonly filter: Parameters<typeof isChosenHour>[0];
  readonly rectangle: HourRectangle | null;
  readonly focusedHour: number | null;
  readonly onFocusHour: (cell: HourCell) => void;
}

const Day = memo(function Day({ weekday, name, hours, filter, rectangle, focusedHour, onFocusHour }: DayProps) {
  const text = useText();
  const numbers = useNumbers();
  const narrowed = filter.weekdays !== null || filter.hours !== null;
  const label = (hour: number) => {
    const count = hours[weekday * 24 + hour]!;
    const clock = { day: name, from: twoFigures(hour), to: twoFigures(hour + 1) };
    if (typeof count === "number" && count > 0 && count < 0.5) return text("week.cellUnderOne", clock);
    return text("week.cell", {
      ...clock,
      events: numbers.events(wholeEvents(count)),
    });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus
    <div role="row" aria-label={name} className={styles.day}>
      {HOURS.map((hour) => {
        const cell = { weekday, hour };
        const isChosen = isChosenHour(filter, cell);
        const isMarked = rectangle !== null && isInRectangle(rectangle, cell);
        return (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            key={hour}
            role="gridcell"
            tabIndex={hour === focusedHour ? 0 : -1}
            data-cell={weekday * 24 + hour}
            aria-label={label(hour)}
            title={label(hour)}
            aria-selected={rectangle ? isMarked : narrowed && isChosen}
            className={isMarked ? styles.marked : isChosen ? styles.cell : styles.unchosen}
            onFocus={() => onFocusHour(cell)}
          />
        );
      })}
    </div>
  );
});

/** What is seen: a step of the ramp per hour, nothing where nothing happened, hatched where it may not be shown. */
const Drawing = memo(function Drawing({ hours, blocks, breaks, ramp }: Props) {
  return (
    <svg className={styles.drawing} viewBox="0 0 24 7" preserveAspectRatio="none" aria-hidden>
      {hours.map((count, index) => {
        if (count === 0) return null;
        const place = { x: (index % 24) + 0.04, y: Math.floor(index / 24) + 0.05, width: 0.92, height: 0.9 };
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is the hour of the week
        if (typeof count !== "number") return <rect key={index} {...place} className={styles.suppressed} />;
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is the hour of the week
        return <rect key={index} {...place} fill={ramp[stepOf(count, breaks)]!} />;
      })}
      {blocks.flatMap(({ weekday, fromHour, hours: length }) => {
        // Past midnight a block goes on at the beginning of the next row, open where it is cut.
        const today = Math.min(length, 24 - fromHour);
        const tomorrow = length - today;
        const row = (weekday + 1) % 7;
        return [
          <path
            key={`${weekday}-${fromHour}`}
            className={styles.block}
            d={`M${fromHour + today},${weekday}H${fromHour}v1h${today}${tomorrow > 0 ? "" : "v-1"}`}
          />,
          tomorrow > 0 && <path key={`${weekday}-next`} className={styles.block} d={`M0,${row}h${tomorrow}v1H0`} />,
        ];
      })}
    </svg>
  );
});

const TARGETS: Readonly<Record<string, (cell: HourCell) => HourCell>> = {
  ArrowRight: ({ weekday, hour }) => ({ weekday, hour: Math.min(hour + 1, 23) }),
  ArrowLeft: ({ weekday, hour }) => ({ weekday, hour: Math.max(hour - 1, 0) }),
  ArrowDown: ({ weekday, hour }) => ({ weekday: Math.min(weekday + 1, 6), hour }),
  ArrowUp: ({ weekday, hour }) => ({ weekday: Math.max(weekday - 1, 0), hour }),
  Home: ({ weekday }) => ({ weekday, hour: 0 }),
  End: ({ weekday }) => ({ weekday, hour: 23 }),
  PageUp: ({ hour }) => ({ weekday: 0, hour }),
  PageDown: ({ hour }) => ({ weekday: 6, hour }),
};

function cellAt(event: PointerEvent): HourCell | null {
  // A finger's pointer stays with the cell it came down on: ask what lies under it.
  const element = document.elementFromPoint(event.clientX, event.clientY);
  const index = element instanceof HTMLElement ? element.dataset.cell : undefined;
  return index === undefined ? null : { weekday: Math.floor(Number(index) / 24), hour: Number(index) % 24 };
}

function cellElement(grid: HTMLElement | null, { weekday, hour }: HourCell): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-cell="${weekday * 24 + hour}"]`) ?? null;
}
