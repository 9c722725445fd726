import type { Swatch } from "../../map/legend.ts";
import type { Paper } from "./papers.ts";
import { type Measure, wrapText } from "./wrap-text.ts";

export interface LegendBlock {
  readonly key: string;
  readonly title: string;
  /** What the numbers are, with their unit. */
  readonly caption: string;
  /** Steps of a ramp, each over its lower bound. */
  readonly steps: readonly { readonly swatch: Swatch; readonly bound: string }[];
  readonly rows: readonly { readonly swatch: Swatch; readonly label: string }[];
}

export interface ListedPlace {
  readonly rank: number;
  readonly name: string;
  readonly count: string;
}

/** Everything that the page says beside the map, in words. */
export interface PageContents {
  readonly title: string;
  /** Where, when and what: a line each. */
  readonly facts: readonly string[];
  /** FIKTIVA DATA, Internt, Data t.o.m. */
  readonly fictional: boolean;
  readonly marks: readonly string[];
  readonly legend: readonly LegendBlock[];
  readonly listTitle: string;
  /** Of the counts in the list. */
  readonly listUnit: string;
  readonly places: readonly ListedPlace[];
  /** `och 4 till` */
  readonly more: (count: number) => string;
  readonly attribution: string;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedBlock extends Omit<LegendBlock, "caption" | "rows">, Rect {
  readonly caption: readonly string[];
  readonly rows: readonly {
    readonly swatch: Swatch;
    readonly lines: readonly string[];
    readonly x: number;
    readonly y: number;
  }[];
  /** Of the steps, from the block's top. */
  readonly stepsY: number;
}

export interface PlacedPlace extends ListedPlace {
  readonly x: number;
  readonly y: number;
}

export interface PageLayout {
  readonly titleLines: readonly string[];
  readonly factLines: readonly string[];
  readonly map: Rect;
  readonly blocks: readonly PlacedBlock[];
  readonly list: {
    readonly title: { readonly x: number; readonly y: number } | null;
    readonly width: number;
    readonly places: readonly PlacedPlace[];
    readonly more: { readonly x: number; readonly y: number; readonly text: string } | null;
  };
  readonly footLines: readonly string[];
  readonly footY: number;
}

/** Sizes of text in CSS pixels, and the height of a line of it. */
export const TYPE = {
  title: { size: 24, weight: 680, line: 29 },
  fact: { size: 12.5, weight: 420, line: 17 },
  heading: { size: 12, weight: 660, line: 17 },
  small: { size: 10.5, weight: 420, line: 13.5 },
  place: { size: 11.5, weight: 500, line: 18.5 },
  foot: { size: 9, weight: 420, line: 12 },
} as const;

const SIDE_WIDTH = 236;
const GAP = 18;
const BLOCK_GAP = 13;
export const SWATCH_ROOM = 28;
const STEPS_HEIGHT = { ramp: 27, sizes: 40 } as const;
const ROW_LINE = 14;
const ROW_GAP = 4.5;
/** Of more rows than this there are two columns: requests have many short ones. */
const ONE_COLUMN_ROWS = 4;
const MARKS_WIDTH = 190;
/** Beside the attribution: when and with what the picture was made. */
const MADE_WIDTH = 230;
/** Of the list: the badge before a name, and the gap after it. */
export const PLACE_NAME_X = 22;
const PLACE_NAME_GAP = 8;
const MOST_BELOW = 400;
/** Under this, the list gets a column of its own beside the map. */
const WORTHWHILE_PLACES = 6;
const FEWEST_PLACES = 3;
const MOST_SIDE_COLUMNS = 3;

/**
 * Where everything stands on the page. The map takes what the rest leaves: beside the legend and the list on a wide page,
 * above them on a tall one.
 */
export function layOutPage(contents: PageContents, paper: Paper, measure: Measure): PageLayout {
  const { margin } = paper;
  const inner = paper.width - 2 * margin;
  const headWidth = inner - MARKS_WIDTH;
  const titleLines = lines(contents.title, TYPE.title, headWidth, 2, measure);
  const factLines = contents.facts.flatMap((fact) => lines(fact, TYPE.fact, headWidth, 2, measure));
  const footLines = lines(contents.attribution, TYPE.foot, inner - MADE_WIDTH, 3, measure);
  const top = margin + titleLines.length * TYPE.title.line + factLines.length * TYPE.fact.line + 11;
  const footY = paper.height - margin - (footLines.length - 1) * TYPE.foot.line - 2;
  const bottom = footY - TYPE.foot.size - 9;
  const body: Rect = { x: margin, y: top, width: inner, height: bottom - top };
  const head = { titleLines, factLines, footLines, footY };
  const hasSide = contents.legend.length > 0 || contents.places.length > 0;
  if (!hasSide) return { ...head, map: whole(body), blocks: [], list: NO_LIST };
  return { ...head, ...(paper.width > paper.height ? beside : below)(contents, body, measure) };
}

const NO_LIST: PageLayout["list"] = { title: null, width: 0, places: [], more: null };

type Body = Pick<PageLayout, "map" | "blocks" | "list">;

function beside(contents: PageContents, body: Rect, measure: Measure): Body {
  return tryBeside(1) ?? tryBeside(2) ?? tryBeside(3)!;

  /** null when so few columns cannot hold the legend and a list that is worth its room. */
  function tryBeside(columns: number): Body | null {
    const width = columns * (SIDE_WIDTH + GAP);
    const columnX = (column: number) => body.x + body.width - width + GAP + column * (SIDE_WIDTH + GAP);
    const { blocks, column, used } = flowed(contents.legend, body.height, SIDE_WIDTH, measure, (at) => ({
      x: columnX(at),
      y: body.y,
    }));
    const listY = used === 0 ? body.y : body.y + used + 3;
    const hasRoom = body.y + body.height - listY >= roomFor(Math.min(contents.places.length, WORTHWHILE_PLACES));
    const listColumn = hasRoom ? column : column + 1;
    if (columns < MOST_SIDE_COLUMNS && Math.max(column, contents.places.length > 0 ? listColumn : 0) >= columns)
      return null;
    const y = hasRoom ? listY : body.y;
    const room = { x: columnX(listColumn), y, width: SIDE_WIDTH, height: body.y + body.height - y };
    return {
      map: whole({ ...body, width: body.width - width }),
      blocks,
      list: listColumn < columns ? listed(contents, room, 1, measure) : NO_LIST,
    };
  }
}

function below(contents: PageContents, body: Rect, measure: Measure): Body {
  const columns = 3;
  const width = (body.width - (columns - 1) * GAP) / columns;
  const columnX = (column: number) => body.x + column * (width + GAP);
  const legendColumns = contents.legend.length === 0 ? 0 : contents.places.length === 0 ? 3 : 2;
  const heights = contents.legend.map((block) => placed(block, 0, 0, width, measure).height + BLOCK_GAP);
  const legendHeight = leastColumnHeight(heights, Math.max(1, legendColumns));
  const listColumns = columns - legendColumns;
  const listHeight = contents.places.length === 0 ? 0 : roomFor(Math.ceil(contents.places.length / listColumns)) + 4;
  const height = Math.min(MOST_BELOW, Math.max(legendHeight, listHeight));
  const y = body.y + body.height - height + GAP / 2;
  const { blocks } = flowed(contents.legend, legendHeight, width, measure, (column) => ({ x: columnX(column), y }));
  const room = { x: columnX(legendColumns), y, width, height: height - GAP / 2 };
  return {
    map: whole({ ...body, height: body.height - height - GAP / 2 }),
    blocks,
    list: listed(contents, room, listColumns, measure),
  };
}

/** The least height at which the blocks, in their order, fit in so many columns. */
function leastColumnHeight(heights: readonly number[], columns: number): number {
  const fits = (limit: number) => {
    let [column, used] = [1, 0];
    for (const height of heights) {
      if (used > 0 && used + height > limit + 0.5) {
        column++;
        used = 0;
      }
      used += height;
    }
    return column <= columns;
  };
  const total = heights.reduce((sum, height) => sum + height, 0);
  let limit = Math.max(total / columns, ...heights, 0);
  while (!fits(limit)) limit += 4;
  return limit;
}

/** The blocks in their order, in columns no higher than `height`; `column` and `used` say where the last one ends. */
function flowed(
  legend: readonly LegendBlock[],
  height: number,
  width: number,
  measure: Measure,
  topOf: (column: number) => { readonly x: number; readonly y: number },
): { readonly blocks: readonly PlacedBlock[]; readonly column: number; readonly used: number } {
  let [column, used] = [0, 0];
  const blocks = legend.map((block) => {
    const blockHeight = placed(block, 0, 0, width, measure).height;
    if (used > 0 && used + blockHeight > height + 0.5) {
      column++;
      used = 0;
    }
    const { x, y } = topOf(column);
    const one = placed(block, x, y + used, width, measure);
    used += blockHeight + BLOCK_GAP;
    return one;
  });
  return { blocks, column, used };
}

function roomFor(places: number): number {
  return places === 0 ? 0 : TYPE.heading.line + 4 + places * TYPE.place.line;
}

function placed(block: LegendBlock, x: number, y: number, width: number, measure: Measure): PlacedBlock {
  const caption = block.caption === "" ? [] : lines(block.caption, TYPE.small, width, 3, measure);
  const stepsY = TYPE.heading.line + caption.length * TYPE.small.line + 3;
  let height = stepsY;
  if (block.steps.length > 0) height += STEPS_HEIGHT[block.steps[0]!.swatch.kind === "fill" ? "ramp" : "sizes"];
  const columns = block.rows.length > ONE_COLUMN_ROWS ? 2 : 1;
  const columnWidth = width / columns;
  const perColumn = Math.ceil(block.rows.length / columns);
  const rowsTop = height + (block.rows.length > 0 && block.steps.length > 0 ? 5 : 0);
  let [rowY, deepest] = [rowsTop, rowsTop];
  const rows = block.rows.map(({ swatch, label }, index) => {
    if (index === perColumn) rowY = rowsTop;
    const inLines = lines(label, TYPE.small, columnWidth - SWATCH_ROOM, 2, measure);
    const row = { swatch, lines: inLines, x: index < perColumn ? 0 : columnWidth, y: rowY };
    rowY += inLines.length * ROW_LINE + ROW_GAP;
    deepest = Math.max(deepest, rowY);
    return row;
  });
  height = block.rows.length > 0 ? deepest - ROW_GAP : height;
  return { ...block, caption, rows, stepsY, x, y, width, height };
}

/** As many places as there is room for; the last line says how many more there are. */
function listed({ places, more }: PageContents, room: Rect, columns: number, measure: Measure): PageLayout["list"] {
  const top = room.y + TYPE.heading.line + 4;
  const perColumn = Math.floor((room.y + room.height - top) / TYPE.place.line);
  if (places.length === 0 || perColumn < FEWEST_PLACES) return NO_LIST;
  const widthOf = (text: string) => measure(text, TYPE.place.size, TYPE.place.weight);
  const lines = Math.min(perColumn, Math.ceil(places.length / columns));
  const isWhole = places.length <= perColumn * columns;
  const shown = isWhole ? places : places.slice(0, perColumn * columns - 1);
  const at = (index: number) => ({
    x: room.x + Math.floor(index / lines) * (room.width + GAP),
    y: top + (index % lines) * TYPE.place.line,
  });
  return {
    title: { x: room.x, y: room.y },
    width: room.width,
    places: shown.map((place, index) => {
      const nameWidth = room.width - PLACE_NAME_X - PLACE_NAME_GAP - widthOf(place.count);
      return { ...place, ...at(index), name: wrapText(place.name, nameWidth, 1, widthOf).join("") };
    }),
    more: isWhole ? null : { ...at(shown.length), text: more(places.length - shown.length) },
  };
}

function lines(
  text: string,
  { size, weight }: { readonly size: number; readonly weight: number },
  width: number,
  most: number,
  measure: Measure,
): readonly string[] {
  return wrapText(text, width, most, (part) => measure(part, size, weight));
}

/** In whole CSS pixels, as MapLibre measures its container. */
function whole({ x, y, width, height }: Rect): Rect {
  return { x: Math.round(x), y: Math.round(y), width: Math.floor(width), height: Math.floor(height) };
}
