import { dayOfMinute } from "../domain/time.ts";
import type { UnsafePlace } from "../domain/unsafe-place.ts";
import { isEmptyCell, withoutGuard } from "./cell.ts";
import type { ImportContext } from "./import-context.ts";
import type { Mapping } from "./import-model.ts";
import { cellsNeeded, type IssueLog, refuseMisshapen } from "./issue-log.ts";
import { MaskedTexts } from "./masked-texts.ts";
import { emptyTime, parseTime, timeRulesOf } from "./parse-time.ts";
import { PlaceList } from "./place-list.ts";
import type { RowReader } from "./row-reader.ts";

type Unplaced = Omit<UnsafePlace, "lngLat" | "x" | "y">;

export function readUnsafePlaces(
  fileName: string,
  mapping: Mapping,
  width: number,
  log: IssueLog,
  context: ImportContext,
): RowReader {
  const { id: idColumn, date, reason, lat, lon, latLon } = mapping.columns;
  const needed = cellsNeeded([lat, lon, latLon]);
  const rules = timeRulesOf(mapping, context.nowDay);
  const list = new PlaceList<Unplaced>(mapping, log, context);
  const seen = new Set<string>();
  const time = emptyTime();
  const texts = new MaskedTexts();

  function read(cells: readonly string[], line: number) {
    log.rows++;
    if (refuseMisshapen(cells, line, needed, width, log)) return;
    const cellOf = (column: number | undefined) => (column === undefined ? "" : (cells[column] ?? "").trim());

    const dateCell = cellOf(date);
    const isUndated = isEmptyCell(dateCell);
    const problem = isUndated ? null : parseTime(dateCell, rules, time);
    if (problem) return log.add(line, date ?? -1, "refused", problem);
    const day = isUndated ? null : dayOfMinute(time.minute);
    const id = texts.id(withoutGuard(cellOf(idColumn)));
    if (id !== "" && seen.has(id)) return log.add(line, idColumn ?? -1, "duplicate", "same-id");
    const point = list.readPlace(cells, line);
    if (!point) return;
    if (id !== "") seen.add(id);
    list.add({ id: id || `${fileName}:${line}`, day, reason: texts.text(withoutGuard(cellOf(reason))) }, line, point);
  }

  function* finish(): ReturnType<RowReader["finish"]> {
    const { kept, metricEpsg } = yield* list.finish();
    let firstDay = Number.POSITIVE_INFINITY;
    let lastDay = Number.NEGATIVE_INFINITY;
    const unsafePlaces = kept.map(({ item, line, place }): UnsafePlace => {
      if (item.day === null && date !== undefined) log.add(line, date, "withoutTime", "empty-time");
      firstDay = Math.min(firstDay, item.day ?? firstDay);
      lastDay = Math.max(lastDay, item.day ?? lastDay);
      return { ...item, ...place };
    });
    texts.tell(log);
    const period = lastDay >= firstDay ? { fromDay: firstDay, toDay: lastDay } : null;
    return { data: { kind: "unsafePlaces", unsafePlaces }, period, metricEpsg };
  }

  return { read, finish };
}
