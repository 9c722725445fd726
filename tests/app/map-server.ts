import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type MadeSchema, streetPmtiles, streetTiles } from "../../src/testing/street-tiles.ts";

export interface MapServer {
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  readonly stop: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
}

const ATTRIBUTION = '<a href="https://www.openmaptiles.org/">&copy; OpenMapTiles</a> <b onclick="x()">Testkartan</b>';

/**
 * A server of street maps on this machine, as others have them on theirs: a style whose source is described elsewhere,
 * tiles one by one, and a whole map in one file of which parts can be had.
 */
export async function startMapServer(): Promise<MapServer> {
  const asked: string[] = [];
  const { tiles, layers } = streetTiles("openmaptiles", { maxzoom: 13 });
  const files = new Map<string, Uint8Array>();
  let origin = "";
  let server: Server;

  function answer(request: IncomingMessage, response: ServerResponse) {
    const path = request.url ?? "";
    asked.push(path);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Headers", "range");
    response.setHeader("Access-Control-Expose-Headers", "content-length, etag");
    if (request.method === "OPTIONS") return void response.end();
    if (path === "/style.json") {
      const sources = { gator: { type: "vector", url: "/tiles.json" } };
      // A style's own fonts and signs, on servers that nobody was told of.
      const elsewhere = {
        glyphs: "https://fonts.example.com/{fontstack}/{range}.pbf",
        sprite: "https://a.example.com/s",
      };
      return void response.end(JSON.stringify({ version: 8, ...elsewhere, sources, layers: [] }));
    }
    if (path === "/tiles.json") {
      const vectorLayers = layers.map((id) => ({ id }));
      const tileJson = { tiles: ["/t/{z}/{x}/{y}.pbf"], minzoom: 6, maxzoom: 13, attribution: ATTRIBUTION };
      return void response.end(JSON.stringify({ ...tileJson, vector_layers: vectorLayers }));
    }
    const tile = /^\/t\/(\d+)\/(\d+)\/(\d+)\.pbf$/.exec(path);
    if (tile) {
      const bytes = tiles.get(`${Number(tile[1])}/${Number(tile[2])}/${Number(tile[3])}`);
      response.statusCode = bytes ? 200 : 404;
      return void response.end(bytes);
    }
    const file = /^\/(\w+)\.pmtiles$/.exec(path);
    if (file) return sendPart(fileOf(file[1] as MadeSchema), request, response);
    response.statusCode = 404;
    response.end();
  }

  function fileOf(schema: MadeSchema): Uint8Array {
    let bytes = files.get(schema);
    bytes ??= streetPmtiles(schema, { maxzoom: 13, leafEntries: 100, attribution: "© Filkartan" });
    files.set(schema, bytes);
    return bytes;
  }

  const start = (port: number) =>
    new Promise<void>((resolve) => {
      server = createServer(answer);
      server.listen(port, "127.0.0.1", resolve);
    });
  await start(0);
  const { port } = server!.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    startAgain: () => start(port),
  };
}

function sendPart(bytes: Uint8Array, { headers }: IncomingMessage, response: ServerResponse): void {
  const range = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "");
  if (!range) return void response.end(bytes);
  const [from, to] = [Number(range[1]), Math.min(Number(range[2]), bytes.length - 1)];
  response.statusCode = 206;
  response.setHeader("ETag", '"1"');
  response.setHeader("Content-Range", `bytes ${from}-${to}/${bytes.length}`);
  response.end(bytes.subarray(from, to + 1));
}
