import type { MeasureRequest } from "../domain/request.ts";
import type { Projection } from "../geo/projection.ts";
import type { RequestWork } from "./loaded-content.ts";
import { toldApart } from "./request-identity.ts";

/** The requests of the files, told apart and as the user has changed them, and after them those made here. */
export function withRequestWork(
  requests: readonly MeasureRequest[],
  { ownRequests, requestEdits }: RequestWork,
  projection: Projection,
): readonly MeasureRequest[] {
  const edits = new Map(requestEdits.map((edit) => [edit.id, edit]));
  // The example's own changes name its requests by their ids, which nobody else has.
  const ofExample = new Map(requestEdits.filter(({ invented }) => invented).map((edit) => [edit.id, edit]));
  const ownIds = ownRequests.map(({ id }) => id);
  const changed = toldApart(requests, ownIds).map((request) => {
    const edit = edits.get(request.inFile.key) ?? ofExample.get(request.inFile.id);
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
