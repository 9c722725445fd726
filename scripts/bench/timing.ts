export interface Timing {
  /** Milliseconds, ascending. */
  readonly sorted: readonly number[];
}

/** Run something a few times unmeasured, then `runs` times measured. */
export function measure(runs: number, warmUps: number, job: (run: number) => unknown): Timing {
  for (let run = 0; run < warmUps; run++) job(run);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    job(run);
    times.push(performance.now() - start);
  }
  return { sorted: times.sort((a, b) => a - b) };
}

/** The value that a share of the runs did not exceed (nearest rank). */
export function quantile({ sorted }: Timing, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

export function median(timing: Timing): number {
  return quantile(timing, 0.5);
}
