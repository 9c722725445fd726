import { existsSync } from "node:fs";
import { preview } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    appUrl: string;
  }
}

/** Serves the build, as `npm start` does, on a free port for the journeys. */
export default async function serveBuild(project: TestProject) {
  if (!existsSync("dist/index.html")) throw new Error("No build in dist/: run `npm run build` first");
  const server = await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
  const address = server.httpServer.address();
  if (address === null || typeof address === "string") throw new Error(`No port: ${address}`);
  project.provide("appUrl", `http://127.0.0.1:${address.port}/`);
  return () => server.close();
}
