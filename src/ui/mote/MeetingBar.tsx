import { AArrowDown, AArrowUp, ChevronLeft, ChevronRight, Maximize, Minimize, Moon, Sun, Users, X } from "lucide-react";
import type { Hotspot } from "../../domain/hotspot.ts";
import { movedStep } from "../../domain/meeting.ts";
import type { RankedList } from "../../domain/priority.ts";
import type { Work } from "../../domain/work.ts";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import styles from "./MeetingBar.module.css";
import { SaveMinutes } from "./SaveMinutes.tsx";
import { nextSize, type TextSize } from "./text-size.ts";
import type { FullScreen } from "./use-full-screen.ts";
import type { MeetingNumber } from "./use-meeting-numbers.ts";

interface Props {
  readonly places: readonly Hotspot[];
  readonly list: RankedList | null;
  readonly step: number;
  readonly numbers: readonly MeetingNumber[];
  readonly work: Work | null;
  readonly fullScreen: FullScreen;
  readonly isDark: boolean;
  readonly isShared: boolean;
  readonly onStep: (step: number) => void;
  readonly onRoom: () => void;
  readonly size: TextSize;
  readonly onSize: (by: 1 | -1) => void;
  /** null while a decision is typed, which the shared view does not show. */
  readonly onView: (() => void) | null;
  readonly onLeave: () => void;
}

/** Every key of the meeting as a button, and every step to jump to. */
export function MeetingBar(props: Props) {
  const { places, list, step, numbers, work, fullScreen, isDark, isShared } = props;
  const { size, onStep, onRoom, onSize, onView, onLeave } = props;
  const text = useText();
  const move = (to: "back" | "forward") => onStep(movedStep(step, to, places.length));
  return (
    // A mouse does not take the focus, and with it the space of a clicker, from the room.
    <nav className={styles.bar} aria-label={text("mote.bar")} onMouseDown={(event) => event.preventDefault()}>
      <ol className={styles.steps}>
        <li>
          <button
            type="button"
            className={styles.step}
            aria-current={step === 0 ? "step" : undefined}
            onClick={() => onStep(0)}
          >
            {text("mote.start")}
          </button>
        </li>
        {places.map(({ id, rank, name }, i) => (
          <li key={id}>
            <button
              type="button"
              className={styles.step}
              aria-label={text("mote.step", { rank, name })}
              aria-current={step === i + 1 ? "step" : undefined}
              onClick={() => onStep(i + 1)}
            >
              {rank}
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className={styles.button}
        aria-disabled={step === 0 || undefined}
        aria-keyshortcuts="ArrowLeft PageUp"
        onClick={() => move("back")}
      >
        <ChevronLeft className={styles.icon} aria-hidden />
        {text("mote.previous")}
      </button>
      <button
        type="button"
        className={styles.button}
        aria-disabled={step === places.length || undefined}
        aria-keyshortcuts="ArrowRight PageDown Space"
        onClick={() => move("forward")}
      >
        {text("mote.next")}
        <ChevronRight className={styles.icon} aria-hidden />
      </button>
      <span className={styles.gap} />
      {list && <SaveMinutes className={styles.button} places={places} list={list} numbers={numbers} work={work} />}
      <button
        type="button"
        className={styles.button}
        aria-pressed={isShared}
        aria-disabled={onView === null || undefined}
        onClick={() => onView?.()}
      >
        <Users className={styles.icon} aria-hidden />
        {text("view.shared")}
      </button>
      {([-1, 1] as const).map((by) => (
        <button
          key={by}
          type="button"
          className={styles.button}
          aria-label={text(by === 1 ? "mote.larger" : "mote.smaller")}
          title={text(by === 1 ? "mote.larger" : "mote.smaller")}
          aria-keyshortcuts={by === 1 ? "+" : "-"}
          aria-disabled={nextSize(size, by) === null || undefined}
          onClick={() => onSize(by)}
        >
          {by === 1 ? (
            <AArrowUp className={styles.icon} aria-hidden />
          ) : (
            <AArrowDown className={styles.icon} aria-hidden />
          )}
        </button>
      ))}
      <button type="button" className={styles.button} aria-keyshortcuts="T" onClick={onRoom}>
        {isDark ? <Sun className={styles.icon} aria-hidden /> : <Moon className={styles.icon} aria-hidden />}
        {text(isDark ? "mote.brightRoom" : "mote.darkRoom")}
      </button>
      {fullScreen.isPossible && (
        <button
          type="button"
          className={styles.button}
          aria-label={text(fullScreen.isOn ? "mote.window" : "mote.fullScreen")}
          title={text(fullScreen.isOn ? "mote.window" : "mote.fullScreen")}
          aria-keyshortcuts="F"
          onClick={fullScreen.toggle}
        >
          {fullScreen.isOn ? (
            <Minimize className={styles.icon} aria-hidden />
          ) : (
            <Maximize className={styles.icon} aria-hidden />
          )}
        </button>
      )}
      <button
        type="button"
        className={`${controls.button} ${styles.leave}`}
        aria-label={text("mote.leave.what")}
        aria-keyshortcuts="Escape"
        onClick={onLeave}
      >
        <X className={styles.icon} aria-hidden />
        {text("mote.leave")}
      </button>
    </nav>
  );
}
