import { indexEvents } from "../analysis/event-index.ts";
import { createBaseRegister } from "../analysis/hotspot-ids.ts";
import { studyArea } from "../analysis/study-area.ts";
import type { WorkContext } from "../analysis/work-context.ts";
import type { Area } from "../domain/area.ts";
import type { LngLat } from "../domain/coordinates.ts";
import type { MeasureRequest } from "../domain/request.ts";
import { createAreaIndex } from "../geo/area-index.ts";
import { projectionFor } from "../geo/projection.ts";
import { incidentRows, type TestIncident } from "./incident-rows.ts";

const projection = projectionFor(3006);

/** All that follow-ups are counted from, of a few events and whatever a test adds. */
export function workContext(incidents: readonly TestIncident[], more: Partial<WorkContext> = {}): WorkContext {
  const { areaIndex = null, requests = [] } = more;
  const columns = indexEvents([{ rows: incidentRows(incidents), sourceIndex: 0, sourceId: "1" }], areaIndex);
  return {
    columns,
    projection,
    areaIndex,
    places: [],
    requests,
    unsafePlaces: [],
    survey: [],
    presence: [],
    sources: [],
    studyArea: studyArea(columns, requests),
    fictional: false,
    baseRegister: createBaseRegister(columns),
    ...more,
  };
}

/** Squares in SWEREF 99 TM, by their south-west corner. */
export function squareAreas(
  squares: readonly { readonly code: string; readonly x: number; readonly y: number; readonly side: number }[],
) {
  const areas = squares.map(({ code, x, y, side }): Area => {
    const corner = (dx: number, dy: number): LngLat => projection.inverse(x + dx * side, y + dy * side);
    return {
      code,
      name: `Område ${code}`,
      polygons: [[[corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)]]],
    };
  });
  return createAreaIndex(areas, projection);
}

export function aRequest(
  at: { readonly x: number; readonly y: number },
  more: Partial<MeasureRequest> = {},
): MeasureRequest {
  return {
    id: "1",
    type: "lighting",
    status: "open",
    reportedDay: null,
    closedDay: null,
    lngLat: projection.inverse(at.x, at.y),
    description: "",
    owner: "",
    origin: "file",
    x: at.x,
    y: at.y,
    ...more,
  };
}
