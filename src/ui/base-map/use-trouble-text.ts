import { useCallback } from "react";
import type { BaseMapTrouble } from "../../domain/base-map.ts";
import { useText } from "../shared/text.ts";

/** Why the chosen map is not shown, in a sentence. */
export function useTroubleText(): (trouble: BaseMapTrouble) => string {
  const text = useText();
  return useCallback(({ why, subject }) => text(`baseMap.trouble.${why}`, { subject }), [text]);
}
