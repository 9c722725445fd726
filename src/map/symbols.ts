import { REQUEST_STATUSES, REQUEST_TYPES, type RequestStatus, type RequestType } from "../domain/request.ts";
import { ICON_PATHS, requestSymbol, type SymbolDrawing, unsafePlaceSymbol } from "./icon-paths.ts";
import type { MapTheme } from "./theme.ts";

export const HATCH_IMAGE = "hatch";
export const BADGE_IMAGE = "rank-badge";
/** CSS pixels; drawn without scaling, so that the number is sharp on an ordinary screen too. */
export const BADGE_SIZE = 24;
export const MARKED_BADGE_IMAGE = "rank-badge-marked";
/** Nothing to see: takes up room, so that names keep off what is drawn there. */
export const ROOM_IMAGE = "room";
export const ROOM_SIZE = 20;
export const REQUEST_CLUSTER_IMAGE = "request-cluster";
/** Several of a workspace's requests, some of them overdue or none. */
export const REQUEST_GROUP_IMAGE = "request-group";
export const OVERDUE_GROUP_IMAGE = "request-group-overdue";
export const UNSAFE_PLACE_IMAGE = "unsafe-place";

export function requestImage(type: RequestType, status: RequestStatus): string {
  return `request-${type}-${status}`;
}

/** At least twice the size, for sharp edges on ordinary and fine screens alike. */
const LEAST_PIXEL_RATIO = 2;

/** One image of the style, described but not yet drawn: canvases exist only in a browser. */
export interface MapImage {
  readonly id: string;
  /** CSS pixels. */
  readonly size: number;
  readonly draw: (context: CanvasRenderingContext2D) => void;
  /** The part that may be stretched to hold a text, in CSS pixels from the left and top. */
  readonly stretch?: readonly [number, number];
}

export interface DrawnImage {
  readonly data: ImageData;
  readonly options: {
    pixelRatio: number;
    stretchX?: [number, number][];
    stretchY?: [number, number][];
    content?: [number, number, number, number];
  };
}

/** Every image that the layers name. */
export function mapImages(theme: MapTheme): readonly MapImage[] {
  return [
    { id: ROOM_IMAGE, size: ROOM_SIZE, draw: () => {} },
    { id: HATCH_IMAGE, size: 8, draw: (context) => drawHatch(context, 8, theme.base.land) },
    {
      id: BADGE_IMAGE,
      size: BADGE_SIZE,
      draw: (context) => drawBadge(context, BADGE_SIZE, theme.badge, theme.symbolRim),
    },
    {
      id: MARKED_BADGE_IMAGE,
      size: BADGE_SIZE,
      draw: (context) => drawBadge(context, BADGE_SIZE, theme.accent, theme.symbolRim),
    },
    {
      id: REQUEST_CLUSTER_IMAGE,
      size: 16,
      stretch: [6, 10],
      draw: (context) => drawShape(context, 16, "roundedSquare", theme.request, theme.requestPaper),
    },
    { id: REQUEST_GROUP_IMAGE, size: 26, draw: (context) => drawGroup(context, 26, theme, false) },
    { id: OVERDUE_GROUP_IMAGE, size: 26, draw: (context) => drawGroup(context, 26, theme, true) },
    { id: UNSAFE_PLACE_IMAGE, size: 22, draw: (context) => drawSymbol(context, 22, unsafePlaceSymbol(theme)) },
    ...REQUEST_TYPES.flatMap((type) =>
      REQUEST_STATUSES.map((status) => ({
        id: requestImage(type, status),
        size: 24,
        draw: (context: CanvasRenderingContext2D) => drawSymbol(context, 24, requestSymbol(type, status, theme)),
      })),
    ),
  ];
}

