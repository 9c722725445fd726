import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "application/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".webmanifest": "application/manifest+json",
  ".csv": "text/csv",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

export interface FolderServer {
  /** With a final slash; in a folder, as on a server that holds more than Lägesbild. */
  readonly url: string;
  /** What is served from now on; null: the server is down. */
  serve(folder: string | null): void;
  close(): Promise<void>;
}

/** A server with the headers of `docs/deploy.md`, whose content can be replaced while pages are open. */
export async function serveFolder(first: string): Promise<FolderServer> {
  const PREFIX = "/trygg/";
  let folder: string | null = first;
  const server = createServer((request, response) => {
    if (folder === null) return void request.socket.destroy();
    const path = decodeURIComponent(request.url!.split("?")[0]!);
    const name = path === PREFIX ? "index.html" : path.slice(PREFIX.length);
    const file = join(folder, name);
    if (!path.startsWith(PREFIX) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Cache-Control": name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${PREFIX}`,
    serve(next) {
      folder = next;
      // Kept connections would still be answered.
      server.closeAllConnections();
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
