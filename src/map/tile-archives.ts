import { addProtocol } from "maplibre-gl";

const PROTOCOL = "kartfil";
const ADDRESS = /^kartfil:\/\/([^/]+)\/(\d+)\/(\d+)\/(\d+)$/;

/** null where the map has no tile. */
export type ReadTile = (z: number, x: number, y: number, signal: AbortSignal) => Promise<ArrayBuffer | null>;

const readers = new Map<string, ReadTile>();

/** Lets MapLibre read tiles out of a file. @returns the address to give it, with {z}, {x} and {y} in it */
export function serveTiles(id: string, readTile: ReadTile): string {
  if (readers.size === 0) addProtocol(PROTOCOL, loadTile);
  const name = encodeURIComponent(id);
  readers.set(name, readTile);
  return `${PROTOCOL}://${name}/{z}/{x}/{y}`;
}

async function loadTile({ url }: { url: string }, { signal }: AbortController): Promise<{ data: ArrayBuffer }> {
  const [, name, ...place] = ADDRESS.exec(url) ?? [];
  const readTile = name === undefined ? undefined : readers.get(name);
  if (!readTile) throw new Error(`no tiles at ${url}`);
  const [z, x, y] = place.map(Number) as [number, number, number];
  return { data: (await readTile(z, x, y, signal)) ?? new ArrayBuffer(0) };
}
