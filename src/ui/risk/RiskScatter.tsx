import { type KeyboardEvent, type PointerEvent, type RefObject, useMemo, useRef, useState } from "react";
import type { AreaFearAndRisk, Quadrant } from "../../domain/fear-and-risk.ts";
import { LIST_STEPS, type Steps } from "../shared/list-steps.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import { type Box, dotNear, freePlace, placeLabels } from "./place-labels.ts";
import styles from "./RiskScatter.module.css";
import type { RiskViewProps } from "./RiskTable.tsx";
import { percentScale, positionOn, rateScale } from "./scatter-scale.ts";
import { standingOut } from "./sort-areas.ts";
import { type BoxSize, useBoxSize } from "./use-box-size.ts";

/** Of the text in the plot, as a share of its size: a little more than letters take on average. */
const LETTER = 0.56;
const TEXT_REM = 0.6875;
const LINE_REM = 0.875;
const DOT_REM = 0.25;
/** What a finger or a pointer may miss a dot by. */
const REACH_REM = 1.25;

type PlottedArea = AreaFearAndRisk & { readonly rate: number; readonly rateLow: number; readonly rateHigh: number };

/**
 * Unsafe share against events per km² and year: a dot per area with its intervals, hollow where the quadrant may be
 * chance. One stop for Tab; arrows go from dot to dot, Enter chooses.
 */
export function RiskScatter({ frame, ...props }: RiskViewProps & { frame: RefObject<HTMLDivElement | null> }) {
  const size = useBoxSize(frame);
  return (
    <div className={styles.plot} ref={frame}>
      {size && size.width > 0 && size.height > 0 && <Plot {...props} size={size} />}
    </div>
  );
}

