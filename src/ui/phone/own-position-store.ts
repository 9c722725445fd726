import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { OwnPosition } from "../../map/own-position.ts";

/** Why the device does not say where it is. */
export type PositionTrouble = "denied" | "unavailable" | "timeout" | "unsupported";

export type OwnPositionState =
  | { readonly phase: "off" }
  | { readonly phase: "asking" }
  | { readonly phase: "on"; readonly position: OwnPosition }
  | { readonly phase: "failed"; readonly trouble: PositionTrouble };

const LONGEST_WAIT_MS = 20_000;
const OFF: OwnPositionState = { phase: "off" };

/** Where the one who looks is: in memory only, and no part of the app's state, which goes into links and files. */
export const ownPosition = createStore<OwnPositionState>()(() => OFF);

let watch: number | null = null;

/** Asks the device, which asks its owner; the first time only when told to. */
export function followOwnPosition(geolocation: Geolocation | undefined = navigator.geolocation): void {
  stopOwnPosition();
  if (!geolocation) {
    ownPosition.setState({ phase: "failed", trouble: "unsupported" }, true);
    return;
  }
  ownPosition.setState({ phase: "asking" }, true);
  watch = geolocation.watchPosition(
    ({ coords: { longitude, latitude, accuracy } }) => {
      const position: OwnPosition = { lngLat: [longitude, latitude], accuracyMeters: accuracy };
      ownPosition.setState({ phase: "on", position }, true);
    },
    ({ code }) => {
      stopOwnPosition();
      ownPosition.setState({ phase: "failed", trouble: TROUBLE_OF_CODE[code] ?? "unavailable" }, true);
    },
    { enableHighAccuracy: true, timeout: LONGEST_WAIT_MS, maximumAge: 0 },
  );
}

/** Also puts the message of a failure away. */
export function stopOwnPosition(): void {
  if (watch !== null) navigator.geolocation.clearWatch(watch);
  watch = null;
  ownPosition.setState(OFF, true);
}

/** Of `GeolocationPositionError`. */
const TROUBLE_OF_CODE: Readonly<Record<number, PositionTrouble>> = { 1: "denied", 2: "unavailable", 3: "timeout" };

export function useOwnPosition(): OwnPosition | null {
  return useStore(ownPosition, (state) => (state.phase === "on" ? state.position : null));
}
