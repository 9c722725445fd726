import type { StateCreator } from "zustand/vanilla";
import { SCHEMATIC } from "../domain/base-map.ts";
import type { AppState, BaseMapSlice } from "./app-state.ts";

/** As on the first visit: nothing is asked for anywhere. */
export const NO_STREET_MAP = {
  baseMapChoice: { kind: "schematic" },
  baseMap: SCHEMATIC,
  baseMapTrouble: null,
} as const;

export const createBaseMapSlice: StateCreator<AppState, [], [], BaseMapSlice> = (set) => ({
  ...NO_STREET_MAP,
  baseMapAsked: 0,
  chooseBaseMap: (baseMapChoice) =>
    set(({ baseMapAsked }) => ({ ...NO_STREET_MAP, baseMapChoice, baseMapAsked: baseMapAsked + 1 })),
  askForBaseMap: () => set(({ baseMapAsked }) => ({ baseMapAsked: baseMapAsked + 1 })),
  baseMapOpened: (baseMap) => set({ baseMap, baseMapTrouble: null }),
  baseMapFailed: (baseMapTrouble) => set({ baseMap: SCHEMATIC, baseMapTrouble }),
});
