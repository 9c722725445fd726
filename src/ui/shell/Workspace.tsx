import {
  type ComponentType,
  type CSSProperties,
  lazy,
  memo,
  Suspense,
  useCallback,
  useDeferredValue,
  useId,
  useLayoutEffect,
  useMemo,
  useState,
} from "react";
import { useIntl } from "react-intl";
import { useStore as useZustandStore } from "zustand";
import type { Hotspot } from "../../domain/hotspot.ts";
import { MEETING_PLACES } from "../../domain/meeting.ts";
import type { RankedList } from "../../domain/priority.ts";
import { CameraLink } from "../../map/camera-link.ts";
import type { MapViewProps } from "../../map/MapView.tsx";
import type { MapPick } from "../../map/scene.ts";
import type { Chosen, Screen } from "../../state/app-state.ts";
import { FirstVisit } from "../help/FirstVisit.tsx";
import { ImageButton } from "../image/ImageButton.tsx";
import { offerMapLook } from "../image/image-dialog-store.ts";
import { CompareButton } from "../jamfor/CompareButton.tsx";
import { SideHeading } from "../jamfor/SideHeading.tsx";
import { sideMarks } from "../jamfor/side-marks.ts";
import { useCompareFocus } from "../jamfor/use-compare-focus.ts";
import { useSideBySide } from "../jamfor/use-side-by-side.ts";
import { BottomPanel } from "../karta/BottomPanel.tsx";
import { FilterPanel } from "../karta/FilterPanel.tsx";
import { HotspotPanel, type PhoneSheet } from "../karta/HotspotPanel.tsx";
import { PhoneFilters } from "../karta/PhoneFilters.tsx";
import { type Picked, pickedOf } from "../karta/picked.ts";
import { textSize } from "../mote/text-size.ts";
import { OwnPositionButton } from "../phone/OwnPositionButton.tsx";
import { useOwnPosition } from "../phone/own-position-store.ts";
import type { SheetHeight } from "../phone/sheet-heights.ts";
import { useDataset } from "../shared/dataset-context.tsx";
import { ErrorBoundary } from "../shared/ErrorBoundary.tsx";
import { LoadTrouble } from "../shared/LoadTrouble.tsx";
import { useListPlaces } from "../shared/listed-places.ts";
import { SHARED_LAYERS } from "../shared/shared-layers.ts";
import { showScene } from "../shared/shown-scene.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import type { Answer } from "../shared/use-answer.ts";
import { useFilterCounts } from "../shared/use-filter-counts.ts";
import { useHotspots } from "../shared/use-hotspots.ts";
import { ON_ITS_SIDE, PHONE, useMedia } from "../shared/use-media.ts";
import { usePlaceHistory } from "../shared/use-place-history.ts";
import { useRemembered } from "../shared/use-remembered.ts";
import { useIsDark } from "../shared/use-theme.ts";
import { useWallScale } from "../shared/use-wall-scale.ts";
import { useShownOnMap } from "../shared/work-map.ts";
import styles from "./Workspace.module.css";

export type MapComponent = ComponentType<MapViewProps>;

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
/** A workspace is about its own marks; the hotspots are what they are seen against. */
const WORK_LAYERS = { ...MEETING_LAYERS, survey: false } as const;
/** Beside each other, what differs must be what one sees: the hotspots, and where there is much. */
const SIDE_LAYERS = WORK_LAYERS;
const SIDE_LAYERS_WITH_DENSITY = { ...SIDE_LAYERS, density: true } as const;
const NO_HOTSPOTS: readonly Hotspot[] = [];

