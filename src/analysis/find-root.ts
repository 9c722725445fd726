/**
 * The point where a function crosses zero, by Chandrupatla's method: inverse quadratic interpolation where it is safe,
 * else bisection, so that it never leaves the bracket.
 *
 * @param low  one end of the bracket
 * @param high the other; f has opposite signs at the two, or is zero at one
 * @returns    the root within about 4 units in the last place of the ends (1e-15 near zero)
 * @throws RangeError if the ends do not bracket a root
 * @see Chandrupatla (1997), Advances in Engineering Software 28:145–149
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  let a = high;
  let b = low;
  let fa = f(a);
  let fb = f(b);
  if (!(fa * fb <= 0)) throw new RangeError(`No root between ${low} and ${high}: ${fb}, ${fa}`);
  let share = 0.5;
  for (;;) {
    const x = a + share * (b - a);
    const fx = f(x);
    let c = b;
    let fc = fb;
    if (Math.sign(fx) === Math.sign(fa)) {
      c = a;
      fc = fa;
    } else {
      b = a;
      fb = fa;
    }
    a = x;
    fa = fx;
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const narrowest = (4e-16 * Math.abs(best) + 1e-15) / Math.abs(b - a);
    if (fx === 0 || !(narrowest < 0.5)) return best;
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    const smooth = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
    share = smooth
      ? (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
      : 0.5;
    share = Math.min(1 - narrowest, Math.max(narrowest, share));
  }
}
