import { useCallback, useMemo } from "react";
import type { Area } from "../../domain/area.ts";
import type { LngLat } from "../../domain/coordinates.ts";
import { isPointInPolygons } from "../../geo/point-in-polygon.ts";
import { useDataset } from "../shared/dataset-context.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useAnswer } from "../shared/use-answer.ts";

const NO_AREAS: readonly Area[] = [];

/** The areas with their outlines; none until they have come. */
export function useAreas(): readonly Area[] {
  const dataset = useDataset();
  const revision = useAppState((state) => state.summary?.revision ?? null);
  const question = useMemo(() => (revision === null ? null : { revision }), [revision]);
  const ask = useCallback(() => dataset.areas(), [dataset]);
  return useAnswer(question, ask).value ?? NO_AREAS;
}

/** What a point on the map is called until somebody says better: the area it lies in. */
export function usePointName(): (at: LngLat) => string {
  const text = useText();
  const areas = useAreas();
  return useCallback(
    ([lng, lat]) => {
      const area = areas.find(({ polygons }) => isPointInPolygons(lng, lat, polygons));
      return area ? text("promise.places.pointedIn", { area: area.name }) : text("promise.places.pointed");
    },
    [areas, text],
  );
}

/** Names of areas by their codes; a code that is no longer loaded names itself. */
export function useAreaNames(): (codes: readonly string[]) => readonly string[] {
  const areas = useAppState((state) => state.summary?.areas);
  return useMemo(() => {
    const names = new Map(areas?.map(({ code, name }) => [code, name]));
    return (codes) => codes.map((code) => names.get(code) ?? code);
  }, [areas]);
}
