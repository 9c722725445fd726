export interface Flight {
  /** From the middle of the map to where it goes, in CSS pixels at the zoom it starts at. */
  readonly pixels: number;
  /** How much nearer it ends; negative: farther away. */
  readonly zooms: number;
  /** The longer side of the map, in CSS pixels. */
  readonly viewPixels: number;
}

/** MapLibre's own, so that the path is the one that is measured here. */
const CURVE = 1.42;
/** Screenfuls a second; MapLibre's own is 1.2. */
const SPEED = 1.6;
const LONGEST_MS = 1800;

/**
 * How long a flight takes at an even speed, and 1.8 s at the most: over a long way it is a faster one. MapLibre's own
 * `maxDuration` makes a jump of every flight that would be longer.
 *
 * The length of the path is that of van Wijk and Nuij (2003), Smooth and efficient zooming and panning, equation 9, as
 * MapLibre's `flyTo` computes it.
 */
export function flightMs({ pixels, zooms, viewPixels }: Flight): number {
  const [from, to] = [viewPixels, viewPixels / 2 ** zooms];
  const rho2u = CURVE ** 2 * pixels;
  const rise = (sign: 1 | -1, span: number) =>
    Math.asinh((to ** 2 - from ** 2 + sign * rho2u ** 2) / (2 * span * rho2u));
  const inPlace = Math.abs(Math.log(to / from));
  const length = (pixels < 1 ? inPlace : rise(1, from) - rise(-1, to)) / CURVE;
  return Math.min(LONGEST_MS, (1000 * length) / SPEED);
}
