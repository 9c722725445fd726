import { indexEvents } from "../../src/analysis/event-index.ts";
import { filterCounts } from "../../src/analysis/filter-counts.ts";
import { createBaseRegister } from "../../src/analysis/hotspot-ids.ts";
import { type HotspotContext, hotspotList } from "../../src/analysis/hotspot-list.ts";
import { countHotspots } from "../../src/analysis/hotspots.ts";
import { packedEvents } from "../../src/analysis/packed-events.ts";
import { selectionPass } from "../../src/analysis/selection-pass.ts";
import { studyArea } from "../../src/analysis/study-area.ts";
import { DEFAULT_HOTSPOT_OPTIONS } from "../../src/domain/hotspot.ts";
import type { IncidentRows } from "../../src/domain/incident.ts";
import type { IncidentColumns } from "../../src/domain/incident-columns.ts";
import { EVERYTHING } from "../../src/domain/selection.ts";
import { type Projection, projectionFor } from "../../src/geo/projection.ts";
import { clusteredRows } from "../../src/testing/incident-rows.ts";
import { filterChange } from "./filter-changes.ts";
import { measureInBrowser } from "./in-browser.ts";
import { type Rival, rivals } from "./rivals.ts";
import { number, table } from "./table.ts";
import { measure, median, quantile, type Timing } from "./timing.ts";

const EVENTS = 1_000_000;
const DBSCAN_EVENTS = 20_000;
const GOAL = 10;

/** How long the hotspots of a million events take, and what others take for the same points. */
export async function hotspotPart(): Promise<void> {
  const projection = projectionFor(3006);
  const rows = clusteredRows({ length: EVENTS, seed: 1, sideMeters: 30_000, months: 36 });
  const fewRows = firstRows(rows, DBSCAN_EVENTS);
  const lngLat = new Float64Array(2 * EVENTS);
  for (let i = 0; i < EVENTS; i++) lngLat.set(projection.inverse(rows.x[i]!, rows.y[i]!), 2 * i);

  console.log(
    `${number.format(EVENTS)} händelser, 30 × 30 km, 36 månader. Node ${process.version}. Medianer i millisekunder.\n`,
  );

  const columns = indexEvents([{ rows, sourceIndex: 0 }], null);
  const context = contextOf(columns, projection);
  const hotspotsOf = (data: IncidentColumns) => countHotspots(data, EVERYTHING, DEFAULT_HOTSPOT_OPTIONS);

  const ready = measure(15, 5, () => hotspotsOf(columns));
  const fromRows = measure(5, 2, () => hotspotsOf(indexEvents([{ rows, sourceIndex: 0 }], null)));
  const list = measure(15, 5, () => hotspotList(context, EVERYTHING, DEFAULT_HOTSPOT_OPTIONS, null));
  const counts = measure(15, 5, () => filterCounts(columns, EVERYTHING));
  const area = measure(3, 1, () => studyArea(columns, []));
  const changes = measure(100, 10, (run) => {
    const selection = filterChange(
      { categories: columns.categories, firstDay: columns.firstDay!, lastDay: columns.lastDay! },
      run,
    );
    // One scan for both, as the engine does.
    const pass = selectionPass(columns, selection);
    filterCounts(columns, selection, pass);
    hotspotList(context, selection, DEFAULT_HOTSPOT_OPTIONS, null, pass);
  });
  const bytes = [...Object.values(columns), ...Object.values(packedEvents(columns))].reduce(
    (sum: number, column: unknown) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
    0,
  );

  table([
    ["Lägesbild", "median", "snabbast", "95 %"],
    ["20 hotspots, kolumner klara: urval, vikter, raster, diskar, räkning per plats", ...times(ready)],
    ["20 hotspots från råa rader: dessutom sammanslagning, timmar, sortering per cell", ...times(fromRows)],
    ["hela listan: 20 hotspots med namn, id och konturer i WGS84", ...times(list)],
    ["antal för alla filterval (filterCounts)", ...times(counts)],
    ["studieområde, en gång per datamängd", ...times(area)],
    ["filterbyte: antal + hela listan, 100 omväxlande", ...times(changes)],
  ]);

  console.log(`Kolumner och index: ${number.format(bytes / EVENTS)} byte per händelse.\n`);

  const fewColumns = indexEvents([{ rows: fewRows, sourceIndex: 0 }], null);
  const fewReady = median(measure(15, 5, () => hotspotsOf(fewColumns)));
  const fewFromRows = median(measure(15, 5, () => hotspotsOf(indexEvents([{ rows: fewRows, sourceIndex: 0 }], null))));

  const comparisons = rivals(lngLat, DBSCAN_EVENTS).map((rival) => {
    const time = median(measure(rival.runs, rival.warmUps, () => rival.run()));
    const ours =
      rival.points === EVENTS
        ? { ready: median(ready), fromRows: median(fromRows) }
        : { ready: fewReady, fromRows: fewFromRows };
    return comparison(rival, time, ours);
  });
  table([
    ["Samma punkter", "antal", "ms", "vi, kolumner klara", "vi, från råa rader", `minst ${GOAL} ×`],
    ...comparisons,
  ]);
  console.log(
    "Jämförelsen gäller tid, inte samma svar: supercluster grupperar för visning, h3-js delar in i rutor, DBSCAN ger kluster\n" +
      "av ojämn storlek. Omvandling till GeoJSON är inte inräknad. Sista kolumnen gäller med kolumner klara, som vid filterbyte.",
  );

  await browserPart();
}

