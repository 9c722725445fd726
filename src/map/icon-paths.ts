import type { RequestStatus, RequestType } from "../domain/request.ts";

/**
 * Line icons on a 24 × 24 grid, drawn with a round 2 px pen: from Lucide 1.75 (`lamp`, `leaf`, `broom`, `spray-can`,
 * `wrench`, `check`), ISC licence, https://lucide.dev. The map strokes them on a canvas, the legend as SVG.
 */
export const ICON_PATHS = {
  lamp: [
    "M12 12v6",
    "M4.077 10.615A1 1 0 0 0 5 12h14a1 1 0 0 0 .923-1.385l-3.077-7.384A2 2 0 0 0 15 2H9a2 2 0 0 0-1.846 1.23Z",
    "M8 20a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v1a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1z",
  ],
  leaf: [
    "M11 20a10 10 0 0010-10 25.9 25.9 0 00-1.04-7.281 1 1 0 00-1.755-.325C15.833 5.5 13 5.5 9.8 6.1A7 7 0 0011 20",
    "M2 21a5 5 0 012.911-4.544C7.613 15.212 8.351 15.24 11 13",
  ],
  broom: [
    "M13.5 10.5 22 2",
    "M14.734 13.841a2 2 0 00-.314-2.42L12.58 9.58a2 2 0 00-2.421-.314l-7.657 4.461A1 1 0 002.3 15.3l6.403 6.403a1 1 0 001.571-.204z",
    "m5 18 2-2",
    "m7.699 10.7 5.602 5.601",
  ],
  sprayCan: [
    "M14 6h-2",
    "M18 8.172V5a1 1 0 00-1-1h-2a1 1 0 00-1 1v3.172",
    "M20 20a2 2 0 01-2 2h-4a2 2 0 01-2-2v-9a3 3 0 013-3h2a3 3 0 013 3z",
    "M4 10h.01",
    "M4 2h.01",
    "M4 6h.01",
    "M8 4h.01",
    "M8 8h.01",
  ],
  wrench: [
    "M14.7 6.3a1 1 0 0 0 0 1.4l1.6 1.6a1 1 0 0 0 1.4 0l3.106-3.105c.32-.322.863-.22.983.218a6 6 0 0 1-8.259 7.057l-7.91 7.91a1 1 0 0 1-2.999-3l7.91-7.91a6 6 0 0 1 7.057-8.259c.438.12.54.662.219.984z",
  ],
  exclamation: ["M12 5v8", "M12 18.5h.01"],
  check: ["M20 6 9 17l-5-5"],
} as const satisfies Record<string, readonly string[]>;

export type IconName = keyof typeof ICON_PATHS;

export const REQUEST_ICONS: Readonly<Record<RequestType, IconName>> = {
  lighting: "lamp",
  park: "leaf",
  cleaning: "broom",
  graffiti: "sprayCan",
  other: "wrench",
};

/** One map symbol, wherever it is drawn. */
export interface SymbolDrawing {
  /** The diamond stands on its corner. */
  readonly shape: "roundedSquare" | "circle" | "diamond";
  readonly fill: string;
  readonly rim: string;
  readonly icon: IconName | null;
  readonly iconColor: string;
  /** A small tick in the lower right corner: closed. */
  readonly tick: boolean;
}

export function requestSymbol(
  type: RequestType,
  status: RequestStatus,
  colors: { readonly request: string; readonly requestClosed: string; readonly requestPaper: string },
): SymbolDrawing {
  const icon = REQUEST_ICONS[type];
  const { request, requestClosed, requestPaper } = colors;
  switch (status) {
    case "open":
      return { shape: "roundedSquare", fill: request, rim: requestPaper, icon, iconColor: requestPaper, tick: false };
    case "inProgress":
      return { shape: "roundedSquare", fill: requestPaper, rim: request, icon, iconColor: request, tick: false };
    case "closed":
      return {
        shape: "roundedSquare",
        fill: requestPaper,
        rim: requestClosed,
        icon,
        iconColor: requestClosed,
        tick: true,
      };
    default: {
      const never: never = status;
      throw new Error(`unknown request status ${never}`);
    }
  }
}

export function unsafePlaceSymbol(colors: {
  readonly unsafePlace: string;
  readonly requestPaper: string;
}): SymbolDrawing {
  return {
    shape: "diamond",
    fill: colors.unsafePlace,
    rim: colors.requestPaper,
    icon: "exclamation",
    iconColor: colors.requestPaper,
    tick: false,
  };
}
