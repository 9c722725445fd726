import "@fontsource-variable/inter/wght.css";
import "../tokens.css";
import "../global.css";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { rhythmOf } from "../../analysis/rhythm.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import type { RankedHotspot, RankedList } from "../../domain/priority.ts";
import type { HourCounts } from "../../domain/rhythm.ts";
import type { FilterCounts } from "../../domain/selection.ts";
import { dayOfCivil, isoDateOfDay } from "../../domain/time.ts";
import { type AppStore, createAppStore } from "../../state/store.ts";
import { aSummary } from "../../testing/summary.ts";
import { Providers } from "../shell/Providers.tsx";
import { WhenPanel } from "./WhenPanel.tsx";

const FIRST_DAY = dayOfCivil(2024, 1, 1); // a Monday
const LAST_DAY = dayOfCivil(2026, 10, 31);
const FRIDAY_AT_22 = 4 * 24 + 22;

let container: HTMLElement;
let root: Root;
let store: AppStore;

beforeEach(async () => {
  container = document.createElement("div");
  Object.assign(container.style, { width: "796px", padding: "0 16px" });
  document.body.append(container);
  store = createAppStore();
  store.getState().dataLoaded(aSummary({ firstDay: FIRST_DAY, lastDay: LAST_DAY }));
  root = createRoot(container);
  root.render(
    <Providers store={store} dataset={{} as Dataset}>
      <WhenPanel list={LIST} counts={COUNTS} />
    </Providers>,
  );
  await expect.element(page.getByRole("grid")).toBeVisible();
});

afterEach(() => {
  root.unmount();
  container.remove();
});

describe("the week", () => {
  it("names each hour with its day and its events, and says how weak advice is", async () => {
    const cell = page.getByRole("gridcell", { name: "fredag 22–23: 64 händelser" });

    await expect.element(cell).toBeInTheDocument();
    expect(container.textContent).toContain("Råd om tid är svaga");
    expect(container.textContent).toMatch(/Starkast fredag \d\d–\d\d \(/);
  });

  it("sets days and hours by keyboard, and takes them away the second time", async () => {
    cellAt(FRIDAY_AT_22).focus();
    await userEvent.keyboard("{ArrowLeft}{Shift>}{ArrowDown}{ArrowRight}{/Shift}{Enter}");

    expect(store.getState().selection).toMatchObject({ weekdays: [4, 5], hours: [21, 22] });

    await userEvent.keyboard("{Shift>}{ArrowUp}{ArrowLeft}{/Shift}{Enter}");

    expect(store.getState().selection).toMatchObject({ weekdays: null, hours: null });
  });

  it("sets them by dragging too", async () => {
    await userEvent.dragAndDrop(cellAt(4 * 24 + 18), cellAt(5 * 24 + 23));

    expect(store.getState().selection).toMatchObject({ weekdays: [4, 5], hours: [18, 19, 20, 21, 22, 23] });
    expect(cellAt(FRIDAY_AT_22).getAttribute("aria-selected")).toBe("true");
    expect(cellAt(3 * 24 + 20).getAttribute("aria-selected")).toBe("false");
  });

  it("is the chosen place's, with a way back to the whole selection", async () => {
    store.getState().choose({ kind: "hotspot", id: "H1" });
    await expect.element(page.getByRole("heading", { name: "Hospitalstorget" })).toBeVisible();
    expect(container.textContent).toContain("Färre än 30 händelser med känd tid (12 händelser)");

    await userEvent.click(page.getByRole("button", { name: "Hela urvalet" }));

    await expect.element(page.getByRole("heading", { name: "Hela urvalet" })).toBeVisible();
    expect(store.getState().chosen).toEqual({ kind: "hotspot", id: "H1" });
  });
});

describe("the timeline", () => {
  it("moves the ends of the period by keys: a week, a month, to the wall", async () => {
    focusSlider("Periodens början");
    await userEvent.keyboard("{ArrowRight}");
    expect(await settled()).toEqual(["2024-01-08", "2026-10-31"]);

    await userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}");
    expect(await settled()).toEqual(["2024-02-01", "2026-10-31"]);

    focusSlider("Periodens slut");
    await userEvent.keyboard("{ArrowLeft}");
    // Data end on a Saturday: the last edge between weeks is the Monday before.
    expect(await settled()).toEqual(["2024-02-01", "2026-10-25"]);

    focusSlider("Flytta perioden");
    await userEvent.keyboard("{Home}");
    expect((await settled())[0]).toBe("2024-01-01");
  });

  it("says the period to those who hear it", async () => {
    const slider = page.getByRole("slider", { name: "Flytta perioden" });

    await expect.element(slider).toHaveAttribute("aria-valuetext", "2024-01-01 – 2026-10-31");
  });

  it("narrows the period by dragging an end, and gives all back at a double click", async () => {
    const end = page.getByRole("slider", { name: "Periodens början" }).element();
    const plot = end.parentElement!;
    const middle = { x: plot.clientWidth / 2, y: 20 };
    await userEvent.dragAndDrop(end, plot, { sourcePosition: { x: 18, y: 20 }, targetPosition: middle });

    const [from, to] = await settled();
    expect(to).toBe("2026-10-31");
    expect(from! > "2025-05-20" && from! < "2025-06-10").toBe(true);

    await userEvent.dblClick(plot, { position: middle });

    expect(store.getState().selection.period).toBeNull();
  });
});

const COUNTS: FilterCounts = {
  total: 30_000,
  all: 30_000,
  undated: 0,
  categories: [],
  weekdays: [],
  hours: [],
  areas: [],
  sources: [],
  months: [],
  days: {
    firstDay: FIRST_DAY,
    counts: Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, day) => 25 + Math.round(8 * Math.sin(day / 58))),
  },
};

const WEEK = weekOf((hour) => (Math.floor(hour / 24) === 4 && hour % 24 >= 20 ? 64 : 3 + ((hour * 7) % 5)), 90);
const LIST = {
  rhythm: rhythmOf(WEEK, null),
  hotspots: [
    {
      id: "H1",
      rank: 1,
      name: "Hospitalstorget",
      rhythm: rhythmOf(
        weekOf((hour) => (hour % 14 === 5 ? 1 : 0), 2),
        WEEK,
      ),
    } as RankedHotspot,
  ] as readonly RankedHotspot[],
} as RankedList;

function weekOf(count: (hour: number) => number, unknown: number): HourCounts {
  const hours = Float64Array.from({ length: 168 }, (_, hour) => count(hour));
  return { hours, known: hours.reduce((sum, value) => sum + value, 0), unknown };
}

function cellAt(index: number): HTMLElement {
  return container.querySelector<HTMLElement>(`[data-cell="${index}"]`)!;
}

function focusSlider(name: string): void {
  (page.getByRole("slider", { name }).element() as HTMLElement).focus();
}

function period(): string[] {
  const { period } = store.getState().selection;
  return period ? [isoDateOfDay(period.fromDay), isoDateOfDay(period.toDay)] : [];
}

/** The store hears of the brush in the next frame. */
async function settled(): Promise<string[]> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return period();
}
