import { useEffect, useRef } from "react";
import { useStore as useZustandStore } from "zustand";
import { offeredMapFile, takeOfferedMapFile } from "../shared/offered-map-file.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { say } from "../undo/notice-store.ts";
import { followBaseMap } from "./follow-base-map.ts";

/** Keeps the map under our layers what the user has chosen, and takes the map files that are dropped on the page. */
export function useBaseMap(): void {
  const text = useText();
  const store = useStore();
  const offered = useZustandStore(offeredMapFile, ({ file }) => file);
  const baseMap = useAppState((state) => state.baseMap);
  const isDropped = useRef(false);

  useEffect(() => followBaseMap(store), [store]);

  useEffect(() => {
    if (!offered) return;
    const file = takeOfferedMapFile();
    if (!file) return;
    isDropped.current = true;
    void import("./map-file.ts").then(({ chooseMapFile }) => {
      chooseMapFile(file);
      store.getState().chooseBaseMap({ kind: "file" });
    });
  }, [offered, store]);

  useEffect(() => {
    if (!isDropped.current || baseMap.kind !== "street") return;
    isDropped.current = false;
    say(text("baseMap.file.shown", { name: baseMap.name }));
  }, [baseMap, text]);
}
