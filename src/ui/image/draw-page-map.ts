import type { Dataset } from "../../dataset/dataset.ts";
import type { MapCamera, MapLook } from "../../map/controller.ts";
import { drawStill, type StillMap } from "../../map/still.ts";
import { fittedView, type MapSize, viewBbox } from "../../map/still-frame.ts";
import { LIGHT_THEME } from "../../map/theme.ts";
import type { AppState } from "../../state/app-state.ts";

type Asked = Pick<AppState, "selection" | "requestFilter">;

/** Where a frame of the page looks, so that all that is on screen is in it. */
export function pageCamera(look: MapLook, frame: MapSize): MapCamera {
  return fittedView(look.camera, look, frame);
}

/**
 * The map on screen for a frame of the page: what is grouped by zoom is asked for anew, from the dataset in force, because
 * the page has another zoom and shows more ground. By day, also where the screen is dark.
 */
export async function drawPageMap(
  look: MapLook,
  dataset: Dataset,
  { selection, requestFilter }: Asked,
  frame: MapSize & { readonly pixelRatio: number },
): Promise<StillMap> {
  const camera = pageCamera(look, frame);
  const bbox = viewBbox(camera, frame);
  const { visible } = look.scene;
  const [clusters, requests] = await Promise.all([
    visible.incidents
      ? unlessOvertaken(dataset.clusters(selection, bbox, camera.zoom), look.scene.clusters)
      : look.scene.clusters,
    visible.requests
      ? unlessOvertaken(dataset.requestsInView(requestFilter, bbox, camera.zoom), look.scene.requests)
      : look.scene.requests,
  ]);
  return drawStill(look, { ...look.scene, theme: LIGHT_THEME, clusters, requests }, { ...frame, camera });
}

/** The map on screen asks the same questions: when it asks last, what it showed will do. */
async function unlessOvertaken<T>(answer: Promise<T>, before: T): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return before;
    throw error;
  }
}
