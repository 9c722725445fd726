import { publicGroupOf } from "../../domain/category-traits.ts";
import type { MessageId } from "../../i18n/messages.ts";
import {
  type AppState,
  FOLLOW_UP_TABS,
  LAYERS,
  type LayerId,
  MEASURES_TABS,
  PRESENCE_TABS,
  type Screen,
  type Theme,
} from "../../state/app-state.ts";
import type { AppStore } from "../../state/store.ts";
import { showImageDialog } from "../image/image-dialog-store.ts";
import { openImportDialog } from "../import/import-dialog-store.ts";
import { COMPARE_KEY, sidesToBegin, toggleComparison } from "../jamfor/first-sides.ts";
import { periodPresets } from "../karta/period-presets.ts";
import { changeTextSize, nextSize, textSize } from "../mote/text-size.ts";
import { TODAYS_VISITS } from "../narvaro/day/todays-visits.ts";
import { showPictureDialog } from "../picture/picture-dialog-store.ts";
import { type OfferedAction, requestAction } from "../shared/offered-actions.ts";
import { isInSharedView } from "../shared/shared-layers.ts";
import { SCREEN_KEYS } from "../shell/screen-keys.ts";
import { showHelpDialog } from "./help-store.ts";

type CommandGroup = "go" | "do" | "select" | "layers" | "files" | "settings" | "places" | "areas";

