import type { MadeFile } from "./import-dialog.ts";

/** Four places with a name in Linköping, a kilometre or more apart; [longitude, latitude]. */
export const PLANTED = {
  square: [15.6224, 58.4093],
  skaggetorp: [15.5742, 58.4265],
  ryd: [15.5655, 58.4105],
  berga: [15.645, 58.388],
} as const;
type PlaceName = keyof typeof PLANTED;

/** Events a month at each place. The square gets better in the second year; the others stay as they are. */
const PER_MONTH: Readonly<Record<PlaceName, readonly [first: number, second: number]>> = {
  square: [12, 6],
  skaggetorp: [8, 8],
  ryd: [5, 5],
  berga: [4, 4],
};
const METERS_PER_DEGREE = 111_195;

/** The invented year, and the one before it that it is compared with: January 2025 to October 2026. */
export function yearFiles(seed: number): readonly MadeFile[] {
  const random = seeded(seed);
  const near = (place: PlaceName, meters: number) => moved(PLANTED[place], random, meters);
  /** North of the town, [latitude, longitude]: too spread for a hotspot, and no planted place near. */
  const somewhere = (): [number, number] => [58.44 + random() * 0.02, 15.6 + random() * 0.09];
  const of = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;

  const events: string[] = [];
  const requests: string[] = [];
  const visits: string[] = [];
  for (let month = 0; month < 22; month++) {
    const year = month < 12 ? 2025 : 2026;
    const dayOf = () => dayText(year, (month % 12) + 1, 1 + Math.floor(random() * 28));
    for (const place of Object.keys(PLANTED) as PlaceName[]) {
      for (let i = 0; i < PER_MONTH[place][month < 12 ? 0 : 1]; i++) {
        const category = i % 8 === 7 ? "Narkotikabrott" : of(["Misshandel", "Skadegörelse", "Stöld"]);
        events.push(eventRow(events.length, dayOf(), 19 + Math.floor(random() * 5), category, near(place, 40)));
      }
      if (year === 2026 && place !== "berga") {
        for (let i = 0; i < 3; i++) {
          // Not in the weeks that are planned, nor on a day that is no day of the month.
          const day = dayText(year, (month % 12) + 1, 13 + Math.floor(random() * 15));
          const who = of(["polis", "ordningsvakter"]);
          const at = near(place, 15);
          visits.push(row(`N-${visits.length}`, `${day} 2${i}:15`, 15, place, who, ...at.map(decimal)));
        }
      }
      for (let i = 0; i < 2; i++) {
        const type = of(["belysning", "parkskötsel", "renhållning", "klotter"]);
        const isClosed = random() < 0.7;
        const reported = dayOf();
        const closed = isClosed ? dayAfter(reported, Math.floor(random() * 20)) : "";
        const at = near(place, 60);
        const status = isClosed ? "åtgärdad" : "öppen";
        requests.push(row(`A-${requests.length}`, reported, type, status, closed, ...at.map(decimal)));
      }
    }
    for (let i = 0; i < 20; i++) events.push(eventRow(events.length, dayOf(), 10, "Stöld", somewhere()));
  }
  // The data begin and end with whole months.
  events.push(eventRow(events.length, "2025-01-01", 12, "Stöld", somewhere()));
  events.push(eventRow(events.length, "2026-10-31", 12, "Stöld", somewhere()));

  const survey = Array.from({ length: 32 }, (_, i) => {
    const code = `0580R${String(i + 1).padStart(3, "0")}`;
    return [
      row(code, "", "2025", QUESTION, decimal1(44 + (i % 7)), 180 + i),
      row(code, "", "2026", QUESTION, decimal1(33 + (i % 5)), 170 + i),
    ];
  }).flat();

  return [
    file("handelser.csv", "id;från;till;kategori;lat;lon", events),
    file("atgarder.csv", "id;anmäld;typ;status;åtgärdad;lat;lon", requests),
    file("matning.csv", "områdeskod;område;mätning;fråga;andel_otrygga_procent;antal_svar", survey),
    file("narvaro.csv", "id;start;minuter;plats;vem;lat;lon", visits),
  ];
}

export const QUESTION = "Otrygg utomhus sent på kvällen";

function eventRow(index: number, day: string, hour: number, category: string, at: readonly number[]): string {
  return row(`H-${index}`, `${day} ${String(hour).padStart(2, "0")}:30`, "", category, ...at.map(decimal));
}

function file(name: string, header: string, rows: readonly string[]): MadeFile {
  return { name, content: [header, ...rows].join("\r\n") };
}

function row(...cells: readonly (string | number)[]): string {
  return cells.join(";");
}

/** @returns [latitude, longitude], as the columns have them */
function moved(
  [lng, lat]: readonly [number, number],
  random: () => number,
  meters: number,
): readonly [lat: number, lng: number] {
  const angle = 2 * Math.PI * random();
  const distance = (meters * Math.sqrt(random())) / METERS_PER_DEGREE;
  return [lat + distance * Math.sin(angle), lng + (distance * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180)];
}

function dayText(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function decimal(value: number): string {
  return value.toFixed(6).replace(".", ",");
}

function decimal1(value: number): string {
  return value.toFixed(1).replace(".", ",");
}

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
