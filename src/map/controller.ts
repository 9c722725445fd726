import type { FeatureCollection } from "geojson";
import {
  AttributionControl,
  type ErrorEvent,
  type GeoJSONSource,
  type ImageSource,
  type MapGeoJSONFeature,
  Map as MapLibreMap,
  type MapMouseEvent,
  NavigationControl,
  type PointLike,
  Popup,
  ScaleControl,
} from "maplibre-gl";
import type { Bbox, LngLat } from "../domain/coordinates.ts";
import { COMPARISONS, type Comparison } from "../domain/display.ts";
import { badgeLeaders, badgeSides } from "./badge-sides.ts";
import { COMPARISON_BREAKS, surveyBreaks } from "./breaks.ts";
import { comparisonImage, comparisonRamp } from "./comparison-image.ts";
import type { MapLayer } from "./draw-order.ts";
import {
  areaFeatures,
  areaLabelFeatures,
  hotspotFeatures,
  hotspotMarkerFeatures,
  incidentFeatures,
  markedFeatures,
  markFeatures,
  requestFeatures,
  unsafePlaceFeatures,
} from "./feature-collections.ts";
import { flightMs } from "./flight.ts";
import { hotspotFillOpacity } from "./layers/hotspots.ts";
import { type OwnPosition, OwnPositionMarker } from "./own-position.ts";
import { PacedMap } from "./paced-map.ts";
import { PICKABLE_LAYERS, pickFrom } from "./pick.ts";
import type { MapLayerId, MapPick, MapScene } from "./scene.ts";
import { type DataSourceId, SOURCES } from "./sources.ts";
import { LAYERS_OF, mapLayers, mapStyle } from "./style.ts";
import { drawImage, mapImages } from "./symbols.ts";
import { tellNobody } from "./tell-nobody.ts";

export interface MapCamera {
  readonly center: LngLat;
  readonly zoom: number;
}

export interface MapWords {
  /** Name of the map's canvas for those who do not see it. */
  readonly map: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly toggleAttribution: string;
  readonly ownPosition: string;
  /** May hold links; ours, never the user's. That of the schematic map, and that of the border that stays without it. */
  readonly attribution: string;
  readonly borderAttribution: string;
}

export interface MapControllerOptions {
  readonly camera: MapCamera;
  readonly baseMapUrl: string;
  readonly words: MapWords;
  /** Jump instead of fly. MapLibre also heeds the system's own setting. */
  readonly reducedMotion: boolean;
  readonly callbacks: {
    readonly onMoveEnd: (camera: MapCamera, bbox: Bbox, zoom: number) => void;
    /** In every frame of a move, unless it follows another map. */
    readonly onMove?: (camera: MapCamera) => void;
    readonly onPick: (pick: MapPick) => void;
    /** A part of the street map did not come, or could not be read. */
    readonly onStreetMapTrouble: () => void;
    /** The browser cannot draw maps: no WebGL 2. */
    readonly onUnavailable: () => void;
  };
  /** Drawn once, out of sight, for a picture: without controls, and in more pixels than the screen has. */
  readonly still?: {
    readonly pixelRatio: number;
    /** Of the canvas, in pixels: MapLibre stops at 4096 unless it is told. */
    readonly longestSide: number;
    /** The graphics memory was taken away. */
    readonly onLost: () => void;
  };
}

