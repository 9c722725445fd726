import type { RequestParameters } from "maplibre-gl";

/** As in `fetch-map.ts`: a street map's server learns neither whose page asks nor which, whatever headers the page came with. */
export function tellNobody(url: string): RequestParameters {
  return { url, referrerPolicy: "no-referrer" };
}
