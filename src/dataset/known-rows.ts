import type { IncidentRows } from "../domain/incident.ts";
import { NO_TIME } from "../domain/time.ts";

export interface WithoutKnown {
  readonly rows: IncidentRows;
  /** Rows left out, in the order of the file. */
  readonly dropped: Uint32Array;
  /** How many of them were undated. */
  readonly droppedUndated: number;
}

/** Decimals and zones leave centimeters; a place nearer than this is the same. */
const SAME_PLACE_METERS = 1;

/**
 * Leave out rows that are loaded already: same id, same start, same place. The id alone does not do, for two registers
 * may both count from 1. Rows must be in the same metric system.
 */
export function withoutKnownRows(rows: IncidentRows, known: readonly IncidentRows[]): WithoutKnown {
  // A first import has nothing to compare with; a table of a million ids would only cost time.
  const withIds = known.filter((others) => others.length > 0 && others.ids.length > 0);
  if (withIds.length === 0) return { rows, dropped: new Uint32Array(0), droppedUndated: 0 };

  const rowOfId = new Map<string, number>();
  rows.ids.forEach((id, row) => {
    if (id !== "") rowOfId.set(id, row);
  });
  const isKnown = new Uint8Array(rows.length);
  let dropped = 0;
  for (const others of withIds) {
    others.ids.forEach((id, other) => {
      const row = rowOfId.get(id);
      if (row === undefined || isKnown[row] === 1 || !isSameEvent(rows, row, others, other)) return;
      isKnown[row] = 1;
      dropped++;
    });
  }
  if (dropped === 0) return { rows, dropped: new Uint32Array(0), droppedUndated: 0 };
  const isDropped = (row: number) => isKnown[row] === 1;
  return {
    rows: rowsWhere(rows, (row) => !isDropped(row)),
    dropped: Uint32Array.from(rows.start.keys()).filter((row) => isDropped(row)),
    droppedUndated: rows.start.reduce((sum, start, row) => sum + (isDropped(row) && start === NO_TIME ? 1 : 0), 0),
  };
}

function isSameEvent(rows: IncidentRows, row: number, others: IncidentRows, other: number): boolean {
  return (
    rows.start[row] === others.start[other] &&
    Math.abs(rows.x[row]! - others.x[other]!) < SAME_PLACE_METERS &&
    Math.abs(rows.y[row]! - others.y[other]!) < SAME_PLACE_METERS
  );
}

function rowsWhere(rows: IncidentRows, keep: (row: number) => boolean): IncidentRows {
  const kept = <T extends { filter(predicate: (value: number, row: number) => boolean): T }>(column: T): T =>
    column.filter((_, row) => keep(row));
  const x = kept(rows.x);
  return {
    length: x.length,
    x,
    y: kept(rows.y),
    start: kept(rows.start),
    end: kept(rows.end),
    precision: kept(rows.precision),
    category: kept(rows.category),
    subcategory: kept(rows.subcategory),
    categories: rows.categories,
    subcategories: rows.subcategories,
    ids: rows.ids.filter((_, row) => keep(row)),
  };
}