/** Draw one image on a canvas. Browser only. */
export function drawImage(image: MapImage, mapPixelRatio = 1): DrawnImage {
  const canvas = document.createElement("canvas");
  const pixelRatio = Math.max(LEAST_PIXEL_RATIO, Math.ceil(mapPixelRatio));
  const side = image.size * pixelRatio;
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error(`no canvas to draw ${image.id} on`);
  context.scale(pixelRatio, pixelRatio);
  image.draw(context);
  const data = context.getImageData(0, 0, side, side);
  if (!image.stretch) return { data, options: { pixelRatio } };
  const [from, to] = image.stretch.map((value) => value * pixelRatio) as [number, number];
  return {
    data,
    options: {
      pixelRatio,
      stretchX: [[from, to]],
      stretchY: [[from, to]],
      content: [from / 2, from / 2, side - from / 2, side - from / 2],
    },
  };
}

function drawSymbol(context: CanvasRenderingContext2D, size: number, symbol: SymbolDrawing): void {
  drawShape(context, size, symbol.shape, symbol.fill, symbol.rim);
  if (symbol.icon) {
    // The icon takes the middle of the shape; a diamond has less room.
    const iconSize = size * (symbol.shape === "diamond" ? 0.52 : 0.62);
    strokeIcon(context, ICON_PATHS[symbol.icon], (size - iconSize) / 2, iconSize, symbol.iconColor, 2.3);
  }
  if (symbol.tick) {
    const radius = size * 0.22;
    context.beginPath();
    context.arc(size - radius - 0.5, size - radius - 0.5, radius, 0, 2 * Math.PI);
    context.fillStyle = symbol.rim;
    context.fill();
    const tick = radius * 1.4;
    strokeIcon(context, ICON_PATHS.check, size - radius - 0.5 - tick / 2, tick, symbol.fill, 4);
  }
}

function drawShape(
  context: CanvasRenderingContext2D,
  size: number,
  shape: SymbolDrawing["shape"],
  fill: string,
  rim: string,
): void {
  const half = size / 2;
  const inset = 1.5;
  context.beginPath();
  switch (shape) {
    case "circle":
      context.arc(half, half, half - inset, 0, 2 * Math.PI);
      break;
    case "roundedSquare":
      context.roundRect(inset, inset, size - 2 * inset, size - 2 * inset, size * 0.24);
      break;
    case "diamond":
      context.moveTo(half, inset);
      context.lineTo(size - inset, half);
      context.lineTo(half, size - inset);
      context.lineTo(inset, half);
      context.closePath();
      break;
    default: {
      const never: never = shape;
      throw new Error(`unknown shape ${never}`);
    }
  }
  context.fillStyle = fill;
  context.strokeStyle = rim;
  context.lineWidth = 1.5;
  context.lineJoin = "round";
  context.fill();
  context.stroke();
}

/** The rim of what is overdue lies outside the symbol's own, as its ring does round a single one. */
function drawGroup(context: CanvasRenderingContext2D, size: number, theme: MapTheme, isOverdue: boolean): void {
  const inset = 2;
  if (isOverdue) {
    const rim = theme.marks.overdue.fill;
    drawShape(context, size, "roundedSquare", rim, rim);
  }
  context.save();
  context.translate(inset, inset);
  drawShape(context, size - 2 * inset, "roundedSquare", theme.request, theme.requestPaper);
  context.restore();
}

function drawBadge(context: CanvasRenderingContext2D, size: number, fill: string, rim: string): void {
  drawShape(context, size, "circle", fill, rim);
}

function strokeIcon(
  context: CanvasRenderingContext2D,
  paths: readonly string[],
  offset: number,
  size: number,
  color: string,
  width: number,
): void {
  context.save();
  context.translate(offset, offset);
  context.scale(size / 24, size / 24);
  context.strokeStyle = color;
  context.lineWidth = width;
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const path of paths) context.stroke(new Path2D(path));
  context.restore();
}

/** Diagonal lines that meet across the tile's edges. */
function drawHatch(context: CanvasRenderingContext2D, size: number, color: string): void {
  context.strokeStyle = color;
  context.lineWidth = 1.6;
  context.beginPath();
  for (const shift of [-size, 0, size]) {
    context.moveTo(shift - 2, size + 2);
    context.lineTo(shift + size + 2, -2);
  }
  context.stroke();
}
