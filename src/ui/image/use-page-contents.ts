import { useMemo } from "react";
import { useIntl } from "react-intl";
import type { MapLook } from "../../map/controller.ts";
import { viewBbox } from "../../map/still-frame.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useChosenSurvey } from "../shared/use-survey.ts";
import { legendBlocks } from "./legend-blocks.ts";
import type { PageContents } from "./page-layout.ts";
import { pictureFacts } from "./picture-facts.ts";

export interface PageChoices {
  /** null: the one that the screen suggests. */
  readonly title: string | null;
  readonly legend: boolean;
  readonly list: boolean;
}

/** What the page says, from what is on screen when the dialog opens; `attribution` is known when the map is drawn. */
export function usePageContents(
  look: MapLook | null,
  { title, legend, list }: PageChoices,
  attribution: readonly string[] | null,
): PageContents {
  const intl = useIntl();
  const text = useText();
  const numbers = useNumbers();
  const survey = useChosenSurvey();
  const suggested = useSuggestedTitle();
  // A workspace has its own week or period, which its title says; only the hotspots behind it are of the selection.
  const isOfSelection = useAppState(({ screen }) => screen === "karta");
  const state = useStore().getState();
  const facts = useMemo(() => pictureFacts(state, intl), [state, intl]);
  const blocks = useMemo(() => {
    if (!look) return [];
    const words = {
      surveyQuestion: survey?.question ?? null,
      survey: survey?.survey ?? null,
      period: facts.period,
    };
    return legendBlocks(look.scene, words, intl);
  }, [look, survey, facts, intl]);
  const places = useMemo(() => {
    if (!look?.scene.visible.hotspots) return [];
    const [west, south, east, north] = viewBbox(look.camera, look);
    return look.scene.hotspots
      .filter(({ marker: [lng, lat] }) => lng >= west && lng <= east && lat >= south && lat <= north)
      .map(({ rank, name, count }) => ({ rank, name, count: numbers.count(count) }));
  }, [look, numbers]);

  return useMemo(
    () => ({
      title: title ?? suggested,
      facts: isOfSelection
        ? [[facts.place, facts.period].filter((part) => part !== null).join(" · "), facts.filters]
        : [text("image.ofHotspots", { period: facts.period ?? "", filters: facts.filters })],
      fictional: facts.fictional,
      marks: facts.marks,
      legend: legend ? blocks : [],
      listTitle: text("image.hotspots"),
      listUnit: text("image.hotspotsUnit"),
      places: list ? places : [],
      more: (count) => text("image.more", { count }),
      attribution: (attribution ?? []).join(" · "),
    }),
    [title, suggested, facts, isOfSelection, legend, blocks, list, places, text, attribution],
  );
}

export function useSuggestedTitle(): string {
  const intl = useIntl();
  const text = useText();
  const store = useStore();
  const screen = useAppState((state) => state.screen);
  const { place } = pictureFacts(store.getState(), intl);
  if (place === null) return text("image.title.noPlace");
  switch (screen) {
    case "narvaro":
    case "atgarder":
    case "uppfoljning":
      return text(`image.title.${screen}`, { place });
    case "karta":
    case "mote":
    case "data":
      return text("image.title.karta", { place });
    default:
      return screen satisfies never;
  }
}
