import { useId } from "react";
import { ICON_PATHS, type SymbolDrawing } from "../../map/icon-paths.ts";
import type { Swatch as SwatchData } from "../../map/legend.ts";
import styles from "./Swatch.module.css";

/** Also written as attributes: within another drawing a sheet does not size it. */
const SIZE = 20;
const MIDDLE = SIZE / 2;
/** Six clusters side by side must fit a panel; their sizes keep their proportions. */
const CIRCLE_SCALE = 0.6;

/** One legend sample, drawn as the map draws it. `wide` fills its step of a ramp. */
export function Swatch({ swatch, wide = false }: { swatch: SwatchData; wide?: boolean }) {
  const id = useId();
  switch (swatch.kind) {
    case "fill":
      return (
        <svg className={wide ? styles.wide : styles.sample} aria-hidden>
          <rect width="100%" height="100%" fill={swatch.color} />
        </svg>
      );
    case "hatch":
      return (
        <svg className={styles.sample} width={SIZE} height={14} aria-hidden>
          <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width={5} height={5} fill={swatch.color} />
            <rect width={1.5} height={5} fill={swatch.line} />
          </pattern>
          <rect width="100%" height="100%" fill={`url(#${id})`} />
        </svg>
      );
    case "dash":
      return (
        <svg className={styles.sample} width={SIZE} height={14} viewBox={`0 0 ${SIZE} 14`} aria-hidden>
          <rect width={SIZE} height={14} fill={swatch.color} />
          <line x1={7} x2={13} y1={7} y2={7} stroke={swatch.line} strokeWidth={1.5} />
        </svg>
      );
    case "line":
      return (
        <svg className={styles.sample} viewBox={`0 0 ${SIZE} 14`} aria-hidden>
          <line x1={1} x2={SIZE} y1={7} y2={7} stroke={swatch.color} strokeWidth={2.5} strokeDasharray="2.5 3" />
        </svg>
      );
    case "circle": {
      const size = 2 * CIRCLE_SCALE * swatch.radius + 4;
      return (
        <svg className={styles.circle} width={size} height={size} aria-hidden>
          <circle
            cx={size / 2}
            cy={size / 2}
            r={CIRCLE_SCALE * swatch.radius}
            fill={swatch.color}
            stroke={swatch.rim}
            strokeWidth={1.5}
          />
          {swatch.sign && (
            <text
              x={size / 2}
              y={size / 2 + 3}
              fill={swatch.sign.color}
              fontSize={9}
              fontWeight={700}
              textAnchor="middle"
            >
              {swatch.sign.text}
            </text>
          )}
        </svg>
      );
    }
    case "hotspot":
      return (
        <svg className={styles.symbol} width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden>
          <circle cx={MIDDLE} cy={MIDDLE} r={9} fill={swatch.fill} stroke={swatch.rim} strokeWidth={1.5} />
          {swatch.badge && (
            <>
              <circle cx={MIDDLE} cy={MIDDLE} r={5} fill={swatch.badge.color} />
              <text
                x={MIDDLE}
                y={MIDDLE + 2.5}
                fill={swatch.badge.text}
                fontSize={7}
                fontWeight={700}
                textAnchor="middle"
              >
                1
              </text>
            </>
          )}
        </svg>
      );
    case "symbol":
      return <SymbolSample drawing={swatch.symbol} sign={swatch.sign} />;
    default:
      return swatch satisfies never;
  }
}

function SymbolSample({ drawing, sign }: { drawing: SymbolDrawing; sign: string | undefined }) {
  const { shape, fill, rim, icon, iconColor, tick } = drawing;
  const paint = { fill, stroke: rim, strokeWidth: 1.5 };
  return (
    <svg className={styles.symbol} width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden>
      {shape === "circle" && <circle cx={MIDDLE} cy={MIDDLE} r={8.5} {...paint} />}
      {shape === "roundedSquare" && <rect x={1.5} y={1.5} width={17} height={17} rx={4} {...paint} />}
      {shape === "diamond" && (
        <rect x={4} y={4} width={12} height={12} rx={1.5} transform={`rotate(45 ${MIDDLE} ${MIDDLE})`} {...paint} />
      )}
      {sign !== undefined && (
        <text x={MIDDLE} y={MIDDLE + 3} fill={iconColor} fontSize={9} fontWeight={700} textAnchor="middle">
          {sign}
        </text>
      )}
      {icon && <Strokes paths={ICON_PATHS[icon]} color={iconColor} x={5} y={5} size={10} />}
      {tick && (
        <Strokes paths={ICON_PATHS.check} color={iconColor} x={icon ? 11 : 5} y={icon ? 11 : 5} size={icon ? 8 : 10} />
      )}
    </svg>
  );
}

interface StrokesProps {
  readonly paths: readonly string[];
  readonly color: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

function Strokes({ paths, color, x, y, size }: StrokesProps) {
  return (
    <svg x={x} y={y} width={size} height={size} viewBox="0 0 24 24" aria-hidden>
      {paths.map((path) => (
        <path
          key={path}
          d={path}
          fill="none"
          stroke={color}
          strokeWidth={2.5}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
    </svg>
  );
}