/** What commands act on. */
export interface Tools {
  readonly store: AppStore;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

/** One thing that can be done from anywhere, as plain data. */
export interface CommandSpec {
  readonly id: string;
  readonly group: CommandGroup;
  readonly name: MessageId;
  /** In `name`. */
  readonly values?: Readonly<Record<string, MessageId>>;
  /** Other words for it that people use, in both languages. */
  readonly keywords: string;
  /** The keys that do the same. */
  readonly keys?: string;
  /** Whether it can be done now; always, when it does not say. */
  readonly isAvailable?: (state: AppState) => boolean;
  readonly run: (tools: Tools) => void;
}

const isInternal = (state: AppState) => state.leastShown === null;
/** Two maps beside each other have layers and files of their own. */
const isOneMap = (state: AppState) => state.sideBySide === null;

const SCREEN_WORDS: Readonly<Record<Screen, string>> = {
  karta: "map hotspots start",
  narvaro: "presence plan planera patrull schema week",
  atgarder: "measures requests belysning klotter felanmälan fix",
  uppfoljning: "follow-up rapport report löften promises effekt",
  data: "källor filer kvalitet metod sources files quality method",
  mote: "meeting presentation projektor wall visa",
};

const screens = (Object.keys(SCREEN_WORDS) as Screen[]).map(
  (screen): CommandSpec => ({
    id: `go.${screen}`,
    group: "go",
    name: "palette.goTo",
    values: { where: `nav.${screen}` },
    keywords: SCREEN_WORDS[screen],
    keys: SCREEN_KEYS[screen],
    isAvailable: (state) => state.screen !== screen,
    run: ({ store }) => store.getState().openScreen(screen),
  }),
);

const tabs: readonly CommandSpec[] = [
  ...PRESENCE_TABS.map(
    (tab): CommandSpec => ({
      ...tabCommand(`narvaro.${tab}`, "nav.narvaro", `presence.tab.${tab}`),
      isAvailable: isInternal,
      run: ({ store }) => {
        store.getState().openScreen("narvaro");
        store.getState().showWork({ presenceTab: tab });
      },
    }),
  ),
  {
    id: "go.narvaro.day",
    group: "go",
    name: "day.open",
    keywords: "patrull idag stopp dag today patrol stops",
    isAvailable: isInternal,
    run: ({ store }) => {
      store.getState().openScreen("narvaro");
      store.getState().showWork(TODAYS_VISITS);
    },
  },
  ...MEASURES_TABS.map(
    (tab): CommandSpec => ({
      ...tabCommand(`atgarder.${tab}`, "nav.atgarder", `measures.tab.${tab}`),
      isAvailable: isInternal,
      run: ({ store }) => {
        store.getState().openScreen("atgarder");
        store.getState().showWork({ measuresTab: tab });
      },
    }),
  ),
  ...FOLLOW_UP_TABS.map(
    (tab): CommandSpec => ({
      ...tabCommand(`uppfoljning.${tab}`, "nav.uppfoljning", `followUp.tab.${tab}`),
      run: ({ store }) => {
        store.getState().openScreen("uppfoljning");
        store.getState().showWork({ followUpTab: tab });
      },
    }),
  ),
];

function tabCommand(id: string, screen: MessageId, tab: MessageId) {
  return { id: `go.${id}`, group: "go", name: "palette.tab", values: { where: screen, tab }, keywords: "" } as const;
}

const doing: readonly CommandSpec[] = [
  {
    id: "import",
    group: "do",
    name: "palette.import",
    keywords: "läs in öppna fil csv excel geojson ladda upp load upload data",
    run: () => openImportDialog(),
  },
  {
    id: "undo",
    group: "do",
    name: "undo.undo",
    keywords: "undo tillbaka back",
    keys: "Ctrl Z",
    run: ({ undo }) => void undo(),
  },
  {
    id: "redo",
    group: "do",
    name: "undo.keys.redo",
    keywords: "redo gör om again",
    keys: "Ctrl Y",
    run: ({ redo }) => void redo(),
  },
  {
    id: "compare",
    group: "do",
    name: "sides.keys",
    keywords: "sida vid sida före efter side by side before after compare",
    keys: COMPARE_KEY.toUpperCase(),
    isAvailable: (state) => isOneMap(state) && state.summary !== null && sidesToBegin(state.summary) !== null,
    run: ({ store }) => toggleComparison(store),
  },
  {
    id: "compare.end",
    group: "do",
    name: "sides.close",
    keywords: "sida vid sida side by side compare close",
    keys: COMPARE_KEY.toUpperCase(),
    isAvailable: (state) => !isOneMap(state),
    run: ({ store }) => store.getState().compareSides(null),
  },
  {
    id: "picture.save",
    group: "files",
    name: "keeping.save",
    keywords: "spara picture save lösenord password dela share lagesbild",
    isAvailable: isInternal,
    run: () => showPictureDialog({ kind: "save" }),
  },
  {
    id: "picture.open",
    group: "files",
    name: "keeping.open",
    keywords: "picture open load lagesbild",
    run: () => showPictureDialog({ kind: "open", file: null }),
  },
  {
    id: "picture.wipe",
    group: "files",
    name: "keeping.wipe",
    keywords: "ta bort rensa töm wipe delete erase",
    run: () => showPictureDialog({ kind: "wipe" }),
  },
  {
    id: "help",
    group: "settings",
    name: "help.title",
    keywords: "help manual ordlista glossary metod förklaring guide",
    run: () => showHelpDialog("help"),
  },
  {
    id: "keys",
    group: "settings",
    name: "keys.title",
    keywords: "tangenter tangentbord keyboard shortcuts keys",
    keys: "?",
    run: () => showHelpDialog("keys"),
  },
];

const selecting: readonly CommandSpec[] = [
  {
    id: "select.clear",
    group: "select",
    name: "filter.clear",
    keywords: "återställ filter allt clear reset everything",
    isAvailable: ({ selection }) => Object.values(selection).some((part) => part !== null),
    run: ({ store }) => store.getState().clearSelection(),
  },
  ...(["incidents", "priority"] as const).map(
    (order): CommandSpec => ({
      id: `order.${order}`,
      group: "select",
      name: "palette.order",
      values: { order: `order.${order}` },
      keywords: "ordning sortera rangordna sort order rank",
      isAvailable: (state) => state.order !== order,
      run: ({ store }) => store.getState().chooseOrder(order),
    }),
  ),
];

const LAYER_WORDS: Readonly<Record<LayerId, string>> = {
  survey: "trygghetsmätning enkät fear survey unsafe",
  density: "kärntäthet värmekarta heat map kernel density",
  gi: "getis-ord signifikans z",
  cells: "rutnät rutor grid cells",
  incidents: "brott punkter kluster crime points clusters",
  hotspots: "platser rang badges places",
  requests: "ärenden belysning klotter requests lighting graffiti",
  unsafePlaces: "dialog trygghetsvandring safety walk",
};

const layers = LAYERS.flatMap((layer): readonly CommandSpec[] =>
  ([true, false] as const).map((on) => ({
    id: `layer.${layer}.${on ? "on" : "off"}`,
    group: "layers",
    name: on ? "palette.layerOn" : "palette.layerOff",
    values: { layer: `layer.${layer}` },
    keywords: `lager layer ${LAYER_WORDS[layer]}`,
    isAvailable: (state) =>
      isOneMap(state) && state.visibleLayers[layer] !== on && (isInternal(state) || isInSharedView(layer)),
    run: ({ store }) => {
      showOnMap(store);
      store.getState().toggleLayer(layer);
    },
  })),
);

const pictures: readonly CommandSpec[] = [
  {
    id: "map.image",
    group: "files",
    name: "image.open",
    keywords: "karta png pdf a4 exportera print picture map export image",
    isAvailable: isOneMap,
    run: ({ store }) => {
      showOnMap(store);
      showImageDialog();
    },
  },
];

/** Each goes to the panel that has what the file is made of, which then makes it. */
const files: readonly CommandSpec[] = [
  fileCommand("hotspots.excel", "export.excelCsv", { screen: "karta" }),
  fileCommand("hotspots.gis", "export.gisCsv", { screen: "karta" }),
  fileCommand("hotspots.geojson", "export.geojson", { screen: "karta" }),
  fileCommand("measures.excel", "export.excelCsv", { screen: "atgarder" }),
  fileCommand("measures.gis", "export.gisCsv", { screen: "atgarder" }),
  fileCommand("plan.export", "palette.exportPlan", { screen: "narvaro", tab: { presenceTab: "plan" }, internal: true }),
  fileCommand("delivered.excel", "export.excelCsv", {
    screen: "narvaro",
    tab: { presenceTab: "delivered" },
    internal: true,
  }),
  fileCommand("delivered.gis", "export.gisCsv", {
    screen: "narvaro",
    tab: { presenceTab: "delivered" },
    internal: true,
  }),
  fileCommand("report.print", "palette.printReport", { screen: "uppfoljning", tab: { followUpTab: "report" } }),
  fileCommand("report.markdown", "palette.markdown", {
    screen: "uppfoljning",
    tab: { followUpTab: "report" },
  }),
  fileCommand("report.tertials", "followUp.export.tertials", {
    screen: "uppfoljning",
    tab: { followUpTab: "report" },
  }),
  fileCommand("report.numbers", "followUp.export.numbers", { screen: "uppfoljning", tab: { followUpTab: "report" } }),
  fileCommand("report.numbersGis", "followUp.export.numbersGis", {
    screen: "uppfoljning",
    tab: { followUpTab: "report" },
  }),
  fileCommand("report.log", "followUp.export.log", {
    screen: "uppfoljning",
    tab: { followUpTab: "report" },
    internal: true,
  }),
];

interface Where {
  readonly screen: Screen;
  readonly tab?: Partial<Pick<AppState, "presenceTab" | "followUpTab">>;
  /** Not in the shared view. */
  readonly internal?: boolean;
}

function fileCommand(action: OfferedAction, file: MessageId, { screen, tab, internal }: Where): CommandSpec {
  const what: MessageId = action.startsWith("delivered")
    ? "presence.tab.delivered"
    : action.startsWith("hotspots")
      ? "hotspots.title"
      : `nav.${screen}`;
  return {
    id: action,
    group: "files",
    // What is no list is named whole.
    ...(file.startsWith("palette.") ? { name: file } : { name: "palette.export", values: { what, file } }),
    keywords: `exportera spara ladda ner skriv ut fil export save download print file ${SCREEN_WORDS[screen]}`,
    ...(internal && { isAvailable: isInternal }),
    ...(action.startsWith("hotspots") && { isAvailable: isOneMap }),
    run: ({ store }) => {
      store.getState().openScreen(screen);
      if (tab) store.getState().showWork(tab);
      // The list and the groups have the file, the tab with target times has not.
      if (screen === "atgarder" && store.getState().measuresTab === "targets") {
        store.getState().showWork({ measuresTab: "list" });
      }
      requestAction(action);
    },
  };
}

const THEME_WORDS: Readonly<Record<Theme, string>> = {
  light: "ljus light dag day",
  dark: "mörk dark natt night",
  system: "enhet dator device",
};

const settings: readonly CommandSpec[] = [
  ...([1, -1] as const).map(
    (by): CommandSpec => ({
      id: by === 1 ? "meeting.larger" : "meeting.smaller",
      group: "settings",
      name: by === 1 ? "mote.larger" : "mote.smaller",
      keywords: "textstorlek bokstäver förstora zoom text size letters magnify mötesläge meeting",
      keys: by === 1 ? "+" : "−",
      isAvailable: ({ screen }) => screen === "mote" && nextSize(textSize.getState().percent, by) !== null,
      run: () => void changeTextSize(by),
    }),
  ),
  {
    id: "view.shared",
    group: "settings",
    name: "palette.toShared",
    keywords: "delat öppet möte press publik shared public",
    isAvailable: isInternal,
    run: ({ store }) => store.getState().chooseView(3),
  },
  {
    id: "view.internal",
    group: "settings",
    name: "palette.toInternal",
    keywords: "internt internal",
    isAvailable: (state) => !isInternal(state),
    run: ({ store }) => store.getState().chooseView(null),
  },
  ...(Object.keys(THEME_WORDS) as Theme[]).map(
    (theme): CommandSpec => ({
      id: `theme.${theme}`,
      group: "settings",
      name: "palette.theme",
      values: { theme: `theme.${theme}` },
      keywords: `tema utseende theme appearance ${THEME_WORDS[theme]}`,
      isAvailable: (state) => state.theme !== theme,
      run: ({ store }) => store.getState().chooseTheme(theme),
    }),
  ),
  {
    id: "language.sv",
    group: "settings",
    name: "palette.swedish",
    keywords: "språk svenska language swedish",
    isAvailable: ({ language }) => language !== "sv",
    run: ({ store }) => store.getState().chooseLanguage("sv"),
  },
  {
    id: "language.en",
    group: "settings",
    name: "palette.english",
    keywords: "språk engelska language english",
    isAvailable: ({ language }) => language !== "en",
    run: ({ store }) => store.getState().chooseLanguage("en"),
  },
];

/** Everything that does not depend on what is loaded, in the order in which it is shown. */
export const COMMANDS: readonly CommandSpec[] = [
  ...doing.filter(({ group }) => group === "do"),
  ...screens,
  ...tabs,
  ...selecting,
  ...layers,
  ...doing.filter(({ group }) => group === "files"),
  ...pictures,
  ...files,
  ...settings,
  ...doing.filter(({ group }) => group === "settings"),
];

/** A command that what is loaded gives its name. */
export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly name: string;
  readonly keywords: string;
  readonly keys?: string | undefined;
  readonly run: (tools: Tools) => void;
}

