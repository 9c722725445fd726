import { useSyncExternalStore } from "react";

/** Signs and words of the map on a wall of 1920 × 1080, 3–5 metres away. */
const AT_FULL_HD = 1.6;
const FULL_HD = { width: 1920, height: 1080 } as const;
/** Each other scale is another style to load: a window that is dragged does not pass through a hundred of them. */
const STEPS_PER_ONE = 5;

/** How much larger the map's signs are in a meeting: they follow the window, as the text beside them does. */
export function useWallScale(): number {
  return useSyncExternalStore(subscribe, wallScale);
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("resize", changed);
  return () => window.removeEventListener("resize", changed);
}

function wallScale(): number {
  const share = Math.min(window.innerWidth / FULL_HD.width, window.innerHeight / FULL_HD.height);
  return Math.max(1, Math.round(AT_FULL_HD * share * STEPS_PER_ONE) / STEPS_PER_ONE);
}
