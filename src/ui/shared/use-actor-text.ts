import { useCallback } from "react";
import type { Actor } from "../../domain/presence.ts";
import { useText } from "./text.ts";

/** `Polis`; `Ordningsvakter, lag city`; what is neither of the known kinds goes by its own name. */
export function useActorText(): (actor: Actor) => string {
  const text = useText();
  return useCallback(
    ({ kind, name }) => {
      const own = name.trim();
      if (kind === "other") return own === "" ? text("work.actor.untold") : own;
      const known = text(`work.actor.${kind}`);
      return own === "" ? known : text("work.actor.named", { kind: known, name: own });
    },
    [text],
  );
}
