import { ChevronDown, ChevronUp } from "lucide-react";
import { type PointerEvent, type ReactNode, useEffect, useRef } from "react";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import styles from "./Sheet.module.css";
import { nextHeight, type SheetHeight, settledHeight, sheetPixels } from "./sheet-heights.ts";

interface Props {
  readonly label: string;
  readonly height: SheetHeight;
  readonly onHeight: (height: SheetHeight) => void;
  /** Told how many pixels of what is behind are covered. */
  readonly onCovered: (pixels: number) => void;
  /** Beside the buttons that raise and lower; with the handle it is what one drags. */
  readonly head: ReactNode;
  readonly children: ReactNode;
}

interface Drag {
  readonly fromY: number;
  readonly fromHeight: number;
  readonly room: number;
  /** Where it was a moment ago, for how fast it is going. */
  last: { readonly y: number; readonly ms: number };
}

/** Speed is measured over at least this. */
const MOMENT_MS = 40;

/** On a phone: what lies over the lower part of the map, at one of three heights, by a drag or by its buttons. */
export function Sheet({ label, height, onHeight, onCovered, head, children }: Props) {
  const text = useText();
  const sheet = useRef<HTMLElement>(null);
  const drag = useRef<Drag | null>(null);

  useEffect(() => {
    const room = sheet.current?.parentElement;
    if (!room) return;
    const observer = new ResizeObserver(() => {
      // Of a map that is wholly covered nobody sees where the middle is.
      onCovered(sheetPixels(height === "full" ? "half" : height, room.clientHeight));
    });
    observer.observe(room);
    return () => observer.disconnect();
  }, [height, onCovered]);

  const down = (event: PointerEvent<HTMLElement>) => {
    if (!sheet.current || (event.target as Element).closest("button, a, input, select")) return;
    const room = sheet.current.parentElement?.clientHeight ?? 0;
    drag.current = {
      fromY: event.clientY,
      fromHeight: sheet.current.clientHeight,
      room,
      last: { y: event.clientY, ms: event.timeStamp },
    };
    event.currentTarget.setPointerCapture(event.pointerId);
    sheet.current.dataset.dragged = "";
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const from = drag.current;
    if (!from || !sheet.current) return;
    if (event.timeStamp - from.last.ms > MOMENT_MS) from.last = { y: event.clientY, ms: event.timeStamp };
    const tall = Math.min(
      sheetPixels("full", from.room),
      Math.max(sheetPixels("peek", from.room), draggedTo(from, event)),
    );
    sheet.current.style.height = `${tall}px`;
  };
  const up = (event: PointerEvent<HTMLElement>) => {
    const from = drag.current;
    drag.current = null;
    if (!from || !sheet.current) return;
    delete sheet.current.dataset.dragged;
    sheet.current.style.height = "";
    const speed = (from.last.y - event.clientY) / Math.max(1, event.timeStamp - from.last.ms);
    onHeight(settledHeight(draggedTo(from, event), speed, from.room));
  };

  const step = (by: 1 | -1, name: "hotspots.raiseSheet" | "hotspots.lowerSheet") => {
    const next = nextHeight(height, by);
    const Icon = by === 1 ? ChevronUp : ChevronDown;
    return (
      <button
        type="button"
        className={`${controls.icon} ${styles.step}`}
        aria-label={text(name)}
        aria-disabled={next === height}
        onClick={() => onHeight(next)}
      >
        <Icon size={20} aria-hidden />
      </button>
    );
  };

  return (
    <aside ref={sheet} className={`${styles.sheet} ${styles[height]}`} aria-label={label} data-height={height}>
      <div className={styles.head} onPointerDown={down} onPointerMove={move} onPointerUp={up} onPointerCancel={up}>
        <span className={styles.handle} aria-hidden />
        <div className={styles.row}>
          {head}
          {step(-1, "hotspots.lowerSheet")}
          {step(1, "hotspots.raiseSheet")}
        </div>
      </div>
      {children}
    </aside>
  );
}

function draggedTo({ fromY, fromHeight }: Drag, event: PointerEvent): number {
  return fromHeight + fromY - event.clientY;
}
