import "@fontsource-variable/inter/wght.css";
import "../../tokens.css";
import "../../global.css";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { deliveryOf } from "../../../analysis/delivery.ts";
import type { Dataset } from "../../../dataset/dataset.ts";
import { dayOfIsoDate } from "../../../domain/time.ts";
import { NO_WORK, patchedWork, type Work } from "../../../domain/work.ts";
import { projectionFor } from "../../../geo/projection.ts";
import { type AppStore, createAppStore } from "../../../state/store.ts";
import { aPlace, aRow, aVisit, metersAway } from "../../../testing/some-presence.ts";
import { aSummary } from "../../../testing/summary.ts";
import { useWork } from "../../shared/use-work.ts";
import { useShownOnMap } from "../../shared/work-map.ts";
import { Providers } from "../../shell/Providers.tsx";
import { DeliveredPanel } from "./DeliveredPanel.tsx";

const TODAY = dayOfIsoDate("2026-11-01")!; // a Sunday
const WEEK_TO_PLAN = dayOfIsoDate("2026-11-02")!;
const TORGET = aPlace("Torget", 0);
const PARKEN = aPlace("Parken", 2000);
const VISITS = [
  aVisit("v1", "2026-10-30 22:00", TORGET),
  aVisit("v2", "2026-10-31 22:00", TORGET),
  aVisit("v3", "2026-10-31 23:00", PARKEN),
  aVisit("v4", "2026-10-29 20:00", TORGET),
];
/** As a file would say it: of v4. */
const ROW = aRow("r", "2026-10-29 20:10", metersAway(30));

let container: HTMLElement;
let root: Root;
let store: AppStore;
let work: Work;

beforeEach(async () => {
  container = document.createElement("div");
  Object.assign(container.style, { width: "820px", padding: "16px" });
  document.body.append(container);
  work = { ...NO_WORK, visits: VISITS };
  store = createAppStore();
  store.getState().dataLoaded(aSummary({ planningDay: TODAY }));
  root = createRoot(container);
  root.render(
    <Providers store={store} dataset={aDataset() as Dataset}>
      <Panel />
    </Providers>,
  );
  await expect.element(page.getByRole("heading", { name: "Planerade besök" })).toBeVisible();
});

afterEach(() => {
  root.unmount();
  container.remove();
});

/** Answers as the worker does, from what is planted here. */
function aDataset(): Partial<Dataset> {
  let revision = 0;
  return {
    work: async () => work,
    changeWork: async (_kind, _names, patch) => {
      work = patchedWork(work, patch);
      revision++;
      return aSummary({ planningDay: TODAY, workRevision: revision });
    },
    delivery: async (period) => deliveryOf({ presence: [ROW], projection: projectionFor(3006) }, work, period, TODAY),
  };
}

function Panel() {
  const { value } = useWork();
  const { marks } = useShownOnMap().marks;
  return (
    <>
      {value && <DeliveredPanel work={value} list={null} fromDay={WEEK_TO_PLAN} />}
      <output aria-label="map">{marks.map(({ tooltip, label }) => `${label} ${tooltip}`).join("; ")}</output>
    </>
  );
}

const tick = (name: RegExp) => page.getByRole("checkbox", { name });

