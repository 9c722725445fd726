import type { StateCreator } from "zustand/vanilla";
import type { AppState, KeepingSlice } from "./app-state.ts";

export const createKeepingSlice: StateCreator<AppState, [], [], KeepingSlice> = (set, get) => ({
  keeping: null,
  tabs: 1,
  followed: null,
  keepingTold: (keeping) => set({ keeping }),
  tabsCounted: (tabs) => set({ tabs }),
  otherTabFollowed: (summary, change) => {
    if (change?.kind === "wiped") get().everythingWiped(summary);
    else get().dataLoaded(summary);
    set({ followed: { change } });
  },
  followedRead: () => set({ followed: null }),
});
