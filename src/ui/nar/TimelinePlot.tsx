import { type KeyboardEvent, memo, type PointerEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { niceStep } from "../../analysis/nice-step.ts";
import type { Timeline, TimelineBin } from "../../analysis/timeline.ts";
import { type BrushPart, brushToWall, dragEnd, dragWhole, stepBrush } from "../../analysis/timeline-brush.ts";
import { type Period, periodDays } from "../../domain/period.ts";
import { drawnCount } from "../../domain/shown.ts";
import { type DayNumber, dayOfCivil, isoDateOfDay } from "../../domain/time.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./TimelinePlot.module.css";

const HEIGHT = 100;
/** Of its days a bar leaves this share free, at its end. */
const GAP = 0.2;
/** A shorter period has no room for a date at each end. */
const ROOM_FOR_TWO_DATES = 0.3;

interface Props {
  readonly timeline: Timeline;
  readonly period: Period;
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  /** At most once a frame while something is dragged. */
  readonly onChange: (period: Period) => void;
  readonly onReset: () => void;
  readonly onPoint: (bin: TimelineBin | null) => void;
}

type Drag =
  | { readonly part: BrushPart; readonly from: Period; readonly grabbedDay: DayNumber }
  /** Begun outside the brush: the period from here to where it ends. */
  | { readonly part: "new"; readonly grabbedDay: DayNumber };

export function TimelinePlot({ timeline, period, firstDay, lastDay, onChange, onReset, onPoint }: Props) {
  const text = useText();
  const plot = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const { shown, show } = useOncePerFrame(period, onChange);
  const bounds = { unit: timeline.unit, firstDay, lastDay };
  const days = lastDay - firstDay + 1;
  const share = (day: DayNumber) => (Math.min(Math.max(day, firstDay), lastDay + 1) - firstDay) / days;
  const [from, to] = [share(shown.fromDay), share(shown.toDay + 1)];
  const top = useMemo(() => topOf(timeline.bins), [timeline.bins]);

  const dayAt = (event: PointerEvent): DayNumber => {
    const box = plot.current!.getBoundingClientRect();
    return Math.round(firstDay + ((event.clientX - box.left) / box.width) * days);
  };

  const begin = (event: PointerEvent, part: BrushPart | "new") => {
    if (event.button !== 0) return;
    event.stopPropagation();
    plot.current!.setPointerCapture(event.pointerId);
    const grabbedDay = dayAt(event);
    // Where there is no way to move the whole, dragging in it chooses anew.
    const isEverything = part === "whole" && periodDays(shown) >= days;
    drag.current = part === "new" || isEverything ? { part: "new", grabbedDay } : { part, from: shown, grabbedDay };
  };

  const onPointerMove = (event: PointerEvent) => {
    const day = dayAt(event);
    const now = drag.current;
    onPoint(now ? null : (timeline.bins.find((bin) => day - 0.5 <= bin.toDay) ?? null));
    if (!now) return;
    if (now.part === "new") {
      if (Math.abs(day - now.grabbedDay) * plot.current!.clientWidth < days * LEAST_DRAG_PIXELS) return;
      const start = dragWhole({ fromDay: now.grabbedDay, toDay: now.grabbedDay }, now.grabbedDay, bounds).fromDay;
      const seed = { fromDay: start, toDay: start };
      show(
        day >= start
          ? dragEnd(seed, "to", day, bounds)
          : dragEnd({ fromDay: day, toDay: start - 1 }, "from", day, bounds),
      );
    } else if (now.part === "whole") show(dragWhole(now.from, now.from.fromDay + day - now.grabbedDay, bounds));
    else show(dragEnd(now.from, now.part, day, bounds));
  };

  const end = () => {
    drag.current = null;
  };

  const onKeyDown = (event: KeyboardEvent, part: BrushPart) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    const wall = event.key === "Home" ? "first" : event.key === "End" ? "last" : null;
    if (direction) {
      const step = event.shiftKey || event.key.startsWith("Page") ? "month" : "bin";
      show(stepBrush(shown, part, step, direction, bounds));
    } else if (wall) show(brushToWall(shown, part, wall, bounds));
    else return;
    event.preventDefault();
  };

  const slider = (part: BrushPart, value: DayNumber, words: string) => ({
    role: "slider",
    tabIndex: 0,
    "aria-label": text(`timeline.${part}`),
    "aria-valuemin": firstDay,
    "aria-valuemax": lastDay,
    "aria-valuenow": value,
    "aria-valuetext": words,
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, part),
    onPointerDown: (event: PointerEvent) => begin(event, part),
  });
  const [fromDate, toDate] = [isoDateOfDay(shown.fromDay), isoDateOfDay(shown.toDay)];
  const span = text("timeline.span", { from: fromDate, to: toDate });

  return (
    <div className={styles.chart}>
      <ValueAxis top={top} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the sliders in it are the way by keyboard */}
      <div
        ref={plot}
        className={styles.plot}
        title={text("timeline.hint")}
        onPointerDown={(event) => begin(event, "new")}
        onPointerMove={onPointerMove}
        onPointerUp={end}
        onPointerCancel={end}
        onPointerLeave={() => onPoint(null)}
        onDoubleClick={onReset}
      >
        <Bars timeline={timeline} firstDay={firstDay} days={days} top={top} from={from} to={to} />
        {to - from >= ROOM_FOR_TWO_DATES ? (
          <>
            <span className={styles.date} style={{ left: percent(from) }}>
              {fromDate}
            </span>
            <span className={styles.dateAtEnd} style={{ right: percent(1 - to) }}>
              {toDate}
            </span>
          </>
        ) : (
          // Above the middle of the period, moved in from the walls as the middle nears them.
          <span
            className={styles.date}
            style={{ left: percent((from + to) / 2), translate: `${percent(-(from + to) / 2)} 0` }}
          >
            {span}
          </span>
        )}
        <div className={styles.handle} style={{ left: percent(from) }} {...slider("from", shown.fromDay, fromDate)} />
        <div
          className={styles.whole}
          style={{ left: percent(from), width: percent(to - from) }}
          {...slider("whole", shown.fromDay, span)}
        />
        <div className={styles.handleAtEnd} style={{ left: percent(to) }} {...slider("to", shown.toDay, toDate)} />
      </div>
      <DateAxis firstDay={firstDay} lastDay={lastDay} share={share} />
    </div>
  );
}