/**
 * Filter changes as the app meets them, and how their time grows with the events: a line by least squares through the
 * medians, whose start is the constant part.
 */
async function browserPart(): Promise<void> {
  const sizes = [10_000, 100_000, 500_000, EVENTS, 2 * EVENTS];
  const figures = await measureInBrowser(sizes);
  console.log(
    "\nFilterbyte i Chromium: från frågan på huvudtråden tills antal och hela listan är där, genom arbetstråden och med\n" +
      "meddelanden. 10 för uppvärmning, 100 mätta. Mål vid 1 000 000: median 80, 95 % 120.\n",
  );
  const medians = figures.map(({ filterChanges }) => median(timingOf(filterChanges)));
  table([
    ["Händelser", "median", "95 %", "kolumner och index, byte/händelse", "allt i arbetstråden, byte/händelse"],
    ...figures.map(({ events, filterChanges, memory }, i) => [
      number.format(events),
      number.format(medians[i]!),
      number.format(quantile(timingOf(filterChanges), 0.95)),
      number.format(memory.typedArrays / events),
      number.format((memory.typedArrays + memory.heap) / events),
    ]),
  ]);
  const { start, slope } = lineThrough(
    figures.map(({ events }) => events),
    medians,
  );
  console.log(
    `Fast del ${number.format(start)} ms, därtill ${number.format(slope * EVENTS)} ms per miljon händelser. ` +
      "Minnet räknar de inbyggda exempeldata med.",
  );
}

function timingOf(times: readonly number[]): Timing {
  return { sorted: times.toSorted((a, b) => a - b) };
}

function lineThrough(x: readonly number[], y: readonly number[]): { start: number; slope: number } {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const spread = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
  const slope = x.reduce((sum, value, i) => sum + (value - meanX) * (y[i]! - meanY), 0) / spread;
  return { start: meanY - slope * meanX, slope };
}

function times(timing: Timing): string[] {
  return [median(timing), timing.sorted[0]!, quantile(timing, 0.95)].map((ms) => number.format(ms));
}

function comparison(rival: Rival, time: number, ours: { ready: number; fromRows: number }): string[] {
  const faster = (our: number) => `${number.format(time / our)} × snabbare (${number.format(our)} ms)`;
  return [
    rival.name,
    number.format(rival.points),
    number.format(time),
    faster(ours.ready),
    faster(ours.fromRows),
    time / ours.ready >= GOAL ? "ja" : "NEJ",
  ];
}

function contextOf(data: IncidentColumns, projection: Projection): HotspotContext {
  return {
    columns: data,
    projection,
    areaIndex: null,
    places: [],
    requests: [],
    unsafePlaces: [],
    survey: [],
    studyArea: studyArea(data, []),
    fictional: true,
    baseRegister: createBaseRegister(data),
  };
}

function firstRows(all: IncidentRows, length: number): IncidentRows {
  return {
    ...all,
    length,
    x: all.x.slice(0, length),
    y: all.y.slice(0, length),
    start: all.start.slice(0, length),
    end: all.end.slice(0, length),
    precision: all.precision.slice(0, length),
    category: all.category.slice(0, length),
    subcategory: all.subcategory.slice(0, length),
  };
}