/** What is on screen, for whoever draws it again in another size. */
export interface MapLook {
  readonly options: MapControllerOptions;
  readonly scene: MapScene;
  readonly camera: MapCamera;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const NO_LEADERS: ReturnType<typeof badgeLeaders> = [];

const MIN_ZOOM = 6;
/** Where points on one spot still are one cluster: a cluster that only splits here cannot be split. */
const MAX_ZOOM = 18;
/** The same ground in a larger frame is nearer than one can come on screen. */
const STILL_MAX_ZOOM = 22;
/** Each source that arrives is a frame: they are drawn small until the last is there. */
const WAITING_PIXEL_RATIO = 0.25;
const PLACES_DRAWN = "lagesbild places drawn";
/** A finger is wider than a dot. */
const PICK_RADIUS_PX = 5;

/** A flight that nobody in the room gets seasick from: low over the ground, and as long as it takes to say where one goes. */
const CALM = { duration: 3000, curve: 1.1 } as const;
const OVER_ZOOM = 14;

/**
 * The only imperative part of the map: takes a scene as plain data and makes MapLibre show it. It remembers the scene,
 * skips what is the same object as before, and draws everything anew after each `style.load`.
 */
export class MapController {
  private readonly map: MapLibreMap | null;
  private readonly options: MapControllerOptions;
  private readonly container: HTMLElement;
  private scene: MapScene | null = null;
  private styledFor: Pick<MapScene, "theme" | "baseMap"> | null = null;
  private styleReady = false;
  private destroyed = false;
  /** What each source was last built from. */
  private readonly drawn = new Map<string, readonly unknown[]>();
  private readonly tooltip = new Popup({
    closeButton: false,
    closeOnClick: false,
    offset: 16,
    className: "map-tooltip",
  });
  private following = false;
  private onPlace: ((lngLat: LngLat) => void) | null = null;
  private ownPosition: OwnPositionMarker | null = null;
  private hovered: string | null = null;
  private wasCompact = false;
  private willDraw = false;
  private sides: readonly number[] = [];
  private leaders: ReturnType<typeof badgeLeaders> = NO_LEADERS;

  constructor(container: HTMLElement, options: MapControllerOptions) {
    this.container = container;
    this.options = options;
    this.map = this.createMap();
    if (!this.map) return;
    this.map.on("style.load", this.onStyleLoad);
    this.map.on("error", this.onError);
    this.map.on("render", this.markFirstPlaces);
    if (options.still) {
      this.map.on("webglcontextlost", options.still.onLost);
      return;
    }
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    // Told neither way it folds by itself, on maps of up to 640 pixels.
    this.map.addControl(new AttributionControl({}), "bottom-right");
    this.map.addControl(new ScaleControl({ unit: "metric", maxWidth: 110 }), "bottom-right");
    this.map.on("sourcedata", this.foldAttribution);
    this.map.on("move", this.onMove);
    this.map.on("resize", this.foldAttribution);
    this.map.on("moveend", this.onMoveEnd);
    this.map.on("click", this.onClick);
    this.map.on("mousemove", this.onMouseMove);
    this.map.on("mouseout", this.onMouseOut);
  }

  /** Show this and nothing else. Cheap when little has changed. */
  show(scene: MapScene): void {
    this.scene = scene;
    if (!this.map) return;
    const { theme, baseMap } = scene;
    if (this.styledFor?.theme !== theme || this.styledFor.baseMap !== baseMap) {
      this.styledFor = { theme, baseMap };
      this.styleReady = false;
      const { baseMapUrl, words } = this.options;
      const attribution = baseMap.kind === "street" ? words.borderAttribution : words.attribution;
      const breaks = surveyBreaks(scene.survey);
      const style = mapStyle({ theme, baseMap, surveyBreaks: breaks, baseMapUrl, attribution });
      // No diff: a whole new style always ends in `style.load`, where the scene is drawn anew.
      this.map.setStyle(style, { diff: false });
    }
    this.drawWhenCalm();
  }

  /** Where the map looks right now; null when it cannot be drawn. */
  camera(): MapCamera | null {
    return this.map && cameraOf(this.map);
  }

  jumpTo(camera: MapCamera): void {
    this.map?.jumpTo({ center: [...camera.center], zoom: camera.zoom });
  }

  /** Look where another map looks. Nobody is told: the other one is the map that was moved. */
  follow({ center, zoom }: MapCamera): void {
    this.following = true;
    this.map?.jumpTo({ center: [...center], zoom });
    this.following = false;
  }

  /** Say what is in view, as after a move. */
  tellView(): void {
    this.onMoveEnd();
  }

  easeTo(camera: MapCamera): void {
    this.map?.easeTo({ center: [...camera.center], zoom: camera.zoom, duration: 500, animate: this.animated });
  }

