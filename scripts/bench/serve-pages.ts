import { fileURLToPath } from "node:url";
import { createServer } from "vite";

export interface PageServer {
  /** With a final slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** The pages that measure, with the app's own code behind them. */
export async function servePages(): Promise<PageServer> {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL("./page/", import.meta.url)),
    publicDir: fileURLToPath(new URL("../../public/", import.meta.url)),
    logLevel: "error",
    server: {
      // The built-in port of the app may be taken by the app.
      port: 0,
      hmr: false,
      fs: { allow: [fileURLToPath(new URL("../../", import.meta.url))] },
    },
    // Found one by one they would be bundled anew in the middle of a run.
    optimizeDeps: { include: ["comlink", "papaparse", "fflate", "idb", "zod", "saxen"] },
    worker: { format: "es" },
  });
  await server.listen();
  return { url: server.resolvedUrls!.local[0]!, close: () => server.close() };
}
