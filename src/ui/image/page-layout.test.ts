import { describe, expect, it } from "vitest";
import { layOutPage, type PageContents, type PageLayout, type Rect } from "./page-layout.ts";
import { PAPER_IDS, PAPERS, pixelSize, scaleDenominator } from "./papers.ts";
import { scaleBar } from "./scale-bar.ts";
import { type Measure, wrapText } from "./wrap-text.ts";

const measure: Measure = (text, size) => text.length * size * 0.55;
const fill = { kind: "fill", color: "#b10026" } as const;
const block = (key: string, rows: number) => ({
  key,
  title: key,
  caption: "Andel otrygga, procent. Otrygg ute på kvällen i området. 2026",
  steps: [1, 2, 3].map((bound) => ({ swatch: fill, bound: String(bound) })),
  rows: Array.from({ length: rows }, (_, index) => ({ swatch: fill, label: `rad ${index}` })),
});
const CONTENTS: PageContents = {
  title: "Lägesbild Linköping",
  facts: ["Linköping · 36 månader till 2026-10-31", "Alla händelser"],
  fictional: true,
  marks: ["Internt", "Data t.o.m. 2026-10-31"],
  legend: [
    block("Otrygghet", 2),
    block("Täthet", 0),
    block("Händelser", 1),
    block("Hotspots", 1),
    block("Åtgärder", 8),
  ],
  listTitle: "Hotspots på kartan",
  listUnit: "händelser",
  places: Array.from({ length: 20 }, (_, index) => ({ rank: index + 1, name: `Plats ${index}`, count: "12" })),
  more: (count) => `och ${count} till`,
  attribution: "Schematisk karta · © OpenStreetMap contributors (ODbL) · RegSO: SCB (CC0)",
};

describe.each(PAPER_IDS)("the page: %s", (id) => {
  const paper = PAPERS[id];

  it.each([
    ["everything", CONTENTS],
    ["no list", { ...CONTENTS, places: [] }],
    ["no legend", { ...CONTENTS, legend: [] }],
    ["the map alone", { ...CONTENTS, legend: [], places: [] }],
    ["a long title", { ...CONTENTS, title: "Hur trygg är kommunen? ".repeat(12) }],
  ])("holds everything within its margins, nothing over anything else: %s", (_, contents) => {
    const layout = layOutPage(contents, paper, measure);

    const rects = [layout.map, ...layout.blocks, ...listRects(layout)];
    for (const rect of rects) {
      expect(rect.x).toBeGreaterThanOrEqual(paper.margin - 1);
      expect(rect.x + rect.width).toBeLessThanOrEqual(paper.width - paper.margin + 1);
      expect(rect.y + rect.height).toBeLessThanOrEqual(layout.footY);
    }
    rects.forEach((one, i) => {
      for (const other of rects.slice(i + 1)) expect(overlap(one, other)).toBe(false);
    });
    // The map is what the page is about.
    expect(layout.map.width * layout.map.height).toBeGreaterThan(0.33 * paper.width * paper.height);
  });

  it("says how many places there was no room for", () => {
    const { list } = layOutPage(CONTENTS, paper, measure);

    const said = list.more === null ? 0 : Number(/\d+/.exec(list.more.text)?.[0]);
    expect(list.places.length + said).toBe(CONTENTS.places.length);
  });
});

describe("the figures of the page", () => {
  it("is 300 points per inch on A4", () => {
    expect(pixelSize(PAPERS.landscape)).toEqual({ width: 3508, height: 2480 });
    expect(pixelSize(PAPERS.portrait)).toEqual({ width: 2480, height: 3508 });
    expect(pixelSize(PAPERS.screen)).toEqual({ width: 1920, height: 1080 });
  });

  it("has a scale bar of a round number of meters, as long as it may be", () => {
    expect(scaleBar(10, 150)).toEqual({ meters: 1000, length: 100 });
    expect(scaleBar(1.2, 150)).toEqual({ meters: 100, length: 100 / 1.2 });
    expect(scaleBar(13.6, 150)).toEqual({ meters: 2000, length: 2000 / 13.6 });
    expect(scaleBar(40, 150).meters).toBe(5000);
  });

  it("knows its scale: a CSS pixel is 0.26 mm on paper", () => {
    expect(scaleDenominator(0.0254 / 96)).toBeCloseTo(1, 9);
    expect(scaleDenominator(13.229)).toBeCloseTo(50_000, -2);
  });

  it("breaks lines at spaces, and shortens what does not fit", () => {
    const widthOf = (text: string) => text.length;

    expect(wrapText("ett två tre fyra", 8, 3, widthOf)).toEqual(["ett två", "tre fyra"]);
    expect(wrapText("ett två tre fyra fem", 8, 2, widthOf)).toEqual(["ett två", "tre fyr…"]);
    expect(wrapText("medborgarlöftesområde", 8, 2, widthOf)).toEqual(["medborg…"]);
    expect(wrapText("", 8, 2, widthOf)).toEqual([]);
  });
});

function listRects({ list }: PageLayout): Rect[] {
  return list.places.map(({ x, y }) => ({ x, y, width: list.width, height: 18 }));
}

function overlap(a: Rect, b: Rect): boolean {
  const tolerance = 0.5;
  return (
    a.x + tolerance < b.x + b.width &&
    b.x + tolerance < a.x + a.width &&
    a.y + tolerance < b.y + b.height &&
    b.y + tolerance < a.y + a.height
  );
}
