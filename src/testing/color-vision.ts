import { rgbOf } from "../map/theme.ts";

type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/**
 * Complete colour blindness of three kinds, for linear RGB.
 *
 * @see Machado, Oliveira & Fernandes (2009), A Physiologically-based Model for Simulation of Color Vision Deficiency,
 *   IEEE TVCG 15(6), table 1, severity 1.0
 */
const MACHADO: Readonly<Record<"protanopia" | "deuteranopia" | "tritanopia", Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
/** The weights of relative luminance in WCAG 2: what a grey print keeps. */
const LUMINANCE: Rgb = [0.2126, 0.7152, 0.0722];
const GREY: Matrix = [LUMINANCE, LUMINANCE, LUMINANCE];

export const VISIONS = ["normal", "protanopia", "deuteranopia", "tritanopia", "greyscale"] as const;
export type Vision = (typeof VISIONS)[number];

/** What is left of `#rrggbb` to someone who sees so, as linear RGB, 0–1. */
export function seen(color: string, vision: Vision): Rgb {
  const linear = rgbOf(color).map((value) => toLinear(value / 255)) as unknown as Rgb;
  if (vision === "normal") return linear;
  return times(vision === "greyscale" ? GREY : MACHADO[vision], linear);
}

/** WCAG 2 contrast of two colours as they are seen, 1–21. */
export function contrastSeen(a: string, b: string, vision: Vision = "normal"): number {
  const luminances = [a, b].map((color) => dot(LUMINANCE, seen(color, vision)));
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05);
}

/** How far apart two colours look, CIE 1976 ΔE*ab under D65; about 2.3 is just noticeable side by side. */
export function differenceSeen(a: string, b: string, vision: Vision): number {
  const [one, other] = [lab(seen(a, vision)), lab(seen(b, vision))];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

const TO_XYZ: Matrix = [[0.4124, 0.3576, 0.1805], LUMINANCE, [0.0193, 0.1192, 0.9505]];
const WHITE: Rgb = [0.9505, 1, 1.089];

function lab(linear: Rgb): Rgb {
  const [x, y, z] = times(TO_XYZ, linear).map((value, at) => cubeRoot(value / WHITE[at]!)) as unknown as Rgb;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** With the straight line near black that CIE L*a*b* has. */
function cubeRoot(value: number): number {
  return value > 216 / 24_389 ? Math.cbrt(value) : (24_389 / 27 / 116) * value + 16 / 116;
}

function toLinear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function times(matrix: Matrix, vector: Rgb): Rgb {
  return matrix.map((row) => Math.min(1, Math.max(0, dot(row, vector)))) as unknown as Rgb;
}

function dot(a: Rgb, b: Rgb): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
