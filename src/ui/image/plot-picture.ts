import { measureText } from "./measure-text.ts";
import type { PlotDrawing } from "./plot-svg.ts";
import { add } from "./plot-svg.ts";
import { wrapText } from "./wrap-text.ts";

const SVG = "http://www.w3.org/2000/svg";
const FONT = "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif";
/** As tokens.css has them by day: a file has no tokens. */
const INK = "#1c1f24";
const INK_SOFT = "#565d66";
const PAPER = "#ffffff";
const MARGIN = 20;
const LEAST_WIDTH = 420;
/** A plot from a narrow panel is enlarged, but not until its words shout. */
const MOST_ENLARGED = 1.35;
const TITLE = { size: 17, weight: 680, line: 21 };
const FACT = { size: 11.5, weight: 420, line: 16 };
const MARKS = { size: 10.5, weight: 540 };
const MADE = { size: 9.5, weight: 420, line: 15 };
const GAP = 16;
const MARK_WIDTH = 104;

export interface PlotWords {
  readonly title: string;
  /** Period, number and filters: a line each. */
  readonly facts: readonly string[];
  readonly fictional: boolean;
  /** Internal or shared, and how new the data are. */
  readonly marks: readonly string[];
  readonly made: string;
}

export interface PlotPicture {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
}

/** A plot that can leave the page: what it is of, how new, how true and for whom is in the picture. */
export function plotPicture(plot: PlotDrawing, words: PlotWords): PlotPicture {
  const enlarged = Math.min(MOST_ENLARGED, Math.max(1, (LEAST_WIDTH - 2 * MARGIN) / plot.width));
  const width = Math.ceil(Math.max(LEAST_WIDTH, plot.width * enlarged + 2 * MARGIN));
  const inner = width - 2 * MARGIN;
  const titleWidth = inner - (words.fictional ? MARK_WIDTH + 12 : 0);
  const titleLines = wrapped(words.title, titleWidth, TITLE, 3);
  const factLines = words.facts.flatMap((fact) => wrapped(fact, inner, FACT, 4));
  const svg = document.createElementNS(SVG, "svg");
  const titleElement = document.createElementNS(SVG, "title");
  titleElement.textContent = words.title;
  svg.append(titleElement);

  let y = MARGIN;
  const ground = add(svg, "rect", { width, height: 0, fill: PAPER });
  for (const line of titleLines) {
    write(svg, line, MARGIN, y + 14, TITLE, INK);
    y += TITLE.line;
  }
  for (const line of factLines) {
    write(svg, line, MARGIN, y + 11, FACT, INK_SOFT);
    y += FACT.line;
  }
  if (words.fictional) fictionalMark(svg, width - MARGIN - MARK_WIDTH);
  y += 10;
  plot.group.setAttribute("transform", `translate(${MARGIN} ${y})${enlarged > 1 ? ` scale(${enlarged})` : ""}`);
  svg.append(plot.group);
  y += plot.height * enlarged + 18;
  const marks = words.marks.join(" · ");
  write(svg, marks, MARGIN, y, MARKS, INK);
  if (textWidth(marks, MARKS) + textWidth(words.made, MADE) + GAP > inner) y += MADE.line;
  const made = write(svg, words.made, width - MARGIN, y, MADE, INK_SOFT);
  made.setAttribute("text-anchor", "end");
  const height = Math.ceil(y + MARGIN - 6);
  ground.setAttribute("height", String(height));
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) {
    svg.setAttribute(name, String(value));
  }
  return { svg, width, height };
}

/** The words are the contract with tests and with whoever meets the picture elsewhere. */
function fictionalMark(svg: SVGSVGElement, x: number): void {
  add(svg, "rect", {
    x,
    y: MARGIN - 2,
    width: MARK_WIDTH,
    height: 20,
    rx: 4,
    fill: "none",
    stroke: INK,
    "stroke-width": 1.5,
  });
  const text = write(svg, "FIKTIVA DATA", x + MARK_WIDTH / 2, MARGIN + 12, { size: 11, weight: 750 }, INK);
  text.setAttribute("text-anchor", "middle");
  text.setAttribute("letter-spacing", "0.6");
}

function write(
  svg: SVGSVGElement,
  words: string,
  x: number,
  y: number,
  { size, weight }: { readonly size: number; readonly weight: number },
  fill: string,
): SVGElement {
  const text = add(svg, "text", { x, y, fill, "font-family": FONT, "font-size": size, "font-weight": weight });
  text.textContent = words;
  return text;
}

function wrapped(words: string, width: number, type: typeof FACT, most: number): readonly string[] {
  return wrapText(words, width, most, (part) => textWidth(part, type));
}

function textWidth(words: string, { size, weight }: { readonly size: number; readonly weight: number }): number {
  return measureText(words, size, weight);
}
