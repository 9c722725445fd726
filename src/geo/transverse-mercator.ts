/** Semi-major axis in meters and flattening. */
export interface Ellipsoid {
  readonly semiMajorAxis: number;
  readonly flattening: number;
}

export const GRS80: Ellipsoid = { semiMajorAxis: 6378137, flattening: 1 / 298.257222101 };
export const WGS84: Ellipsoid = { semiMajorAxis: 6378137, flattening: 1 / 298.257223563 };

export interface TransverseMercatorParameters {
  readonly ellipsoid: Ellipsoid;
  /** Degrees. */
  readonly centralMeridian: number;
  readonly scale: number;
  /** Meters. */
  readonly falseEasting: number;
  readonly falseNorthing: number;
}

export interface TransverseMercator {
  /** Writes east and north (meters) to `out[offset]` and `out[offset + 1]`; allocates nothing. */
  forwardInto(lng: number, lat: number, out: Float64Array, offset: number): void;
  /** Writes longitude and latitude (degrees) to `out[offset]` and `out[offset + 1]`. */
  inverseInto(x: number, y: number, out: Float64Array, offset: number): void;
}

const RADIANS = Math.PI / 180;

/** What a projection computes with, from its parameters. */
interface Series {
  /** Eccentricity. */
  readonly e: number;
  /** Scale times rectifying radius, meters. */
  readonly radius: number;
  readonly alpha: readonly [number, number, number, number];
  readonly beta: readonly [number, number, number, number];
}

/** @see Karney (2011), eqs. 35 (α) and 36 (β), to the fourth order in the third flattening n */
function seriesOf({ ellipsoid, scale }: TransverseMercatorParameters): Series {
  const f = ellipsoid.flattening;
  const n = f / (2 - f);
  const n2 = n * n;
  const n3 = n2 * n;
  const n4 = n3 * n;
  return {
    e: Math.sqrt(f * (2 - f)),
    radius: scale * (ellipsoid.semiMajorAxis / (1 + n)) * (1 + n2 / 4 + n4 / 64),
    alpha: [
      n / 2 - (2 / 3) * n2 + (5 / 16) * n3 + (41 / 180) * n4,
      (13 / 48) * n2 - (3 / 5) * n3 + (557 / 1440) * n4,
      (61 / 240) * n3 - (103 / 140) * n4,
      (49561 / 161280) * n4,
    ],
    beta: [
      n / 2 - (2 / 3) * n2 + (37 / 96) * n3 - (1 / 360) * n4,
      (1 / 48) * n2 + (1 / 15) * n3 - (437 / 1440) * n4,
      (17 / 480) * n3 - (37 / 840) * n4,
      (4397 / 161280) * n4,
    ],
  };
}

/** sinh η′ up to which asinh and sinh are taken as series: about 9° from the central meridian at the equator, 17° in Sweden. */
const NEAR_MERIDIAN = 0.15;
/** Degrees. Nearer the poles the cosine of the latitude is not got from its sine. */
const FAR_FROM_POLES = 85;

/**
 * Transverse Mercator by Krüger's series to the fourth order in the third flattening n, with the conformal latitude
 * in closed form. Truncation is under 0.001 mm within 10° of the central meridian; far outside it grows fast.
 *
 * A million points are projected in an import, so what can be had without a transcendental function is: where the point
 * is near the meridian, atanh, sinh and asinh are short series (what they leave out is under 0.01 mm), and the functions of
 * 2ξ′ and 2η′ follow from those of ξ′ and η′.
 *
 * @see Karney (2011), Transverse Mercator with an accuracy of a few nanometers, J. Geodesy 85:475–485,
 *      eqs. 7–9 (conformal latitude) and 10–11
 */
