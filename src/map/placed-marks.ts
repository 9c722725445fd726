import { movedApart } from "./apart.ts";
import { markRadius } from "./mark-sizes.ts";
import type { MapMark, MapMarks } from "./scene.ts";
import { type Point, screenPlane } from "./screen-plane.ts";

/** Requests nearer to each other than this are one group, pixels. */
const GROUP_WITHIN = 26;
/** From here on each request stands for itself, beside its place if it must. */
export const GROUPED_BELOW_ZOOM = 16;

export interface PlacedMarksView {
  readonly zoom: number;
  /** Of symbols and texts, 1 at a desk. */
  readonly scale: number;
  /** Beside the pointer on a group. */
  readonly groupTooltip: (count: number, overdue: number) => string;
}

/**
 * The marks as they are drawn at a zoom, none over another: requests that would lie in a heap become groups, and what
 * still is in the way of something else stands aside.
 *
 * @returns the same object, if that is how they are already
 */
export function placedMarks(marks: MapMarks, view: PlacedMarksView): MapMarks {
  const { to, from } = screenPlane(view.zoom, view.scale);
  const grouped = view.zoom < GROUPED_BELOW_ZOOM ? groupRequests(marks.marks, to, view) : marks.marks;
  const at = grouped.map(({ lngLat }) => to(lngLat));
  const radii = grouped.map((mark) => markRadius(mark, view.zoom));
  const discs = at.map((point, index) => ({
    ...point,
    radius: radii[index]!,
    isFixed: grouped[index]!.chosen === true,
  }));
  const moved = movedApart(discs);
  const isMoved = (index: number) => moved[index]!.x !== at[index]!.x || moved[index]!.y !== at[index]!.y;
  if (grouped.length === marks.marks.length && !grouped.some((_, index) => isMoved(index))) return marks;
  return {
    ...marks,
    marks: grouped.map((mark, index) => {
      if (!isMoved(index)) return mark;
      const [point, place] = [moved[index]!, at[index]!];
      const lngLat = from(point);
      // A mark that still covers its place needs no line to it, and a group is of many places.
      const isBeside = Math.hypot(point.x - place.x, point.y - place.y) > radii[index]!;
      return isBeside && !mark.group ? { ...mark, lngLat, place: mark.lngLat } : { ...mark, lngLat };
    }),
  };
}

interface Heap extends Point {
  readonly members: MapMark[];
}

/**
 * The chosen one is seen by itself. They gather in the order of their ids: a list that is sorted otherwise must not move
 * the groups on the map.
 */
function groupRequests(
  marks: readonly MapMark[],
  to: (lngLat: MapMark["lngLat"]) => Point,
  view: PlacedMarksView,
): readonly MapMark[] {
  const heaps: Heap[] = [];
  const byCell = new Map<string, Heap[]>();
  const isGathered = (mark: MapMark) => mark.request !== undefined && !mark.chosen;
  for (const mark of marks.filter(isGathered).sort(byId)) {
    const point = to(mark.lngLat);
    const [column, row] = [Math.floor(point.x / GROUP_WITHIN), Math.floor(point.y / GROUP_WITHIN)];
    const near = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => byCell.get(`${column + dx},${row + dy}`) ?? []));
    const heap = nearest(near, point);
    if (heap) {
      heap.members.push(mark);
      continue;
    }
    const made = { ...point, members: [mark] };
    heaps.push(made);
    const cell = `${column},${row}`;
    byCell.set(cell, [...(byCell.get(cell) ?? []), made]);
  }
  const gathered = heaps.map((heap) => (heap.members.length === 1 ? heap.members[0]! : groupOf(heap, to, view)));
  return [...gathered, ...marks.filter((mark) => !isGathered(mark))];
}

function byId(a: MapMark, b: MapMark): number {
  return a.id < b.id ? -1 : 1;
}

function nearest(heaps: readonly Heap[], { x, y }: Point): Heap | null {
  let best: { heap: Heap | null; distance: number } = { heap: null, distance: GROUP_WITHIN };
  for (const heap of heaps) {
    const distance = Math.hypot(heap.x - x, heap.y - y);
    if (distance < best.distance) best = { heap, distance };
  }
  return best.heap;
}

function groupOf({ x, y, members }: Heap, to: (lngLat: MapMark["lngLat"]) => Point, view: PlacedMarksView): MapMark {
  const count = members.length;
  const overdue = members.filter(({ look }) => look === "overdue").length;
  const mean = (axis: 0 | 1) => members.reduce((sum, { lngLat }) => sum + lngLat[axis], 0) / count;
  const farthest = Math.max(
    ...members.map(({ lngLat }) => {
      const point = to(lngLat);
      return Math.hypot(point.x - x, point.y - y);
    }),
  );
  const splitsAt = Math.ceil(view.zoom + Math.max(0.01, Math.log2(GROUP_WITHIN / farthest)));
  return {
    id: `group/${members[0]!.id}`,
    lngLat: [mean(0), mean(1)],
    look: overdue > 0 ? "overdue" : "plain",
    label: count > 999 ? "1k+" : String(count),
    tooltip: view.groupTooltip(count, overdue),
    group: { count, expansionZoom: Math.min(GROUPED_BELOW_ZOOM, splitsAt) },
  };
}
