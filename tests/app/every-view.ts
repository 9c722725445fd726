import type { Page } from "playwright-core";
import { ENGLISH } from "../../src/i18n/en/messages.ts";
import type { Language, MessageId } from "../../src/i18n/messages.ts";
import { SWEDISH } from "../../src/i18n/sv/messages.ts";
import { csvFile, eventsFile } from "./test-files.ts";

const WORDS = { sv: SWEDISH, en: ENGLISH } as const;

/** What is on screen, in whichever language: the words of a message without parameters. */
export type Say = (id: MessageId) => string;

/** Something a person can have in front of them. A new screen, tab or dialog is a line here. */
export interface View {
  readonly name: string;
  readonly query: string;
  /** What a person does to get there. */
  readonly open?: (page: Page, say: Say) => Promise<void>;
  /** Its words come with the dialog, which may have to be fetched first. */
  readonly isDialog?: true;
  /** On a phone it is not there, or reached otherwise. */
  readonly isWide?: true;
  readonly isNarrow?: true;
}

const press = (id: MessageId, options: { readonly exact?: boolean } = {}) => {
  return async (page: Page, say: Say) => {
    await page
      .getByRole("button", { name: say(id), exact: options.exact ?? true })
      .first()
      .click();
  };
};

/** Several steps, one after the other. */
function steps(...all: readonly ((page: Page, say: Say) => Promise<void>)[]) {
  return async (page: Page, say: Say) => {
    for (const step of all) await step(page, say);
  };
}

async function decide(page: Page, say: Say) {
  await page.locator("main section[tabindex='-1']").waitFor();
  await page.getByRole("button", { name: say("mote.newDecision") }).click();
  await page.getByRole("form").waitFor();
}

async function showRound(page: Page, say: Say) {
  await press("help.open")(page, say);
  await press("help.tour")(page, say);
  await page.getByRole("button", { name: say("tour.close") }).waitFor();
}

