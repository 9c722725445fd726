import type { Bbox } from "./coordinates.ts";

/** The ways of naming what is in a vector tile that we draw properly; of any other we draw plain lines. */
export const TILE_SCHEMAS = ["protomaps", "openmaptiles", "shortbread"] as const;
export type TileSchema = (typeof TILE_SCHEMAS)[number];

/** One of those who made a map, with the page they want named. Plain text: what came as HTML has been read. */
export interface Credit {
  readonly text: string;
  /** https only. */
  readonly href: string | null;
}

export type TileContent =
  | { readonly kind: "vector"; readonly schema: TileSchema | null; readonly layers: readonly string[] }
  | { readonly kind: "raster"; readonly tileSize: number };

/** A map in tiles from elsewhere: where they are, what is in them, and whose they are. */
export interface StreetMap {
  readonly kind: "street";
  /** Another one each time a map is opened from another place or file. */
  readonly id: string;
  readonly name: string;
  /** An address with {z}, {x} and {y} in it. */
  readonly tiles: string;
  readonly scheme: "xyz" | "tms";
  readonly minzoom: number;
  readonly maxzoom: number;
  readonly bbox: Bbox | null;
  readonly content: TileContent;
  readonly credits: readonly Credit[];
}

/** What lies under our layers, as plain data: the map that comes with the page, or one from elsewhere. */
export type BaseMap = { readonly kind: "schematic" } | StreetMap;

export const SCHEMATIC: BaseMap = { kind: "schematic" };

/** What the user wants under our layers. `configured` is one of those in `config.json`, `file` one of their own. */
export type BaseMapChoice =
  | { readonly kind: "schematic" }
  | { readonly kind: "configured"; readonly id: string }
  | { readonly kind: "file" };

type WhyNoMap =
  // The network or a server
  | "offline"
  | "unreachable"
  | "refused"
  | "otherHost"
  | "noRanges"
  // What it sent, or what is in the file
  | "notAMap"
  | "damaged"
  | "unknownTiles"
  | "unknownCompression"
  | "elsewhere"
  // What is on this computer or in this deployment
  | "fileGone"
  | "fileUnreadable"
  | "badConfig"
  | "notConfigured"
  // The user
  | "notAllowed"
  // None of the above
  | "unforeseen";

/** Why the chosen map cannot be shown, and the server or file that it is about. */
export interface BaseMapTrouble {
  readonly why: WhyNoMap;
  readonly subject: string;
}

/** In one line, for what is printed and saved. */
export function creditsText(credits: readonly Credit[]): string {
  return credits.map(({ text }) => text).join(" ");
}

/** As MapLibre wants it: text and plain links, and nothing else that could become an element. */
export function creditsHtml(credits: readonly Credit[]): string {
  return credits
    .map(({ text, href }) =>
      href === null ? escaped(text) : `<a href="${escaped(href)}" target="_blank" rel="noopener">${escaped(text)}</a>`,
    )
    .join(" ");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
