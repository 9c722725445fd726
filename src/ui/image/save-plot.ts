import type { IntlShape } from "react-intl";
import type { AppState } from "../../state/app-state.ts";
import { download } from "../shared/download.ts";
import { pictureFacts, pictureFileName } from "./picture-facts.ts";
import { plotPicture } from "./plot-picture.ts";
import { plotDrawing } from "./plot-svg.ts";
import { pngOf } from "./rasterize.ts";
import { today } from "./today.ts";

export type PlotFile = "png" | "svg";

export interface PlotAbout {
  readonly title: string;
  /** What the plot says itself: a number with its unit, a question. */
  readonly facts: readonly string[];
  /** False for what has a period of its own, which then is among its facts. */
  readonly isOfSelection: boolean;
}

/** As finely as it would be printed. */
const PIXEL_RATIO = 300 / 96;

/** Hand the user a plot as a file. Resolves with its name. */
export async function savePlot(
  plot: HTMLElement,
  about: PlotAbout,
  kind: PlotFile,
  state: AppState,
  intl: IntlShape,
): Promise<string> {
  const { place, period, filters, fictional, marks } = pictureFacts(state, intl);
  const ofSelection = about.isOfSelection ? [period, filters] : [];
  const facts = [[place, ...ofSelection].filter((part) => part !== null).join(" · "), ...about.facts];
  const made = intl.formatMessage({ id: "image.made" }, { date: today() });
  const { svg, width, height } = plotPicture(plotDrawing(plot), {
    title: about.title,
    facts: facts.filter((fact) => fact !== ""),
    fictional,
    marks,
    made,
  });
  const name = pictureFileName(about.title, state, kind);
  if (kind === "svg") {
    const file = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;
    download(name, file, "image/svg+xml");
  } else download(name, await pngOf(svg, { width, height, pixelRatio: PIXEL_RATIO }), "image/png");
  return name;
}