// Drawn anew when their own answers change, not with every step of what is beside them.
const CalmFilterPanel = memo(FilterPanel);
const CalmBottomPanel = memo(BottomPanel);
const CalmHotspotPanel = memo(HotspotPanel);
const WORK_SCREENS: ReadonlySet<Screen> = new Set(["narvaro", "atgarder", "uppfoljning"]);
const PresenceScreen = lazy(() =>
  import("../narvaro/PresenceScreen.tsx").then((module) => ({ default: module.PresenceScreen })),
);
const MeasuresScreen = lazy(() =>
  import("../atgarder/MeasuresScreen.tsx").then((module) => ({ default: module.MeasuresScreen })),
);
const FollowUpScreen = lazy(() =>
  import("../uppfoljning/FollowUpScreen.tsx").then((module) => ({ default: module.FollowUpScreen })),
);
const SidesBar = lazy(() => import("../jamfor/SidesBar.tsx").then((module) => ({ default: module.SidesBar })));
const SidesTable = lazy(() => import("../jamfor/SidesTable.tsx").then((module) => ({ default: module.SidesTable })));
const MapLegend = lazy(() => import("../legend/MapLegend.tsx").then((module) => ({ default: module.MapLegend })));
const BaseMapNotice = lazy(async () => ({ default: (await import("../base-map/BaseMapNotice.tsx")).BaseMapNotice }));
const Meeting = lazy(() => import("../mote/Meeting.tsx").then((module) => ({ default: module.Meeting })));

/**
 * The one map and what stands around it. It is made when a screen with a map is first opened and then only hidden, so
 * that going to Data and back, or into a meeting, costs nothing. The two questions are asked here, once.
 */
