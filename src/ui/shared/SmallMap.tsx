import type { FeatureCollection, Geometry, Position } from "geojson";
import { memo, useMemo } from "react";
import type { Area } from "../../domain/area.ts";
import type { LngLat } from "../../domain/coordinates.ts";
import { movedApart } from "../../map/apart.ts";
import type { MapMark, MapMarks } from "../../map/scene.ts";
import type { Point } from "../../map/screen-plane.ts";
import { LIGHT_THEME, markRim } from "../../map/theme.ts";
import { type Box, boxOf, type FlatMap, flatMap, isWithin, pathOf, scaleBarMeters } from "./flat-map.ts";
import { useNumbers } from "./number-format.ts";
import styles from "./SmallMap.module.css";
import { useText } from "./text.ts";

interface Props {
  readonly areas: readonly Area[];
  /** From `useBaseMap`; null: the areas alone. */
  readonly base: FeatureCollection | null;
  readonly marks: MapMarks;
  /** Said to those who do not see it. */
  readonly label: string;
  /** In the picture's own units; it takes the width it is given. */
  readonly width?: number;
  readonly height?: number;
  /** What must be in view; the marks, when it is not said, else the areas. */
  readonly show?: readonly LngLat[];
}

const { base: COLORS, marks: MARK_COLORS, badge: LEADER_COLOR } = LIGHT_THEME;
const RIM = 1.6;
const PADDING = 26;
const SCALE_UNITS = 90;

/** A map for paper: the same schematic map and the same marks as on screen, drawn as lines, sharp at any size. */
export const SmallMap = memo(function SmallMap(props: Props) {
  const { areas, base, marks, label, width = 640, height = 420, show } = props;
  const text = useText();
  const { whole } = useNumbers();
  const map = useMemo(() => {
    const wanted = show ?? marks.marks.map(({ lngLat }) => lngLat);
    const box = boxOf(wanted) ?? boxOf(areas.flatMap(outlinePoints));
    return box && flatMap(box, width, height, PADDING);
  }, [areas, marks, show, width, height]);
  const places = useMemo(() => {
    const discs = marks.marks.map((mark) => {
      const [x, y] = map?.project(mark.lngLat) ?? [0, 0];
      return { x, y, radius: markRadius(mark) + RIM };
    });
    return movedApart(discs);
  }, [marks, map]);
  if (!map) return null;
  const meters = scaleBarMeters(map, SCALE_UNITS);
  const bar = meters / map.metersPerUnit;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.map} role="img" aria-label={label}>
      <rect width={width} height={height} fill={COLORS.outside} />
      {base && <BaseMap base={base} map={map} />}
      {areas.map((area) => (
        <path
          key={area.code}
          d={area.polygons.map((rings) => rings.map((ring) => pathOf(ring, map, true)).join("")).join("")}
          fill="none"
          stroke={COLORS.areaLine}
          strokeWidth={0.8}
        />
      ))}
      {base && <Names base={base} map={map} places={places} />}
      {marks.routes.map((route, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a way has nothing else to be known by, and keeps its order
          key={index}
          d={pathOf(route, map, false)}
          fill="none"
          stroke={MARK_COLORS.planned.fill}
          strokeWidth={2}
          strokeDasharray="2 4"
          strokeLinecap="round"
        />
      ))}
      {marks.marks.map((mark, index) => (
        <Leader key={mark.id} mark={mark} map={map} at={places[index]!} />
      ))}
      {marks.marks.map((mark, index) => (
        <Mark key={mark.id} mark={mark} at={places[index]!} />
      ))}
      <g transform={`translate(${width - bar - 14} ${height - 12})`} className={styles.scale}>
        <path d={`M0 -5V0H${bar.toFixed(1)}V-5`} />
        <text x={bar / 2} y={-6} textAnchor="middle">
          {meters >= 1000
            ? text("smallMap.km", { count: whole(meters / 1000) })
            : text("smallMap.m", { count: whole(meters) })}
        </text>
      </g>
      <g transform={`translate(${width - 18} 14)`} className={styles.north}>
        <path d="M0 0 5 14 0 10 -5 14Z" />
        <text y={26} textAnchor="middle">
          N
        </text>
      </g>
    </svg>
  );
});

const LINES: readonly {
  readonly kind: string;
  readonly color: string;
  readonly width: number;
  readonly case: number;
}[] = [
  { kind: "river", color: COLORS.river, width: 3, case: 0 },
  { kind: "street", color: COLORS.street, width: 1.8, case: 0.8 },
  { kind: "road", color: COLORS.road, width: 2.6, case: 1 },
  { kind: "motorway", color: COLORS.road, width: 3.6, case: 1.2 },
  { kind: "railway", color: COLORS.railway, width: 1, case: 0 },
];

