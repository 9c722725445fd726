import type { MapCamera, MapController } from "./controller.ts";

type Linked = Pick<MapController, "camera" | "follow">;

/** Maps with one camera: whichever is moved, by hand, key or flight, the others follow while it moves. */
export class CameraLink<Choice = unknown> {
  /** The last choice that one of the maps has answered to: one flight is enough. */
  readonly answered: { current: Choice | null } = { current: null };
  private readonly maps = new Set<Linked>();

  /** The map that comes last looks where the others look. @returns a function that lets it go */
  join(map: Linked): () => void {
    const camera = [...this.maps][0]?.camera();
    this.maps.add(map);
    if (camera) map.follow(camera);
    return () => this.maps.delete(map);
  }

  moved(leader: Linked, camera: MapCamera): void {
    for (const map of this.maps) if (map !== leader) map.follow(camera);
  }
}
