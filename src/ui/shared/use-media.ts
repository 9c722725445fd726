import { useSyncExternalStore } from "react";

/** Also a phone on its side. As in the style sheets. */
export const PHONE = "(max-width: 45em), (max-height: 480px) and (max-width: 64em)";
/** A phone on its side: width to spare, and no height. */
export const ON_ITS_SIDE = "(max-height: 480px) and (min-width: 40em) and (max-width: 64em)";

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
  );
}
