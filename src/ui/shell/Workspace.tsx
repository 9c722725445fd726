import { type ComponentType, lazy, memo, Suspense, useCallback, useDeferredValue, useMemo, useState } from "react";
import type { DatasetSummary } from "../../dataset/dataset.ts";
import type { Hotspot } from "../../domain/hotspot.ts";
import { monthsUpTo } from "../../domain/period.ts";
import type { Selection } from "../../domain/selection.ts";
import type { MapViewProps } from "../../map/MapView.tsx";
import type { MapPick } from "../../map/scene.ts";
import type { Chosen } from "../../state/app-state.ts";
import { BottomPanel } from "../karta/BottomPanel.tsx";
import { FilterPanel } from "../karta/FilterPanel.tsx";
import { HotspotPanel } from "../karta/HotspotPanel.tsx";
import { PhoneFilters } from "../karta/PhoneFilters.tsx";
import { type Picked, pickedOf } from "../karta/picked.ts";
import { useDataset } from "../shared/dataset-context.tsx";
import { ErrorBoundary } from "../shared/ErrorBoundary.tsx";
import { effectivePeriod } from "../shared/effective-period.ts";
import { SHARED_LAYERS } from "../shared/shared-layers.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import type { Answer } from "../shared/use-answer.ts";
import { useFilterCounts } from "../shared/use-filter-counts.ts";
import { useHotspots } from "../shared/use-hotspots.ts";
import { PHONE, useMedia } from "../shared/use-media.ts";
import { usePlaceHistory } from "../shared/use-place-history.ts";
import styles from "./Workspace.module.css";

export type MapComponent = ComponentType<MapViewProps>;

const MEETING_PLACES = 6;
/** Five metres away, circles with counts are noise: how people feel and where it happens is what one decides on. */
const MEETING_LAYERS = {
  survey: true,
  density: false,
  gi: false,
  cells: false,
  incidents: false,
  hotspots: true,
  requests: false,
  unsafePlaces: false,
} as const;
const NO_HOTSPOTS: readonly Hotspot[] = [];

// Drawn anew when their own answers change, not with every step of what is beside them.
const CalmFilterPanel = memo(FilterPanel);
const CalmBottomPanel = memo(BottomPanel);
const CalmHotspotPanel = memo(HotspotPanel);
const MeetingHead = lazy(() => import("../mote/MeetingHead.tsx").then((module) => ({ default: module.MeetingHead })));
const MeetingPlace = lazy(() =>
  import("../mote/MeetingPlace.tsx").then((module) => ({ default: module.MeetingPlace })),
);

/**
 * The one map and what stands around it. It is made when a screen with a map is first opened and then only hidden, so
 * that going to Data and back, or into a meeting, costs nothing. The two questions are asked here, once.
 */
export function Workspace({ map: MapView }: { map: MapComponent }) {
  const text = useText();
  const store = useStore();
  const dataset = useDataset();
  const phone = useMedia(PHONE);
  const reducedMotion = useMedia("(prefers-reduced-motion: reduce)");
  const revision = useAppState((state) => state.summary?.revision ?? null);
  const screen = useAppState((state) => state.screen);
  // MapLibre's controls take their words only once: another language is another map.
  const language = useAppState((state) => state.language);
  const meeting = screen === "mote";
  const shown = meeting || screen === "karta";
  const [opened, setOpened] = useState(shown);
  if (shown && !opened) setOpened(true);

  const isShared = useAppState((state) => state.leastShown !== null);
  const chosen = useAppState((state) => state.chosen);
  // Shown until something else is chosen.
  const [picked, setPicked] = useState<{ what: Picked; beside: Chosen } | null>(null);
  const onPick = useCallback(
    (pick: MapPick) => {
      const what = pickedOf(pick);
      setPicked(what && { what, beside: store.getState().chosen });
    },
    [store],
  );

  const hotspots = useCalm(useHotspots(), isShared);
  const history = useCalm(usePlaceHistory(), isShared);
  const counts = useCalm(useFilterCounts(useCountedSelection(meeting)), isShared);
  const places = useMemo(() => {
    const all = hotspots.value?.hotspots ?? NO_HOTSPOTS;
    return meeting ? all.slice(0, MEETING_PLACES) : all;
  }, [hotspots.value, meeting]);

  const onUnpick = useCallback(() => setPicked(null), []);
  const phoneFilters = useMemo(() => phone && <PhoneFilters counts={counts.value} />, [phone, counts.value]);

  const layers = meeting ? MEETING_LAYERS : isShared ? SHARED_LAYERS : null;

  if (!opened) return null;
  return (
    <div className={meeting ? styles.meeting : styles.karta} hidden={!shown}>
      {meeting ? (
        <Suspense fallback={null}>
          <MeetingHead places={places} list={hotspots.value} counts={counts} />
        </Suspense>
      ) : (
        !phone && <CalmFilterPanel counts={counts.value} />
      )}
      <div className={styles.middle}>
        <div className={styles.map}>
          <ErrorBoundary instead={<Trouble message={text("karta.mapBroken")} />} chance={revision}>
            <Suspense fallback={<p className={styles.loading}>{text("karta.mapLoading")}</p>}>
              <MapView
                key={language}
                store={store}
                dataset={dataset}
                hotspots={places}
                ariaLabel={text("karta.map")}
                reducedMotion={reducedMotion}
                {...(layers && { layers })}
                onPick={onPick}
              />
            </Suspense>
          </ErrorBoundary>
        </div>
        {!meeting && <CalmBottomPanel list={hotspots.value} counts={counts.value} />}
      </div>
      {meeting ? (
        <Suspense fallback={null}>
          <MeetingPlace places={places} answer={hotspots} />
        </Suspense>
      ) : (
        <CalmHotspotPanel
          hotspots={hotspots}
          history={history}
          counts={counts}
          phone={phone}
          picked={picked?.beside === chosen && !isShared ? picked.what : null}
          onUnpick={onUnpick}
          filters={phoneFilters}
        />
      )}
    </div>
  );
}

/**
 * An answer that panels may draw when there is time: while a period is dragged, the handle goes first. Never held back in
 * the shared view, where the answer before it may have been the internal one.
 */
function useCalm<T>(answer: Answer<T>, isShared: boolean): Answer<T> {
  const calm = useDeferredValue(answer);
  return isShared ? answer : calm;
}

/** In the meeting, what is counted is the last 12 months of the period. */
function useCountedSelection(meeting: boolean): Selection | null {
  const selection = useAppState((state) => state.selection);
  const summary = useAppState((state) => state.summary);
  return useMemo(() => (meeting ? lastYearOf(selection, summary) : selection), [meeting, selection, summary]);
}

function lastYearOf(selection: Selection, summary: DatasetSummary | null): Selection {
  const period = effectivePeriod(selection.period, summary);
  return period ? { ...selection, period: monthsUpTo(12, period.fromDay, period.toDay) } : selection;
}
