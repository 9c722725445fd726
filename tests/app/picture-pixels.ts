import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";
import type { Rgb } from "../../src/testing/pixels.ts";

/** Pixels, from the picture's upper left corner. */
export interface PixelRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

/** As its header says. */
export function pngSize(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** Dots per inch, of the `pHYs` chunk. */
export function pngResolution(png: Buffer): number {
  return Math.round(png.readUInt32BE(png.indexOf("pHYs") + 4) * 0.0254);
}

/** Decoded by the browser: how many colours there are, and the share of the commonest. */
export async function colorsIn(page: Page, png: Buffer, rect?: PixelRect): Promise<{ colors: number; most: number }> {
  return page.evaluate(
    async ({ base64, rect }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const { x, y, width, height } = rect ?? { x: 0, y: 0, width: bitmap.width, height: bitmap.height };
      const context = new OffscreenCanvas(width, height).getContext("2d")!;
      context.drawImage(bitmap, -x, -y);
      const counts = new Map<number, number>();
      for (const pixel of new Uint32Array(context.getImageData(0, 0, width, height).data.buffer)) {
        counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
      }
      return { colors: counts.size, most: Math.max(...counts.values()) / (width * height) };
    },
    { base64: png.toString("base64"), rect },
  );
}

/** How many pixels of the rectangle have one of these colours, within what smoothing and fine print change. */
export async function pixelsNear(
  page: Page,
  png: Buffer,
  { x, y, width, height }: PixelRect,
  colors: readonly Rgb[],
): Promise<number> {
  return page.evaluate(
    async ({ base64, x, y, width, height, colors }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(width, height).getContext("2d")!;
      context.drawImage(bitmap, -x, -y);
      const { data } = context.getImageData(0, 0, width, height);
      let near = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (colors.some((color) => color.every((value, channel) => Math.abs(data[i + channel]! - value) <= 3))) near++;
      }
      return near;
    },
    { base64: png.toString("base64"), x, y, width, height, colors },
  );
}