  /** Fly to a place, at least as near as `zoom` and no nearer than `nearest`. */
  flyTo(center: LngLat, zoom: number, nearest = MAX_ZOOM): void {
    if (!this.map) return;
    const near = Math.min(nearest, Math.max(zoom, this.map.getZoom()));
    const [at, to] = [this.map.project(this.map.getCenter()), this.map.project([...center])];
    const duration = flightMs({
      pixels: at.dist(to),
      zooms: near - this.map.getZoom(),
      viewPixels: Math.max(1, this.container.clientWidth, this.container.clientHeight),
    });
    const animate = this.animated && !(this.map instanceof PacedMap && this.map.isSlow);
    this.map.flyTo({ center: [...center], zoom: near, duration, animate });
  }

  /** As slowly as a room can follow, and to exactly that zoom: every place is seen at the same scale. */
  flyCalmly(center: LngLat, zoom: number): void {
    if (this.animated) this.map?.flyTo({ center: [...center], zoom, ...CALM });
    else this.jumpTo({ center, zoom });
  }

  /** All of them in view, with room for their badges. */
  flyOver(bbox: Bbox): void {
    this.map?.fitBounds([...bbox] as [number, number, number, number], {
      padding: 0.12 * Math.min(this.container.clientWidth, this.container.clientHeight),
      maxZoom: OVER_ZOOM,
      ...(this.animated ? CALM : { animate: false, linear: true }),
    });
  }

  /** Whether it is in sight, above what covers the map's lower part. */
  contains([lng, lat]: LngLat): boolean {
    if (!this.map) return false;
    const { clientWidth, clientHeight } = this.container;
    const { x, y } = this.map.project([lng, lat]);
    return x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight - (this.map.getPadding().bottom ?? 0);
  }

  /** Pixels at the bottom that something else covers: the middle of the map is the middle of the rest. */
  coverBelow(pixels: number): void {
    if (!this.map || this.map.getPadding().bottom === pixels) return;
    this.map.easeTo({ padding: { top: 0, left: 0, right: 0, bottom: pixels }, duration: 200, animate: this.animated });
  }

  showOwnPosition(position: OwnPosition | null): void {
    if (!this.map || (!position && !this.ownPosition)) return;
    this.ownPosition ??= new OwnPositionMarker(this.map, this.options.words.ownPosition);
    this.ownPosition.show(position);
  }

  fitBbox(bbox: Bbox, animate = true): void {
    this.map?.fitBounds([...bbox] as [number, number, number, number], {
      padding: 24,
      maxZoom: 15,
      animate: animate && this.animated,
    });
  }

  /** Keep the map from being lost: the municipality and as much again on every side. */
  limitTo([west, south, east, north]: Bbox): void {
    const [width, height] = [Math.max(0.05, east - west), Math.max(0.05, north - south)];
    this.map?.setMaxBounds([
      [Math.max(-180, west - width), Math.max(-85, south - height)],
      [Math.min(180, east + width), Math.min(85, north + height)],
    ]);
  }

  /** What is on screen; null when nothing is. */
  look(): MapLook | null {
    const { map, scene, options } = this;
    const { clientWidth: width, clientHeight: height } = this.container;
    return map && scene && width > 0 ? { options, scene, camera: cameraOf(map), width, height } : null;
  }

  /** Marks the first frame with the ranked places in it: what `npm run bench -- page` waits for. */
  private readonly markFirstPlaces = (): void => {
    const { map, scene } = this;
    if (!map || !this.styleReady || !scene || scene.hotspots.length === 0 || !map.loaded()) return;
    performance.mark(PLACES_DRAWN);
    map.off("render", this.markFirstPlaces);
  };

  /** Resolves when all of the scene, and of the map below it, is drawn. */
  async atRest(): Promise<void> {
    const map = this.map;
    if (!map) return;
    return new Promise((resolve) => {
      const look = () => {
        if (this.styleReady && map.loaded() && map.areTilesLoaded()) resolve();
        else map.once("idle", look);
      };
      map.once("idle", look);
    });
  }

  /** The map as a picture, as it stands. */
  async capture(): Promise<HTMLCanvasElement | null> {
    const map = this.map;
    if (!map) return null;
    return new Promise((resolve) => {
      // The drawing is thrown away after each frame, so it must be read within one.
      map.once("render", () => resolve(copyOf(map.getCanvas())));
      if (this.options.still) map.setPixelRatio(this.options.still.pixelRatio);
      map.triggerRepaint();
    });
  }

