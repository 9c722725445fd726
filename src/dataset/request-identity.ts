import type { MeasureRequest } from "../domain/request.ts";
import { isoDateOfDay } from "../domain/time.ts";

/** Four decimals are some ten meters: the same place, however many decimals the next export has. */
const PLACE_DECIMALS = 4;

/**
 * Requests of all files, told apart: two registers may both count from 1. An id that is used once stays as it is, and the
 * others become the key, which is made of what a request was reported as and so is the same in next week's export.
 *
 * @param takenIds of the requests made here
 */
export function toldApart(
  requests: readonly MeasureRequest[],
  takenIds: readonly string[],
): readonly (MeasureRequest & Required<Pick<MeasureRequest, "inFile">>)[] {
  const uses = new Map<string, number>();
  for (const id of [...takenIds, ...requests.map((request) => request.id)]) uses.set(id, (uses.get(id) ?? 0) + 1);
  const copies = new Map<string, number>();
  return requests.map((request) => {
    const key = keyOf(request);
    const inFile = { id: request.id, key };
    if (uses.get(request.id) === 1) return { ...request, inFile };
    // The same request in two files: one to change, and two on the screen.
    const copy = (copies.get(key) ?? 0) + 1;
    copies.set(key, copy);
    return { ...request, id: copy === 1 ? key : `${key}/${copy}`, inFile };
  });
}

/** Neither state, dates of closing nor texts: they change while a request stays what it is. */
function keyOf({ id, type, reportedDay, lngLat: [lng, lat] }: MeasureRequest): string {
  const reported = reportedDay === null ? "" : isoDateOfDay(reportedDay);
  return [id, type, reported, lat.toFixed(PLACE_DECIMALS), lng.toFixed(PLACE_DECIMALS)].join("/");
}
