import { LocateFixed, LocateOff, X } from "lucide-react";
import { useEffect } from "react";
import { useStore as useZustandStore } from "zustand";
import controls from "../shared/controls.module.css";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./OwnPositionButton.module.css";
import { followOwnPosition, type OwnPositionState, ownPosition, stopOwnPosition } from "./own-position-store.ts";

/** On the map: shows where the one who looks is, until it is turned off. Says beside it that nobody else is told. */
export function OwnPositionButton() {
  const text = useText();
  const state = useZustandStore(ownPosition);
  const isOn = state.phase === "on" || state.phase === "asking";
  const label = text(isOn ? "position.hide" : "position.show");
  const Icon = state.phase === "failed" ? LocateOff : LocateFixed;
  useEffect(() => stopOwnPosition, []);
  return (
    <>
      <button
        type="button"
        className={isOn ? styles.on : styles.button}
        aria-label={label}
        aria-pressed={isOn}
        title={label}
        onClick={isOn ? stopOwnPosition : () => followOwnPosition()}
      >
        <Icon size={17} aria-hidden />
      </button>
      <div className={styles.said} role="status">
        <Said state={state} />
      </div>
    </>
  );
}

function Said({ state }: { state: OwnPositionState }) {
  const text = useText();
  const isFetched = useAppState(({ baseMap, baseMapChoice: { kind } }) => baseMap.kind === "street" && kind !== "file");
  switch (state.phase) {
    case "off":
      return null;
    case "asking":
      return <p className={styles.note}>{text("position.asking")}</p>;
    case "on":
      return (
        <p className={styles.note}>
          {text("position.said", { meters: Math.max(1, Math.round(state.position.accuracyMeters)) })}
          {isFetched && ` ${text("position.streetMap")}`}
        </p>
      );
    case "failed":
      return (
        <p className={styles.note}>
          {text(`position.${state.trouble}`)}
          <button type="button" className={controls.icon} aria-label={text("position.close")} onClick={stopOwnPosition}>
            <X size={16} aria-hidden />
          </button>
        </p>
      );
    default:
      return state satisfies never;
  }
}