  /** Whom the sources that are drawn are from, each once; may hold links. */
  attribution(): readonly string[] {
    const map = this.map;
    const sources = Object.keys(map?.getStyle().sources ?? {});
    return [...new Set(sources.flatMap((id) => map?.getSource(id)?.attribution ?? []))];
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.tooltip.remove();
    this.ownPosition?.destroy();
    this.drawn.clear();
    this.scene = null;
    this.map?.remove();
    this.container.replaceChildren();
  }

  private get animated(): boolean {
    return !this.options.reducedMotion;
  }

  private createMap(): MapLibreMap | null {
    const { camera, words, callbacks, still } = this.options;
    try {
      return new (still ? MapLibreMap : PacedMap)({
        container: this.container,
        center: [...camera.center],
        zoom: camera.zoom,
        minZoom: still ? 0 : MIN_ZOOM,
        maxZoom: still ? STILL_MAX_ZOOM : MAX_ZOOM,
        maxPitch: 0,
        dragRotate: false,
        touchPitch: false,
        pitchWithRotate: false,
        renderWorldCopies: false,
        attributionControl: false,
        transformRequest: tellNobody,
        fadeDuration: this.animated ? 150 : 0,
        ...(still && {
          interactive: false,
          trackResize: false,
          pixelRatio: WAITING_PIXEL_RATIO,
          maxCanvasSize: [still.longestSide, still.longestSide],
        }),
        locale: {
          "Map.Title": words.map,
          "NavigationControl.ZoomIn": words.zoomIn,
          "NavigationControl.ZoomOut": words.zoomOut,
          "AttributionControl.ToggleAttribution": words.toggleAttribution,
        },
      });
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "GPUInitializationError") throw error;
      // Told afterwards: whoever makes the controller must hold it before it is called back.
      queueMicrotask(() => {
        if (!this.destroyed) callbacks.onUnavailable();
      });
      return null;
    }
  }

  private readonly onStyleLoad = (): void => {
    const { map, scene } = this;
    if (!map || !scene) return;
    for (const image of mapImages(scene.theme)) {
      const { data, options } = drawImage(image, this.options.still?.pixelRatio);
      if (!map.hasImage(image.id)) map.addImage(image.id, data, options);
    }
    this.drawn.clear();
    this.styleReady = true;
    this.draw();
    // The first view has not been moved to, but what is in it must be asked for all the same.
    this.onMoveEnd();
  };

  private readonly onError = (event: ErrorEvent): void => {
    if ("sourceId" in event && event.sourceId === SOURCES.streetMap) this.options.callbacks.onStreetMapTrouble();
    // What MapLibre itself does when nobody listens.
    else console.error(event.error);
  };

  /** Once for all answers that come while somebody types or clicks, if each would take long to draw. */
  private drawWhenCalm(): void {
    if (!(this.map instanceof PacedMap)) {
      this.draw();
      return;
    }
    if (this.willDraw) return;
    this.willDraw = true;
    this.map.afterInput(() => {
      this.willDraw = false;
      this.draw();
    });
  }

  private draw(): void {
    const { map, scene } = this;
    if (!map || !scene || !this.styleReady) return;
    const { areas, survey, clusters, hotspots, requests, unsafePlaces, marked, marks, locale } = scene;
    this.fill(SOURCES.areas, [areas, survey], () => areaFeatures(areas, survey));
    this.fill(SOURCES.areaLabels, [areas, survey, locale], () => areaLabelFeatures(areas, survey, locale));
    this.fill(SOURCES.incidents, [clusters, locale], () => incidentFeatures(clusters, locale));
    this.fill(SOURCES.hotspots, [hotspots], () => hotspotFeatures(hotspots));
    const sides = this.badgeSides(scene, map.getZoom());
    const leaders = this.leaders;
    this.fill(SOURCES.hotspotMarkers, [hotspots, sides, leaders], () =>
      hotspotMarkerFeatures(hotspots, sides, leaders),
    );
    this.fill(SOURCES.requests, [requests, locale], () => requestFeatures(requests, locale));
    this.fill(SOURCES.unsafePlaces, [unsafePlaces], () => unsafePlaceFeatures(unsafePlaces));
    this.fill(SOURCES.marks, [marks], () => markFeatures(marks));
    this.fill(SOURCES.marked, [marked, areas, hotspots, sides], () => markedFeatures(marked, areas, hotspots, sides));
    this.once("survey breaks", [surveyBreaks(survey)], () => this.recolorSurvey(scene));
    for (const comparison of COMPARISONS) {
      // The others are coloured when they are first shown, in the same frame.
      if (!scene.visible[comparison]) continue;
      this.once(`${comparison} image`, [scene.comparisons[comparison]], () => this.drawComparison(scene, comparison));
    }
    const overComparison = COMPARISONS.some((id) => scene.visible[id] && scene.comparisons[id] !== null);
    for (const layer of Object.keys(LAYERS_OF) as MapLayerId[]) {
      const hasImage = !isComparison(layer) || scene.comparisons[layer] !== null;
      this.showLayers(layer, LAYERS_OF[layer], scene.visible[layer] && hasImage);
    }
    this.showLayers("hotspot case", ["hotspot-case"], scene.visible.hotspots && overComparison);
    this.once("hotspot fill", [overComparison], () =>
      map.setPaintProperty("hotspot-fill", "fill-opacity", hotspotFillOpacity(scene.theme, overComparison)),
    );
  }

