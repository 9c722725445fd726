import { useEffect, useState } from "react";
import type { MapLook } from "../../map/controller.ts";
import { StillError, type StillMap, type StillTrouble } from "../../map/still.ts";
import { useDataset } from "../shared/dataset-context.tsx";
import { useStore } from "../shared/store-context.tsx";
import { drawPageMap } from "./draw-page-map.ts";
import type { Rect } from "./page-layout.ts";

export type PageMapTrouble = StillTrouble | "failed";

interface Drawn {
  readonly url: string;
  readonly still: StillMap;
}

export interface PageMap {
  /** Of the preview; kept while another is drawn, unless that has another shape. */
  readonly url: string | null;
  readonly attribution: readonly string[] | null;
  readonly trouble: PageMapTrouble | null;
  readonly drawing: boolean;
}

/** Enough for a preview that is half as wide as the page. */
const PREVIEW_PIXEL_RATIO = 1;
/** While a title is typed, the map may change its height with every line. */
const CALM_MS = 250;

/** The map of the page as its preview shows it, drawn anew when its frame has another size. */
export function usePageMap(look: MapLook | null, { width, height }: Pick<Rect, "width" | "height">): PageMap {
  const store = useStore();
  const dataset = useDataset();
  const [drawn, setDrawn] = useState<(Drawn & { width: number; height: number }) | null>(null);
  const [trouble, setTrouble] = useState<PageMapTrouble | null>(null);

  useEffect(() => {
    if (!look) return;
    let current = true;
    const frame = { width, height, pixelRatio: PREVIEW_PIXEL_RATIO };
    const timer = setTimeout(() => {
      drawPageMap(look, dataset, store.getState(), frame).then(
        async (still) => {
          const url = await urlOf(still.canvas);
          if (!current) return URL.revokeObjectURL(url);
          setTrouble(null);
          setDrawn({ url, still, width, height });
        },
        (error: unknown) => {
          if (current) setTrouble(troubleOf(error));
        },
      );
    }, CALM_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [look, dataset, store, width, height]);
  useEffect(() => () => (drawn ? URL.revokeObjectURL(drawn.url) : undefined), [drawn]);

  const fits = drawn !== null && drawn.width === width && drawn.height === height;
  return {
    url: fits ? drawn.url : null,
    attribution: drawn?.still.attribution ?? null,
    trouble,
    drawing: look !== null && !fits && trouble === null,
  };
}

export function troubleOf(error: unknown): PageMapTrouble {
  if (error instanceof StillError) return error.trouble;
  console.error(error);
  return "failed";
}

export async function urlOf(canvas: HTMLCanvasElement): Promise<string> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error(`no picture of ${canvas.width} × ${canvas.height} pixels`);
  return URL.createObjectURL(blob);
}