export function Workspace({ map: MapView }: { map: MapComponent }) {
  const text = useText();
  const store = useStore();
  const dataset = useDataset();
  const phone = useMedia(PHONE);
  const onItsSide = useMedia(ON_ITS_SIDE);
  const isDark = useIsDark();
  const reducedMotion = useMedia("(prefers-reduced-motion: reduce)");
  const revision = useAppState((state) => state.summary?.revision ?? null);
  const screen = useAppState((state) => state.screen);
  // MapLibre's controls take their words only once: another language is another map.
  const { locale } = useIntl();
  const baseMapTrouble = useAppState((state) => state.baseMapTrouble);
  const meeting = screen === "mote";
  const working = WORK_SCREENS.has(screen);
  const shown = meeting || working || screen === "karta";
  const work = useShownOnMap();
  // Whoever is out looks from the list to the map and back: there it stays in sight.
  const onTheWay = useAppState(
    (state) => state.leastShown === null && state.presenceTab === "delivered" && state.deliveryPeriod?.kind === "day",
  );
  const [opened, setOpened] = useState(shown);
  if (shown && !opened) setOpened(true);

  const isShared = useAppState((state) => state.leastShown !== null);
  const chosen = useAppState((state) => state.chosen);
  const chosenSides = useAppState((state) => state.sideBySide);
  const sides = screen === "karta" ? chosenSides : null;
  const comparing = sides !== null;
  const onWorkPick = work.onPick;
  // Shown until something else is chosen.
  const [picked, setPicked] = useState<{ what: Picked; beside: Chosen } | null>(null);
  const hotspots = useCalm(useHotspots(), isShared);
  useListPlaces(hotspots.value);
  const history = useCalm(usePlaceHistory(), isShared);
  const selection = useAppState((state) => state.selection);
  // A meeting counts its own months, and a question from here would overtake it.
  const counts = useCalm(useFilterCounts(meeting ? null : selection), isShared);
  const places = useMemo(() => {
    const all = hotspots.value?.hotspots ?? NO_HOTSPOTS;
    return meeting ? all.slice(0, MEETING_PLACES) : all;
  }, [hotspots.value, meeting]);

  const onPick = useCallback(
    (pick: MapPick) => {
      const what = pickedOf(pick);
      setPicked(what && { what, beside: store.getState().chosen });
      if (pick.kind === "mark") onWorkPick?.(pick.id);
      if (meeting && pick.kind === "hotspot") {
        store.getState().showWork({ meetingStep: places.findIndex(({ id }) => id === pick.id) + 1 });
      }
    },
    [store, onWorkPick, meeting, places],
  );

  const step = useAppState((state) => state.meetingStep);
  const stepId = meeting ? (places[Math.min(step, places.length) - 1]?.id ?? null) : null;
  const focus = useMemo<Chosen | null>(
    () => (!meeting ? null : stepId === null ? { kind: "none" } : { kind: "hotspot", id: stepId }),
    [meeting, stepId],
  );
  const wallScale = useWallScale();
  useWallLetters(meeting);

  const beside = useSideBySide(comparing);
  const link = useMemo(() => (comparing ? new CameraLink<Chosen>() : null), [comparing]);
  const [withDensity, setWithDensity] = useRemembered("sides.density", true);
  const sideIds = { a: useId(), b: useId() };
  const marks = useMemo(
    () =>
      sideMarks(beside.value, chosen.kind === "hotspot" ? chosen.id : null, (name) =>
        text("sides.elsewhere", { name }),
      ),
    [beside.value, chosen, text],
  );
  const compareButton = useCompareFocus(comparing);

  const onUnpick = useCallback(() => setPicked(null), []);
  const phoneFilters = useMemo(() => phone && <PhoneFilters counts={counts.value} />, [phone, counts.value]);
  const [sheetHeight, setSheetHeight] = useState<SheetHeight>("half");
  const [sheetCovers, setSheetCovers] = useState(0);
  const sheet = useMemo<PhoneSheet | null>(
    () =>
      phone
        ? {
            height: sheetHeight,
            onHeight: setSheetHeight,
            onCovered: setSheetCovers,
            filters: phoneFilters,
          }
        : null,
    [phone, sheetHeight, phoneFilters],
  );
  const hasSheet = phone && screen === "karta" && !comparing;
  // On its side the sheet lies beside what one looks at.
  const coveredBelow = hasSheet && !onItsSide ? sheetCovers : 0;
  const position = useOwnPosition();

  const workLayers = useMemo(() => ({ ...WORK_LAYERS, ...work.layers }), [work.layers]);
  const sideLayers = withDensity ? SIDE_LAYERS_WITH_DENSITY : SIDE_LAYERS;
  const layers = meeting
    ? MEETING_LAYERS
    : working
      ? workLayers
      : comparing
        ? sideLayers
        : isShared
          ? SHARED_LAYERS
          : null;

  const panel = (
    <CalmHotspotPanel
      hotspots={hotspots}
      history={history}
      counts={counts}
      phone={sheet}
      picked={picked?.beside === chosen && !isShared ? picked.what : null}
      onUnpick={onUnpick}
    />
  );

  if (!opened) return null;
  return (
    <div
      className={
        meeting
          ? styles.meeting
          : working
            ? onTheWay && screen === "narvaro"
              ? styles.workOnTheWay
              : styles.work
            : styles.karta
      }
      hidden={!shown}
    >
      {working ? (
        <div className={styles.workPanel}>
          <ErrorBoundary instead={<Trouble message={text("shell.broken")} onReload={reload} />} chance={screen}>
            <Suspense fallback={null}>
              <WorkScreen screen={screen} hotspots={hotspots} />
            </Suspense>
          </ErrorBoundary>
        </div>
      ) : meeting ? (
        <Suspense fallback={null}>
          <Meeting places={places} answer={hotspots} />
        </Suspense>
      ) : (
        screen === "karta" && !phone && <CalmFilterPanel counts={counts.value} />
      )}
      <div className={styles.middle}>
        {sides && (
          <ErrorBoundary instead={<Trouble message={text("shell.broken")} onReload={reload} />}>
            <Suspense fallback={<div className={styles.barToCome} />}>
              <SidesBar sides={sides} answer={beside} filters={phoneFilters} />
            </Suspense>
          </ErrorBoundary>
        )}
        <div className={comparing ? styles.pair : styles.one}>
          <div className={styles.side} {...(comparing && { role: "group", "aria-labelledby": sideIds.a })}>
            {sides && <SideHeading id={sideIds.a} sides={sides} side="a" total={beside.value?.totals.a ?? null} />}
            <div
              className={styles.map}
              style={{ "--covered-below": `${coveredBelow}px` } as CSSProperties}
              data-tour="map"
            >
              <ErrorBoundary
                instead={<Trouble message={text("karta.mapBroken")} onReload={reload} />}
                chance={revision}
              >
                <Suspense fallback={<p className={styles.loading}>{text("karta.mapLoading")}</p>}>
                  <MapView
                    key={locale}
                    store={store}
                    dataset={dataset}
                    hotspots={comparing ? (beside.value?.lists.a.hotspots ?? NO_HOTSPOTS) : places}
                    ariaLabel={text("karta.map")}
                    reducedMotion={reducedMotion}
                    dark={isDark}
                    focus={focus}
                    scale={meeting ? wallScale : 1}
                    {...(layers && { layers })}
                    ranks={!working || (work.ranks ?? true)}
                    onPick={onPick}
                    marks={comparing ? marks.a : work.marks}
                    onPlace={work.onPlace ?? null}
                    lookAt={work.lookAt ?? null}
                    onLook={offerMapLook}
                    onScene={showScene}
                    ownPosition={meeting || comparing ? null : position}
                    coveredBelow={coveredBelow}
                    link={link}
                    {...(comparing && { density: beside.value?.density.a ?? null })}
                  />
                </Suspense>
              </ErrorBoundary>
              {/* Paper and picture are of one map. */}
              {!meeting && !comparing && <ImageButton />}
              <div role="status">
                {baseMapTrouble && (
                  <Suspense fallback={null}>
                    <BaseMapNotice trouble={baseMapTrouble} />
                  </Suspense>
                )}
              </div>
              {shown && !meeting && !comparing && <OwnPositionButton />}
              {screen === "karta" && (
                <div className={styles.tools}>
                  <CompareButton ref={compareButton} />
                </div>
              )}
              {(working || (phone && screen === "karta" && !comparing)) && (
                <Suspense fallback={null}>
                  <MapLegend phone={phone} />
                </Suspense>
              )}
              {!comparing && <FirstVisit />}
              {hasSheet && panel}
            </div>
          </div>
          {sides && (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
            <div className={styles.side} role="group" aria-labelledby={sideIds.b}>
              <SideHeading id={sideIds.b} sides={sides} side="b" total={beside.value?.totals.b ?? null} />
              <div className={styles.map}>
                <ErrorBoundary
                  instead={<Trouble message={text("karta.mapBroken")} onReload={reload} />}
                  chance={revision}
                >
                  <Suspense fallback={<p className={styles.loading}>{text("karta.mapLoading")}</p>}>
                    <MapView
                      key={locale}
                      store={store}
                      dataset={dataset}
                      hotspots={beside.value?.lists.b.hotspots ?? NO_HOTSPOTS}
                      ariaLabel={text("sides.mapB")}
                      reducedMotion={reducedMotion}
                      dark={isDark}
                      layers={sideLayers}
                      marks={marks.b}
                      link={link}
                      density={beside.value?.density.b ?? null}
                    />
                  </Suspense>
                </ErrorBoundary>
              </div>
            </div>
          )}
        </div>
        {sides ? (
          <ErrorBoundary instead={<Trouble message={text("shell.broken")} onReload={reload} />}>
            <Suspense fallback={<div className={styles.tableToCome} />}>
              <SidesTable
                sides={sides}
                answer={beside}
                withDensity={withDensity}
                onDensity={isShared ? null : setWithDensity}
              />
            </Suspense>
          </ErrorBoundary>
        ) : (
          screen === "karta" && <CalmBottomPanel list={hotspots.value} counts={counts.value} />
        )}
      </div>
      {!meeting && !working && !comparing && !phone && panel}
    </div>
  );
}

