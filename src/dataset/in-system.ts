import type { IncidentRows } from "../domain/incident.ts";
import { type Projection, projectionFor } from "../geo/projection.ts";
import type { LoadedFile } from "./loaded-file.ts";

/** The file in another metric system; the same file when it is in that one. Areas and surveys have no meters. */
export function inSystem(file: LoadedFile, projection: Projection): LoadedFile {
  const { data } = file;
  if (file.metricEpsg === projection.epsg || data.kind === "areas" || data.kind === "survey") return file;
  const moved = { ...file, metricEpsg: projection.epsg };
  switch (data.kind) {
    case "incidents": {
      const rows = rowsInSystem(data.rows(), projectionFor(file.metricEpsg), projection);
      return { ...moved, data: { kind: "incidents", rows: () => rows } };
    }
    case "requests":
      return { ...moved, data: { kind: "requests", requests: data.requests.map((point) => at(point, projection)) } };
    case "unsafePlaces":
      return {
        ...moved,
        data: { kind: "unsafePlaces", unsafePlaces: data.unsafePlaces.map((point) => at(point, projection)) },
      };
    case "visits":
      return { ...moved, data: { kind: "visits", presence: data.presence.map((point) => at(point, projection)) } };
    default:
      return data satisfies never;
  }
}

function at<T extends { readonly lngLat: readonly [number, number] }>(point: T, projection: Projection): T {
  const [x, y] = projection.forward(point.lngLat[0], point.lngLat[1]);
  return { ...point, x, y };
}

function rowsInSystem(rows: IncidentRows, from: Projection, to: Projection): IncidentRows {
  const x = new Float64Array(rows.length);
  const y = new Float64Array(rows.length);
  const pair = new Float64Array(2);
  for (let i = 0; i < rows.length; i++) {
    const [lng, lat] = from.inverse(rows.x[i]!, rows.y[i]!);
    to.forwardInto(lng, lat, pair, 0);
    x[i] = pair[0]!;
    y[i] = pair[1]!;
  }
  return { ...rows, x, y };
}
