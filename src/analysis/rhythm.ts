import { type HourCounts, LEAST_RHYTHM_EVENTS, type Rhythm } from "../domain/rhythm.ts";
import { HOURS_PER_WEEK } from "../domain/time.ts";
import { suggestBlocks } from "./time-blocks.ts";

/** How many events of the municipality's profile a place's own is mixed with. */
const SHRINKAGE = 30;
/** A spike at midnight is over this many times its neighbours … */
const SPIKE_RATIO = 3;
/** … and not a handful by chance: ten where at most 3.3 are expected come in one place of 400 (Poisson). */
const LEAST_SPIKE = 10;

/**
 * When in the week things happen.
 *
 * 1. Midnight: systems write 00:00 for "no time given". The hours 00–01 of the week together are a spike when they hold
 *    at least 10 events and over three times the mean of the hours 23–24 and of the hours 01–02. A place has one too
 *    when the municipality has: how times are written down does not depend on where. Then each weekday's hour 00 keeps
 *    no more than the mean of its own two neighbours, and what is over is moved to `unknown`.
 * 2. Profile of a place: q = (c + 30·p) / (n + 30), with c its events per hour of the week, n their sum and p the
 *    municipality's shares; of the municipality itself: q = c / n.
 * 3. Smoothed around the week: (q[h−1] + 2·q[h] + q[h+1]) / 4, Sunday's last hour beside Monday's first.
 * 4. `suggestBlocks` on the smoothed profile. Neither profile nor blocks when n is under 30.
 *
 * @param municipality what a place's profile is shrunk to; null for the municipality's own
 */
export function rhythmOf(counts: HourCounts, municipality: HourCounts | null): Rhythm {
  const spiked = hasMidnightSpike(counts.hours) || (municipality !== null && hasMidnightSpike(municipality.hours));
  const hours = spiked ? withoutMidnightSpike(counts.hours) : counts.hours;
  const midnight = spiked ? sum(counts.hours) - sum(hours) : 0;
  const known = counts.known - midnight;
  const profile = known < LEAST_RHYTHM_EVENTS ? null : smoothedProfile(hours, municipality);
  return {
    hours: Array.from(hours),
    known,
    unknown: counts.unknown + midnight,
    midnight,
    profile: profile && Array.from(profile),
    blocks: profile ? suggestBlocks(profile) : [],
  };
}

function hasMidnightSpike(hours: Float64Array): boolean {
  let midnight = 0;
  let around = 0;
  for (let hour = 0; hour < HOURS_PER_WEEK; hour += 24) {
    midnight += hours[hour]!;
    around += neighborMean(hours, hour);
  }
  return midnight >= LEAST_SPIKE && midnight > SPIKE_RATIO * around;
}

function withoutMidnightSpike(hours: Float64Array): Float64Array {
  const kept = Float64Array.from(hours);
  for (let hour = 0; hour < HOURS_PER_WEEK; hour += 24) {
    kept[hour] = Math.min(hours[hour]!, neighborMean(hours, hour));
  }
  return kept;
}

function smoothedProfile(hours: Float64Array, municipality: HourCounts | null): Float64Array {
  const cityHours =
    municipality && hasMidnightSpike(municipality.hours)
      ? withoutMidnightSpike(municipality.hours)
      : municipality?.hours;
  const cityTotal = cityHours ? sum(cityHours) : 0;
  // Without a single known hour in the municipality there is nothing to lean on.
  const shrinkage = cityTotal > 0 ? SHRINKAGE : 0;
  const total = sum(hours) + shrinkage;
  const shares = hours.map((count, hour) => {
    const fromCity = shrinkage > 0 ? (shrinkage * cityHours![hour]!) / cityTotal : 0;
    return (count + fromCity) / total;
  });
  return shares.map((share, hour) => (share + neighborMean(shares, hour)) / 2);
}

/** Of the hour before and the hour after, around the week. */
function neighborMean(values: Float64Array, hour: number): number {
  return (values[(hour + HOURS_PER_WEEK - 1) % HOURS_PER_WEEK]! + values[(hour + 1) % HOURS_PER_WEEK]!) / 2;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