interface Loaded {
  readonly state: AppState;
  /** The ranked list as it is shown. */
  readonly places: readonly { readonly id: string; readonly rank: number; readonly name: string }[];
  readonly text: (id: MessageId, values?: Record<string, string | number>) => string;
}

/** What can be done now, in words. */
export function availableCommands({ state, places, text }: Loaded): readonly Command[] {
  const fixed = COMMANDS.filter(({ isAvailable }) => isAvailable?.(state) ?? true).map(
    ({ values = {}, name, ...spec }): Command => ({
      ...spec,
      name: text(name, Object.fromEntries(Object.entries(values).map(([key, id]) => [key, text(id)]))),
    }),
  );
  return [
    ...fixed,
    ...periodCommands(state, text),
    ...categoryCommands(state, text),
    ...placeCommands(places, text),
    ...areaCommands(state, text),
  ];
}

/** The shared view has periods of its own: of these only everything there is. */
function periodCommands(state: AppState, text: Loaded["text"]): readonly Command[] {
  const { summary } = state;
  if (summary?.firstDay == null || summary.lastDay == null) return [];
  return periodPresets(summary.firstDay, summary.lastDay)
    .filter(({ period }) => isInternal(state) || period === null)
    .map(({ name, period }) => ({
      id: name,
      group: "select",
      name: text("palette.period", { period: text(name) }),
      keywords: "tid datum period time date months days",
      run: ({ store }) => store.getState().narrowSelection({ period }),
    }));
}

