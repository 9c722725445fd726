import type { MapLayerId } from "../map/scene.ts";

export type Rgb = readonly [red: number, green: number, blue: number];

/** Hue says source: the strongest channel of what a layer adds to the map tells which one it was. */
export const HUE_OF_LAYER = {
  survey: ([, green, blue]) => blue > green + 5,
  density: ([red, , blue]) => red > blue + 30,
  gi: ([red, , blue]) => red > blue + 30,
  cells: ([red, , blue]) => red > blue + 30,
  incidents: ([red, , blue]) => red > blue + 30,
  hotspots: ([red, , blue]) => red > blue + 20,
  requests: ([red, green]) => green > red + 20,
  unsafePlaces: ([, green, blue]) => blue > green + 20,
} as const satisfies Record<MapLayerId, (mean: Rgb) => boolean>;

export function isBlank({ data }: ImageData): boolean {
  const pixels = new Uint32Array(data.buffer);
  return pixels.every((pixel) => pixel === pixels[0]);
}

/** How many pixels changed, and the mean colour of those in the second picture. */
export function difference(before: ImageData, after: ImageData): { pixels: number; mean: Rgb } {
  const sums: [number, number, number] = [0, 0, 0];
  let pixels = 0;
  for (let i = 0; i < after.data.length; i += 4) {
    const changed = [0, 1, 2].some((channel) => Math.abs(after.data[i + channel]! - before.data[i + channel]!) > 4);
    if (!changed) continue;
    pixels++;
    for (const channel of [0, 1, 2] as const) sums[channel] += after.data[i + channel]!;
  }
  return { pixels, mean: sums.map((sum) => Math.round(sum / Math.max(1, pixels))) as unknown as Rgb };
}
