import type { PresenceRow } from "../domain/presence.ts";
import { dayOfMinute, MINUTES_PER_DAY } from "../domain/time.ts";
import { projectionFor } from "../geo/projection.ts";
import { isEmptyCell, withoutGuard } from "./cell.ts";
import type { ImportContext } from "./import-context.ts";
import type { IssueCode, Mapping } from "./import-model.ts";
import { cellsNeeded, type IssueLog, refuseMisshapen } from "./issue-log.ts";
import { placeNamed } from "./known-places.ts";
import { MaskedTexts } from "./masked-texts.ts";
import { parseClock } from "./parse-clock.ts";
import { createPlaceReader, type WrittenPoint } from "./parse-coordinate.ts";
import { parseNumber } from "./parse-number.ts";
import { timeRulesOf } from "./parse-time.ts";
import { PlaceList } from "./place-list.ts";
import { actorOf } from "./read-actor.ts";
import type { RowReader } from "./row-reader.ts";
import { SpanReader } from "./span-reader.ts";

type Unplaced = Omit<PresenceRow, "lngLat" | "x" | "y">;

/**
 * Visits that were made. A row without a day says nothing of when, and is refused; one with a day and no clock is on that
 * day's midnight. Minutes are the column's, or else from the beginning to the end.
 */
export function readPresence(
  fileName: string,
  mapping: Mapping,
  width: number,
  log: IssueLog,
  context: ImportContext,
): RowReader {
  const { id: idColumn, from, minutes: minutesColumn, placeName, actor, lat, lon, latLon } = mapping.columns;
  const needed = cellsNeeded([from, ...(placeName === undefined ? [lat, lon, latLon] : [])]);
  const rules = timeRulesOf(mapping, context.nowDay);
  const list = new PlaceList<Unplaced>(mapping, log, context);
  const written = createPlaceReader(mapping);
  const span = new SpanReader(mapping.columns);
  const seen = new Set<string>();
  const texts = new MaskedTexts();
  let doubledHours = 0;

  function read(cells: readonly string[], line: number) {
    log.rows++;
    if (refuseMisshapen(cells, line, needed, width, log)) return;
    const cellOf = (column: number | undefined) => (column === undefined ? "" : (cells[column] ?? "").trim());
    const refuse = (column: number | undefined, code: IssueCode) => log.add(line, column ?? -1, "refused", code);

    const timeProblem = span.read(cells, rules);
    if (timeProblem) return refuse(span.problemColumn, timeProblem);
    // A week is no day.
    if (span.startSpan > MINUTES_PER_DAY) return refuse(from, "time-not-understood");
    const told = cellOf(minutesColumn);
    const minutes = isEmptyCell(told) ? minutesOfSpan() : parseMinutes(told);
    const isFromSpan = isEmptyCell(told);
    if (Number.isNaN(minutes)) return refuse(minutesColumn, "not-a-number");
    if (minutes !== null && (minutes <= 0 || minutes > MINUTES_PER_DAY)) {
      return refuse(isFromSpan ? span.problemColumn : minutesColumn, "minutes-out-of-range");
    }
    const id = texts.id(withoutGuard(cellOf(idColumn)));
    if (id !== "" && seen.has(id)) return log.add(line, idColumn ?? -1, "duplicate", "same-id");
    const name = texts.text(withoutGuard(cellOf(placeName)));
    const point = readPoint(cells, name, line);
    if (!point) return;
    if (id !== "") seen.add(id);
    if (span.isDoubled) doubledHours++;
    list.add(
      {
        id: id || `${fileName}:${line}`,
        startMinute: span.startMinute,
        minutes,
        placeName: name,
        actor: actorOf(texts.unit(withoutGuard(cellOf(actor)))),
      },
      line,
      point,
    );
  }

  /** Whole minutes; null when nothing says when it ended, or only on which day. */
  function minutesOfSpan(): number | null {
    const isExact = span.endSpan === null ? span.startSpan > 0 : span.endSpan < MINUTES_PER_DAY;
    return isExact && span.startSpan < MINUTES_PER_DAY ? span.endMinute - span.startMinute : null;
  }

  /** By its coordinates, or by its name when there are none. */
  function readPoint(cells: readonly string[], name: string, line: number): WrittenPoint | null {
    const point = { north: 0, east: 0 };
    const problem = written.read(cells, point);
    const isNoPlace = problem === "empty-place" || problem === "zero-place";
    if (!isNoPlace || isEmptyCell(name)) return list.readPlace(cells, line);
    const lngLat = placeNamed(context.knownPlaces ?? new Map(), name);
    if (!lngLat) {
      log.add(line, placeName ?? -1, "withoutPlace", "unknown-place");
      return null;
    }
    const [east, north] = mapping.epsg === 4326 ? lngLat : projectionFor(mapping.epsg).forward(lngLat[0], lngLat[1]);
    return { north, east };
  }

  function* finish(): ReturnType<RowReader["finish"]> {
    const { kept, metricEpsg } = yield* list.finish();
    let firstDay = Number.POSITIVE_INFINITY;
    let lastDay = Number.NEGATIVE_INFINITY;
    const presence = kept.map(({ item, place }): PresenceRow => {
      const day = dayOfMinute(item.startMinute);
      firstDay = Math.min(firstDay, day);
      lastDay = Math.max(lastDay, day);
      return { ...item, ...place };
    });
    texts.tell(log);
    if (doubledHours > 0) log.notice("doubled-hour", doubledHours);
    const period = lastDay >= firstDay ? { fromDay: firstDay, toDay: lastDay } : null;
    return { data: { kind: "visits", presence }, period, metricEpsg };
  }

  return { read, finish };
}

/** `15`, `12,5`, `15 min` or `0:15`, in whole minutes. */
export function parseMinutes(cell: string): number {
  if (/^\d{1,2}:\d{2}(:\d{2})?$/.test(cell)) return parseClock(cell);
  return Math.round(parseNumber(cell.replace(/\s*m(in(uter|\.)?)?$/i, "")));
}
