import { useCallback, useMemo, useState } from "react";
import type { LngLat } from "../../../domain/coordinates.ts";
import type { Visit } from "../../../domain/presence.ts";
import { useListText } from "../../shared/list-text.ts";
import { useText } from "../../shared/text.ts";
import { useShowOnMap } from "../../shared/work-map.ts";
import type { Outcomes } from "./use-outcomes.ts";
import { usePlanWords } from "./use-plan-words.ts";
import { nextAtSameSpot, visitMarks } from "./visit-marks.ts";

/** Pointing out a place on the map. */
export interface Placing {
  readonly isOn: boolean;
  /** The next click on the map says where; null stops it. */
  readonly ask: (onPlace: ((lngLat: LngLat) => void) | null) => void;
}

interface Props {
  /** Of the day that is shown. */
  readonly visits: readonly Visit[];
  readonly outcomes: Outcomes;
  readonly chosen: Visit | null;
  readonly onPick: (id: string) => void;
  /** Of a stop that is being logged. */
  readonly pointed?: LngLat | null;
}

/** No visit has it. */
const HERE = "";

/** The visits of a day on the map, in the order they are made. */
export function useVisitMap({ visits, outcomes, chosen, onPick, pointed = null }: Props): Placing {
  const text = useText();
  const words = usePlanWords();
  const listText = useListText();
  const [onPlace, setOnPlace] = useState<((lngLat: LngLat) => void) | null>(null);
  const ask = useCallback((next: ((lngLat: LngLat) => void) | null) => setOnPlace(() => next), []);
  const chosenId = chosen?.id ?? null;

  const visitsOnMap = useMemo(
    () =>
      visitMarks(visits, (visit) => outcomes.get(visit.id) ?? "ahead", chosenId, {
        visit: (visit) => `${words.span(visit)} ${visit.place.name}, ${words.team(visit.actor, visit.team)}`,
        several: listText,
      }),
    [visits, outcomes, chosenId, words, listText],
  );
  const marks = useMemo(() => {
    if (!pointed) return visitsOnMap;
    const own = { id: HERE, lngLat: pointed, look: "plain", label: "", tooltip: text("delivery.mark.here") } as const;
    return { ...visitsOnMap, marks: [...visitsOnMap.marks, { ...own, chosen: true }] };
  }, [visitsOnMap, pointed, text]);
  const pick = useCallback(
    (id: string) => id !== HERE && onPick(nextAtSameSpot(visits, id, chosenId)),
    [onPick, visits, chosenId],
  );
  // The place stays the same object while its visit is only moved in time.
  const lookAt = useMemo(() => {
    const lngLat = pointed ?? chosen?.place.lngLat;
    return lngLat ? { lngLat } : null;
  }, [pointed, chosen]);
  useShowOnMap(
    useMemo(
      () => ({
        marks,
        onPick: pick,
        onPlace: onPlace
          ? (lngLat: LngLat) => {
              setOnPlace(null);
              onPlace(lngLat);
            }
          : null,
        lookAt,
      }),
      [marks, pick, onPlace, lookAt],
    ),
  );
  return useMemo(() => ({ isOn: onPlace !== null, ask }), [onPlace, ask]);
}
