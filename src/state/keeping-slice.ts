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
    // A change that was taken back is told by what can be made again.
    set({ followed: change ? { what: "done", change } : { what: "undone", change: summary.redoable } });
  },
  followedRead: () => set({ followed: null }),
});
