import { useCallback } from "react";
import type { PlaceRef } from "../../../domain/presence.ts";
import { useText } from "../../shared/text.ts";

/** What a place is called, also where nobody has named it. The same function while the language is. */
export function usePlaceName(): (place: Pick<PlaceRef, "name">) => string {
  const text = useText();
  return useCallback(({ name }) => name || text("delivery.unplanned.nameless"), [text]);
}
