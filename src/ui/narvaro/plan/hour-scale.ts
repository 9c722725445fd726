/** So high that ten minutes can be hit, and a quarter of an hour read. */
export const HOUR_PIXELS = 112;
const GAP_PIXELS = 22;

/** A stretch of the day that is drawn, or folded away because nothing is in it. Hours count from the day's midnight and go past 24. */
export interface HourRun {
  readonly fromHour: number;
  readonly toHour: number;
  readonly folded: boolean;
  /** Pixels. */
  readonly top: number;
  readonly height: number;
}

export interface HourScale {
  readonly runs: readonly HourRun[];
  readonly height: number;
}

/** Minutes from a day's midnight; may pass 1440. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The hours that any stretch touches, those between them folded. Empty without a stretch. */
export function hourScaleOf(stretches: readonly Stretch[]): HourScale {
  const used = new Set<number>();
  for (const { from, to } of stretches) {
    for (let hour = Math.floor(from / 60); hour * 60 < to; hour++) used.add(hour);
  }
  const hours = [...used].sort((a, b) => a - b);
  const runs: HourRun[] = [];
  let top = 0;
  const push = (fromHour: number, toHour: number, folded: boolean) => {
    const height = folded ? GAP_PIXELS : (toHour - fromHour) * HOUR_PIXELS;
    runs.push({ fromHour, toHour, folded, top, height });
    top += height;
  };
  for (let i = 0; i < hours.length; ) {
    const fromHour = hours[i]!;
    const before = runs.at(-1);
    if (before) push(before.toHour, fromHour, true);
    let toHour = fromHour;
    while (hours[i] === toHour) {
      i++;
      toHour++;
    }
    push(fromHour, toHour, false);
  }
  return { runs, height: top };
}

/** Where a minute of the day is drawn; one in a folded stretch is at its share of it. */
export function pixelOf({ runs, height }: HourScale, minute: number): number {
  const hour = minute / 60;
  const run = runs.find(({ toHour }) => hour < toHour);
  if (!run) return height;
  if (hour <= run.fromHour) return run.top;
  return run.top + ((hour - run.fromHour) / (run.toHour - run.fromHour)) * run.height;
}

/** The other way round, within the drawn hours. */
export function minuteAt({ runs }: HourScale, pixel: number): number {
  const run = runs.find(({ top, height }) => pixel < top + height) ?? runs.at(-1);
  if (!run) return 0;
  const share = Math.min(1, Math.max(0, (pixel - run.top) / run.height));
  return (run.fromHour + share * (run.toHour - run.fromHour)) * 60;
}