export function transverseMercator(parameters: TransverseMercatorParameters): TransverseMercator {
  const { centralMeridian, falseEasting, falseNorthing } = parameters;
  const { e, radius, alpha, beta } = seriesOf(parameters);
  const [b1, b2, b3, b4] = beta;
  const writeMeters = metersWriter(parameters, alpha, radius);
  const e2 = e * e;

  return {
    forwardInto(lng, lat, out, offset) {
      const lambda = (lng - centralMeridian) * RADIANS;
      const sinPhi = Math.sin(lat * RADIANS);
      if (!(Math.abs(lat) <= FAR_FROM_POLES && Math.abs(lambda) < 1)) {
        // tan of the conformal latitude, from sinh(asinh(tan φ) − e·atanh(e·sin φ)); sin/cos keeps the poles finite.
        const tau = Math.sinh(Math.atanh(sinPhi) - e * Math.atanh(e * sinPhi));
        writeMeters(tau, Math.sin(lambda), Math.cos(lambda), out, offset);
        return;
      }
      const cosPhi = Math.sqrt(1 - sinPhi * sinPhi);
      const sinLambda = Math.sin(lambda);
      // e·atanh(e·sin φ), and its sinh.
      const s = e2 * sinPhi * sinPhi;
      const shift = e2 * sinPhi * (1 + s * (1 / 3 + s * (1 / 5 + s * (1 / 7 + s / 9))));
      const sigma = shift * (1 + (shift * shift) / 6);
      const tau = (sinPhi * Math.sqrt(1 + sigma * sigma) - sigma) / cosPhi;
      writeMeters(tau, sinLambda, Math.sqrt(1 - sinLambda * sinLambda), out, offset);
    },

    inverseInto(x, y, out, offset) {
      const xi = (y - falseNorthing) / radius;
      const eta = (x - falseEasting) / radius;
      const sin2 = Math.sin(2 * xi);
      const cos2 = Math.cos(2 * xi);
      const sinh2 = Math.sinh(2 * eta);
      const cosh2 = Math.cosh(2 * eta);
      const cRe = 2 * cos2 * cosh2;
      const cIm = -2 * sin2 * sinh2;
      const y3Re = b3 + cRe * b4;
      const y3Im = cIm * b4;
      const y2Re = b2 + cRe * y3Re - cIm * y3Im - b4;
      const y2Im = cRe * y3Im + cIm * y3Re;
      const y1Re = b1 + cRe * y2Re - cIm * y2Im - y3Re;
      const y1Im = cRe * y2Im + cIm * y2Re - y3Im;
      const sRe = sin2 * cosh2;
      const sIm = cos2 * sinh2;
      const xiSphere = xi - (sRe * y1Re - sIm * y1Im);
      const etaSphere = eta - (sRe * y1Im + sIm * y1Re);

      const sinhEta = Math.sinh(etaSphere);
      const cosXi = Math.cos(xiSphere);
      const conformalTan = Math.sin(xiSphere) / Math.hypot(sinhEta, cosXi);
      out[offset] = centralMeridian + Math.atan2(sinhEta, cosXi) / RADIANS;
      out[offset + 1] = Math.atan(geodeticTan(conformalTan, e)) / RADIANS;
    },
  };
}

/**
 * From one zone to another on the same ellipsoid. The conformal latitude is common to both and the longitude turns by the
 * difference of the meridians, so neither has to be known as an angle.
 *
 * @returns a function that writes east and north (meters) to `out[offset]` and `out[offset + 1]`
 * @throws RangeError when the ellipsoids differ
 */
export function zoneToZone(
  from: TransverseMercatorParameters,
  to: TransverseMercatorParameters,
): (x: number, y: number, out: Float64Array, offset: number) => void {
  if (from.ellipsoid !== to.ellipsoid) throw new RangeError("The zones are on different ellipsoids");
  const { radius, beta } = seriesOf(from);
  const [b1, b2, b3, b4] = beta;
  const target = seriesOf(to);
  const writeMeters = metersWriter(to, target.alpha, target.radius);
  const turn = (from.centralMeridian - to.centralMeridian) * RADIANS;
  const sinTurn = Math.sin(turn);
  const cosTurn = Math.cos(turn);

  return (x, y, out, offset) => {
    const xi = (y - from.falseNorthing) / radius;
    const eta = (x - from.falseEasting) / radius;
    const sin2 = Math.sin(2 * xi);
    const cos2 = Math.cos(2 * xi);
    const sinh2 = Math.sinh(2 * eta);
    const cosh2 = Math.sqrt(1 + sinh2 * sinh2);
    const cRe = 2 * cos2 * cosh2;
    const cIm = -2 * sin2 * sinh2;
    const y3Re = b3 + cRe * b4;
    const y3Im = cIm * b4;
    const y2Re = b2 + cRe * y3Re - cIm * y3Im - b4;
    const y2Im = cRe * y3Im + cIm * y3Re;
    const y1Re = b1 + cRe * y2Re - cIm * y2Im - y3Re;
    const y1Im = cRe * y2Im + cIm * y2Re - y3Im;
    const sRe = sin2 * cosh2;
    const sIm = cos2 * sinh2;
    const xiSphere = xi - (sRe * y1Re - sIm * y1Im);
    const etaSphere = eta - (sRe * y1Im + sIm * y1Re);

    const sinhEta = Math.sinh(etaSphere);
    const sinXi = Math.sin(xiSphere);
    const cosXi = Math.cos(xiSphere);
    const size = Math.sqrt(sinhEta * sinhEta + cosXi * cosXi);
    const sinLambda = sinhEta / size;
    const cosLambda = cosXi / size;
    writeMeters(
      sinXi / size,
      sinLambda * cosTurn + cosLambda * sinTurn,
      cosLambda * cosTurn - sinLambda * sinTurn,
      out,
      offset,
    );
  };
}

