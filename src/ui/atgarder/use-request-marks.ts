import { useMemo } from "react";
import type { RequestList } from "../../domain/request-list.ts";
import type { MapMark, MapMarks } from "../../map/scene.ts";
import { useText } from "../shared/text.ts";
import type { RequestDraft } from "./request-draft.ts";
import { useRequestWords } from "./use-request-words.ts";

/** The request that is being made has no id yet. */
const NEW = "new-request";

/** The listed requests on the map, the chosen one and the overdue ones with a ring; and the place of the new one. */
export function useRequestMarks(
  list: RequestList | null,
  chosenId: string | null,
  draft: RequestDraft | null,
): MapMarks {
  const text = useText();
  const words = useRequestWords();
  const { lngLat = null, type = "other", status = "open" } = draft ?? {};
  const isMaking = draft !== null;
  return useMemo(() => {
    const marks = (list?.rows ?? []).map((row): MapMark => {
      const { request, timing } = row;
      const said = [
        text(`request.${request.type}`),
        text(`status.${request.status}`),
        words.time(row) ?? "",
        timing === "overdue" ? text("measures.timing.overdue") : "",
      ];
      return {
        id: request.id,
        lngLat: request.lngLat,
        // A hundred rings would hide the one of the place that is being chosen.
        look: timing === "overdue" && !isMaking ? "overdue" : "plain",
        label: "",
        tooltip: said.filter((part) => part !== "").join(", "),
        request: { type: request.type, status: request.status },
        chosen: !isMaking && request.id === chosenId,
      };
    });
    const made: MapMark[] =
      lngLat === null
        ? []
        : [
            {
              id: NEW,
              lngLat,
              look: "plain",
              label: "",
              tooltip: text("measures.newMark"),
              request: { type, status },
              chosen: true,
            },
          ];
    return { marks: [...marks, ...made], routes: [] };
  }, [list, chosenId, isMaking, lngLat, type, status, text, words]);
}
