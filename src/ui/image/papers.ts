const PX_PER_INCH = 96;
const MM_PER_INCH = 25.4;
const PRINT_DPI = 300;
/** Full HD from a page whose text is read on a slide. */
const SCREEN_PIXEL_RATIO = 1.5;

export const PAPER_IDS = ["landscape", "portrait", "screen"] as const;
export type PaperId = (typeof PAPER_IDS)[number];

/** What a picture of the map is laid out on, in CSS pixels: 96 to the inch, so that a size on paper is a size on screen. */
export interface Paper {
  readonly id: PaperId;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Pixels of the picture for each CSS pixel. */
  readonly pixelRatio: number;
}

export const PAPERS: Readonly<Record<PaperId, Paper>> = {
  landscape: a4("landscape", 297, 210),
  portrait: a4("portrait", 210, 297),
  screen: { id: "screen", width: 1280, height: 720, margin: 28, pixelRatio: SCREEN_PIXEL_RATIO },
};

/** 3508 × 2480 for A4. */
export function pixelSize({ width, height, pixelRatio }: Paper): { readonly width: number; readonly height: number } {
  return { width: Math.round(width * pixelRatio), height: Math.round(height * pixelRatio) };
}

export function dotsPerInch(pixelRatio: number): number {
  return Math.round(pixelRatio * PX_PER_INCH);
}

/** How many times smaller than the ground it is, on paper. */
export function scaleDenominator(metersPerPixel: number): number {
  return (metersPerPixel * 1000 * PX_PER_INCH) / MM_PER_INCH;
}

function a4(id: PaperId, widthMm: number, heightMm: number): Paper {
  return {
    id,
    width: px(widthMm),
    height: px(heightMm),
    // Nearer the edge most printers cannot print.
    margin: px(10),
    pixelRatio: PRINT_DPI / PX_PER_INCH,
  };
}

function px(mm: number): number {
  return (mm * PX_PER_INCH) / MM_PER_INCH;
}