function Plot({
  compared,
  chosenCode,
  pointedCode,
  onHover,
  onFocus,
  onChoose,
  size,
}: RiskViewProps & { size: BoxSize }) {
  const text = useText();
  const numbers = useNumbers();
  const dots = useRef<SVGGElement>(null);
  const [focusedCode, setFocusedCode] = useState<string | null>(null);
  const { rem } = size;
  const { areas, at, x, y, frame } = useMemo(() => layOut(compared, size), [compared, size]);

  const municipality = {
    x: frame.left + frame.width * positionOn(x, compared.municipality.rate),
    y: frame.top + frame.height * (1 - positionOn(y, compared.municipality.unsafePercent)),
  };
  const right = frame.left + frame.width;
  const bottom = frame.top + frame.height;
  const quadrants = quadrantNames(frame, municipality, rem, (quadrant) => text(`risk.${quadrant}`));
  const unsafeLine = text("risk.municipalityUnsafe", { percent: numbers.whole(compared.municipality.unsafePercent) });
  const rateLine = text("risk.municipalityRate", { rate: numbers.ratio(compared.municipality.rate) });
  const unsafeLineWidth = textWidth(unsafeLine, rem);
  const rateLineX = Math.min(
    right - textWidth(rateLine, rem) / 2,
    Math.max(municipality.x, textWidth(text("risk.unsafeAxis"), rem) + rem + textWidth(rateLine, rem) / 2),
  );

  const unsafeLineBox = freePlace(
    [right - unsafeLineWidth - 2, frame.left + 2, municipality.x + 2].flatMap((left) =>
      [municipality.y - LINE_REM * rem, municipality.y + 1].map((top) => ({
        left,
        top,
        width: unsafeLineWidth,
        height: LINE_REM * rem,
      })),
    ),
    at.map((dot) => ({ left: dot.x - DOT_REM * rem, top: dot.y - DOT_REM * rem, width: rem / 2, height: rem / 2 })),
  );

  const wanted = standingOut(areas).map(({ areaCode, areaName }) => ({
    areaName,
    dot: areas.findIndex((area) => area.areaCode === areaCode),
    width: textWidth(areaName, rem),
    height: LINE_REM * rem,
  }));
  const boxes = placeLabels(wanted, at, DOT_REM * rem, frame, [...quadrants.map(({ box }) => box), unsafeLineBox]);
  const names = wanted.flatMap(({ areaName, dot }, i) => (boxes[i] ? [{ areaName, dot, box: boxes[i] }] : []));

  const indexOf = (code: string | null) => areas.findIndex(({ areaCode }) => areaCode === code);
  const stop = [indexOf(focusedCode), indexOf(chosenCode), 0].find((index) => index >= 0)!;
  const marked = [indexOf(chosenCode), indexOf(pointedCode)].filter(
    (index, i, all) => index >= 0 && all.indexOf(index) === i,
  );

  const nearest = (event: PointerEvent<SVGSVGElement> | React.MouseEvent<SVGSVGElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return areas[dotNear(at, event.clientX - left, event.clientY - top, REACH_REM * rem)]?.areaCode ?? null;
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onChoose(areas[index]!.areaCode);
      return;
    }
    const target = TARGETS[event.key]?.(index, areas.length - 1);
    if (target === undefined) return;
    event.preventDefault();
    dots.current?.querySelectorAll<SVGGElement>("[data-dot]")[target]?.focus();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of dots, and a fieldset cannot hold them
    // biome-ignore lint/a11y/useKeyWithClickEvents: the dots take the keys; a click is the nearest dot's, for they crowd
    <svg
      className={styles.svg}
      width={size.width}
      height={size.height}
      role="group"
      aria-label={text("risk.plot")}
      onPointerMove={(event) => {
        const code = nearest(event);
        onHover(code);
      }}
      onPointerLeave={() => onHover(null)}
      onClick={(event) => {
        const code = nearest(event);
        if (code !== null) onChoose(code);
      }}
    >
      <g aria-hidden>
        <rect x={frame.left} y={frame.top} width={frame.width} height={frame.height} className={styles.ground} />
        <rect
          x={frame.left}
          y={frame.top}
          width={frame.width}
          height={municipality.y - frame.top}
          className={styles.fear}
        />
        <rect
          x={municipality.x}
          y={frame.top}
          width={right - municipality.x}
          height={frame.height}
          className={styles.risk}
        />
        {y.ticks.map((tick) => {
          const tickY = frame.top + frame.height * (1 - positionOn(y, tick));
          return (
            <text key={tick} x={frame.left - 0.375 * rem} y={tickY} dy="0.35em" className={styles.yTick}>
              {numbers.whole(tick)}
            </text>
          );
        })}
        {x.ticks.map((tick) => {
          const tickX = frame.left + frame.width * positionOn(x, tick);
          return (
            <g key={tick}>
              <line x1={tickX} x2={tickX} y1={bottom} y2={bottom + 0.25 * rem} className={styles.axis} />
              <text x={tickX} y={bottom + rem} className={styles.xTick}>
                {tick < 1 ? numbers.ratio(tick) : numbers.short(tick)}
              </text>
            </g>
          );
        })}
        <text x={0} y={0.6875 * rem} className={styles.fearTitle}>
          {text("risk.unsafeAxis")}
        </text>
        <text x={right} y={size.height - 0.1875 * rem} className={styles.riskTitle}>
          {text(x.kind === "log" ? "risk.rateAxisLog" : "risk.rateAxis")}
        </text>
        {quadrants.map(({ quadrant, lines, textX, textY, anchor }) => (
          <text key={quadrant} textAnchor={anchor} className={styles.quadrant}>
            {lines.map((line, i) => (
              <tspan key={line} x={textX} y={textY + i * LINE_REM * rem}>
                {line}
              </tspan>
            ))}
          </text>
        ))}
        <line x1={frame.left} x2={right} y1={municipality.y} y2={municipality.y} className={styles.municipality} />
        <line x1={municipality.x} x2={municipality.x} y1={frame.top - 2} y2={bottom} className={styles.municipality} />
        <text x={unsafeLineBox.left} y={unsafeLineBox.top + 0.6875 * rem} className={styles.unsafeLine}>
          {unsafeLine}
        </text>
        <text x={rateLineX} y={0.6875 * rem} className={styles.rateLine}>
          {rateLine}
        </text>
        {areas.map((area) => (
          <Cross key={area.areaCode} area={area} className={styles.faint} {...{ x, y, frame }} />
        ))}
        {names.map(({ areaName, dot, box }) =>
          marked.includes(dot) ? null : (
            <text key={areaName} x={box.left} y={box.top + 0.6875 * rem} className={styles.name}>
              {areaName}
            </text>
          ),
        )}
        {marked.map((index) => (
          <Cross key={areas[index]!.areaCode} area={areas[index]!} className={styles.strong} {...{ x, y, frame }} />
        ))}
      </g>
      <g ref={dots}>
        {areas.map((area, index) => (
          // biome-ignore lint/a11y/useSemanticElements: there are no buttons within SVG
          <g
            key={area.areaCode}
            role="button"
            data-dot
            className={styles.dot}
            tabIndex={index === stop ? 0 : -1}
            aria-pressed={area.areaCode === chosenCode}
            aria-label={text(area.isClear ? "risk.dot" : "risk.dotUnclear", {
              area: area.areaName,
              percent: numbers.whole(area.unsafePercent),
              low: numbers.whole(area.unsafeLow),
              high: numbers.whole(area.unsafeHigh),
              rate: numbers.ratio(area.rate),
              position: text(`risk.${area.quadrant}`),
            })}
            // From a screen reader; the pointer's clicks go to the nearest dot.
            onClick={(event) => {
              event.stopPropagation();
              onChoose(area.areaCode);
            }}
            onFocus={() => {
              setFocusedCode(area.areaCode);
              onFocus(area.areaCode);
            }}
            onBlur={() => onFocus(null)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <circle cx={at[index]!.x} cy={at[index]!.y} r={2 * DOT_REM * rem} className={styles.ring} />
            <circle
              cx={at[index]!.x}
              cy={at[index]!.y}
              r={DOT_REM * rem}
              className={area.isClear ? styles.clear : styles.unclear}
            />
          </g>
        ))}
      </g>
      <g aria-hidden>
        {marked.map((index) => {
          const area = areas[index]!;
          const detail = text("risk.short", {
            percent: numbers.whole(area.unsafePercent),
            rate: numbers.ratio(area.rate),
          });
          const width = Math.max(textWidth(area.areaName, rem) * 1.08, textWidth(detail, rem));
          const label = { dot: 0, width, height: 2 * LINE_REM * rem };
          const box = placeLabels([label], [at[index]!], 2 * DOT_REM * rem, frame, [])[0];
          if (!box) return null;
          return (
            <g key={area.areaCode}>
              <rect
                x={box.left - 3}
                y={box.top - 1}
                width={width + 6}
                height={box.height + 2}
                rx={3}
                className={styles.plate}
              />
              <text x={box.left} y={box.top + 0.6875 * rem} className={styles.markedName}>
                {area.areaName}
              </text>
              <text x={box.left} y={box.top + (0.6875 + LINE_REM) * rem} className={styles.detail}>
                {detail}
              </text>
            </g>
          );
        })}
      </g>
    </svg>
  );
}

