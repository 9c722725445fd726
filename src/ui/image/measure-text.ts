import type { Measure } from "./wrap-text.ts";

/** On paper letters are not fitted to pixels, and a line may be a little longer than on screen. */
const ROOM = 1.03;
const LETTER = 0.55;

let context: CanvasRenderingContext2D | null = null;

/** How wide a picture's text is, in the font of the page. */
export const measureText: Measure = (words, size, weight) => {
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return words.length * size * LETTER * ROOM;
  context.font = `${weight} ${size}px "Inter Variable", Arial, sans-serif`;
  return context.measureText(words).width * ROOM;
};
