export interface ScaleBar {
  readonly meters: number;
  /** CSS pixels. */
  readonly length: number;
}

/** A round number of meters (1, 2 or 5 and noughts), as long as it can be within `mostPx`. */
export function scaleBar(metersPerPixel: number, mostPx: number): ScaleBar {
  const most = mostPx * metersPerPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  const meters = power * ([5, 2].find((factor) => factor * power <= most) ?? 1);
  return { meters, length: meters / metersPerPixel };
}
