import type { PlaceRef } from "../../domain/presence.ts";
import type { CitizenPromise, Goal, Indicator, PromiseActivity } from "../../domain/promise.ts";
import type { RequestType } from "../../domain/request.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import { dayOfTyped } from "../karta/period-draft.ts";

/** An activity while it is written: numbers are what stands in the field. */
export interface ActivityDraft extends Omit<PromiseActivity, "goalPerTertial"> {
  readonly goal: string;
}

/** Everything that an indicator of any kind may say, so that a look at another kind loses nothing. */
export interface IndicatorDraft {
  readonly kind: "none" | Indicator["kind"];
  readonly categories: readonly string[] | null;
  readonly question: string;
  readonly requestTypes: readonly RequestType[];
  readonly direction: Goal["direction"];
  readonly by: string;
  readonly words: string;
}

/** A promise while it is written. */
export interface PromiseDraft
  extends Omit<CitizenPromise, "fromDay" | "toDay" | "activities" | "indicator" | "invented"> {
  readonly from: string;
  readonly to: string;
  readonly activities: readonly ActivityDraft[];
  readonly indicator: IndicatorDraft;
}

export type DraftTrouble = "empty" | "notADate" | "backwards" | "notANumber";

export type DraftReading =
  | { readonly ok: true; readonly promise: CitizenPromise }
  /** By field: `title`, `from`, `to`, `goal.<activity id>`, `name.<activity id>`, `by`, `question`. */
  | { readonly ok: false; readonly troubles: ReadonlyMap<string, DraftTrouble> };

export function draftOf(promise: CitizenPromise): PromiseDraft {
  const { fromDay, toDay, activities, indicator, invented: _, ...same } = promise;
  return {
    ...same,
    from: isoDateOfDay(fromDay),
    to: isoDateOfDay(toDay),
    activities: activities.map(({ goalPerTertial, ...activity }) => ({
      ...activity,
      goal: goalPerTertial === null ? "" : String(goalPerTertial),
    })),
    indicator: indicatorDraftOf(indicator),
  };
}

/** What is written as a promise, or what has to be changed first. It is the user's own from now on, never invented. */
export function readPromiseDraft(draft: PromiseDraft): DraftReading {
  const { from, to, activities, indicator, ...same } = draft;
  const troubles = new Map<string, DraftTrouble>();
  const fromDay = dayOfTyped(from);
  const toDay = dayOfTyped(to);
  if (draft.title.trim() === "") troubles.set("title", "empty");
  if (fromDay === null) troubles.set("from", "notADate");
  if (toDay === null) troubles.set("to", "notADate");
  if (fromDay !== null && toDay !== null && fromDay > toDay) troubles.set("to", "backwards");
  const readActivities = activities.map(({ goal, ...activity }) => {
    if (activity.name.trim() === "") troubles.set(`name.${activity.id}`, "empty");
    const goalPerTertial = goal.trim() === "" ? null : wholeNumber(goal);
    if (goal.trim() !== "" && goalPerTertial === null) troubles.set(`goal.${activity.id}`, "notANumber");
    return { ...activity, name: activity.name.trim(), goalPerTertial };
  });
  const by = indicator.by.trim() === "" ? null : positiveNumber(indicator.by);
  if (hasGoal(indicator.kind) && indicator.by.trim() !== "" && by === null) troubles.set("by", "notANumber");
  if (indicator.kind === "survey" && indicator.question === "") troubles.set("question", "empty");
  if (fromDay === null || toDay === null || troubles.size > 0) return { ok: false, troubles };
  const promise: CitizenPromise = {
    ...same,
    title: draft.title.trim(),
    fromDay,
    toDay,
    activities: readActivities,
    indicator: indicatorOf(indicator, by),
  };
  return { ok: true, promise };
}

/** The same promise once more, under ids of its own. */
export function duplicateOf(promise: CitizenPromise, title: string, newId: () => string): CitizenPromise {
  const { invented: _, ...same } = promise;
  return {
    ...same,
    id: newId(),
    title,
    activities: promise.activities.map((activity) => ({ ...activity, id: newId() })),
  };
}

export function emptyActivity(newId: () => string): ActivityDraft {
  return { id: newId(), name: "", kind: "logged", responsible: "", actors: [], requestTypes: [], unit: "", goal: "" };
}

/** The places with one more; a place that is there already is not put twice. */
export function withPlace(places: readonly PlaceRef[], place: PlaceRef): readonly PlaceRef[] {
  return places.some(({ id }) => id === place.id) ? places : [...places, place];
}

export function hasGoal(kind: IndicatorDraft["kind"]): boolean {
  return kind === "incidents" || kind === "survey" || kind === "closedInTime";
}

function indicatorDraftOf(indicator: Indicator | null): IndicatorDraft {
  const goal = indicator !== null && "goal" in indicator ? indicator.goal : null;
  return {
    kind: indicator?.kind ?? "none",
    categories: indicator?.kind === "incidents" ? indicator.categories : null,
    question: indicator?.kind === "survey" ? indicator.question : "",
    requestTypes: indicator?.kind === "closedInTime" ? indicator.requestTypes : [],
    direction: goal?.direction ?? (indicator?.kind === "closedInTime" ? "up" : "down"),
    by: goal === null ? "" : String(goal.by).replace(".", ","),
    words: indicator?.kind === "words" ? indicator.text : "",
  };
}

function indicatorOf(draft: IndicatorDraft, by: number | null): Indicator | null {
  const goal = by === null ? null : { direction: draft.direction, by };
  switch (draft.kind) {
    case "none":
      return null;
    case "incidents":
      return { kind: "incidents", categories: draft.categories, goal };
    case "survey":
      return { kind: "survey", question: draft.question, goal };
    case "closedInTime":
      return { kind: "closedInTime", requestTypes: draft.requestTypes, goal };
    case "words":
      return { kind: "words", text: draft.words.trim() };
    default:
      return draft.kind satisfies never;
  }
}

/** 0–999 999; null for anything else. */
export function wholeNumber(text: string): number | null {
  const plain = text.replace(/\s/g, "");
  return /^\d{1,6}$/.test(plain) ? Number(plain) : null;
}

/** Over 0 and at most 1 000, with a comma or a point; null for anything else. */
function positiveNumber(text: string): number | null {
  const plain = text.trim().replace(",", ".");
  if (!/^\d+(\.\d+)?$/.test(plain)) return null;
  const value = Number(plain);
  return value > 0 && value <= 1000 ? value : null;
}
