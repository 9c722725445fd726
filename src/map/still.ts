import { type MapCamera, MapController, type MapLook } from "./controller.ts";
import type { MapScene } from "./scene.ts";
import { drawablePixelRatio, type MapSize } from "./still-frame.ts";

/** What a map out of sight is drawn as. */
export interface StillFrame extends MapSize {
  readonly camera: MapCamera;
  /** Pixels to draw for each CSS pixel, if the browser can. */
  readonly pixelRatio: number;
}

export interface StillMap {
  readonly canvas: HTMLCanvasElement;
  /** Less than what was asked for where the browser cannot draw so large a picture. */
  readonly pixelRatio: number;
  /** Whom the map itself is from, as plain text. */
  readonly attribution: readonly string[];
}

/** `unavailable`: no WebGL 2. `lost`: the graphics memory did not suffice. `slow`: it never came to rest. */
export type StillTrouble = "unavailable" | "lost" | "slow";

export class StillError extends Error {
  readonly trouble: StillTrouble;
  constructor(trouble: StillTrouble) {
    super(`the map could not be drawn: ${trouble}`);
    this.name = "StillError";
    this.trouble = trouble;
  }
}

/** A street map may be fetched from far away, and software draws ten million pixels slowly. */
const LONGEST_WAIT_MS = 180_000;

/**
 * The same map as on screen, drawn anew for a frame of its own: symbols and names keep their size in CSS pixels, so on
 * paper they are as large as on screen, and sharp.
 */
export async function drawStill(look: MapLook, scene: MapScene, frame: StillFrame): Promise<StillMap> {
  const longestSide = longestDrawableSide();
  if (longestSide === null) throw new StillError("unavailable");
  const pixelRatio = drawablePixelRatio(frame, frame.pixelRatio, longestSide);
  const container = document.createElement("div");
  // In the page, or MapLibre would measure nothing; beside it, so that nobody sees it.
  Object.assign(container.style, {
    position: "fixed",
    left: "-20000px",
    top: "0",
    width: `${frame.width}px`,
    height: `${frame.height}px`,
  });
  container.inert = true;
  document.body.append(container);
  let failed: ((trouble: StillTrouble) => void) | null = null;
  const trouble = new Promise<never>((_, reject) => {
    failed = (cause) => reject(new StillError(cause));
  });
  const tooLong = setTimeout(() => failed?.("slow"), LONGEST_WAIT_MS);
  const controller = new MapController(container, {
    ...look.options,
    camera: frame.camera,
    reducedMotion: true,
    still: { pixelRatio, longestSide, onLost: () => failed?.("lost") },
    callbacks: {
      ...look.options.callbacks,
      onMoveEnd: () => {},
      onPick: () => {},
      onUnavailable: () => failed?.("unavailable"),
    },
  });
  try {
    controller.show(scene);
    await Promise.race([controller.atRest(), trouble]);
    const canvas = await Promise.race([controller.capture(), trouble]);
    if (!canvas) throw new StillError("unavailable");
    // A canvas may be given less memory than it asks for, without a word.
    return { canvas, pixelRatio: canvas.width / frame.width, attribution: controller.attribution().map(plainText) };
  } finally {
    clearTimeout(tooLong);
    controller.destroy();
    container.remove();
  }
}

/** In pixels; null without WebGL 2. */
function longestDrawableSide(): number | null {
  const context = document.createElement("canvas").getContext("webgl2");
  if (!context) return null;
  const [width, height] = context.getParameter(context.MAX_VIEWPORT_DIMS) as Int32Array;
  const longest = Math.min(context.getParameter(context.MAX_RENDERBUFFER_SIZE) as number, width!, height!);
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return longest;
}

/** Attributions are HTML with links and an entity or two. */
function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&copy;", "©")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .trim();
}
