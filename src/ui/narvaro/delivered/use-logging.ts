import { useCallback, useMemo, useState } from "react";
import type { LngLat } from "../../../domain/coordinates.ts";
import { type DayNumber, MINUTES_PER_DAY } from "../../../domain/time.ts";
import type { Work } from "../../../domain/work.ts";
import { draftInHand } from "../../shared/draft-in-hand.ts";
import { pointedOut } from "./LogForm.tsx";
import { draftOf, type StopDraft } from "./stop-draft.ts";

/** A stop that is being logged, and whether the map is asked where it was. */
export interface Logging {
  /** null: none is. */
  readonly draft: StopDraft | null;
  readonly change: (draft: StopDraft) => void;
  readonly begin: (day: DayNumber, work: Work) => void;
  readonly end: () => void;
  readonly pointing: boolean;
  readonly point: (pointing: boolean) => void;
  /** For the map; null while clicks are not about this. */
  readonly onPoint: ((lngLat: LngLat) => void) | null;
  /** Where it was, when that is no known place; for the map. */
  readonly pointed: LngLat | null;
}

const useStopInHand = draftInHand<StopDraft>();

export function useLogging(): Logging {
  const [draft, change] = useStopInHand();
  const [pointing, point] = useState(false);
  const onPoint = useCallback(
    (lngLat: LngLat) => {
      point(false);
      change((before) => before && { ...before, place: pointedOut(before.place, lngLat) });
    },
    [change],
  );
  return useMemo(
    () => ({
      draft,
      change,
      begin: (day, work) => change(emptyDraft(day, work)),
      end: () => {
        change(null);
        point(false);
      },
      pointing,
      point,
      onPoint: pointing ? onPoint : null,
      pointed: draft?.place?.id === "" ? draft.place.lngLat : null,
    }),
    [draft, change, pointing, onPoint],
  );
}

/** By whoever has the first shift; when it was is for the user to say. */
function emptyDraft(day: DayNumber, work: Work): StopDraft {
  const actor = work.capacity[0]?.actor ?? { kind: "police" as const, name: "" };
  const draft = draftOf({ startMinute: day * MINUTES_PER_DAY, minutes: 15, actor, note: "", place: null });
  return { ...draft, clock: "" };
}
