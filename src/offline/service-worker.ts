import { handlingOf, PAGE, SETTINGS } from "./handling.ts";
import type { ToServiceWorker } from "./messages.ts";

/**
 * Keeps one version of the build's files, whole, and answers from it. A version is taken when every file has come with the
 * content that the build wrote down for it, or not at all. It waits until no page of the one before is open, or until all
 * of them have agreed: it never takes over by itself.
 */
declare const VERSION: string;
/** Written in by the build, wherever it stands: so only here. */
declare const BUILD_FILES: Readonly<Record<string, string>>;

/** The build's files: path in its folder → `sha256-…`, as in `integrity`. */
const FILES = BUILD_FILES;
const worker = self as unknown as ServiceWorkerGlobalScope;
/** The folder, with a final slash. Caches belong to the whole server: another folder may hold another Lägesbild. */
const scope = new URL("./", worker.location.href).href;
const prefix = `lagesbild ${scope} `;
const cacheName = prefix + VERSION;
const ASSETS = "assets/";
/** The page still needs the network for its first view: a few files at a time do not hold it up. */
const LANES = 3;
/** A network that does not answer must not hold up the start. */
const SETTINGS_WAIT_MS = 2000;
/** The version in use, and the one before it: a page of it that could not be reloaded may still ask for a part. */
const VERSIONS_KEPT = 2;

worker.addEventListener("install", (event) => event.waitUntil(keepBuild()));
worker.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([removeOldVersions(), worker.clients.claim()])),
);
worker.addEventListener("message", (event) => {
  if ((event.data as ToServiceWorker).kind === "switch") event.waitUntil(worker.skipWaiting());
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const asked = {
    method: request.method,
    url: request.url,
    isNavigation: request.mode === "navigate",
    isPartial: request.headers.has("range"),
  };
  const handling = handlingOf(asked, scope, (path) => Object.hasOwn(FILES, path) || path.startsWith(ASSETS));
  switch (handling.kind) {
    case "page":
      return event.respondWith(kept(PAGE, request));
    case "file":
      return event.respondWith(kept(handling.path, request));
    case "settings":
      return event.respondWith(settings(request));
    case "network":
      return;
    default:
      return handling satisfies never;
  }
});

async function keepBuild(): Promise<void> {
  const cache = await caches.open(cacheName);
  const waiting = Object.entries(FILES);
  const fill = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [path, integrity] = next;
      // Files with their content in the name never change. A login page instead of a file is refused, not kept.
      const how: RequestCache = path.startsWith(ASSETS) ? "default" : "no-cache";
      const response = await fetch(scope + path, { cache: how, integrity, redirect: "error" });
      if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
      await cache.put(urlOf(path), response);
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, fill));
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
  // May be missing, and may be another tomorrow: no version waits for it.
  await settings(new Request(scope + SETTINGS)).catch(() => {});
}

async function removeOldVersions(): Promise<void> {
  const names = await otherVersions();
  await Promise.all(names.slice(0, Math.max(0, names.length - VERSIONS_KEPT + 1)).map((name) => caches.delete(name)));
}

/** Oldest first, which is how the browser lists them. */
async function otherVersions(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
}

async function kept(path: string, request: Request): Promise<Response> {
  const isOurs = Object.hasOwn(FILES, path);
  for (const name of isOurs ? [cacheName] : await otherVersions()) {
    const cache = await caches.open(name);
    const response = await cache.match(urlOf(path), { ignoreVary: true });
    if (response) return response;
  }
  return fetch(request);
}

async function settings(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  try {
    const response = await fetch(request, { cache: "no-cache", signal: AbortSignal.timeout(SETTINGS_WAIT_MS) });
    if (response.ok) await cache.put(urlOf(SETTINGS), response.clone());
    return response;
  } catch (error) {
    const last = await cache.match(urlOf(SETTINGS), { ignoreVary: true });
    if (last) return last;
    throw error;
  }
}

function urlOf(path: string): string {
  return new URL(path, scope).href;
}