/** From the tangent τ′ of the conformal latitude, and the longitude λ from the central meridian, to meters. */
function metersWriter(
  { falseEasting, falseNorthing }: TransverseMercatorParameters,
  [a1, a2, a3, a4]: Series["alpha"],
  radius: number,
) {
  return (tau: number, sinLambda: number, cosLambda: number, out: Float64Array, offset: number): void => {
    const size = Math.sqrt(tau * tau + cosLambda * cosLambda);
    const sinXi = tau / size;
    const cosXi = cosLambda / size;
    const sinhEta = sinLambda / size;
    const coshEta = Math.sqrt(1 + sinhEta * sinhEta);
    const xi = Math.atan2(tau, cosLambda);
    const eta = asinhNear(sinhEta);
    // Clenshaw for Σ aⱼ sin(2jζ), ζ = ξ + iη, written out with c = 2 cos 2ζ.
    const sin2 = 2 * sinXi * cosXi;
    const cos2 = 2 * cosXi * cosXi - 1;
    const sinh2 = 2 * sinhEta * coshEta;
    const cosh2 = 2 * sinhEta * sinhEta + 1;
    const cRe = 2 * cos2 * cosh2;
    const cIm = -2 * sin2 * sinh2;
    const y3Re = a3 + cRe * a4;
    const y3Im = cIm * a4;
    const y2Re = a2 + cRe * y3Re - cIm * y3Im - a4;
    const y2Im = cRe * y3Im + cIm * y3Re;
    const y1Re = a1 + cRe * y2Re - cIm * y2Im - y3Re;
    const y1Im = cRe * y2Im + cIm * y2Re - y3Im;
    const sRe = sin2 * cosh2;
    const sIm = cos2 * sinh2;
    out[offset] = falseEasting + radius * (eta + sRe * y1Im + sIm * y1Re);
    out[offset + 1] = falseNorthing + radius * (xi + sRe * y1Re - sIm * y1Im);
  };
}

function asinhNear(value: number): number {
  if (!(Math.abs(value) < NEAR_MERIDIAN)) return Math.asinh(value);
  const square = value * value;
  return (
    value *
    (1 + square * (-1 / 6 + square * (3 / 40 + square * (-15 / 336 + square * (105 / 3456 + square * (-945 / 42240))))))
  );
}

/** tan φ from the tangent of the conformal latitude by Newton's method (Karney 2011, eqs. 19–21); three steps reach rounding. */
function geodeticTan(conformalTan: number, e: number): number {
  const oneMinusE2 = 1 - e * e;
  let tan = conformalTan / oneMinusE2;
  for (let step = 0; step < 4; step++) {
    const secant = Math.hypot(1, tan);
    const sigma = Math.sinh(e * Math.atanh((e * tan) / secant));
    const reached = tan * Math.hypot(1, sigma) - sigma * secant;
    const change =
      ((conformalTan - reached) / Math.hypot(1, reached)) * ((1 + oneMinusE2 * tan * tan) / (oneMinusE2 * secant));
    tan += change;
    if (Math.abs(change) < 1e-14 * Math.max(1, Math.abs(tan))) break;
  }
  return tan;
}
