import { REQUEST_TYPES } from "../domain/request.ts";
import type { RequestGroup, RequestRow } from "../domain/request-list.ts";
import type { DayNumber } from "../domain/time.ts";
import { closureTime } from "./kaplan-meier.ts";
import { waitedOf } from "./request-timing.ts";

type GroupArea = RequestGroup["area"];

/**
 * Requests by area and type, with both sums and the sum of all: first all areas, then each in Swedish order, those outside
 * last; in each first all types. Only groups with requests.
 */
export function requestGroups(rows: readonly RequestRow[], today: DayNumber): RequestGroup[] {
  return areasOf(rows).flatMap((area) => {
    const inArea = rows.filter((row) => isIn(row, area));
    return [null, ...REQUEST_TYPES].flatMap((type): RequestGroup[] => {
      const group = type === null ? inArea : inArea.filter(({ request }) => request.type === type);
      if (group.length === 0) return [];
      const waited = group.flatMap(({ request }) => waitedOf(request, today) ?? []);
      return [
        {
          area,
          type,
          total: group.length,
          notClosed: group.filter(({ request }) => request.status !== "closed").length,
          overdue: group.filter(({ timing }) => timing === "overdue").length,
          closure: closureTime(waited, group.length - waited.length),
        },
      ];
    });
  });
}

function areasOf(rows: readonly RequestRow[]): GroupArea[] {
  const named = new Map<string, { readonly code: string; readonly name: string }>();
  let isAnyOutside = false;
  for (const { areaCode, areaName } of rows) {
    if (areaCode === null) isAnyOutside = true;
    else named.set(areaCode, { code: areaCode, name: areaName ?? areaCode });
  }
  const inOrder = [...named.values()].sort((a, b) => a.name.localeCompare(b.name, "sv"));
  return [null, ...inOrder, ...(isAnyOutside ? (["outside"] as const) : [])];
}

function isIn({ areaCode }: RequestRow, area: GroupArea): boolean {
  if (area === null) return true;
  return area === "outside" ? areaCode === null : areaCode === area.code;
}
