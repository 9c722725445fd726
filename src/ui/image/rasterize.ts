import interUrl from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import { dotsPerInch } from "./papers.ts";
import { withResolution } from "./png-resolution.ts";

export interface Underlay {
  readonly image: CanvasImageSource;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/** A drawing as PNG, over white and over the image below it; says on how much paper it lies. */
export async function pngOf(svg: SVGSVGElement, size: Size, under: Underlay | null = null): Promise<Blob> {
  const { pixelRatio } = size;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(size.width * pixelRatio);
  canvas.height = Math.round(size.height * pixelRatio);
  const context = canvas.getContext("2d");
  if (!context) throw new Error(`no canvas of ${canvas.width} × ${canvas.height} pixels`);
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (under) {
    const { image, x, y, width, height } = under;
    context.imageSmoothingQuality = "high";
    context.drawImage(image, x * pixelRatio, y * pixelRatio, width * pixelRatio, height * pixelRatio);
  }
  const drawing = await selfContained(svg, canvas.width, canvas.height);
  const url = URL.createObjectURL(new Blob([drawing], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
  } finally {
    URL.revokeObjectURL(url);
  }
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!png) throw new Error(`no picture of ${canvas.width} × ${canvas.height} pixels`);
  return new Blob([withResolution(new Uint8Array(await png.arrayBuffer()), dotsPerInch(pixelRatio))], {
    type: "image/png",
  });
}

/** A drawing is on its own as an image, and sees no font of the page: it is given the one that it was laid out with. */
async function selfContained(svg: SVGSVGElement, width: number, height: number): Promise<string> {
  const whole = svg.cloneNode(true) as SVGSVGElement;
  // Drawn at its full size: enlarged afterwards it would be soft.
  whole.setAttribute("width", String(width));
  whole.setAttribute("height", String(height));
  const face = document.createElementNS("http://www.w3.org/2000/svg", "style");
  face.textContent = `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(${await fontData()}) format("woff2")}`;
  whole.prepend(face);
  return new XMLSerializer().serializeToString(whole);
}

let font: Promise<string> | null = null;

function fontData(): Promise<string> {
  font ??= readFont();
  // Tried again the next time: the network may be back.
  font.catch(() => {
    font = null;
  });
  return font;
}

async function readFont(): Promise<string> {
  const answer = await fetch(interUrl);
  if (!answer.ok) throw new Error(`no font at ${interUrl}: ${answer.status}`);
  const blob = await answer.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
