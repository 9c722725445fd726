import type { MapMark } from "./scene.ts";

/** Pixels at scale 1, for the layers that draw marks and for what places them apart. Strokes lie outside a radius. */
export const LABELLED_RADIUS = 11;
export const MARK_DOT_RADIUS = 6;
export const MARK_RIM = 2;
export const CHOSEN_RING = { radius: 15, width: 3 };
/** Many may have waited too long: those rings must not shout. */
export const OVERDUE_RING_WIDTH = 1.75;

/** Of requests: smaller from afar. Zooms and sizes at both ends; between them it grows evenly. */
export const SYMBOL_GROWTH = { zooms: [11, 14.5], sizes: [0.7, 1], rings: [10.5, 14.5] } as const;
/** From the middle of a request's symbol to its rounded corner, at size 1. */
const SYMBOL_CORNER = 13.5;
/** The same of a group. */
const GROUP_CORNER = 13.5;

/** What a mark covers, as a disc round it. */
export function markRadius({ label, request, group, chosen, look }: MapMark, zoom: number): number {
  if (chosen) return CHOSEN_RING.radius + CHOSEN_RING.width;
  if (group) return GROUP_CORNER;
  if (!request) return (label === "" ? MARK_DOT_RADIUS : LABELLED_RADIUS) + MARK_RIM;
  const { sizes, rings } = SYMBOL_GROWTH;
  return look === "overdue" ? grown(rings, zoom) + OVERDUE_RING_WIDTH : grown(sizes, zoom) * SYMBOL_CORNER;
}

function grown([small, large]: readonly [number, number], zoom: number): number {
  const [from, to] = SYMBOL_GROWTH.zooms;
  return small + (large - small) * Math.min(1, Math.max(0, (zoom - from) / (to - from)));
}
