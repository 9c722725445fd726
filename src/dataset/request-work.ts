import type { MeasureRequest } from "../domain/request.ts";
import type { Projection } from "../geo/projection.ts";
import type { RequestWork } from "./loaded-content.ts";

/** The requests of the files as the user has changed them, and after them those made here. */
export function withRequestWork(
  requests: readonly MeasureRequest[],
  { ownRequests, requestEdits }: RequestWork,
  projection: Projection,
): readonly MeasureRequest[] {
  if (ownRequests.length === 0 && requestEdits.length === 0) return requests;
  const edits = new Map(requestEdits.map((edit) => [edit.id, edit]));
  const changed = requests.map((request) => {
    const edit = edits.get(request.id);
    if (!edit) return request;
    const { type, status, closedDay, owner } = edit;
    return { ...request, type, status, closedDay, owner, origin: "changed" as const };
  });
  const own = ownRequests.map(({ invented: _invented, ...request }): MeasureRequest => {
    const [x, y] = projection.forward(request.lngLat[0], request.lngLat[1]);
    return { ...request, x, y, origin: "own" };
  });
  return [...changed, ...own];
}
