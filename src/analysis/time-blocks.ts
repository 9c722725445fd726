import type { TimeBlock } from "../domain/rhythm.ts";
import { HOURS_PER_WEEK, type Weekday } from "../domain/time.ts";

/** Hours a week that are suggested, a seventh of them. */
const COVERED_HOURS = 24;
const LEAST_HOURS = 2;
const MOST_HOURS = 4;

/**
 * The blocks of 2–4 hours, 24 hours a week together and none over another, that hold the most of a weekly profile.
 * Exact, by dynamic programming over the hours:
 *
 *   best[i][k] = max(best[i−1][k], best[i−L][k−L] + sum of hours i−L … i−1 for L = 2, 3, 4)
 *
 * is the most that k hours before hour i can hold. The week is a circle: it is cut where the profile is least, which
 * loses nothing unless a best choice crosses the cut. Such a choice holds an hour beside the cut, and so at most that
 * hour and the 23 greatest; only when that would be more than was found, the other cuts are tried. Of four boundaries
 * in a row at least one lies inside no block of at most four hours, so four cuts see every choice.
 *
 * Hours that join are divided into as few blocks as possible, and among such divisions the one whose blocks differ most
 * (greatest sum of squared shares), so that the strongest block is as strong as it can be.
 *
 * @param profile 168 shares of the week, Monday 00–01 first
 * @returns       strongest first; a block belongs to the weekday of its first hour and may pass midnight
 */
export function suggestBlocks(profile: ArrayLike<number>): readonly TimeBlock[] {
  const covered = bestHours(profile);
  return runsAroundWeek(covered)
    .flatMap(({ from, length }) => dividedRun(profile, from, length))
    .sort((a, b) => b.share - a.share || a.weekday - b.weekday || a.fromHour - b.fromHour);
}

/** Which hours the best blocks cover, 168 flags. */
function bestHours(profile: ArrayLike<number>): Uint8Array {
  let quietest = 0;
  for (let hour = 1; hour < HOURS_PER_WEEK; hour++) if (profile[hour]! < profile[quietest]!) quietest = hour;
  let best = bestFrom(profile, quietest);
  if (best.share >= profile[quietest]! + sumOfGreatest(profile, COVERED_HOURS - 1)) return best.covered;
  for (let cut = 1; cut < MOST_HOURS; cut++) {
    const other = bestFrom(profile, (quietest + cut) % HOURS_PER_WEEK);
    if (other.share > best.share) best = other;
  }
  return best.covered;
}

/** Kept between calls: 51 profiles are divided at every change of a filter. */
const WIDTH = COVERED_HOURS + 1;
const table = new Float64Array((MOST_HOURS + HOURS_PER_WEEK + 1) * WIDTH);
const lastLength = new Uint8Array(table.length);

/** The best choice in which no block crosses the beginning of hour `start`. */
function bestFrom(profile: ArrayLike<number>, start: number): { share: number; covered: Uint8Array } {
  // Rows of "impossible" before the first hour spare the loop its bounds.
  table.fill(Number.NEGATIVE_INFINITY, 0, (MOST_HOURS + 1) * WIDTH);
  table[MOST_HOURS * WIDTH] = 0;
  let [third, second, first] = [0, 0, 0];
  for (let i = 1; i <= HOURS_PER_WEEK; i++) {
    const share = profile[(start + i - 1) % HOURS_PER_WEEK]!;
    const sum2 = share + first;
    const sum3 = sum2 + second;
    const sum4 = sum3 + third;
    [third, second, first] = [second, first, share];
    const row = (i + MOST_HOURS) * WIDTH;
    for (let k = 0; k < WIDTH; k++) {
      let best = table[row - WIDTH + k]!;
      let length = 0;
      if (k >= 2 && table[row - 2 * WIDTH + k - 2]! + sum2 > best) {
        best = table[row - 2 * WIDTH + k - 2]! + sum2;
        length = 2;
      }
      if (k >= 3 && table[row - 3 * WIDTH + k - 3]! + sum3 > best) {
        best = table[row - 3 * WIDTH + k - 3]! + sum3;
        length = 3;
      }
      if (k >= 4 && table[row - 4 * WIDTH + k - 4]! + sum4 > best) {
        best = table[row - 4 * WIDTH + k - 4]! + sum4;
        length = 4;
      }
      table[row + k] = best;
      lastLength[row + k] = length;
    }
  }

  const covered = new Uint8Array(HOURS_PER_WEEK);
  let i = HOURS_PER_WEEK;
  let k = COVERED_HOURS;
  while (k > 0) {
    const length = lastLength[(i + MOST_HOURS) * WIDTH + k]!;
    if (length === 0) i--;
    else {
      for (let back = 1; back <= length; back++) covered[(start + i - back) % HOURS_PER_WEEK] = 1;
      i -= length;
      k -= length;
    }
  }
  return { share: table[(MOST_HOURS + HOURS_PER_WEEK) * WIDTH + COVERED_HOURS]!, covered };
}

function sumOfGreatest(profile: ArrayLike<number>, count: number): number {
  const sorted = Float64Array.from(profile).sort();
  let sum = 0;
  for (let i = HOURS_PER_WEEK - count; i < HOURS_PER_WEEK; i++) sum += sorted[i]!;
  return sum;
}

/** Covered hours in a row; one that passes from Sunday to Monday is one run. */
function runsAroundWeek(covered: Uint8Array): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  for (let hour = 0; hour < HOURS_PER_WEEK; hour++) {
    if (!covered[hour] || covered[(hour + HOURS_PER_WEEK - 1) % HOURS_PER_WEEK]) continue;
    let length = 1;
    while (covered[(hour + length) % HOURS_PER_WEEK]) length++;
    runs.push({ from: hour, length });
  }
  return runs;
}

/** A run cut into blocks; see `suggestBlocks` for how. */
function dividedRun(profile: ArrayLike<number>, from: number, length: number): TimeBlock[] {
  const blockAt = (offset: number, hours: number): TimeBlock => {
    const first = (from + offset) % HOURS_PER_WEEK;
    let share = 0;
    for (let hour = 0; hour < hours; hour++) share += profile[(first + hour) % HOURS_PER_WEEK]!;
    return { weekday: Math.floor(first / 24) as Weekday, fromHour: first % 24, hours, share };
  };
  /** Best division of the first `end` hours, for every `end`. */
  const divisions: ({ blocks: TimeBlock[]; squares: number } | null)[] = [{ blocks: [], squares: 0 }];
  for (let end = 1; end <= length; end++) {
    let best: { blocks: TimeBlock[]; squares: number } | null = null;
    for (let hours = LEAST_HOURS; hours <= Math.min(MOST_HOURS, end); hours++) {
      const before = divisions[end - hours];
      if (!before) continue;
      const block = blockAt(end - hours, hours);
      const squares = before.squares + block.share ** 2;
      const count = before.blocks.length + 1;
      if (best === null || count < best.blocks.length || (count === best.blocks.length && squares > best.squares)) {
        best = { blocks: [...before.blocks, block], squares };
      }
    }
    divisions.push(best);
  }
  const whole = divisions[length];
  if (!whole) throw new RangeError(`A run of ${length} hours cannot be cut into blocks of 2–4`);
  return whole.blocks;
}
