import { useMemo } from "react";
import type { Area } from "../../domain/area.ts";
import type { LngLat } from "../../domain/coordinates.ts";
import type { DataKind } from "../../domain/source.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./PreviewMap.module.css";
import { pointsInside, pointsMap } from "./points-map.ts";

const WIDTH = 300;
const HEIGHT = 220;

interface Props {
  readonly kind: DataKind;
  readonly areas: readonly Area[];
  readonly points: readonly LngLat[];
  /** Name of the coordinate system that the points were read in. */
  readonly system: string;
  /** How many of the file's first rows lie in the municipality, when that was counted; else the points shown are. */
  readonly counted: { readonly inside: number; readonly of: number } | null;
}

/** The points over the areas' outlines: a wrong coordinate system is seen at once. */
export function PreviewMap({ kind, areas, points, system, counted }: Props) {
  const text = useText();
  const { whole } = useNumbers();
  const drawn = useMemo(() => pointsMap(areas, points, WIDTH, HEIGHT), [areas, points]);
  const count = drawn.points.length;
  const isCounted = counted !== null;
  // Every point against every outline takes a frame: only when nothing better is known.
  const shownInside = useMemo(() => (isCounted ? 0 : pointsInside(areas, points)), [isCounted, areas, points]);
  const { inside, of } = counted ?? { inside: shownInside, of: points.length };
  // A few points must be found, many must not hide each other.
  const radius = count > 50 ? 1.8 : 3;
  const verdict =
    count === 0
      ? text("import.map.noPoints")
      : areas.length === 0
        ? ""
        : drawn.awayCount === 0
          ? kind === "areas"
            ? text("import.map.areasInside")
            : ""
          : drawn.awayCount === count
            ? text(kind === "areas" ? "import.map.areasElsewhere" : "import.map.none")
            : text(drawn.awayCount * 2 > count ? "import.map.most" : "import.map.some", {
                away: drawn.awayCount,
                count,
              });
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className={styles.map}
        role="img"
        aria-label={text("import.map.label", { count })}
      >
        {drawn.outlines.map((path) => (
          <path key={path} d={path} className={styles.area} fillRule="evenodd" />
        ))}
        {drawn.areasMark && (
          <g className={styles.mark}>
            <rect x={drawn.areasMark.x - 5} y={drawn.areasMark.y - 5} width={10} height={10} />
            <text x={drawn.areasMark.x} y={drawn.areasMark.y - 9} textAnchor="middle">
              {text("import.map.area")}
            </text>
          </g>
        )}
        {drawn.points.map(({ x, y, away }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points have nothing else to be known by, and keep their order
          <circle key={index} cx={x} cy={y} r={away ? 3 : radius} className={away ? styles.away : styles.point} />
        ))}
      </svg>
      <figcaption className={styles.captions} aria-live="polite">
        {kind !== "areas" && count > 0 && areas.length > 0 && (
          <span className={styles.caption}>
            {text("import.map.guess", { system, inside: whole(inside), count: whole(of) })}
          </span>
        )}
        {verdict !== "" && (
          <span className={drawn.awayCount > 0 || count === 0 ? styles.warning : styles.caption}>{verdict}</span>
        )}
      </figcaption>
    </figure>
  );
}
