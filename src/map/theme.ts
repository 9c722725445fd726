import type { MarkLook } from "./scene.ts";

/**
 * Every colour of the map. MapLibre cannot read CSS variables, so they live here.
 *
 * Hue says source (violet: fear, amber to dark red: incidents, teal: physical, blue: what is chosen), lightness says
 * amount, shape says kind. The sequential ramps start from ColorBrewer's Purples and YlOrRd (Cynthia Brewer, Mark
 * Harrower and The Pennsylvania State University, Apache License 2.0, https://colorbrewer2.org), with the steps moved
 * apart until neighbours keep a contrast of 1.25 also after they have been laid over the land.
 */
export interface MapTheme {
  readonly name: "light" | "dark";
  readonly base: {
    readonly land: string;
    /** Outside the municipality: a shade off, so that the border is seen without a line that shouts. */
    readonly outside: string;
    readonly water: string;
    readonly river: string;
    readonly builtUp: string;
    readonly road: string;
    readonly roadCase: string;
    readonly street: string;
    readonly railway: string;
    readonly label: string;
    readonly labelMinor: string;
    readonly waterLabel: string;
    readonly halo: string;
    readonly areaLine: string;
    /** Of street maps only. */
    readonly green: string;
    readonly building: string;
    readonly path: string;
    readonly border: string;
    /** Lines that nobody has said the meaning of. */
    readonly plain: string;
  };
  /** Few to many, and always away from the land: darker on the light map, lighter on the dark one. */
  readonly surveyRamp: readonly string[];
  readonly surveyOpacity: number;
  readonly surveyHidden: string;
  readonly surveyLabel: string;
  readonly unsafePlace: string;
  readonly incidentRamp: readonly string[];
  readonly densityOpacity: number;
  /** Clusters let a little of the map through: they are many, and a hotspot is what one must see. */
  readonly clusterOpacity: number;
  /** Text on each step of `incidentRamp`. */
  readonly incidentText: readonly string[];
  /** Rim of clusters, dots and symbols, which lifts them off whatever lies below. */
  readonly symbolRim: string;
  readonly hotspotFill: string;
  readonly hotspotFillOpacity: number;
  readonly hotspotRim: string;
  readonly badge: string;
  readonly badgeText: string;
  readonly request: string;
  readonly requestClosed: string;
  readonly requestPaper: string;
  /** Fill and text of the marks of a workspace, at least 4.5:1 between the two. */
  readonly marks: Readonly<Record<MarkLook, { readonly fill: string; readonly text: string }>>;
  /** The one accent, shared with the interface's controls. */
  readonly accent: string;
  /** Symbols and their text, 1 at a desk; a wall is read from 3–5 metres. */
  readonly symbolScale: number;
}

export const LIGHT_THEME: MapTheme = {
  name: "light",
  base: {
    land: "#f4f2ee",
    outside: "#eceae5",
    water: "#dfe8ec",
    river: "#cfdce2",
    builtUp: "#ebe7e0",
    road: "#ffffff",
    roadCase: "#d2cdc4",
    street: "#ffffff",
    railway: "#a9a59e",
    label: "#3d3a36",
    labelMinor: "#58534d",
    waterLabel: "#5c7886",
    halo: "#f8f6f3",
    areaLine: "#a8a1b3",
    green: "#e9ece0",
    building: "#e0dbd3",
    path: "#cfc9bf",
    border: "#8b8398",
    plain: "#8f8a82",
  },
  surveyRamp: ["#ece8fd", "#b5a7dc", "#816bbd", "#5234a1", "#250087"],
  surveyOpacity: 0.4,
  surveyHidden: "#d9d7d3",
  surveyLabel: "#3b2469",
  unsafePlace: "#6a3fb0",
  incidentRamp: ["#fed976", "#feb24c", "#fd8d3c", "#fc4e2a", "#dc141a", "#b10026"],
  densityOpacity: 0.85,
  clusterOpacity: 0.9,
  incidentText: ["#2a1a05", "#2a1a05", "#2a1a05", "#210602", "#ffffff", "#ffffff"],
  symbolRim: "#ffffff",
  hotspotFill: "#f4622a",
  hotspotFillOpacity: 0.34,
  hotspotRim: "#5f0a18",
  badge: "#16181d",
  badgeText: "#ffffff",
  request: "#0f766e",
  requestClosed: "#728f8b",
  requestPaper: "#ffffff",
  marks: {
    plain: { fill: "#4a4f57", text: "#ffffff" },
    planned: { fill: "#1c5cb8", text: "#ffffff" },
    locked: { fill: "#143f7e", text: "#ffffff" },
    done: { fill: "#0f766e", text: "#ffffff" },
    missed: { fill: "#ffffff", text: "#7a2233" },
    stayed: { fill: "#5f0a18", text: "#ffffff" },
    came: { fill: "#b73c0a", text: "#ffffff" },
    left: { fill: "#ffffff", text: "#3d3a36" },
    overdue: { fill: "#16181d", text: "#ffffff" },
  },
  accent: "#1c5cb8",
  symbolScale: 1,
};

