import type { workMessages as swedish } from "../sv/work-messages.ts";

export const workMessages: Record<keyof typeof swedish, string> = {
  "work.failed": "The change could not be made. Everything is as before. Try again.",
  "work.masked": "This looks like personal data and is kept as •••.",
  "work.shared": "This is shown in Internal only. Change view at the top.",
  "smallMap.km": "{count} km",
  "smallMap.m": "{count} m",
  "work.actor.police": "Police",
  "work.actor.guards": "Guards",
  "work.actor.hosts": "Safety hosts",
  "work.actor.fieldGroup": "Field group",
  "work.actor.nightWalkers": "Night walkers",
  "work.actor.other": "Other",
  "work.actor.named": "{kind}, {name}",
  "work.actor.untold": "Not said who",
};
