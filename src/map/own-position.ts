import { type Map as MapLibreMap, LngLat as MapLngLat, Marker } from "maplibre-gl";
import type { LngLat } from "../domain/coordinates.ts";

/** Where the one who looks is, as far as the device can tell. */
export interface OwnPosition {
  readonly lngLat: LngLat;
  readonly accuracyMeters: number;
}

/** Less is a dot without a circle, more covers the town and says nothing. */
const LARGEST_CIRCLE_PX = 2000;

/**
 * A dot and how exact it is. An element over the map and not a layer in it: what draws the map for pictures and prints
 * knows nothing of it.
 */
export class OwnPositionMarker {
  private readonly map: MapLibreMap;
  private readonly marker: Marker;
  private readonly circle: HTMLElement;
  private position: OwnPosition | null = null;

  constructor(map: MapLibreMap, label: string) {
    this.map = map;
    const element = document.createElement("div");
    element.className = "own-position";
    this.circle = document.createElement("div");
    this.circle.className = "own-position-accuracy";
    const dot = document.createElement("div");
    dot.className = "own-position-dot";
    element.append(this.circle, dot);
    this.marker = new Marker({ element });
    element.setAttribute("role", "img");
    element.setAttribute("aria-label", label);
    this.map.on("zoom", this.sizeCircle);
  }

  show(position: OwnPosition | null): void {
    this.position = position;
    if (!position) {
      this.marker.remove();
      return;
    }
    this.marker.setLngLat([...position.lngLat]).addTo(this.map);
    this.sizeCircle();
  }

  destroy(): void {
    this.map.off("zoom", this.sizeCircle);
    this.marker.remove();
  }

  private readonly sizeCircle = (): void => {
    if (!this.position) return;
    const { lngLat, accuracyMeters } = this.position;
    const at = new MapLngLat(...lngLat);
    const [west, east] = [MapLngLat.convert([at.lng - 0.01, at.lat]), MapLngLat.convert([at.lng + 0.01, at.lat])];
    const pixelsPerMeter = (this.map.project(east).x - this.map.project(west).x) / west.distanceTo(east);
    const size = Math.min(LARGEST_CIRCLE_PX, 2 * accuracyMeters * pixelsPerMeter);
    this.circle.style.width = `${size}px`;
    this.circle.style.height = `${size}px`;
  };
}
