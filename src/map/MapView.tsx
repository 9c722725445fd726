import "maplibre-gl/dist/maplibre-gl.css";
import { memo, useEffect, useMemo, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { useStore } from "zustand";
import type { Dataset } from "../dataset/dataset.ts";
import type { Area } from "../domain/area.ts";
import { creditsHtml } from "../domain/base-map.ts";
import type { Bbox, LngLat } from "../domain/coordinates.ts";
import { COMPARISONS, type DisplayCluster, type DisplayRequest, type ValueGrid } from "../domain/display.ts";
import type { Hotspot } from "../domain/hotspot.ts";
import type { SurveyEstimate } from "../domain/survey.ts";
import type { UnsafePlace } from "../domain/unsafe-place.ts";
import type { Camera, Chosen, LayerId } from "../state/app-state.ts";
import type { AppStore } from "../state/store.ts";
import type { CameraLink } from "./camera-link.ts";
import { type MapCamera, MapController, type MapLook } from "./controller.ts";
import styles from "./MapView.module.css";
import type { OwnPosition } from "./own-position.ts";
import { placedMarks } from "./placed-marks.ts";
import { type Comparisons, type MapMarks, type MapPick, type MapScene, type Marked, NO_MARKS } from "./scene.ts";
import { startsInTown, TOWN, withMargin } from "./start-view.ts";
import { DARK_THEME, enlarged, LIGHT_THEME } from "./theme.ts";
import { useAnswer } from "./use-answer.ts";
import { useComparisons } from "./use-comparisons.ts";
import { someoneIsAt, tellsWhere } from "./where-one-was.ts";

export interface MapViewProps {
  readonly store: AppStore;
  readonly dataset: Dataset;
  /** Asked for once by the interface, which lists them too. */
  readonly hotspots: readonly Hotspot[];
  readonly ariaLabel: string;
  readonly reducedMotion?: boolean;
  readonly dark?: boolean;
  /** Layers that this screen switches on or off whatever the layer list says. */
  readonly layers?: Partial<Readonly<Record<LayerId, boolean>>>;
  /** Whether hotspots have their ranks; else they are areas to see something else against. */
  readonly ranks?: boolean;
  /** What a workspace shows on the map. */
  readonly marks?: MapMarks;
  /** Told where the next clicks are, which then pick nothing. */
  readonly onPlace?: ((lngLat: LngLat) => void) | null;
  /** Go here, when it is another object than before and out of sight. */
  readonly lookAt?: { readonly lngLat: LngLat } | null;
  /** What a meeting looks at in place of what is chosen, calmly flown to; none: all its places at once. */
  readonly focus?: Chosen | null;
  /** How much larger than on a desk signs and words are drawn. */
  readonly scale?: number;
  /** Drawn over the map. While it is, and while the map looks there, the address does not follow: it would tell where someone is. */
  readonly ownPosition?: OwnPosition | null;
  /** Pixels of the map's lower part that something else covers. */
  readonly coveredBelow?: number;
  /** Told of every pick, also of those the store cannot hold: clusters that cannot be split, unsafe places. */
  readonly onPick?: (pick: MapPick) => void;
  /** Maps that are joined by the same link have one camera. */
  readonly link?: CameraLink<Chosen> | null;
  /** Density at hand, of other events than the selection's: drawn instead of asking for one. null: there is none. */
  readonly density?: ValueGrid | null;
  /** Told of everything that is drawn, for the legend. */
  readonly onScene?: (scene: MapScene) => void;
  /** How to learn what is on the map, for a picture of it; null again when the map goes. */
  readonly onLook?: (look: (() => MapLook | null) | null) => void;
}

interface View {
  readonly bbox: Bbox;
  readonly zoom: number;
}

const HOTSPOT_ZOOM = 14.5;
/** In a meeting the room must recognise where it is: the whole district with its names. */
const MEETING_ZOOM = 14;
/** With signs of this size; where they are larger, so is what they stand on. */
const MEETING_SCALE = 1.6;
const POINT_ZOOM = 15;

/** The shared view shows areas and hotspots: a cell of 100 m may hold one event. */
const NOT_SHARED = { density: false, gi: false, cells: false } as const;

const OPENSTREETMAP = creditsHtml([
  { text: "© OpenStreetMap contributors (ODbL)", href: "https://www.openstreetmap.org/copyright" },
]);
const REGSO = creditsHtml([{ text: "RegSO: SCB (CC0)", href: "https://www.scb.se/" }]);

const NO_AREAS: readonly Area[] = [];
const NO_ESTIMATES: readonly SurveyEstimate[] = [];
const NO_CLUSTERS: readonly DisplayCluster[] = [];
const NO_REQUESTS: readonly DisplayRequest[] = [];
const NO_PLACES: readonly UnsafePlace[] = [];
const NO_GRIDS: Comparisons = { density: null, gi: null, cells: null };
const NOTHING_MARKED: Marked = { kind: "none" };

/** The map of the store: asks the dataset for what is in view, and tells the store what was picked and where it looks. */
export const MapView = memo(function MapView(props: MapViewProps) {
  const { store, dataset, hotspots, ariaLabel, reducedMotion = false, dark = false, layers, onPick, onLook } = props;
  const { marks = NO_MARKS, onPlace = null, lookAt = null, link = null, density, onScene } = props;
  const { focus = null, scale = 1, ranks = true } = props;
  const { ownPosition = null, coveredBelow = 0 } = props;
  const intl = useIntl();
  const summary = useStore(store, (state) => state.summary);
  const selection = useStore(store, (state) => state.selection);
  const visibleLayers = useStore(store, (state) => state.visibleLayers);
  const requestFilter = useStore(store, (state) => state.requestFilter);
  const chosenInStore = useStore(store, (state) => state.chosen);
  const chosen = focus ?? chosenInStore;
  const camera = useStore(store, (state) => state.camera);
  const baseMap = useStore(store, (state) => state.baseMap);
  const chosenQuestion = useStore(store, (state) => state.surveyQuestion);
  const chosenSurvey = useStore(store, (state) => state.survey);

  const container = useRef<HTMLDivElement>(null);
  const [controller, setController] = useState<MapController | null>(null);
  const [unavailable, setUnavailable] = useState(false);
  const [view, setView] = useState<View | null>(null);
  /** The camera that the map itself reported or was told of: what comes from elsewhere is another object. */
  const knownCamera = useRef<Camera | null>(null);
  /** The last choice that the map has answered to, by flying there or by being where it was made. */
  const answeredHere = useRef<Chosen | null>(null);
  // Of maps with one camera the first that knows the place flies there.
  const answered = link?.answered ?? answeredHere;
  const pickedAt = useRef<{ chosen: Chosen; lngLat: LngLat } | null>(null);
  const placing = useRef(false);
  const hasPosition = useRef(false);
  const onPickRef = useRef(onPick);
  const linked = useRef({ link, answered });
  useEffect(() => {
    onPickRef.current = onPick;
    linked.current = { link, answered };
  }, [onPick, link, answered]);
  const isFocused = useRef(focus !== null);
  useEffect(() => {
    isFocused.current = focus !== null;
  }, [focus]);

  // One controller for as long as language and motion stay the same: MapLibre's controls take their words only once.
  const { locale } = intl;
  const words = useMemo(
    () => ({
      map: ariaLabel,
      zoomIn: intl.formatMessage({ id: "map.zoomIn" }),
      zoomOut: intl.formatMessage({ id: "map.zoomOut" }),
      toggleAttribution: intl.formatMessage({ id: "map.toggleAttribution" }),
      ownPosition: intl.formatMessage({ id: "position.here" }),
      attribution: [intl.formatMessage({ id: "map.schematic" }), OPENSTREETMAP, REGSO].join(" · "),
      borderAttribution: REGSO,
    }),
    [intl, ariaLabel],
  );
  useEffect(() => {
    if (!container.current) return;
    const moved = (at: MapCamera, bbox: Bbox, zoom: number) => {
      setView({ bbox: withMargin(bbox), zoom });
      const known = knownCamera.current;
      if (placing.current || hasPosition.current || (known && sameCamera(known, at))) return;
      // The dot goes, the map stays: its next zoom would write down where the dot was.
      if (tellsWhere(at.center)) return;
      knownCamera.current = at;
      store.getState().cameraMoved(at);
    };
    const picked = (pick: MapPick) => {
      const before = store.getState().chosen;
      const next = isFocused.current ? null : chosenBy(pick, before);
      if (next) {
        linked.current.answered.current = next;
        pickedAt.current = "lngLat" in pick ? { chosen: next, lngLat: pick.lngLat } : null;
        store.getState().choose(next);
      }
      onPickRef.current?.(pick);
    };
    const start = store.getState().camera ?? TOWN;
    knownCamera.current = start;
    const made = new MapController(container.current, {
      camera: start,
      baseMapUrl: new URL("data/base-map.geojson", document.baseURI).href,
      words,
      reducedMotion,
      callbacks: {
        onMove: (at) => linked.current.link?.moved(made, at),
        onMoveEnd: moved,
        onPick: picked,
        onStreetMapTrouble: () => store.getState().askForBaseMap(),
        onUnavailable: () => setUnavailable(true),
      },
    });
    setController(made);
    return () => {
      setController(null);
      made.destroy();
    };
  }, [store, words, reducedMotion]);

  useEffect(() => {
    if (!controller || !onLook) return;
    return () => onLook(null);
  }, [controller, onLook]);

  // A map that nobody has moved follows the data: the town, or the whole of another municipality.
  const bbox = summary?.bbox ?? null;
  useEffect(() => {
    if (!controller || !bbox) return;
    // What the map does by itself is not a camera that someone chose, so it is kept out of the store and the address.
    placing.current = true;
    controller.limitTo(bbox);
    if (store.getState().camera === null) {
      if (startsInTown(bbox)) controller.jumpTo(TOWN);
      else controller.fitBbox(bbox, false);
      knownCamera.current = controller.camera();
    }
    placing.current = false;
  }, [controller, bbox, store]);

  useEffect(() => {
    if (!controller || !link) return;
    const leave = link.join(controller);
    return () => {
      leave();
      // As a follower it has told nobody.
      controller.tellView();
    };
  }, [controller, link]);

  // The camera came from a link, the browser's history or a saved view; or from the other map, whom this one has followed.
  useEffect(() => {
    if (!controller || !camera || (knownCamera.current && sameCamera(knownCamera.current, camera))) return;
    knownCamera.current = camera;
    const at = link && controller.camera();
    if (at && sameCamera(at, camera)) return;
    controller.easeTo(camera);
  }, [controller, camera, link]);

  const revision = summary?.revision ?? null;
  const isShared = useStore(store, (state) => state.leastShown !== null);
  const visible = useMemo(() => {
    const shown = { ...visibleLayers, ...layers, ...(isShared && NOT_SHARED) };
    return { ...shown, ranks: shown.hotspots && ranks };
  }, [visibleLayers, layers, isShared, ranks]);
  const question = chosenQuestion ?? summary?.surveyQuestions[0] ?? null;
  const survey = chosenSurvey ?? summary?.surveys[0] ?? null;
  const askAreas = useMemo(() => (revision === null ? null : () => dataset.areas()), [dataset, revision]);
  const askSurvey = useMemo(() => {
    if (revision === null || !visible.survey || question === null || survey === null) return null;
    return () => dataset.surveyEstimates(question, survey);
  }, [dataset, revision, visible.survey, question, survey]);
  const askUnsafePlaces = useMemo(
    () => (revision !== null && visible.unsafePlaces ? () => dataset.unsafePlaces() : null),
    [dataset, revision, visible.unsafePlaces],
  );
  const askClusters = useMemo(
    () =>
      revision !== null && visible.incidents && view ? () => dataset.clusters(selection, view.bbox, view.zoom) : null,
    [dataset, revision, visible.incidents, view, selection],
  );
  const askRequests = useMemo(
    () =>
      revision !== null && visible.requests && view
        ? () => dataset.requestsInView(requestFilter, view.bbox, view.zoom)
        : null,
    [dataset, revision, visible.requests, view, requestFilter],
  );
  const areas = useAnswer(askAreas, NO_AREAS);
  const estimates = useAnswer(askSurvey, NO_ESTIMATES);
  const unsafePlaces = useAnswer(askUnsafePlaces, NO_PLACES);
  const clusters = useAnswer(askClusters, NO_CLUSTERS);
  const requests = useAnswer(askRequests, NO_REQUESTS);
  const compared = density !== undefined ? null : (COMPARISONS.find((comparison) => visible[comparison]) ?? null);
  const asked = useComparisons(dataset.comparison, revision, selection, compared);
  const comparisons = useMemo(() => (density === undefined ? asked : { ...NO_GRIDS, density }), [asked, density]);

  // Where the chosen point lies: where it was picked, else as the dataset says.
  const askPoint = useMemo(() => {
    // A link may name what is chosen before anything is loaded.
    if (revision === null) return null;
    const picked = pickedAt.current?.chosen === chosen ? pickedAt.current.lngLat : null;
    if (chosen.kind === "incident") {
      return async () => picked ?? (await dataset.record(chosen.index))?.lngLat ?? null;
    }
    if (chosen.kind === "request") return async () => picked ?? (await dataset.request(chosen.id))?.lngLat ?? null;
    return null;
  }, [dataset, revision, chosen]);
  const lngLat = useAnswer<LngLat | null>(askPoint, null);
  const marked = useMemo<Marked>(() => {
    if (chosen.kind === "hotspot" || chosen.kind === "area") return chosen;
    return chosen.kind !== "none" && lngLat ? { kind: "point", lngLat } : NOTHING_MARKED;
  }, [chosen, lngLat]);

  // Fly to what was chosen in a list; stay when it was chosen on the map.
  useEffect(() => {
    if (!controller || answered.current === chosen) return;
    const all = focus?.kind === "none" ? bboxOf(hotspots.map(({ marker }) => marker)) : null;
    if (all) {
      answered.current = chosen;
      controller.flyOver(all);
      return;
    }
    const target = targetOf(chosen, hotspots, lngLat);
    if (!target) return;
    answered.current = chosen;
    if (focus) controller.flyCalmly(target, MEETING_ZOOM + Math.log2(scale / MEETING_SCALE));
    else if (chosen.kind === "hotspot") controller.flyTo(target, HOTSPOT_ZOOM);
    else if (!controller.contains(target)) controller.flyTo(target, POINT_ZOOM);
  }, [controller, chosen, focus, scale, hotspots, lngLat, answered]);

  useEffect(() => controller?.placeWith(onPlace), [controller, onPlace]);
  useEffect(() => {
    if (controller && lookAt && !controller.contains(lookAt.lngLat)) controller.flyTo(lookAt.lngLat, POINT_ZOOM);
  }, [controller, lookAt]);

  useEffect(() => controller?.coverBelow(coveredBelow), [controller, coveredBelow]);

  // The map goes there once, and again when the one it shows has walked out of sight; not when someone looks elsewhere.
  const wasInSight = useRef(false);
  useEffect(() => {
    if (!controller) return;
    const isFirst = ownPosition !== null && !hasPosition.current;
    hasPosition.current = ownPosition !== null;
    if (ownPosition) {
      someoneIsAt(ownPosition.lngLat);
      const isInSight = controller.contains(ownPosition.lngLat);
      if (isFirst || (wasInSight.current && !isInSight)) controller.flyTo(ownPosition.lngLat, POINT_ZOOM);
      wasInSight.current = isFirst || wasInSight.current || isInSight;
    }
    controller.showOwnPosition(ownPosition);
  }, [controller, ownPosition]);

  const theme = useMemo(() => {
    const own = dark ? DARK_THEME : LIGHT_THEME;
    return scale === 1 ? own : enlarged(own, scale);
  }, [dark, scale]);
  const zoom = view?.zoom ?? camera?.zoom ?? TOWN.zoom;
  const drawnMarks = useMemo(() => {
    const groupTooltip = (count: number, overdue: number) =>
      intl.formatMessage({ id: "map.requestGroup" }, { count, overdue });
    return placedMarks(marks, { zoom, scale, groupTooltip });
  }, [marks, zoom, scale, intl]);
  const scene = useMemo<MapScene>(
    () => ({
      theme,
      baseMap,
      visible,
      areas,
      survey: estimates,
      comparisons,
      clusters,
      hotspots,
      requests,
      unsafePlaces,
      marked,
      marks: drawnMarks,
      locale,
    }),
    [
      theme,
      baseMap,
      visible,
      areas,
      estimates,
      comparisons,
      clusters,
      hotspots,
      requests,
      unsafePlaces,
      marked,
      drawnMarks,
      locale,
    ],
  );
  useEffect(() => controller?.show(scene), [controller, scene]);
  // Offered anew with every scene: a picture that is being made follows answers that come late.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the controller holds the scene
  useEffect(() => {
    if (controller) onLook?.(() => controller.look());
  }, [controller, onLook, scene]);
  useEffect(() => onScene?.(scene), [onScene, scene]);

  return (
    <div className={styles.map}>
      <div ref={container} className={styles.canvas} />
      {unavailable && (
        <p className={styles.unavailable} role="alert">
          {intl.formatMessage({ id: "map.unavailable" })}
        </p>
      )}
    </div>
  );
});

/** What a pick makes of the choice; null leaves it alone. A click on plain ground first lets go of what is chosen. */
function chosenBy(pick: MapPick, before: Chosen): Chosen | null {
  switch (pick.kind) {
    case "hotspot":
      return { kind: "hotspot", id: pick.id };
    case "incident":
      return { kind: "incident", index: pick.index };
    case "request":
      return { kind: "request", id: pick.id };
    case "area":
      return before.kind === "none" ? { kind: "area", code: pick.code } : { kind: "none" };
    case "nothing":
      return { kind: "none" };
    case "incidentCluster":
    case "requestCluster":
    case "unsafePlace":
    case "mark":
      return null;
    default: {
      const never: never = pick;
      throw new Error(`unknown pick ${JSON.stringify(never)}`);
    }
  }
}

function targetOf(chosen: Chosen, hotspots: readonly Hotspot[], lngLat: LngLat | null): LngLat | null {
  if (chosen.kind === "hotspot") return hotspots.find(({ id }) => id === chosen.id)?.marker ?? null;
  return chosen.kind === "incident" || chosen.kind === "request" ? lngLat : null;
}

/** [west, south, east, north]; null without points. */
function bboxOf(points: readonly LngLat[]): Bbox | null {
  if (points.length === 0) return null;
  const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** Within what one sees and what the address keeps. */
function sameCamera(a: MapCamera, b: MapCamera): boolean {
  const near = (x: number, y: number, tolerance: number) => Math.abs(x - y) < tolerance;
  return near(a.center[0], b.center[0], 1e-5) && near(a.center[1], b.center[1], 1e-5) && near(a.zoom, b.zoom, 5e-3);
}