export const VIEWS: readonly View[] = [
  { name: "map", query: "visning=karta" },
  {
    name: "map, every layer and filter",
    query: "visning=karta&karta=lager:survey~gi~incidents~hotspots~requests~unsafePlaces",
    isWide: true,
    open: async (page) => {
      const folded = page.locator("h3 > button[aria-expanded=false]").filter({ visible: true });
      while ((await folded.count()) > 0) await folded.first().click();
    },
  },
  {
    name: "map, a hotspot by priority",
    query: "visning=karta&urval=ordning:prioritet",
    open: (page) => page.getByRole("grid", { name: "Hotspots" }).getByRole("row").nth(1).click(),
  },
  { name: "map, an incident", query: "visning=karta&karta=vald:i:5" },
  { name: "map, shared", query: "visning=karta&delat=3" },
  {
    name: "two periods beside each other",
    query: "visning=karta&jamfor=period,a:2024-11-01--2025-10-31,b:2025-11-01--2026-10-31",
  },
  { name: "map, nothing selected", query: "visning=karta&urval=kat:" },
  { name: "export menu", query: "visning=karta", open: press("export.more") },
  { name: "map as a list", isDialog: true, query: "visning=karta", isWide: true, open: press("mapList.open") },
  {
    name: "filters on a phone",
    isDialog: true,
    query: "visning=karta",
    isNarrow: true,
    open: press("filter.openOnPhone"),
  },
  { name: "plan", query: "visning=narvaro" },
  { name: "new shift", isDialog: true, query: "visning=narvaro", open: press("presence.capacity.add") },
  { name: "new visit", query: "visning=narvaro", open: press("presence.add") },
  { name: "save and print the plan", isDialog: true, query: "visning=narvaro", open: press("planExport.open") },
  { name: "delivered", query: "visning=narvaro&arbete=narvaro:genomfort" },
  { name: "log a visit", query: "visning=narvaro&arbete=narvaro:genomfort", open: press("delivery.log") },
  {
    name: "stops of a day",
    query: "visning=narvaro&arbete=narvaro:genomfort,genomfort:dag-2026-10-31",
    open: (page) => page.locator("ol > li button[aria-expanded]").first().click(),
  },
  { name: "presence, shared", query: "visning=narvaro&delat=3" },
  { name: "measures", query: "visning=atgarder" },
  { name: "new measure", query: "visning=atgarder", open: press("measures.new") },
  {
    name: "change a measure",
    query: "visning=atgarder",
    open: steps((page) => page.locator("table button[aria-expanded=false]").first().click(), press("measures.edit")),
  },
  { name: "measures by group", query: "visning=atgarder&arbete=atgarder:grupper" },
  { name: "service targets", query: "visning=atgarder&arbete=atgarder:tider" },
  { name: "measures, shared", query: "visning=atgarder&delat=3" },
  { name: "report", query: "visning=uppfoljning" },
  { name: "report, shared", query: "visning=uppfoljning&delat=3" },
  { name: "promises", query: "visning=uppfoljning&arbete=uppfoljning:loften" },
  {
    name: "new promise",
    query: "visning=uppfoljning&arbete=uppfoljning:loften",
    open: steps(press("promise.new"), press("promise.new.go")),
  },
  { name: "decisions", query: "visning=uppfoljning&arbete=uppfoljning:beslut" },
  { name: "did it help", query: "visning=uppfoljning&arbete=uppfoljning:effekt" },
  { name: "data", query: "visning=data" },
  { name: "how good is the list", isDialog: true, query: "visning=data", open: press("backtest.title") },
  { name: "save picture", isDialog: true, query: "visning=data", open: press("keeping.save") },
  { name: "open picture", isDialog: true, query: "visning=data", open: press("keeping.open") },
  { name: "erase all", isDialog: true, query: "visning=data", open: press("keeping.wipe") },
  { name: "import, choose", isDialog: true, query: "visning=data", open: press("import.button") },
  {
    name: "import, check",
    isDialog: true,
    query: "visning=data",
    open: steps(press("import.button"), async (page, say) => {
      const broken = csvFile("trasig.csv", ["1;2026-10-03 12:00;;Stöld;58,4;15,6", "2;i går;;Stöld;58,4;15,6"]);
      await page.getByLabel(say("import.choose.files")).setInputFiles([eventsFile("hel.csv", 300), broken]);
      await page
        .getByRole("dialog")
        .getByRole("button", { name: say("import.start") })
        .waitFor();
    }),
  },
  { name: "meeting", query: "visning=mote" },
  {
    name: "meeting, a place",
    query: "visning=mote",
    open: async (page, say) => {
      // Before the places are known there is nothing to step to.
      await page
        .getByRole("list", { name: say("hotspots.title") })
        .getByRole("button")
        .first()
        .waitFor();
      await page.keyboard.press("ArrowRight");
      await page.getByRole("list", { name: say("hotspots.title") }).waitFor({ state: "detached" });
    },
  },
  {
    name: "decide at a place",
    query: "visning=mote&arbete=steg:1",
    open: decide,
  },
  {
    name: "decide on a measure, wrongly",
    query: "visning=mote&arbete=steg:2",
    open: steps(decide, async (page, say) => {
      await page.getByRole("radio", { name: say("decision.kind.measure") }).check();
      await press("decision.save")(page, say);
      await page.getByText(say("decision.text.needed")).waitFor();
    }),
  },
  { name: "decide for the whole", query: "visning=mote", open: decide },
  { name: "search or do", isDialog: true, query: "visning=data", open: (page) => page.keyboard.press("Control+k") },
  { name: "help", isDialog: true, query: "visning=data", isWide: true, open: press("help.open") },
  {
    name: "keys",
    isDialog: true,
    query: "visning=data",
    isWide: true,
    open: steps(press("help.open"), press("help.keys")),
  },
  { name: "picture and print", isDialog: true, query: "visning=karta", isWide: true, open: press("image.open") },
  { name: "two periods side by side", query: "visning=karta", isWide: true, open: press("sides.compare") },
  {
    name: "a visit of the plan",
    query: "visning=narvaro",
    open: (page) => page.locator("[data-visit]").first().click(),
  },
  {
    name: "why a visit was not made",
    query: "visning=narvaro&arbete=narvaro:genomfort",
    open: (page) => page.locator("main button[aria-haspopup=menu]").filter({ visible: true }).last().click(),
  },
  {
    name: "change a decision",
    query: "visning=uppfoljning&arbete=uppfoljning:beslut",
    open: (page, say) =>
      page
        .getByRole("button", { name: say("decision.edit.what").replace("{name}", "").trim() })
        .first()
        .click(),
  },
  { name: "shown round", query: "visning=data", open: showRound },
];

/** Goes to a view as the back button does, without loading the page anew. */
export async function showView(page: Page, view: View, language: Language): Promise<void> {
  while ((await page.locator("dialog[open]").count()) > 0) await page.keyboard.press("Escape");
  const endTour = page.getByRole("button", { name: WORDS[language]["tour.close"] });
  if ((await endTour.count()) > 0) await endTour.click();
  await page.evaluate(
    (query) => {
      history.pushState(null, "", query);
      dispatchEvent(new PopStateEvent("popstate"));
    },
    `?${view.query}${language === "en" ? "&sprak=en" : ""}`,
  );
  await page.locator(`html[lang=${language}]`).waitFor();
  await reachView(page, view, language);
}

/** From its address, which is loaded already, to what a person does there. */
export async function reachView(page: Page, view: View, language: Language): Promise<void> {
  await settled(page);
  await view.open?.(page, (id) => WORDS[language][id]);
  if (view.isDialog) await page.locator("dialog[open]").last().waitFor();
  if (view.open) await settled(page);
}

/** Nothing is being asked for or loaded, and what came is drawn. */
export async function settled(page: Page): Promise<void> {
  await page.getByText("FIKTIVA DATA", { exact: true }).first().waitFor();
  await page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
  // What follows from a new size is drawn after it, when nothing else has to be done first.
  await page.evaluate(
    () => new Promise((idle) => requestAnimationFrame(() => requestIdleCallback(idle, { timeout: 500 }))),
  );
}