function reload() {
  location.reload();
}

/** What stands beside the map in the three workspaces that are about the user's own work. */
function WorkScreen({ screen, hotspots }: { screen: Screen; hotspots: Answer<RankedList> }) {
  const failed = useAppState((state) => state.load.phase === "failed");
  // Nothing that they ask will be answered.
  if (failed) return <LoadTrouble />;
  switch (screen) {
    case "narvaro":
      return <PresenceScreen hotspots={hotspots} />;
    case "atgarder":
      return <MeasuresScreen hotspots={hotspots} />;
    case "uppfoljning":
      return <FollowUpScreen hotspots={hotspots} />;
    default:
      return null;
  }
}

/**
 * An answer that panels may draw when there is time: while a period is dragged, the handle goes first. Never held back in
 * the shared view, where the answer before it may have been the internal one.
 */
function useCalm<T>(answer: Answer<T>, isShared: boolean): Answer<T> {
  const calm = useDeferredValue(answer);
  return isShared ? answer : calm;
}

/** Type and spacing of a wall for as long as a meeting is on, from its first frame: see tokens.css. */
function useWallLetters(meeting: boolean) {
  const percent = useZustandStore(textSize, (state) => state.percent);
  useLayoutEffect(() => {
    if (!meeting) return;
    const { dataset } = document.documentElement;
    dataset.room = String(percent);
    return () => {
      delete dataset.room;
    };
  }, [meeting, percent]);
}
