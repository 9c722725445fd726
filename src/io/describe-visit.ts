import type { TravelMode, Visit, VisitReason } from "../domain/presence.ts";
import { isHidden } from "../domain/shown.ts";
import { dayOfMinute, type LocalMinute, MINUTES_PER_DAY, weekdayOfDay } from "../domain/time.ts";
import { actorText } from "./read-actor.ts";

const WEEKDAYS = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"] as const;

export const TRAVEL_WORDS: Readonly<Record<TravelMode, string>> = { foot: "till fots", car: "bil" };

/** `ordningsvakter, lag 1` */
export function teamText({ actor, team }: Visit): string {
  const who = actorText(actor);
  return who === "" ? `lag ${team}` : `${who}, lag ${team}`;
}

/** Why a visit is in the plan, in Swedish, for files; of a visit put there by hand that it was. */
export function reasonText({ reason, mode }: Pick<Visit, "reason" | "mode">): string {
  if (reason === null) return "Tillagt för hand.";
  const { rank, dominantCategory, slotFrom, slotTo, slotShare, needShare, travelMinutes } = reason;
  const category = dominantCategory === "" ? "" : `, mest ${dominantCategory}`;
  const way = mode === "foot" ? "till fots" : "med bil";
  return [
    `Plats ${rank} på listan${countText(reason)}${category}.`,
    `Täcker ${weekdayText(slotFrom)} ${clockText(slotFrom)}–${clockText(slotTo)}: ${percent(slotShare)} av platsens vecka, ${percent(needShare)} av allt behov i planen.`,
    ...(travelMinutes === null ? [] : [`${travelMinutes} minuter ${way} från stoppet före.`]),
  ].join(" ");
}

function countText({ count12Months }: VisitReason): string {
  return isHidden(count12Months) ? "" : `: ${count12Months} händelser på 12 månader`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1).replace(".", ",")} %`;
}

function weekdayText(minute: LocalMinute): string {
  return WEEKDAYS[weekdayOfDay(dayOfMinute(minute))];
}

function clockText(minute: LocalMinute): string {
  const rest = minute - dayOfMinute(minute) * MINUTES_PER_DAY;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}
