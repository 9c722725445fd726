import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../i18n/en/messages.ts";
import type { Messages } from "../../i18n/messages.ts";
import { SWEDISH } from "../../i18n/sv/messages.ts";
import type { AppState } from "../../state/app-state.ts";
import { createAppStore } from "../../state/store.ts";
import { OFFERED_ACTIONS } from "../shared/offered-actions.ts";
import { availableCommands, COMMANDS } from "./commands.ts";
import { searchCommands } from "./search-commands.ts";

const PLACES = [{ id: "h1", rank: 1, name: "Stortorget" }];
const AREAS = [{ code: "0580R001", name: "Ekholmen" }];

function stateOf(change: Partial<AppState> = {}): AppState {
  const summary = { areas: AREAS, categories: ["Stöld", "Misshandel"], firstDay: 19_000, lastDay: 20_300 };
  return { ...createAppStore().getState(), summary: summary as unknown as AppState["summary"], ...change };
}

/** Values are put in as they are: plurals and dates do not occur among commands. */
const textIn =
  (messages: Messages) =>
  (id: keyof Messages, values: Record<string, string | number> = {}) =>
    messages[id].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`));

function commandsOf(state: AppState, messages: Messages = SWEDISH) {
  return availableCommands({ state, places: PLACES, text: textIn(messages) });
}
const idsOf = (state: AppState) => commandsOf(state).map(({ id }) => id);

describe("commands", () => {
  it.each([
    ["Swedish", SWEDISH],
    ["English", ENGLISH],
  ])("have a whole name each in %s, and no two the same", (_, messages) => {
    const commands = commandsOf(stateOf(), messages);
    const names = commands.map(({ name }) => name);

    expect(names.filter((name) => name === "" || name.includes("{"))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  });

  it("offer every file that a panel can make", () => {
    const ids = COMMANDS.map(({ id }) => id);

    expect(OFFERED_ACTIONS.filter((action) => !ids.includes(action))).toEqual([]);
  });

  it("leave out of the shared view what it does not show", () => {
    const shared = idsOf(stateOf({ leastShown: 3 }));

    expect(shared).not.toContain("layer.incidents.off");
    expect(shared).not.toContain("picture.save");
    expect(shared).not.toContain("report.log");
    expect(shared).not.toContain("period.last28");
    expect(shared).toContain("view.internal");
  });

  it("offer a layer on or off, as it is not", () => {
    const { visibleLayers } = stateOf();
    const ids = idsOf(stateOf({ visibleLayers: { ...visibleLayers, survey: true, density: false } }));

    expect(ids).toContain("layer.survey.off");
    expect(ids).not.toContain("layer.survey.on");
    expect(ids).toContain("layer.density.on");
  });

  it.each([
    ["storto", "place.h1"],
    ["ekholmen", "area.0580R001"],
    ["bara ekholmen", "area.only.0580R001"],
    ["motes", "go.mote"],
    ["undo", "undo"],
    ["dark", "theme.dark"],
    ["geojson", "hotspots.geojson"],
    ["skriv ut rapport", "report.print"],
    ["12 man", "period.last12"],
    ["bara stold", "category.Stöld"],
    ["english", "language.en"],
    ["atgardstider", "go.atgarder.targets"],
  ])("are found by %s", (query, id) => {
    expect(searchCommands(commandsOf(stateOf()), query, [])[0]?.id).toBe(id);
  });

  it("take one to the place, on the map", () => {
    const store = createAppStore();
    store.getState().openScreen("data");
    const command = commandsOf(stateOf()).find(({ id }) => id === "place.h1");

    command?.run({ store, undo: async () => {}, redo: async () => {} });

    expect(store.getState().screen).toBe("karta");
    expect(store.getState().chosen).toEqual({ kind: "hotspot", id: "h1" });
  });
});