/** Categories as in the data; in the shared view the groups they belong to. */
function categoryCommands({ summary, leastShown }: AppState, text: Loaded["text"]): readonly Command[] {
  const categories = summary?.categories ?? [];
  const nameOf = (category: string) => (leastShown === null ? category : text(`group.${publicGroupOf(category)}`));
  return [...new Set(categories.map(nameOf))].map((name) => ({
    id: `category.${name}`,
    group: "select",
    name: text("shared.onlyThis", { name }),
    keywords: "kategori brott category crime only",
    run: ({ store }) =>
      store.getState().narrowSelection({ categories: categories.filter((category) => nameOf(category) === name) }),
  }));
}

function placeCommands(places: Loaded["places"], text: Loaded["text"]): readonly Command[] {
  return places.map(({ id, rank, name }) => ({
    id: `place.${id}`,
    group: "places",
    name: text("palette.place", { rank, name }),
    keywords: "plats hotspot place",
    run: ({ store }) => {
      // In a meeting one stays in the meeting.
      if (store.getState().screen !== "mote") showOnMap(store);
      store.getState().choose({ kind: "hotspot", id });
    },
  }));
}

function areaCommands({ summary, selection }: AppState, text: Loaded["text"]): readonly Command[] {
  return (summary?.areas ?? []).flatMap(({ code, name }): readonly Command[] => [
    {
      id: `area.${code}`,
      group: "areas",
      name: text("palette.area", { name }),
      keywords: "område stadsdel area district",
      run: ({ store }) => {
        showOnMap(store);
        store.getState().choose({ kind: "area", code });
      },
    },
    ...(selection.areas?.length === 1 && selection.areas[0] === code
      ? []
      : [
          {
            id: `area.only.${code}`,
            group: "areas" as const,
            name: text("shared.onlyThis", { name }),
            keywords: "område urval filter area only",
            run: ({ store }: Tools) => store.getState().narrowSelection({ areas: [code] }),
          },
        ]),
  ]);
}

function showOnMap(store: AppStore) {
  store.getState().openScreen("karta");
}
