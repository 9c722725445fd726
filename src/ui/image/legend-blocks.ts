import type { IntlShape } from "react-intl";
import { REQUEST_STATUSES, REQUEST_TYPES } from "../../domain/request.ts";
import type { MessageId } from "../../i18n/messages.ts";
import { requestSymbol } from "../../map/icon-paths.ts";
import { type LegendEntry, type LegendUnit, legendFor, type Swatch } from "../../map/legend.ts";
import { MARK_LOOKS, type MapLayerId, type MapScene, type MarkLook } from "../../map/scene.ts";
import { LIGHT_THEME, type MapTheme, markRim } from "../../map/theme.ts";
import { LAYERS } from "../../state/app-state.ts";
import type { LegendBlock } from "./page-layout.ts";

const MARK_RADIUS = 11;
const VISIT_LOOKS: readonly MarkLook[] = ["planned", "locked", "done", "missed", "plain"];

/** Whose words a caption needs beside the layer's own. */
export interface LegendWords {
  readonly surveyQuestion: string | null;
  readonly survey: string | null;
  readonly period: string | null;
}

/** What the map shows and nothing else, layer by layer, from the same breaks, ramps and symbols that draw it. */
export function legendBlocks(
  scene: MapScene,
  words: LegendWords,
  intl: IntlShape,
  theme: MapTheme = LIGHT_THEME,
): readonly LegendBlock[] {
  const text = (id: MessageId) => intl.formatMessage({ id });
  const blocks = LAYERS.filter((layer) => isDrawn(layer, scene)).map((layer): LegendBlock => {
    const entries = legendFor(layer, theme, scene.survey)
      .filter((entry) => isIn(layer, entry))
      .map((entry) => (scene.visible.ranks ? entry : withoutRank(entry)));
    return {
      key: layer,
      title: text(`layer.${layer}`),
      caption: captionOf(layer),
      steps: entries.flatMap(({ swatch, label }) =>
        label.kind === "range" ? [{ swatch, bound: label.from === null ? "" : bound(label.from, label.unit) }] : [],
      ),
      rows: entries.flatMap(({ swatch, label }) =>
        label.kind === "message" ? [{ swatch, label: text(label.id) }] : [],
      ),
    };
  });
  return [...blocks, ...markBlocks(scene, theme, text)];

  /** What is filtered away is not on the map. */
  function isIn(layer: MapLayerId, { label }: LegendEntry): boolean {
    if (label.kind !== "message") return true;
    if (label.id === "map.legend.incident") return scene.clusters.some(({ kind }) => kind !== "cluster");
    if (layer !== "requests") return true;
    const shown = scene.requests;
    const type = REQUEST_TYPES.find((each) => label.id === `map.legend.request.${each}`);
    const status = REQUEST_STATUSES.find((each) => label.id === `map.legend.status.${each}`);
    // A cluster does not say what is in it.
    if (shown.some(({ kind }) => kind === "cluster")) return true;
    return shown.some((one) => one.kind === "request" && (one.type === type || one.status === status));
  }

  function captionOf(layer: MapLayerId): string {
    switch (layer) {
      case "survey": {
        const isIndex = scene.survey.some(({ percent, index }) => percent === null && index !== null);
        const unit = text(isIndex ? "layer.surveyIndexUnit" : "layer.surveyUnit");
        return [unit, words.surveyQuestion, words.survey].filter((part) => part !== null).join(". ");
      }
      case "density":
      case "gi":
      case "cells":
        return [text(`compare.${layer}Unit`), words.period].filter((part) => part !== null).join(". ");
      case "incidents":
        return text("layer.incidentsUnit");
      case "hotspots":
      case "requests":
      case "unsafePlaces":
        return "";
      default:
        return layer satisfies never;
    }
  }

  /** As in the layer list: z-scores with two decimals, everything else whole. */
  function bound(value: number, unit: LegendUnit): string {
    const digits = unit === "zScore" ? 2 : 0;
    return intl.formatNumber(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  }
}

function withoutRank(entry: LegendEntry): LegendEntry {
  if (entry.swatch.kind !== "hotspot") return entry;
  return { swatch: { ...entry.swatch, badge: null }, label: { kind: "message", id: "map.legend.hotspotArea" } };
}

/** A legend to nothing would promise colours that are not on the map. */
function isDrawn(layer: MapLayerId, scene: MapScene): boolean {
  if (!scene.visible[layer]) return false;
  switch (layer) {
    case "survey":
      return scene.survey.length > 0;
    case "density":
    case "gi":
    case "cells":
      return scene.comparisons[layer] !== null;
    case "incidents":
      return scene.clusters.length > 0;
    case "hotspots":
      return scene.hotspots.length > 0;
    case "requests":
      return scene.requests.length > 0;
    case "unsafePlaces":
      return scene.unsafePlaces.length > 0;
    default:
      return layer satisfies never;
  }
}

function markBlocks({ marks, marked }: MapScene, theme: MapTheme, text: (id: MessageId) => string): LegendBlock[] {
  const symbols = marks.marks.filter(({ request }) => request !== undefined);
  const groups = marks.marks.filter(({ group }) => group !== undefined);
  const dots = marks.marks.filter(({ request, group }) => request === undefined && group === undefined);
  const looks = MARK_LOOKS.filter((look) => dots.some((mark) => mark.look === look));
  const isVisits = looks.some((look) => VISIT_LOOKS.includes(look));
  const rows = (of: readonly MarkLook[]) =>
    of.map((look) => ({ swatch: dot(look), label: text(`image.mark.${look}`) }));
  const way: Swatch = { kind: "line", color: theme.marks.planned.fill };
  const blocks: LegendBlock[] = [];
  if (symbols.length + groups.length > 0) blocks.push(block("requests", requestRows()));
  // From a place to the same place there is nothing to see.
  const hasWay = marks.routes.some((route) => route.some(([lng, lat]) => lng !== route[0]![0] || lat !== route[0]![1]));
  const ways = hasWay ? [{ swatch: way, label: text("image.mark.route") }] : [];
  if (looks.length > 0) blocks.push(block(isVisits ? "visits" : "followUp", [...rows(looks), ...ways]));
  const isChosen = marked.kind !== "none" || marks.marks.some(({ chosen }) => chosen);
  if (isChosen) {
    const ring: Swatch = { kind: "circle", color: theme.base.land, rim: theme.accent, radius: MARK_RADIUS };
    blocks.push({
      ...block("requests", [{ swatch: ring, label: text("image.mark.chosen") }]),
      key: "marked",
      title: text("image.marked"),
    });
  }
  return blocks;

  function block(what: "visits" | "requests" | "followUp", of: LegendBlock["rows"]): LegendBlock {
    return { key: `marks ${what}`, title: text(`image.marks.${what}`), caption: "", steps: [], rows: of };
  }

  function requestRows(): LegendBlock["rows"] {
    const types = REQUEST_TYPES.filter((type) => symbols.some(({ request }) => request?.type === type));
    const statuses = REQUEST_STATUSES.filter((status) => symbols.some(({ request }) => request?.status === status));
    const overdue = [...symbols, ...groups].some(({ look }) => look === "overdue");
    const group = { ...requestSymbol("other", "open", theme), icon: null };
    return [
      ...types.map((type) => ({
        swatch: { kind: "symbol", symbol: requestSymbol(type, "open", theme) } as const,
        label: text(`map.legend.request.${type}`),
      })),
      ...statuses.map((status) => ({
        swatch: { kind: "symbol", symbol: { ...requestSymbol("other", status, theme), icon: null } } as const,
        label: text(`map.legend.status.${status}`),
      })),
      ...(groups.length > 0
        ? [{ swatch: { kind: "symbol", symbol: group, sign: "12" } as const, label: text("image.mark.group") }]
        : []),
      ...(overdue
        ? [
            {
              swatch: dot("overdue"),
              label: text(groups.length > 0 ? "image.mark.groupOverdue" : "image.mark.overdue"),
            },
          ]
        : []),
    ];
  }

  function dot(look: MarkLook): Swatch {
    if (look === "overdue") {
      return { kind: "circle", color: theme.base.land, rim: theme.marks.overdue.fill, radius: MARK_RADIUS };
    }
    const { fill, text: words } = theme.marks[look];
    const circle = {
      kind: "circle",
      color: fill,
      rim: markRim(look, theme),
      radius: MARK_RADIUS,
    } as const;
    const signs = new Set(dots.filter((mark) => mark.look === look).map(({ label }) => label));
    const [sign] = signs;
    // A number or a team is of one mark; a sign is of its kind.
    return signs.size === 1 && sign?.length === 1 ? { ...circle, sign: { text: sign, color: words } } : circle;
  }
}
