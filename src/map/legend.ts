import type { Comparison } from "../domain/display.ts";
import { REQUEST_STATUSES, REQUEST_TYPES, type RequestStatus, type RequestType } from "../domain/request.ts";
import type { SurveyEstimate } from "../domain/survey.ts";
import { CLUSTER_BREAKS, COMPARISON_BREAKS, surveyBreaks, surveyUnit } from "./breaks.ts";
import { comparisonRamp } from "./comparison-image.ts";
import { requestSymbol, type SymbolDrawing, unsafePlaceSymbol } from "./icon-paths.ts";
import { clusterRadius, DOT_RADIUS, incidentDotColor } from "./layers/incidents.ts";
import type { MapLayerId } from "./scene.ts";
import { type MapTheme, over } from "./theme.ts";

/** How to draw one legend entry; colours are as seen on the map, already laid over the land. */
export type Swatch =
  | { readonly kind: "fill"; readonly color: string }
  /** Diagonal lines over a fill: uncertain. */
  | { readonly kind: "hatch"; readonly color: string; readonly line: string }
  /** Grey with a dash: hidden. */
  | { readonly kind: "dash"; readonly color: string; readonly line: string }
  /** A dotted way between stops. */
  | { readonly kind: "line"; readonly color: string }
  | {
      readonly kind: "circle";
      readonly color: string;
      readonly rim: string;
      readonly radius: number;
      /** Written in it, where all of the kind have the same. */
      readonly sign?: { readonly text: string; readonly color: string };
    }
  /** The counted area of a hotspot with its rank badge. */
  | {
      readonly kind: "hotspot";
      readonly fill: string;
      readonly rim: string;
      /** Of its rank; null: it has none. */
      readonly badge: { readonly color: string; readonly text: string } | null;
    }
  /** `sign`: written in it in place of an icon. */
  | { readonly kind: "symbol"; readonly symbol: SymbolDrawing; readonly sign?: string };

export type LegendUnit = "percent" | "index" | "eventsPerKm2Year" | "zScore" | "eventsPerYear" | "events";

export type LegendMessageId =
  | "map.legend.uncertain"
  | "map.legend.hidden"
  | "map.legend.incident"
  | "map.legend.hotspot"
  | "map.legend.hotspotArea"
  | "map.legend.unsafePlace"
  | `map.legend.request.${RequestType}`
  | `map.legend.status.${RequestStatus}`;

/** As they are shown: z-scores with two decimals, all else whole. `to` is not included. null: open at that end. */
export type LegendLabel =
  | { readonly kind: "range"; readonly from: number | null; readonly to: number | null; readonly unit: LegendUnit }
  | { readonly kind: "message"; readonly id: LegendMessageId };

export interface LegendEntry {
  readonly swatch: Swatch;
  readonly label: LegendLabel;
}

/**
 * What a layer's colours and symbols mean, from the same breaks and ramps that draw it.
 *
 * @param estimates what the survey draws; undefined while that is unknown: anything may come
 */
export function legendFor(
  layer: MapLayerId,
  theme: MapTheme,
  estimates?: readonly SurveyEstimate[],
): readonly LegendEntry[] {
  switch (layer) {
    case "survey":
      return surveyLegend(theme, estimates);
    case "density":
    case "gi":
    case "cells":
      return comparisonLegend(layer, theme);
    case "incidents":
      return [
        {
          swatch: { kind: "circle", color: incidentDotColor(theme), rim: theme.symbolRim, radius: DOT_RADIUS },
          label: message("map.legend.incident"),
        },
        ...theme.incidentRamp.map(
          (color, step): LegendEntry => ({
            swatch: {
              kind: "circle",
              color: over(color, theme.clusterOpacity, theme.base.land),
              rim: theme.symbolRim,
              radius: clusterRadius(step),
            },
            label: range(step, CLUSTER_BREAKS, "events", 2),
          }),
        ),
      ];
    case "hotspots":
      return [
        {
          swatch: {
            kind: "hotspot",
            fill: over(theme.hotspotFill, theme.hotspotFillOpacity, theme.base.land),
            rim: theme.hotspotRim,
            badge: { color: theme.badge, text: theme.badgeText },
          },
          label: message("map.legend.hotspot"),
        },
      ];
    case "requests":
      return [
        ...REQUEST_TYPES.map(
          (type): LegendEntry => symbolEntry(requestSymbol(type, "open", theme), `map.legend.request.${type}`),
        ),
        ...REQUEST_STATUSES.map(
          (status): LegendEntry =>
            symbolEntry({ ...requestSymbol("other", status, theme), icon: null }, `map.legend.status.${status}`),
        ),
      ];
    case "unsafePlaces":
      return [symbolEntry(unsafePlaceSymbol(theme), "map.legend.unsafePlace")];
    default: {
      const never: never = layer;
      throw new Error(`no legend for ${never}`);
    }
  }
}

const COMPARISON_UNITS: Readonly<Record<Comparison, LegendUnit>> = {
  density: "eventsPerKm2Year",
  gi: "zScore",
  cells: "eventsPerYear",
};

/** Begins where colour begins. */
function comparisonLegend(comparison: Comparison, theme: MapTheme): readonly LegendEntry[] {
  const breaks = COMPARISON_BREAKS[comparison];
  return comparisonRamp(comparison, theme).map((color, step) => ({
    swatch: { kind: "fill", color: over(color, theme.densityOpacity, theme.base.land) },
    label: {
      kind: "range",
      from: breaks[step]!,
      to: breaks[step + 1] ?? null,
      unit: COMPARISON_UNITS[comparison],
    },
  }));
}

/** The ramp is whole: a step says what the others are not. What is no step is named where it occurs. */
function surveyLegend(theme: MapTheme, estimates: readonly SurveyEstimate[] | undefined): readonly LegendEntry[] {
  const breaks = surveyBreaks(estimates ?? []);
  const unit = surveyUnit(estimates ?? []);
  const occurs = (quality: SurveyEstimate["quality"]) =>
    estimates === undefined || estimates.some((estimate) => estimate.quality === quality);
  const colors = theme.surveyRamp.map((color) => over(color, theme.surveyOpacity, theme.base.land));
  const uncertain: LegendEntry = {
    swatch: { kind: "hatch", color: colors[1]!, line: theme.base.land },
    label: message("map.legend.uncertain"),
  };
  const hidden: LegendEntry = {
    swatch: { kind: "dash", color: theme.surveyHidden, line: theme.base.labelMinor },
    label: message("map.legend.hidden"),
  };
  return [
    ...colors.map(
      (color, step): LegendEntry => ({ swatch: { kind: "fill", color }, label: range(step, breaks, unit, null) }),
    ),
    ...(occurs("uncertain") ? [uncertain] : []),
    ...(occurs("hidden") ? [hidden] : []),
  ];
}

function range(step: number, breaks: readonly number[], unit: LegendUnit, lowest: number | null): LegendLabel {
  return { kind: "range", from: breaks[step - 1] ?? lowest, to: breaks[step] ?? null, unit };
}

function message(id: LegendMessageId): LegendLabel {
  return { kind: "message", id };
}

function symbolEntry(symbol: SymbolDrawing, id: LegendMessageId): LegendEntry {
  return { swatch: { kind: "symbol", symbol }, label: message(id) };
}
