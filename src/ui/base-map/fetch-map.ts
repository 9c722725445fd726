import { EtagMismatch, type Source } from "pmtiles";
import { BaseMapError } from "./base-map-error.ts";

const LONGEST_WAIT_MS = 20_000;

/** Fetches from the servers that a map was said to come from, and from no other. */
export interface MapFetcher {
  readonly fetch: (url: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly signal: AbortSignal;
}

/** @param origins besides the page's own */
export function mapFetcher(origins: readonly string[], signal: AbortSignal): MapFetcher {
  return { fetch: (url, headers = {}) => fetchFrom(origins, signal, url, headers), signal };
}

async function fetchFrom(
  origins: readonly string[],
  signal: AbortSignal,
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const { origin, host } = new URL(url, document.baseURI);
  if (origin !== location.origin && !origins.includes(origin)) throw new BaseMapError("otherHost", host);
  let response: Response;
  try {
    response = await fetch(url, {
      // Asked of the server also when the browser has it: whether the map can be had now is what one wants to know.
      cache: "no-cache",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      headers,
      signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_WAIT_MS)]),
    });
  } catch (error) {
    signal.throwIfAborted();
    console.info("The base map was not reached", error);
    throw new BaseMapError(navigator.onLine ? "unreachable" : "offline", host);
  }
  if (!response.ok && response.status !== 416) throw new BaseMapError("refused", host);
  return response;
}

/** A file on a server, of which parts are fetched. */
export function remoteFile(url: string, { fetch }: MapFetcher): Source {
  return {
    getKey: () => url,
    async getBytes(offset, length, _signal, etag) {
      const response = await fetch(url, { range: `bytes=${offset}-${offset + length - 1}` });
      const { host } = new URL(url, document.baseURI);
      const isWhole = response.status === 200;
      const whole = Number(response.headers.get("content-length") ?? Number.NaN);
      // A server that sends the whole of a large file for each tile would be asked for gigabytes.
      if (isWhole && !(offset === 0 && whole <= length)) {
        await response.body?.cancel();
        throw new BaseMapError("noRanges", host);
      }
      const strongTag = response.headers.get("etag")?.replace(/^W\/.*/, "") || undefined;
      if (response.status === 416 || (etag && strongTag && etag !== strongTag))
        throw new EtagMismatch("the file has been replaced");
      return { data: await response.arrayBuffer(), ...(strongTag && { etag: strongTag }) };
    },
  };
}
