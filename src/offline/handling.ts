/** What the service worker does with a request. */
export type Handling =
  /** The page itself, whatever stands after the question mark. */
  | { readonly kind: "page" }
  /** A file of the build, by its path in the list. */
  | { readonly kind: "file"; readonly path: string }
  /** What the operator may change without a new build: from the server when it answers. */
  | { readonly kind: "settings" }
  /** None of our business: the browser does as it would without us. */
  | { readonly kind: "network" };

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly isNavigation: boolean;
  /** Only a part of a file: what is kept are whole ones. */
  readonly isPartial: boolean;
}

/** The page under the address that no server sends on to another. */
export const PAGE = "./";
export const SETTINGS = "config.json";

const NETWORK: Handling = { kind: "network" };

/**
 * Only what the build consists of is answered. What the user loads never passes here: it goes from the disk to a worker.
 *
 * @param scope the folder of the build, with a final slash
 * @param isOfBuild tells of a path in the folder whether it is one of the build's files
 */
export function handlingOf(
  { method, url, isNavigation, isPartial }: Asked,
  scope: string,
  isOfBuild: (path: string) => boolean,
): Handling {
  const address = url.split(/[?#]/, 1)[0]!;
  if (method !== "GET" || isPartial || !address.startsWith(scope)) return NETWORK;
  const path = address.slice(scope.length);
  if (path === "" || path === "index.html") return isNavigation ? { kind: "page" } : { kind: "file", path: PAGE };
  if (path === SETTINGS) return { kind: "settings" };
  return isOfBuild(path) ? { kind: "file", path } : NETWORK;
}
