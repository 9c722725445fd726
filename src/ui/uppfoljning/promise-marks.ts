import type { CitizenPromise, LogEntry } from "../../domain/promise.ts";
import type { MapMark, MapMarks } from "../../map/scene.ts";

const PLACE = "place";
const ENTRY = "entry";

/** Where promises hold, and where something that was noted took place. */
export function promiseMarks(
  promises: readonly Pick<CitizenPromise, "id" | "title" | "places">[],
  log: readonly Pick<LogEntry, "id" | "promiseId" | "lngLat" | "placeName" | "note">[],
): MapMarks {
  const places = promises.flatMap(({ id, title, places: own }) =>
    own.map<MapMark>((place) => ({
      id: `${PLACE}/${id}/${place.id}`,
      lngLat: place.lngLat,
      look: "plain",
      label: "",
      tooltip: title === "" ? place.name : `${place.name} · ${title}`,
    })),
  );
  const entries = log.flatMap<MapMark>((entry) => {
    if (entry.lngLat === null) return [];
    return [
      {
        id: `${ENTRY}/${entry.promiseId}/${entry.id}`,
        lngLat: entry.lngLat,
        look: "done",
        label: "",
        tooltip: entry.placeName === "" ? entry.note : entry.placeName,
      },
    ];
  });
  return { marks: [...places, ...entries], routes: [] };
}

/** The promise that a mark belongs to. */
export function promiseOfMark(markId: string): string | null {
  const [kind, promiseId] = markId.split("/");
  return (kind === PLACE || kind === ENTRY) && promiseId !== undefined ? promiseId : null;
}