const LEAST_DRAG_PIXELS = 4;

const DIRECTIONS: Readonly<Record<string, -1 | 1>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  PageDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 1,
};

/**
 * The period as it is being moved: drawn at once, told to the rest at most once a frame. A change from elsewhere takes
 * its place.
 */
function useOncePerFrame(period: Period, onChange: (period: Period) => void) {
  const [draft, setDraft] = useState<{ over: Period; period: Period } | null>(null);
  const frame = useRef(0);
  const next = useRef(period);
  const [seen, setSeen] = useState(period);
  if (seen.fromDay !== period.fromDay || seen.toDay !== period.toDay) {
    setSeen(period);
    setDraft(null);
  }
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const shown = draft?.period ?? period;
  const show = (moved: Period) => {
    if (moved.fromDay === shown.fromDay && moved.toDay === shown.toDay) return;
    setDraft({ over: period, period: moved });
    next.current = moved;
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => onChange(next.current));
  };
  return { shown, show };
}

interface BarsProps {
  readonly timeline: Timeline;
  readonly firstDay: DayNumber;
  readonly days: number;
  readonly top: number;
  readonly from: number;
  readonly to: number;
}

/** Two paths for all bars, whole and cut to the period, and one for the year before: nothing per bar while brushing. */
function Bars({ timeline, firstDay, days, top, from, to }: BarsProps) {
  const clip = useId();
  const paths = useMemo(() => barPaths(timeline.bins, firstDay, top), [timeline.bins, firstDay, top]);
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${days} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={useDescription(timeline)}
    >
      <clipPath id={clip}>
        <rect x={from * days} y={0} width={(to - from) * days} height={HEIGHT} />
      </clipPath>
      <Paths paths={paths} clip={clip} />
    </svg>
  );
}

const Paths = memo(function Paths({ paths, clip }: { paths: ReturnType<typeof barPaths>; clip: string }) {
  return (
    <>
      <path className={styles.beforeArea} d={paths.beforeArea} />
      <path className={styles.outside} d={paths.bars} />
      <path className={styles.chosen} d={paths.bars} clipPath={`url(#${clip})`} />
      <path className={styles.suppressed} d={paths.suppressed} />
      <path className={styles.beforeLine} d={paths.beforeLine} />
    </>
  );
});