  private showLayers(name: string, ids: readonly MapLayer[], visible: boolean): void {
    this.once(`visible ${name}`, [visible], () => {
      for (const id of ids) this.map?.setLayoutProperty(id, "visibility", visible ? "visible" : "none");
    });
  }

  /** The same object until the badges have to stand otherwise. */
  private badgeSides({ hotspots, clusters, marks, visible, theme }: MapScene, zoom: number): readonly number[] {
    const scale = theme.symbolScale;
    const inputs = [hotspots, visible.incidents ? clusters : null, marks, scale, zoom];
    this.once("badge sides", inputs, () => {
      const obstacles = {
        clusters: visible.incidents ? clusters : [],
        marks: marks.marks.map(({ lngLat }) => lngLat),
      };
      const sides = badgeSides(hotspots, obstacles, zoom, scale);
      if (sides.join() !== this.sides.join()) this.sides = sides;
      const leaders = badgeLeaders(hotspots, sides, zoom, scale);
      this.leaders = leaders.length === 0 ? NO_LEADERS : leaders;
    });
    return this.sides;
  }

  private fill(source: DataSourceId, inputs: readonly unknown[], build: () => FeatureCollection): void {
    this.once(source, inputs, () => void this.map?.getSource<GeoJSONSource>(source)?.setData(build()));
  }

  /** Run `change` unless it ran with these very inputs since the style was loaded. */
  private once(name: string, inputs: readonly unknown[], change: () => void): void {
    const last = this.drawn.get(name);
    if (last?.every((input, index) => input === inputs[index])) return;
    this.drawn.set(name, inputs);
    change();
  }

  private recolorSurvey(scene: MapScene): void {
    const fill = mapLayers(scene.theme, surveyBreaks(scene.survey)).find(({ id }) => id === "survey-fill");
    if (fill?.type === "fill") this.map?.setPaintProperty(fill.id, "fill-color", fill.paint?.["fill-color"]);
  }

  private drawComparison({ comparisons, theme }: MapScene, comparison: Comparison): void {
    const grid = comparisons[comparison];
    if (!grid) return;
    const { data, width, height } = comparisonImage(
      grid,
      COMPARISON_BREAKS[comparison],
      comparisonRamp(comparison, theme),
    );
    const [west, south, east, north] = grid.bbox;
    this.map?.getSource<ImageSource>(SOURCES[comparison])?.updateImage({
      image: new ImageData(data, width, height),
      coordinates: [
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ],
    });
  }

  /** On a narrow map MapLibre starts with the attribution folded out, over two lines: fold it once, by its own button. */
  private readonly foldAttribution = (): void => {
    const attribution = this.container.querySelector(".maplibregl-ctrl-attrib:not(.maplibregl-attrib-empty)");
    if (!attribution) return;
    this.map?.off("sourcedata", this.foldAttribution);
    const isCompact = attribution.classList.contains("maplibregl-compact");
    if (isCompact && !this.wasCompact && attribution.classList.contains("maplibregl-compact-show")) {
      attribution.querySelector("summary")?.click();
    }
    this.wasCompact = isCompact;
  };