const TARGETS: Steps = {
  ...LIST_STEPS,
  ArrowRight: (index, last) => Math.min(index + 1, last),
  ArrowLeft: (index) => Math.max(index - 1, 0),
};

/** Scales, frame and the place of every dot, the least dense area first, which is the way the arrows go. */
function layOut(compared: RiskViewProps["compared"], { width, height, rem }: BoxSize) {
  const areas = compared.areas.filter(isPlotted).sort((a, b) => a.rate - b.rate);
  const x = rateScale([...areas.map(({ rate }) => rate), compared.municipality.rate]);
  const y = percentScale([...areas.map(({ unsafePercent }) => unsafePercent), compared.municipality.unsafePercent]);
  const left = 1.625 * rem;
  const top = rem;
  const frame: Box = { left, top, width: width - left - 0.625 * rem, height: height - top - 2.125 * rem };
  const at = areas.map(({ rate, unsafePercent }) => ({
    x: frame.left + frame.width * positionOn(x, rate),
    y: frame.top + frame.height * (1 - positionOn(y, unsafePercent)),
  }));
  return { areas, at, x, y, frame };
}

/** In the shared view a few counts, and with them the rates, are not shown. */
function isPlotted(area: AreaFearAndRisk): area is PlottedArea {
  return area.rate !== null && area.rateLow !== null && area.rateHigh !== null;
}

type Layout = ReturnType<typeof layOut>;

function Cross({
  area,
  className,
  x,
  y,
  frame,
}: Pick<Layout, "x" | "y" | "frame"> & { area: PlottedArea; className: string | undefined }) {
  const toX = (value: number) => frame.left + frame.width * positionOn(x, value);
  const toY = (value: number) => frame.top + frame.height * (1 - positionOn(y, value));
  const [atX, atY] = [toX(area.rate), toY(area.unsafePercent)];
  return (
    <path
      className={className}
      d={`M${toX(area.rateLow)} ${atY}H${toX(area.rateHigh)}M${atX} ${toY(area.unsafeLow)}V${toY(area.unsafeHigh)}`}
    />
  );
}

/** The four names in the corners of the plot, on two lines where their half of it is narrow. */
function quadrantNames(
  frame: Box,
  municipality: { readonly x: number; readonly y: number },
  rem: number,
  nameOf: (quadrant: Quadrant) => string,
) {
  const inset = 0.375 * rem;
  const line = LINE_REM * rem;
  const corners = [
    { quadrant: "fearOnly", isLeft: true, isTop: true },
    { quadrant: "both", isLeft: false, isTop: true },
    { quadrant: "neither", isLeft: true, isTop: false },
    { quadrant: "riskOnly", isLeft: false, isTop: false },
  ] as const;
  return corners.map(({ quadrant, isLeft, isTop }) => {
    const room = (isLeft ? municipality.x - frame.left : frame.left + frame.width - municipality.x) - 2 * inset;
    const name = nameOf(quadrant);
    const lines = textWidth(name, rem) <= room ? [name] : inTwoLines(name);
    const width = Math.max(...lines.map((part) => textWidth(part, rem)));
    const textX = isLeft ? frame.left + inset : frame.left + frame.width - inset;
    const top = isTop ? frame.top + inset / 2 : frame.top + frame.height - inset / 2 - lines.length * line;
    const box: Box = { left: isLeft ? textX : textX - width, top, width, height: lines.length * line };
    return {
      quadrant,
      lines,
      textX,
      textY: top + 0.6875 * rem,
      anchor: isLeft ? ("start" as const) : ("end" as const),
      box,
    };
  });
}

/** At the space nearest the middle. */
function inTwoLines(name: string): string[] {
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  if (spaces.length === 0) return [name];
  const middle = spaces.reduce((best, at) =>
    Math.abs(at - name.length / 2) < Math.abs(best - name.length / 2) ? at : best,
  );
  return [name.slice(0, middle), name.slice(middle + 1)];
}

function textWidth(words: string, rem: number): number {
  return words.length * LETTER * TEXT_REM * rem;
}
