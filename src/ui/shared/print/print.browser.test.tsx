import "../../tokens.css";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Dataset } from "../../../dataset/dataset.ts";
import type { Area } from "../../../domain/area.ts";
import { createAppStore } from "../../../state/store.ts";
import { aSummary } from "../../../testing/summary.ts";
import { Providers } from "../../shell/Providers.tsx";
import { SmallMap } from "../SmallMap.tsx";
import { PrintPage } from "./PrintPage.tsx";
import { usePrint } from "./use-print.tsx";

const RING = [
  [15.55, 58.38],
  [15.7, 58.38],
  [15.7, 58.44],
  [15.55, 58.38],
] as const;
const AREAS: readonly Area[] = [{ code: "A", name: "Alfa", polygons: [[RING]] }];
const MARKS = {
  marks: [
    { id: "v1", lngLat: [15.6, 58.4], look: "planned", label: "1", tooltip: "" },
    { id: "v2", lngLat: [15.63, 58.41], look: "done", label: "2", tooltip: "" },
  ],
  routes: [
    [
      [15.6, 58.4],
      [15.63, 58.41],
    ],
  ],
} as const;

let container: HTMLElement;
let root: Root;

beforeEach(() => {
  container = document.createElement("div");
  document.body.append(container);
  const store = createAppStore();
  store.getState().dataLoaded(aSummary({ fictional: true, lastDay: 20_000 }));
  root = createRoot(container);
  root.render(
    <Providers store={store} dataset={{} as Dataset}>
      <PrintsAMap />
    </Providers>,
  );
});

afterEach(() => {
  root.unmount();
  container.remove();
  vi.restoreAllMocks();
});

function PrintsAMap() {
  const { print, pages } = usePrint();
  const sheet = (
    <PrintPage title="Pass" subtitle="Fredag">
      <SmallMap areas={AREAS} base={null} marks={MARKS} label="Karta med två stopp" />
    </PrintPage>
  );
  return (
    <>
      <button type="button" onClick={() => print(sheet)}>
        Skriv ut
      </button>
      {pages}
    </>
  );
}

describe("what is printed", () => {
  it("is on the page when the printer asks, says how new and how true it is, and is gone afterwards", async () => {
    let printed: HTMLElement | null = null;
    vi.spyOn(window, "print").mockImplementation(() => {
      printed = document.querySelector("#utskrift")?.cloneNode(true) as HTMLElement;
    });

    await userEvent.click(page.getByRole("button", { name: "Skriv ut" }));
    const words = printed!.textContent;
    dispatchEvent(new Event("afterprint"));

    for (const part of ["Pass", "Fredag", "FIKTIVA DATA", "Internt", "Data t.o.m. 2024-10-04"])
      expect(words).toContain(part);
    await expect.poll(() => document.querySelector("#utskrift")).toBeNull();
  });

  it("has a map with every mark, its way and its scale", async () => {
    vi.spyOn(window, "print").mockImplementation(() => {});
    await userEvent.click(page.getByRole("button", { name: "Skriv ut" }));

    const map = document.querySelector("#utskrift svg[aria-label='Karta med två stopp']")!;

    expect([...map.querySelectorAll("circle")]).toHaveLength(2);
    expect(map.querySelector("path[stroke-dasharray]")?.getAttribute("d")).toMatch(/^M[\d. ]+L[\d. ]+$/);
    expect(map.textContent).toContain("200 m");
  });
});