  private readonly onMove = (): void => {
    if (this.map && !this.following) this.options.callbacks.onMove?.(cameraOf(this.map));
  };

  private readonly onMoveEnd = (): void => {
    const map = this.map;
    // A hidden map has no size, and nothing is in view.
    if (!map || this.destroyed || this.container.clientWidth === 0) return;
    // Another zoom brings markers nearer to each other, or apart.
    this.draw();
    if (this.following) return;
    const bounds = map.getBounds();
    const bbox: Bbox = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    this.options.callbacks.onMoveEnd(cameraOf(map), bbox, map.getZoom());
  };

  /** The next clicks say where something is, and pick nothing; null: they pick again. */
  placeWith(onPlace: ((lngLat: LngLat) => void) | null): void {
    this.onPlace = onPlace;
    if (this.map) this.map.getCanvas().style.cursor = onPlace ? "crosshair" : "";
  }

  private readonly onClick = (event: MapMouseEvent): void => {
    const map = this.map;
    if (!map) return;
    if (this.onPlace) {
      this.onPlace([event.lngLat.lng, event.lngLat.lat]);
      return;
    }
    const hit = pickFrom(this.featuresAt(event));
    if (hit.kind === "cluster") {
      // Requests on one spot stand apart in the closest view; incidents on one spot are too many for that.
      const nearest = hit.of === "requestCluster" ? MAX_ZOOM : MAX_ZOOM - 1;
      if (hit.expansionZoom > map.getZoom() && hit.expansionZoom <= nearest) {
        this.easeTo({ center: hit.lngLat, zoom: hit.expansionZoom });
        return;
      }
      this.options.callbacks.onPick({ kind: hit.of, count: hit.count, lngLat: hit.lngLat });
      return;
    }
    this.options.callbacks.onPick(hit);
  };

  private readonly onMouseMove = (event: MapMouseEvent): void => {
    const map = this.map;
    if (!map || map.isMoving()) return;
    if (this.onPlace) return;
    const features = this.featuresAt(event);
    const top = features[0];
    // Areas can be clicked too, but a hand all over the map would say nothing.
    map.getCanvas().style.cursor = top && top.layer.id !== "survey-fill" ? "pointer" : "";
    const hotspot = features.find(({ layer }) => layer.id.startsWith("hotspot"));
    this.hover(hotspot ? String(hotspot.properties.id) : null);
    const text = top?.properties.tooltip;
    if (typeof text === "string") this.tooltip.setLngLat(event.lngLat).setText(text).addTo(map);
    else this.tooltip.remove();
  };

  private readonly onMouseOut = (): void => {
    this.hover(null);
    this.tooltip.remove();
  };

  private hover(id: string | null): void {
    if (id === this.hovered || !this.map || !this.styleReady) return;
    const source = SOURCES.hotspots;
    if (this.hovered !== null) this.map.setFeatureState({ source, id: this.hovered }, { hover: false });
    if (id !== null) this.map.setFeatureState({ source, id }, { hover: true });
    this.hovered = id;
  }

  private featuresAt({ point }: MapMouseEvent): MapGeoJSONFeature[] {
    if (!this.map || !this.styleReady) return [];
    const around: [PointLike, PointLike] = [
      [point.x - PICK_RADIUS_PX, point.y - PICK_RADIUS_PX],
      [point.x + PICK_RADIUS_PX, point.y + PICK_RADIUS_PX],
    ];
    const layers: MapLayer[] = [...PICKABLE_LAYERS];
    const features = this.map.queryRenderedFeatures(around, { layers });
    // The area under the exact point, not one that a finger's width touches.
    const exact = this.map.queryRenderedFeatures(point, { layers: ["survey-fill"] });
    return [...features, ...exact];
  }
}

function isComparison(layer: MapLayerId): layer is Comparison {
  return COMPARISONS.some((comparison) => comparison === layer);
}

function copyOf(drawn: HTMLCanvasElement): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = drawn.width;
  canvas.height = drawn.height;
  canvas.getContext("2d")?.drawImage(drawn, 0, 0);
  return canvas;
}

function cameraOf(map: MapLibreMap): MapCamera {
  const { lng, lat } = map.getCenter();
  return { center: [lng, lat], zoom: map.getZoom() };
}
