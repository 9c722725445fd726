import type { Ref } from "react";
import { Swatch } from "../karta/Swatch.tsx";
import styles from "./PicturePage.module.css";
import {
  type PageContents,
  type PageLayout,
  PLACE_NAME_X,
  type PlacedBlock,
  SWATCH_ROOM,
  TYPE,
} from "./page-layout.ts";
import type { Paper } from "./papers.ts";
import type { ScaleBar } from "./scale-bar.ts";

/** What stands on the map itself. */
export interface MapFigures {
  readonly bar: ScaleBar;
  /** `500 m` */
  readonly barText: string;
  /** `Skala 1:25 000`; null where the picture has no size on paper. */
  readonly scale: string | null;
  readonly north: string;
}

interface Props {
  readonly paper: Paper;
  readonly contents: PageContents;
  readonly layout: PageLayout;
  readonly figures: MapFigures;
  /** The map's own pixels; null while they are being drawn. */
  readonly mapUrl: string | null;
  readonly label: string;
  /** When and with what it was made. */
  readonly made: string;
  readonly svgRef?: Ref<SVGSVGElement>;
}

const PLATE_HEIGHT = 34;
const PLATE_PAD = 9;
const NORTH_WIDTH = 28;
const NORTH_HEIGHT = 44;
const LEGEND_CIRCLE = 20;

/**
 * A page with the map: one drawing for preview, paper and PNG. The map lies below as an image, all else is drawn over it as
 * lines and text, so that what is printed can be searched and is sharp at any size.
 */
export function PicturePage({ paper, contents, layout, figures, mapUrl, label, made, svgRef }: Props) {
  const { map } = layout;
  const share = (length: number, of: number) => `${(100 * length) / of}%`;
  return (
    <div className={styles.page} style={{ aspectRatio: `${paper.width} / ${paper.height}` }}>
      {mapUrl !== null && (
        <img
          className={styles.map}
          src={mapUrl}
          alt=""
          style={{
            left: share(map.x, paper.width),
            top: share(map.y, paper.height),
            width: share(map.width, paper.width),
            height: share(map.height, paper.height),
          }}
        />
      )}
      <svg
        ref={svgRef}
        className={styles.svg}
        viewBox={`0 0 ${paper.width} ${paper.height}`}
        role="img"
        aria-label={label}
      >
        {mapUrl === null && <rect {...map} className={styles.mapWaits} data-picture="omit" />}
        <Head paper={paper} contents={contents} layout={layout} />
        <rect {...map} className={styles.frame} data-map />
        <North x={map.x + map.width - NORTH_WIDTH - 10} y={map.y + 10} letter={figures.north} />
        <Scale map={map} figures={figures} />
        {layout.blocks.map((block) => (
          <Block key={block.key} block={block} />
        ))}
        <Places contents={contents} list={layout.list} />
        <Foot paper={paper} layout={layout} made={made} />
      </svg>
    </div>
  );
}

function Head({ paper, contents, layout }: Pick<Props, "paper" | "contents" | "layout">) {
  const { margin, width } = paper;
  const right = width - margin;
  const factsY = margin + layout.titleLines.length * TYPE.title.line;
  return (
    <g>
      {layout.titleLines.map((line, index) => (
        <text
          key={line}
          x={margin}
          y={margin + TYPE.title.size * 0.86 + index * TYPE.title.line}
          fontSize={TYPE.title.size}
          fontWeight={TYPE.title.weight}
        >
          {line}
        </text>
      ))}
      {layout.factLines.map((line, index) => (
        <text
          key={line}
          x={margin}
          y={factsY + TYPE.fact.size + index * TYPE.fact.line}
          fontSize={TYPE.fact.size}
          fontWeight={TYPE.fact.weight}
          className={styles.soft}
        >
          {line}
        </text>
      ))}
      {contents.fictional && (
        <g>
          <rect x={right - 114} y={margin + 0.9} width={113} height={22} rx={4} className={styles.fictional} />
          <text x={right - 57.5} y={margin + 16} fontSize={12} fontWeight={750} letterSpacing={0.7} textAnchor="middle">
            FIKTIVA DATA
          </text>
        </g>
      )}
      {contents.marks.map((mark, index) => (
        <text
          key={mark}
          x={right}
          y={margin + (contents.fictional ? 38 : 11) + index * 16}
          fontSize={index === 0 ? TYPE.fact.size : TYPE.place.size}
          fontWeight={index === 0 ? TYPE.heading.weight : TYPE.fact.weight}
          textAnchor="end"
          className={index === 0 ? undefined : styles.soft}
        >
          {mark}
        </text>
      ))}
    </g>
  );
}

function North({ x, y, letter }: { x: number; y: number; letter: string }) {
  const middle = NORTH_WIDTH / 2;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width={NORTH_WIDTH} height={NORTH_HEIGHT} rx={4} className={styles.plate} />
      <path d={`M${middle} 5 ${middle + 7} 25 ${middle} 21Z`} className={styles.arrow} />
      <path d={`M${middle} 5 ${middle - 7} 25 ${middle} 21Z`} className={styles.bar} strokeLinejoin="round" />
      <text x={middle} y={38} fontSize={11.5} fontWeight={TYPE.heading.weight} textAnchor="middle">
        {letter}
      </text>
    </g>
  );
}

