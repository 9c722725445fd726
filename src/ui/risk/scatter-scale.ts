/** From a value to its place along an axis. */
export interface AxisScale {
  readonly kind: "linear" | "log";
  readonly from: number;
  readonly to: number;
  /** Ascending, within [from, to]. */
  readonly ticks: readonly number[];
}

/** When the largest is this many times the middle one, equal steps would crowd all but a few at one end. */
const SPREAD_FOR_LOG = 6;

/**
 * Rates from 0 to a round number, or in logarithms when a few areas are far denser than the rest.
 *
 * @param rates not negative; those that are shown, and the municipality's own
 */
export function rateScale(rates: readonly number[]): AxisScale {
  const positive = rates.filter((rate) => rate > 0).sort((a, b) => a - b);
  if (positive.length === 0) return { kind: "linear", from: 0, to: 1, ticks: [0, 1] };
  const least = positive[0]!;
  const most = positive.at(-1)!;
  if (most < SPREAD_FOR_LOG * positive[Math.floor(positive.length / 2)]!) return linearScale(0, most);

  const ticks: number[] = [];
  for (let exponent = Math.floor(Math.log10(least)); exponent <= Math.ceil(Math.log10(most)); exponent++) {
    for (const mantissa of [1, 2, 5]) ticks.push(mantissa * 10 ** exponent);
  }
  const from = ticks.findLast((tick) => tick < least)!;
  const to = ticks.find((tick) => tick > most)!;
  const within = ticks.filter((tick) => tick >= from && tick <= to);
  const decades = within.filter((tick) => Number.isInteger(Math.round(Math.log10(tick) * 1e9) / 1e9));
  return { kind: "log", from, to, ticks: decades.length >= 3 ? decades : within };
}

/** Percent, with a little room beyond the outermost values. */
export function percentScale(percents: readonly number[]): AxisScale {
  if (percents.length === 0) return linearScale(0, 100);
  const least = Math.max(0, Math.min(...percents) - 3);
  return linearScale(least, Math.min(100, Math.max(...percents) + 3));
}

/** 0 at the start of the axis, 1 at its end; what lies beyond is put at the nearer end, as zero on a logarithmic axis is. */
export function positionOn({ kind, from, to }: AxisScale, value: number): number {
  const position =
    kind === "log"
      ? (Math.log(Math.max(value, Number.MIN_VALUE)) - Math.log(from)) / (Math.log(to) - Math.log(from))
      : (value - from) / (to - from);
  return Math.min(1, Math.max(0, position));
}

/** Both ends moved outwards to round numbers, three to six steps between them. */
function linearScale(least: number, most: number): AxisScale {
  const span = most > least ? most - least : 1;
  const decade = 10 ** Math.floor(Math.log10(span / 4));
  const step = [1, 2, 5, 10].map((factor) => factor * decade).find((size) => span / size <= 5)!;
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(most / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return { kind: "linear", from: ticks[0]!, to: ticks.at(-1)!, ticks };
}