export const DARK_THEME: MapTheme = {
  name: "dark",
  base: {
    land: "#1f2226",
    outside: "#191b1e",
    water: "#15222b",
    river: "#1c303c",
    builtUp: "#282b2f",
    road: "#4a4e54",
    roadCase: "#17191b",
    street: "#383c41",
    railway: "#6e7178",
    label: "#e4e1db",
    labelMinor: "#c9c5bd",
    waterLabel: "#86a5b5",
    halo: "#1a1c1f",
    areaLine: "#6d6780",
    green: "#20271f",
    building: "#303438",
    path: "#3d4146",
    border: "#8d86a3",
    plain: "#6e7178",
  },
  surveyRamp: ["#2b244e", "#4e417e", "#6e5ca9", "#8d76d4", "#ad90ff"],
  surveyOpacity: 0.5,
  surveyHidden: "#3a3c3f",
  surveyLabel: "#efeaff",
  unsafePlace: "#b79cf0",
  incidentRamp: ["#99000d", "#cb181d", "#ef3b2c", "#fb7a35", "#feb24c", "#fee391"],
  densityOpacity: 0.85,
  clusterOpacity: 0.94,
  incidentText: ["#ffffff", "#ffffff", "#080100", "#210602", "#2a1a05", "#2a1a05"],
  symbolRim: "#101214",
  hotspotFill: "#fb7a35",
  hotspotFillOpacity: 0.25,
  hotspotRim: "#ffd3b0",
  badge: "#f5f3ef",
  badgeText: "#161514",
  request: "#2dbdb0",
  requestClosed: "#5d7f7c",
  requestPaper: "#15201f",
  marks: {
    plain: { fill: "#b9bec7", text: "#16181d" },
    planned: { fill: "#6ea8ff", text: "#0b1a30" },
    locked: { fill: "#a9caff", text: "#0b1a30" },
    done: { fill: "#2dbdb0", text: "#06201e" },
    missed: { fill: "#16181d", text: "#ffb4ab" },
    stayed: { fill: "#ffd3b0", text: "#3a0610" },
    came: { fill: "#fb7a35", text: "#210602" },
    left: { fill: "#16181d", text: "#e4e1db" },
    overdue: { fill: "#f5f3ef", text: "#161514" },
  },
  accent: "#6ea8ff",
  symbolScale: 1,
};

export const MAP_THEMES: readonly MapTheme[] = [LIGHT_THEME, DARK_THEME];

/** The same map for a wall. */
export function enlarged(theme: MapTheme, symbolScale: number): MapTheme {
  return { ...theme, symbolScale };
}

/**
 * What has left, and what nobody came to, is drawn hollow: its rim must be seen against the map. That of the others only
 * lifts them off their neighbours.
 */
export function markRim(look: MarkLook, theme: MapTheme): string {
  return look === "left" || look === "missed" ? theme.marks[look].text : theme.symbolRim;
}

/** Red, green, blue, 0–255, of `#rrggbb`. */
export function rgbOf(color: string): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** The colour one sees when `color` is laid over `ground`: what a legend must show. */
export function over(color: string, opacity: number, ground: string): string {
  const [top, bottom] = [rgbOf(color), rgbOf(ground)];
  const mixed = top.map((value, channel) => Math.round(value * opacity + bottom[channel]! * (1 - opacity)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