describe("what was delivered of the plan", () => {
  it("begins with the last week that has been, and finds there what a file said", async () => {
    await expect.element(page.getByText("Vecka 44, 26 okt – 1 nov 2026")).toBeVisible();
    await expect.element(tick(/20:00 Torget/)).toBeChecked();
    await expect.element(tick(/20:00 Torget/)).toBeDisabled();
    await expect
      .element(page.getByRole("listitem").filter({ hasText: "20:00" }))
      .toHaveTextContent("Genomfört 20:10, 10 min (enligt loggat eller inläst)");
  });

  it("is ticked off with the space bar as planned, and taken back with it", async () => {
    const box = tick(/22:00 Torget, fredag 30 oktober/);
    (box.element() as HTMLElement).focus();
    await userEvent.keyboard(" ");

    await expect.element(box).toBeChecked();
    expect(work.delivered).toMatchObject([{ visitId: "v1", minutes: 15, startMinute: VISITS[0]!.startMinute }]);
    await expect.element(box).toHaveFocus();
    await userEvent.keyboard(" ");
    await expect.element(box).not.toBeChecked();

    expect(work.delivered).toEqual([]);
  });

  it("is ticked off for a whole day at once", async () => {
    await userEvent.click(page.getByRole("button", { name: /alla utan notering lördag 31 oktober/ }));

    await expect.element(tick(/23:00 Parken/)).toBeChecked();
    expect(work.delivered.map(({ visitId }) => visitId)).toEqual(["v2", "v3"]);
  });

  it("says why a visit was not made, and keeps the two apart", async () => {
    await userEvent.click(tick(/23:00 Parken/));
    await expect.element(tick(/23:00 Parken/)).toBeChecked();
    await userEvent.click(page.getByRole("button", { name: "Ta bort notering: 23:00 Parken" }));
    await userEvent.click(page.getByRole("button", { name: "Blev inte av: 23:00 Parken" }));
    await userEvent.click(page.getByRole("menuitem", { name: "väder" }));

    await expect.element(page.getByText("Blev inte av: väder")).toBeVisible();
    expect(work.missed).toEqual([{ id: "v3", why: "weather" }]);
    await userEvent.click(tick(/23:00 Parken/));
    await expect.element(tick(/23:00 Parken/)).toBeChecked();

    expect(work.missed).toEqual([]);
  });

  it("is noted with another time and by someone else, after being told what is wrong", async () => {
    await userEvent.click(page.getByRole("button", { name: "Annan tid, minuter eller vem: 23:00 Parken" }));
    await userEvent.fill(page.getByLabelText("Klockan"), "25:10");
    await userEvent.click(page.getByRole("button", { name: "Spara", exact: true }));
    await expect.element(page.getByRole("alert").filter({ hasText: "Skriv tiden som 22:15." })).toBeVisible();
    await expect.element(page.getByLabelText("Klockan")).toHaveFocus();
    await userEvent.fill(page.getByLabelText("Klockan"), "23.20");
    await userEvent.selectOptions(page.getByLabelText("Vem", { exact: true }), "Polis");
    await userEvent.click(page.getByRole("button", { name: "Spara", exact: true }));

    await expect.element(page.getByText("Genomfört 23:20, Polis")).toBeVisible();
    expect(work.delivered).toMatchObject([{ visitId: "v3", actor: { kind: "police" } }]);
  });

  it("counts in sum, tables and on the map, and lets the place without a visit stand out", async () => {
    await userEvent.click(tick(/22:00 Torget, fredag/));

    await expect.element(page.getByText("2 av 4 planerade besök genomförda (50 %)")).toBeVisible();
    const places = page.getByRole("table", { name: "Per plats" });
    await expect.element(places.getByRole("row", { name: /Torget/ })).toHaveTextContent("2 av 3 (67 %)225");
    await expect.element(places.getByRole("row", { name: /Parken/ })).toHaveTextContent("Inget besök0 av 1 (0 %)00");
    const weeks = page.getByRole("table", { name: "Per vecka" });
    await expect.element(weeks.getByRole("row", { name: "2026, vecka 44" })).toHaveTextContent("2 av 4 (50 %)225");
    await expect.element(page.getByRole("heading", { name: "Utan besök under perioden (1)" })).toBeVisible();
    expect(page.getByLabelText("map").element().textContent).toBe(
      "2 Torget: 2 av 3 planerade besök genomförda, 2 i allt; ! Parken: inget besök under perioden (1 planerade)",
    );
  });

  it("reminds of what is not noted, and shows it; what is ticked there stays until one looks elsewhere", async () => {
    await userEvent.click(page.getByRole("button", { name: "Visa dem" }));
    await expect.element(page.getByText("3 besök som planerades")).toBeVisible();
    await vi.waitFor(() => expect(page.getByRole("checkbox").all()).toHaveLength(3));
    await userEvent.click(tick(/23:00 Parken/));

    await expect.element(page.getByText("2 besök som planerades")).toBeVisible();
    await expect.element(tick(/23:00 Parken/)).toBeChecked();
    await userEvent.click(page.getByRole("button", { name: "Alla", exact: true }));

    await vi.waitFor(() => expect(page.getByRole("checkbox").all()).toHaveLength(4));
  });

  it("takes in a stop that was not planned, at a known place or the middle of the map", async () => {
    await userEvent.click(page.getByRole("button", { name: "Logga besök utan plan" }));
    await userEvent.selectOptions(page.getByLabelText("Plats", { exact: true }), "Annan plats, på kartan");
    store.getState().cameraMoved({ center: [15.5, 58.5], zoom: 12 });
    await userEvent.click(page.getByRole("button", { name: "Ta kartans mitt" }));
    await userEvent.fill(page.getByLabelText("Platsens namn"), "Skogen");
    await userEvent.fill(page.getByLabelText("Datum"), "2026-10-28");
    await userEvent.fill(page.getByLabelText("Klockan"), "1900");
    await userEvent.click(page.getByRole("button", { name: "Spara", exact: true }));

    await expect.element(page.getByRole("heading", { name: "Besök utan plan (1)" })).toBeVisible();
    expect(work.delivered).toMatchObject([{ place: { id: "", name: "Skogen", lngLat: [15.5, 58.5] }, visitId: null }]);
    await expect.element(page.getByRole("row", { name: /Skogen/ })).toHaveTextContent("ingen plan115");
    await userEvent.click(page.getByRole("button", { name: /^Ta bort besöket 28 okt 19:00, Skogen/ }));

    await expect.element(page.getByRole("heading", { name: "Besök utan plan (0)" })).toBeVisible();
  });

  it("looks back on a month, a tertial or days of one's own", async () => {
    await userEvent.click(page.getByRole("button", { name: "Tertial", exact: true }));
    await expect.element(page.getByText("Tertial 3 2026")).toBeVisible();
    await userEvent.click(page.getByRole("button", { name: "Perioden före" }));
    await expect.element(page.getByText("Inga besök är planerade under perioden.")).toBeVisible();
    await userEvent.click(page.getByRole("button", { name: "Fritt" }));
    await userEvent.fill(page.getByLabelText("Från"), "2026-10-31");
    await userEvent.fill(page.getByLabelText("Till"), "2026-10-31");
    await userEvent.keyboard("{Enter}");

    await expect.element(page.getByText("0 av 2 planerade besök genomförda")).toBeVisible();
  });
});
