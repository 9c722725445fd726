import type { RequestRow } from "../../domain/request-list.ts";
import type { MapMark } from "../../map/scene.ts";

/**
 * The listed requests, those that have waited too long with a ring.
 *
 * @param chosenId has a ring of its own
 * @param calm     no other rings: a hundred would hide the one of a place that is being chosen
 */
export function requestMarks(
  rows: readonly RequestRow[],
  chosenId: string | null,
  calm: boolean,
  tooltip: (row: RequestRow) => string,
): readonly MapMark[] {
  return rows.map((row) => {
    const { request, timing } = row;
    return {
      id: request.id,
      lngLat: request.lngLat,
      look: timing === "overdue" && !calm ? "overdue" : "plain",
      label: "",
      tooltip: tooltip(row),
      request: { type: request.type, status: request.status },
      chosen: request.id === chosenId,
    };
  });
}
