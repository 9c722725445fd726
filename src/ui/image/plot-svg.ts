import { isLeftOut, standaloneSvg } from "./standalone-svg.ts";
import { wrapText } from "./wrap-text.ts";

const SVG = "http://www.w3.org/2000/svg";
const HATCH_STEP = 4;
/** Boxes of text are laid out in whole pixels. */
const NO_SCALE = 0.06;

export interface PlotDrawing {
  readonly group: SVGGElement;
  readonly width: number;
  readonly height: number;
}

/**
 * A plot as it stands in the page, as one drawing: its SVGs where they lie, and what the page draws round them (axes, legends
 * and names that are HTML) as rectangles, lines and text. In the colours of day. What one presses is left out.
 */
export function plotDrawing(root: HTMLElement): PlotDrawing {
  const page = document.documentElement.dataset;
  const before = page.theme;
  // Read and put back before anything is painted.
  page.theme = "light";
  try {
    const frame = root.getBoundingClientRect();
    const group = document.createElementNS(SVG, "g");
    drawElement(root, group, frame);
    return { group, width: frame.width, height: frame.height };
  } finally {
    if (before === undefined) delete page.theme;
    else page.theme = before;
  }
}

function drawElement(element: Element, into: SVGGElement, frame: DOMRect): void {
  if (isLeftOut(element)) return;
  const looks = getComputedStyle(element);
  // Said to a screen reader and shown to nobody.
  if (looks.clipPath.startsWith("inset") || looks.opacity === "0") return;
  drawBox(element, looks, into, frame);
  if (element instanceof SVGSVGElement) {
    into.append(placedSvg(element, frame));
    return;
  }
  for (const child of element.childNodes) {
    if (child instanceof Text) drawText(child, looks, into, frame);
    else if (child instanceof Element) drawElement(child, into, frame);
  }
}

function placedSvg(svg: SVGSVGElement, frame: DOMRect): SVGSVGElement {
  const box = svg.getBoundingClientRect();
  const copy = standaloneSvg(svg);
  const place = { x: box.left - frame.left, y: box.top - frame.top, width: box.width, height: box.height };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, rounded(value));
  // A drawing at the edge of which a line runs shows all of the line.
  if (getComputedStyle(svg).overflow === "visible") copy.setAttribute("overflow", "visible");
  return copy;
}

/** Ground and edges of a box; a pattern of stripes as a hatch. */
function drawBox(element: Element, looks: CSSStyleDeclaration, into: SVGGElement, frame: DOMRect): void {
  const box = element.getBoundingClientRect();
  const [x, y] = [box.left - frame.left, box.top - frame.top];
  const { width, height } = box;
  if (width === 0 && height === 0) return;
  if (isSeen(looks.backgroundColor)) {
    const rect = add(into, "rect", { x, y, width, height, fill: looks.backgroundColor });
    const radius = Number.parseFloat(looks.borderTopLeftRadius);
    if (radius > 0) rect.setAttribute("rx", rounded(Math.min(radius, height / 2)));
  }
  if (looks.backgroundImage.startsWith("repeating-linear-gradient")) {
    const stroke = /rgba?\([^)]*\)/.exec(looks.backgroundImage)?.[0] ?? looks.color;
    add(into, "rect", { x, y, width, height, fill: "none", stroke });
    const lines: string[] = [];
    for (let at = HATCH_STEP; at < width + height; at += HATCH_STEP) {
      const [fromX, toX] = [Math.max(0, at - height), Math.min(width, at)];
      lines.push(`M${rounded(x + fromX)} ${rounded(y + at - fromX)}L${rounded(x + toX)} ${rounded(y + at - toX)}`);
    }
    add(into, "path", { d: lines.join(""), fill: "none", stroke });
  }
  const edges = [
    ["top", x, y, x + width, y],
    ["right", x + width, y, x + width, y + height],
    ["bottom", x, y + height, x + width, y + height],
    ["left", x, y, x, y + height],
  ] as const;
  for (const [side, x1, y1, x2, y2] of edges) {
    const stroke = looks.getPropertyValue(`border-${side}-color`);
    const thickness = Number.parseFloat(looks.getPropertyValue(`border-${side}-width`));
    if (looks.getPropertyValue(`border-${side}-style`) === "none" || thickness === 0 || !isSeen(stroke)) continue;
    add(into, "line", { x1, y1, x2, y2, stroke, "stroke-width": thickness });
  }
}

/** Each line of the text where the page has it, on the same baseline. */
function drawText(node: Text, looks: CSSStyleDeclaration, into: SVGGElement, frame: DOMRect): void {
  if (node.data.trim() === "" || !isSeen(looks.color)) return;
  const context = measuring();
  context.font = `${looks.fontStyle} ${looks.fontWeight} ${looks.fontSize} ${looks.fontFamily}`;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText("x");
  const parent = node.parentElement!;
  const isCut = looks.textOverflow === "ellipsis" && parent.scrollWidth > parent.clientWidth;
  for (const line of linesOf(node)) {
    const { left, top, height } = line.box;
    // What a sheet has scaled has another size than its font says.
    const scale = height / (ascent + descent);
    const size = Number.parseFloat(looks.fontSize) * (Math.abs(scale - 1) > NO_SCALE ? scale : 1);
    const words = isCut
      ? wrapText(line.words, parent.clientWidth, 1, (part) => context.measureText(part).width).join("")
      : line.words;
    const text = add(into, "text", {
      x: left - frame.left,
      y: top - frame.top + (height * ascent) / (ascent + descent),
      fill: looks.color,
      "font-family": looks.fontFamily.replaceAll('"', "'"),
      "font-size": size,
      "font-weight": looks.fontWeight,
    });
    if (looks.letterSpacing !== "normal") text.setAttribute("letter-spacing", looks.letterSpacing);
    if (looks.fontVariantNumeric !== "normal") {
      text.setAttribute("style", `font-variant-numeric:${looks.fontVariantNumeric}`);
    }
    text.textContent = words;
  }
}

/** Words that stand on one line, and the box that they take. */
function linesOf(node: Text): { words: string; box: DOMRect }[] {
  const range = document.createRange();
  const lines: { words: string; box: DOMRect }[] = [];
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last && Math.abs(last.box.top - box.top) < 1) last.words += ` ${word}`;
    else if (box.width > 0) lines.push({ words: word, box });
  }
  return lines;
}

let canvas: CanvasRenderingContext2D | null = null;

function measuring(): CanvasRenderingContext2D {
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) throw new Error("no canvas to measure text on");
  return canvas;
}

function isSeen(color: string): boolean {
  return color !== "transparent" && !/^rgba\(.*, 0\)$/.test(color);
}

export function add(into: Element, name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, typeof value === "number" ? rounded(value) : value);
  }
  into.append(element);
  return element;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