/** Everything of the schematic map but its names. */
const BaseMap = memo(function BaseMap({ base, map }: { base: FeatureCollection; map: FlatMap }) {
  const ofKind = (kind: string) =>
    base.features
      .filter(({ properties }) => properties?.kind === kind)
      .map(({ geometry }) => geometryPath(geometry, map))
      .join("");
  return (
    <g>
      <path d={ofKind("land")} fill={COLORS.land} fillRule="evenodd" />
      <path d={ofKind("built-up")} fill={COLORS.builtUp} fillRule="evenodd" />
      <path d={ofKind("water")} fill={COLORS.water} fillRule="evenodd" />
      {LINES.map((line) => {
        const d = ofKind(line.kind);
        return (
          <g key={line.kind} fill="none" strokeLinejoin="round">
            {line.case > 0 && <path d={d} stroke={COLORS.roadCase} strokeWidth={line.width + 2 * line.case} />}
            <path d={d} stroke={line.color} strokeWidth={line.width} />
          </g>
        );
      })}
    </g>
  );
});

/** Names of places and districts that no mark and no other name is in the way of; the great ones first. */
function Names({ base, map, places }: { base: FeatureCollection; map: FlatMap; places: readonly Point[] }) {
  const taken: Box[] = places.map(({ x, y }) => around([x, y], 13, 13));
  const names = base.features
    .filter(({ properties, geometry }) => properties?.kind === "label" && geometry.type === "Point")
    .map(({ properties, geometry }) => ({
      name: String(properties?.name),
      rank: Number(properties?.rank),
      isWater: properties?.on === "water",
      lngLat: (geometry as { coordinates: Position }).coordinates as unknown as LngLat,
    }))
    .filter(({ lngLat }) => isWithin(lngLat, map.edges))
    .sort((a, b) => a.rank - b.rank)
    .filter(({ name, rank, lngLat }) => {
      const size = sizeOf(rank);
      const room = around(map.project(lngLat), (name.length * size) / 3.4, size / 1.6);
      if (taken.some((other) => overlap(room, other))) return false;
      taken.push(room);
      return true;
    });
  return names.map(({ name, rank, isWater, lngLat }) => {
    const [x, y] = map.project(lngLat);
    return (
      <text
        key={name}
        x={x}
        y={y + sizeOf(rank) / 3}
        textAnchor="middle"
        className={styles.name}
        fontSize={sizeOf(rank)}
        fill={isWater ? COLORS.waterLabel : COLORS.labelMinor}
        stroke={COLORS.halo}
      >
        {name}
      </text>
    );
  });
}

/** From where a mark's place is, when the mark had to stand aside of it. */
function Leader({ mark, map, at }: { mark: MapMark; map: FlatMap; at: Point }) {
  const [x, y] = map.project(mark.lngLat);
  if (Math.hypot(at.x - x, at.y - y) <= markRadius(mark)) return null;
  return (
    <g stroke={LEADER_COLOR} fill={LEADER_COLOR}>
      <line x1={x} y1={y} x2={at.x} y2={at.y} strokeWidth={1.2} />
      <circle cx={x} cy={y} r={2} stroke="none" />
    </g>
  );
}

function Mark({ mark, at: { x, y } }: { mark: MapMark; at: Point }) {
  const { fill, text } = MARK_COLORS[mark.look];
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <circle r={markRadius(mark)} fill={fill} stroke={markRim(mark.look, LIGHT_THEME)} strokeWidth={RIM} />
      {mark.label !== "" && (
        <text y={4} textAnchor="middle" className={styles.mark} fill={text}>
          {mark.label}
        </text>
      )}
    </g>
  );
}

function markRadius({ label }: MapMark): number {
  return label === "" ? 5 : 10;
}

function geometryPath(geometry: Geometry, map: FlatMap): string {
  const line = (points: readonly Position[], isClosed: boolean) =>
    pathOf(points as unknown as readonly LngLat[], map, isClosed);
  switch (geometry.type) {
    case "LineString":
      return line(geometry.coordinates, false);
    case "MultiLineString":
      return geometry.coordinates.map((points) => line(points, false)).join("");
    case "Polygon":
      return geometry.coordinates.map((ring) => line(ring, true)).join("");
    case "MultiPolygon":
      return geometry.coordinates.flatMap((rings) => rings.map((ring) => line(ring, true))).join("");
    default:
      return "";
  }
}

function outlinePoints({ polygons }: Area): readonly LngLat[] {
  return polygons.flatMap((rings) => rings[0] ?? []);
}

function sizeOf(rank: number): number {
  return rank === 1 ? 14 : rank === 2 ? 11.5 : 10.5;
}

/** In units of the picture, where y grows downwards: only used against others of its kind. */
function around([x, y]: readonly [number, number], halfWidth: number, halfHeight: number): Box {
  return { west: x - halfWidth, east: x + halfWidth, south: y - halfHeight, north: y + halfHeight };
}

function overlap(a: Box, b: Box): boolean {
  return a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;
}