function barPaths(bins: readonly TimelineBin[], firstDay: DayNumber, top: number) {
  let bars = "";
  let suppressed = "";
  let beforeArea = "";
  let beforeLine = "";
  let drawing = false;
  const y = (count: number) => round(HEIGHT - (HEIGHT * count) / top);
  for (const bin of bins) {
    const x = bin.fromDay - firstDay;
    const width = bin.toDay + 1 - bin.fromDay;
    const bar = round(width * (1 - GAP));
    if (typeof bin.count !== "number") suppressed += `M${x},${HEIGHT}v-8h${bar}v8z`;
    else if (bin.count > 0) bars += `M${x},${HEIGHT}V${y(bin.count)}h${bar}V${HEIGHT}z`;
    if (typeof bin.yearBefore !== "number") {
      drawing = false;
      continue;
    }
    const level = y(bin.yearBefore);
    beforeArea += `M${x},${HEIGHT}V${level}h${width}V${HEIGHT}z`;
    beforeLine += drawing ? `V${level}h${width}` : `M${x},${level}h${width}`;
    drawing = true;
  }
  return { bars, suppressed, beforeArea, beforeLine };
}

function useDescription({ unit, bins }: Timeline): string {
  const text = useText();
  const numbers = useNumbers();
  const tallest = bins.reduce((best, bin) => (drawnCount(bin.count) > drawnCount(best.count) ? bin : best), bins[0]!);
  const values = {
    unit: text(`timeline.each.${unit}`),
    from: isoDateOfDay(bins[0]!.fromDay),
    to: isoDateOfDay(bins.at(-1)!.toDay),
  };
  if (drawnCount(tallest.count) === 0) return text("timeline.describeNone", values);
  return text("timeline.describe", {
    ...values,
    peak: numbers.events(tallest.count),
    peakFrom: isoDateOfDay(tallest.fromDay),
  });
}

/** The top of the axis: two even steps above the tallest bar, or the least that is. */
function topOf(bins: readonly TimelineBin[]): number {
  const most = Math.max(1, ...bins.map((bin) => Math.max(drawnCount(bin.count), drawnCount(bin.yearBefore ?? 0))));
  const step = niceStep(most / 4);
  return Math.ceil(most / step) * step;
}

function ValueAxis({ top }: { top: number }) {
  const numbers = useNumbers();
  const step = niceStep(top / 2);
  const values = Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
  return (
    <div className={styles.values} aria-hidden>
      {values.map((value) => (
        <span key={value} className={styles.value} style={{ bottom: percent(value / top) }}>
          {numbers.short(value)}
        </span>
      ))}
    </div>
  );
}

interface DateAxisProps {
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  readonly share: (day: DayNumber) => number;
}

/** A year where it begins, or months when there are few; at the right end how far the data reach. */
function DateAxis({ firstDay, lastDay, share }: DateAxisProps) {
  return (
    <div className={styles.dates} aria-hidden>
      {axisTicks(firstDay, lastDay)
        .filter(({ day }) => share(day) < ROOM_FOR_TICKS)
        .map(({ day, label }) => (
          <span key={day} className={styles.tick} style={{ left: percent(share(day)) }}>
            {label}
          </span>
        ))}
      <span className={styles.asOf}>{isoDateOfDay(lastDay)}</span>
    </div>
  );
}

const MOST_TICKS = 8;
/** Further right stands how far the data reach. */
const ROOM_FOR_TICKS = 0.78;

function axisTicks(firstDay: DayNumber, lastDay: DayNumber): { day: DayNumber; label: string }[] {
  const [firstYear, firstMonth] = yearAndMonth(firstDay);
  const [lastYear, lastMonth] = yearAndMonth(lastDay);
  const months = (lastYear - firstYear) * 12 + lastMonth - firstMonth;
  const everyMonths = months <= 7 ? 1 : months <= 18 ? 3 : 12 * niceStep((lastYear - firstYear) / MOST_TICKS);
  const ticks: { day: DayNumber; label: string }[] = [];
  for (let month = firstMonth; month <= firstMonth + months; month++) {
    const day = dayOfCivil(firstYear, month, 1);
    const inYear = ((month - 1) % 12) + (firstYear + Math.floor((month - 1) / 12)) * 12;
    if (day < firstDay || inYear % everyMonths !== 0) continue;
    ticks.push({ day, label: isoDateOfDay(day).slice(0, everyMonths < 12 ? 7 : 4) });
  }
  return ticks;
}

function yearAndMonth(day: DayNumber): [year: number, month: number] {
  const [year, month] = isoDateOfDay(day).split("-").map(Number) as [number, number];
  return [year, month];
}

function percent(share: number): string {
  return `${round(share * 100)}%`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
