import { useMemo } from "react";
import type { RequestList, RequestRow } from "../../domain/request-list.ts";
import type { MapMark, MapMarks } from "../../map/scene.ts";
import { useText } from "../shared/text.ts";
import type { RequestDraft } from "./request-draft.ts";
import { requestMarks } from "./request-marks.ts";
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
    const tooltip = (row: RequestRow) => {
      const { request, timing } = row;
      const said = [
        text(`request.${request.type}`),
        text(`status.${request.status}`),
        words.time(row) ?? "",
        timing === "overdue" ? text("measures.timing.overdue") : "",
      ];
      return said.filter((part) => part !== "").join(", ");
    };
    const marks = requestMarks(list?.rows ?? [], isMaking ? null : chosenId, isMaking, tooltip);
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
