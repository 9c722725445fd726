import type { LngLat } from "../../domain/coordinates.ts";
import type { MapPick } from "../../map/scene.ts";

/** What the map was asked about and the store cannot hold: it goes with the next click, and no link carries it. */
export type Picked =
  | { readonly kind: "incidents"; readonly lngLat: LngLat; readonly count: number }
  | { readonly kind: "unsafePlace"; readonly id: string };

export function pickedOf(pick: MapPick): Picked | null {
  switch (pick.kind) {
    case "incidentCluster":
      return { kind: "incidents", lngLat: pick.lngLat, count: pick.count };
    case "unsafePlace":
      return { kind: "unsafePlace", id: pick.id };
    case "requestCluster": // requests at one spot are few: zooming tells them apart
    case "mark":
    case "hotspot":
    case "incident":
    case "request":
    case "area":
    case "nothing":
      return null;
    default:
      return pick satisfies never;
  }
}
