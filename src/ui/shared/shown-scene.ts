import { createStore } from "zustand/vanilla";
import type { MapScene } from "../../map/scene.ts";

/** Everything that is drawn on the map now, for who tells what it means; null before there is a map. */
export const shownScene = createStore<{ readonly scene: MapScene | null }>()(() => ({ scene: null }));

export function showScene(scene: MapScene) {
  shownScene.setState({ scene });
}
