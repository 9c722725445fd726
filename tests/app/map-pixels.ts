import type { Page } from "playwright-core";

/** The colour of the map as it is on screen, at a place of it, as `#rrggbb`. */
export type ColorAt = (x: number, y: number) => string;

/** What is on screen of the page's map, once it stands still. Coordinates are CSS pixels from the map's own corner. */
export async function mapPixels(page: Page): Promise<ColorAt & { readonly width: number; readonly height: number }> {
  const box = (await page.locator(".maplibregl-canvas").first().boundingBox())!;
  const png = (await page.screenshot({ clip: box })).toString("base64");
  const { data, width, height } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!;
    context.drawImage(bitmap, 0, 0);
    const image = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let text = "";
    for (let at = 0; at < image.data.length; at += 4)
      text += String.fromCharCode(image.data[at]!, image.data[at + 1]!, image.data[at + 2]!);
    return { data: text, width: image.width, height: image.height };
  }, png);
  const colorAt = (x: number, y: number) => {
    const at = 3 * (Math.round(y) * width + Math.round(x));
    const channels = [0, 1, 2].map((channel) =>
      data
        .charCodeAt(at + channel)
        .toString(16)
        .padStart(2, "0"),
    );
    return `#${channels.join("")}`;
  };
  return Object.assign(colorAt, { width, height });
}

/** The camera of the page's address, and where on the map it puts a place. */
export function placeOnMap(
  [lng, lat]: readonly [number, number],
  camera: { readonly center: readonly [number, number]; readonly zoom: number },
  { width, height }: { readonly width: number; readonly height: number },
): [x: number, y: number] {
  const side = 512 * 2 ** camera.zoom;
  const x = (degrees: number) => ((degrees + 180) / 360) * side;
  const y = (degrees: number) => {
    const sine = Math.sin((degrees * Math.PI) / 180);
    return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side;
  };
  return [width / 2 + x(lng) - x(camera.center[0]), height / 2 + y(lat) - y(camera.center[1])];
}
