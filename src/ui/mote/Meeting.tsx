import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { useStore as useZustandStore } from "zustand";
import type { Hotspot } from "../../domain/hotspot.ts";
import { movedStep, moveOfKey } from "../../domain/meeting.ts";
import type { RankedList } from "../../domain/priority.ts";
import { LoadTrouble } from "../shared/LoadTrouble.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import type { Answer } from "../shared/use-answer.ts";
import { useRemembered } from "../shared/use-remembered.ts";
import { useIsDark } from "../shared/use-theme.ts";
import { useWork } from "../shared/use-work.ts";
import { say } from "../undo/notice-store.ts";
import { DecisionForm } from "./DecisionForm.tsx";
import styles from "./Meeting.module.css";
import { MeetingBar } from "./MeetingBar.tsx";
import { MeetingHead } from "./MeetingHead.tsx";
import { MeetingLegend } from "./MeetingLegend.tsx";
import { PlacePanel } from "./PlacePanel.tsx";
import { StartPanel } from "./StartPanel.tsx";
import { changeTextSize, textSize } from "./text-size.ts";
import { useFullScreen } from "./use-full-screen.ts";
import { useMeetingNumbers } from "./use-meeting-numbers.ts";

/** An open meeting sees what the web may see; under 5 instead is chosen on another screen. */
const LEAST_IN_MEETING = 3;

interface Props {
  readonly places: readonly Hotspot[];
  readonly answer: Answer<RankedList>;
}

/** Everything of the meeting but the map: the state of things, then one place after the other, read from the back of the room. */
export function Meeting({ places, answer }: Props) {
  const text = useText();
  const store = useStore();
  const load = useAppState((state) => state.load);
  const isShared = useAppState((state) => state.leastShown !== null);
  const wantedStep = useAppState((state) => state.meetingStep);
  const [shortcutsOn] = useRemembered("shortcuts", true);
  const isDark = useIsDark();
  const fullScreen = useFullScreen();
  const size = useZustandStore(textSize, (state) => state.percent);
  const work = useWork();
  const numbers = useMeetingNumbers(places);
  /** The step whose decision is being typed; null when none is. */
  const [deciding, setDeciding] = useState<number | null>(null);
  const place = useRef<HTMLElement>(null);

  /** The page scrolls: see Workspace.module.css. */
  const isLarge = size >= 150;

  const list = answer.value;
  const step = Math.min(wantedStep, places.length);
  const shown = useMemo(
    () => list?.hotspots.find(({ id }) => id === places[step - 1]?.id) ?? null,
    [list, places, step],
  );
  const mayDecide = !isShared && work.value !== null && list !== null;

  const goTo = (next: number) => {
    // What is in focus there goes with its step; from the panel itself every key still means what it means in the room.
    if (place.current?.contains(document.activeElement)) place.current.focus();
    setDeciding(null);
    store.getState().showWork({ meetingStep: next });
  };
  const leave = () => store.getState().openScreen("karta");
  const switchRoom = () => store.getState().chooseTheme(isDark ? "light" : "dark");
  const switchView = () => store.getState().chooseView(isShared ? null : LEAST_IN_MEETING);
  const changeSize = (by: 1 | -1) => say(text("mote.textSize", { percent: changeTextSize(by) }));
  const decide = () => {
    if (mayDecide) setDeciding(step);
  };
  const endDeciding = () => {
    place.current?.focus();
    setDeciding(null);
  };

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open], [role=dialog]")) return;
    const target = event.target instanceof Element ? event.target : document.body;
    // Whoever types has the keys for that; the form itself hears Esc.
    if (target.closest("form, input, select, textarea, [role=menu]")) return;
    const does = actionOf(event, target);
    if (!does) return;
    event.preventDefault();
    // The map also listens to arrows, and Esc must not also close the card of the map one comes back to.
    event.stopPropagation();
    does();
  });
  const actionOf = (event: KeyboardEvent, target: Element): (() => void) | null => {
    if (event.key === "Escape") return fullScreen.isOn ? fullScreen.toggle : leave;
    const isPressed = event.key === " " || event.key === "Enter";
    const button = target.closest("button, a, summary");
    // A button in focus is pressed with these; that of the step one is on leads nowhere, and a clicker's space goes on.
    if (isPressed && button && button.getAttribute("aria-current") !== "step") return null;
    const move = moveOfKey(event.key, event.shiftKey);
    if (move) return () => goTo(movedStep(step, move, places.length));
    if (event.key === "Enter") return decide;
    if (!shortcutsOn) return null;
    switch (event.key.toLowerCase()) {
      case "n":
        return decide;
      case "f":
        return fullScreen.isPossible ? fullScreen.toggle : null;
      case "t":
        return switchRoom;
      case "+":
      case "-":
        // The map zooms with them.
        return target.closest(".maplibregl-map") ? null : () => changeSize(event.key === "+" ? 1 : -1);
      default:
        return null;
    }
  };
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener, { capture: true });
    return () => document.removeEventListener("keydown", listener, { capture: true });
  }, []);

  // With larger text the page scrolls, and what one steps to is not to be looked for.
  useEffect(() => {
    const panel = place.current;
    if (!panel || !isLarge) return;
    if (step > 0) panel.scrollIntoView({ block: "start" });
    else panel.closest("main")!.scrollTo({ top: 0 });
  }, [step, isLarge]);

  const panel = { work: work.value, onDecide: mayDecide ? decide : null };
  return (
    <>
      <MeetingHead list={list} numbers={numbers} />
      <section ref={place} tabIndex={-1} className={styles.place} aria-label={text("mote.panel")}>
        {load.phase === "failed" ? (
          <LoadTrouble />
        ) : answer.failed ? (
          <Trouble message={text("hotspots.failed")} onAgain={answer.askAgain} />
        ) : !list ? (
          <p>{text("shared.loadingData")}</p>
        ) : deciding === step && work.value ? (
          <DecisionForm hotspot={shown} list={list} work={work.value} onEnd={endDeciding} />
        ) : shown ? (
          <PlacePanel key={shown.id} hotspot={shown} list={list} {...panel} />
        ) : (
          <StartPanel places={places} onPlace={goTo} {...panel} />
        )}
      </section>
      <MeetingLegend />
      <MeetingBar
        places={places}
        list={list}
        step={step}
        numbers={numbers}
        work={work.value}
        fullScreen={fullScreen}
        isDark={isDark}
        isShared={isShared}
        onStep={goTo}
        onRoom={switchRoom}
        size={size}
        onSize={changeSize}
        onView={deciding === null ? switchView : null}
        onLeave={leave}
      />
    </>
  );
}
