/** Lowest first. */
const SHEET_HEIGHTS = ["peek", "half", "full"] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

/** As in `Sheet.module.css`: head and status line. */
const PEEK_PX = 104;
const HALF_SHARE = 0.5;
/** What is left of the map at the top. */
const FULL_LEAVES_PX = 12;
/** Faster than this is a throw: on to the next height that way. */
const THROWN_PX_PER_MS = 0.5;

export function sheetPixels(height: SheetHeight, roomPx: number): number {
  switch (height) {
    case "peek":
      return Math.min(PEEK_PX, roomPx);
    case "half":
      return Math.max(PEEK_PX, roomPx * HALF_SHARE);
    case "full":
      return Math.max(PEEK_PX, roomPx - FULL_LEAVES_PX);
    default:
      return height satisfies never;
  }
}

/** One step up or down, as far as it goes. */
export function nextHeight(height: SheetHeight, by: 1 | -1): SheetHeight {
  return SHEET_HEIGHTS[SHEET_HEIGHTS.indexOf(height) + by] ?? height;
}

/**
 * Where a sheet that is let go of comes to rest: the nearest height, or the next one in the direction it was thrown.
 *
 * @param speed pixels per millisecond, upwards positive
 */
export function settledHeight(pixels: number, speed: number, roomPx: number): SheetHeight {
  if (speed > THROWN_PX_PER_MS) {
    return SHEET_HEIGHTS.find((height) => sheetPixels(height, roomPx) > pixels) ?? "full";
  }
  if (speed < -THROWN_PX_PER_MS) {
    return SHEET_HEIGHTS.findLast((height) => sheetPixels(height, roomPx) < pixels) ?? "peek";
  }
  const distance = (height: SheetHeight) => Math.abs(sheetPixels(height, roomPx) - pixels);
  return SHEET_HEIGHTS.reduce((nearest, height) => (distance(height) < distance(nearest) ? height : nearest));
}