/** Two halves, dark and light, as on a map sheet, with 0, the half and the whole. */
function Scale({ map, figures }: { map: PageLayout["map"]; figures: MapFigures }) {
  const { bar, barText, scale } = figures;
  const width = bar.length + 2 * PLATE_PAD + 34;
  const height = PLATE_HEIGHT + (scale === null ? 0 : 13);
  const half = bar.length / 2;
  return (
    <g transform={`translate(${map.x + map.width - width - 10} ${map.y + map.height - height - 10})`}>
      <rect width={width} height={height} rx={4} className={styles.plate} />
      {scale !== null && (
        <text x={PLATE_PAD} y={16} fontSize={10} className={styles.soft}>
          {scale}
        </text>
      )}
      <g transform={`translate(${PLATE_PAD} ${height - 12})`} data-scale-bar={bar.meters}>
        <rect width={half} height={5} className={styles.barDark} />
        <rect x={half} width={half} height={5} className={styles.barLight} />
        <rect width={bar.length} height={5} className={styles.bar} />
        <text y={-4} fontSize={10}>
          0
        </text>
        <text x={bar.length} y={-4} fontSize={10} textAnchor="middle">
          {barText}
        </text>
      </g>
    </g>
  );
}

function Block({ block }: { block: PlacedBlock }) {
  const stepWidth = block.width / Math.max(1, block.steps.length);
  const isRamp = block.steps[0]?.swatch.kind === "fill";
  return (
    <g transform={`translate(${block.x} ${block.y})`} data-legend={block.key}>
      <text y={TYPE.heading.size} fontSize={TYPE.heading.size} fontWeight={TYPE.heading.weight}>
        {block.title}
      </text>
      {block.caption.map((line, index) => (
        <text
          key={line}
          y={TYPE.heading.line + 10 + index * TYPE.small.line}
          fontSize={TYPE.small.size}
          className={styles.soft}
        >
          {line}
        </text>
      ))}
      {block.steps.map(({ swatch, bound }, index) => (
        <g key={bound} transform={`translate(${index * stepWidth} ${block.stepsY})`}>
          {swatch.kind === "fill" ? (
            <rect width={stepWidth} height={12} fill={swatch.color} />
          ) : (
            <g transform={`translate(0 ${13 - (swatch.kind === "circle" ? 0.6 * swatch.radius + 2 : 10)})`}>
              <Swatch swatch={swatch} />
            </g>
          )}
          {/* A bound belongs to the edge between two steps of a ramp; of sizes, to the step. */}
          <text
            x={0}
            y={isRamp ? 23.5 : 36}
            fontSize={9.5}
            textAnchor={isRamp && index > 0 ? "middle" : "start"}
            className={styles.soft}
          >
            {bound}
          </text>
        </g>
      ))}
      {block.rows.map((row) => (
        <g key={row.lines.join(" ")} transform={`translate(${row.x} ${row.y})`}>
          <RowSwatch swatch={row.swatch} />
          {row.lines.map((line, index) => (
            <text key={line} x={SWATCH_ROOM} y={10.5 + index * 12.5} fontSize={TYPE.small.size}>
              {line}
            </text>
          ))}
        </g>
      ))}
    </g>
  );
}

/** In the middle of its room, over its first line. */
function RowSwatch({ swatch }: { swatch: PlacedBlock["rows"][number]["swatch"] }) {
  const size = swatch.kind === "circle" ? 1.2 * swatch.radius + 4 : LEGEND_CIRCLE;
  const height = ["hatch", "dash", "line"].includes(swatch.kind) ? 14 : size;
  return (
    <g transform={`translate(${(LEGEND_CIRCLE - size) / 2} ${7 - height / 2})`}>
      <Swatch swatch={swatch} />
    </g>
  );
}

function Places({ contents, list }: { contents: PageContents; list: PageLayout["list"] }) {
  if (!list.title) return null;
  const { line, size, weight } = TYPE.place;
  return (
    <g data-list>
      <text
        x={list.title.x}
        y={list.title.y + TYPE.heading.size}
        fontSize={TYPE.heading.size}
        fontWeight={TYPE.heading.weight}
      >
        {contents.listTitle}
      </text>
      <text
        x={list.title.x + list.width}
        y={list.title.y + TYPE.heading.size}
        fontSize={TYPE.small.size}
        textAnchor="end"
        className={styles.soft}
      >
        {contents.listUnit}
      </text>
      {list.places.map(({ rank, name, count, x, y }) => (
        <g key={rank} transform={`translate(${x} ${y})`}>
          <circle cx={8} cy={line / 2} r={7.5} className={styles.badge} />
          <text
            x={8}
            y={line / 2 + 3.2}
            fontSize={9}
            fontWeight={TYPE.heading.weight}
            textAnchor="middle"
            className={styles.rank}
          >
            {rank}
          </text>
          <text x={PLACE_NAME_X} y={line / 2 + 4} fontSize={size} fontWeight={weight}>
            {name}
          </text>
          <text x={list.width} y={line / 2 + 4} fontSize={size} textAnchor="end" className={styles.number}>
            {count}
          </text>
          <line x1={PLACE_NAME_X} x2={list.width} y1={line} y2={line} className={styles.rule} />
        </g>
      ))}
      {list.more && (
        <text
          x={list.more.x + PLACE_NAME_X}
          y={list.more.y + line / 2 + 4}
          fontSize={TYPE.small.size}
          className={styles.soft}
        >
          {list.more.text}
        </text>
      )}
    </g>
  );
}

function Foot({ paper, layout, made }: { paper: Paper; layout: PageLayout; made: string }) {
  const lines = [...layout.footLines];
  return (
    <g fontSize={TYPE.foot.size}>
      {lines.map((line, index) => (
        <text key={line} x={paper.margin} y={layout.footY + index * TYPE.foot.line} className={styles.soft}>
          {line}
        </text>
      ))}
      <text
        x={paper.width - paper.margin}
        y={layout.footY + (lines.length - 1) * TYPE.foot.line}
        textAnchor="end"
        className={styles.soft}
      >
        {made}
      </text>
    </g>
  );
}
