import { apart, decidedPairs, doubleKey } from "../analysis/double-key.ts";
import { type FoundDouble, findDoubles } from "../analysis/find-doubles.ts";
import type { DoublePair, DoubleRecord, Doubles, DoubleVerdict } from "../domain/double.ts";
import type { IncidentColumns } from "../domain/incident-columns.ts";
import type { Projection } from "../geo/projection.ts";
import type { LoadedContent } from "./loaded-content.ts";

type DoubleData = Pick<LoadedContent, "doubles"> & {
  readonly columns: IncidentColumns;
  readonly projection: Projection;
};

/** More than anyone goes through at one sitting; the next come when these are decided. */
const MOST_LISTED = 200;

/** What may be the same event in two sources, and what the user has said of it. Yields now and then. */
export function* doublesOf(data: DoubleData): Generator<undefined, Doubles> {
  const { columns, doubles } = data;
  const decided = decidedPairs(columns, doubles);
  const found = yield* findDoubles(columns, decided);
  const of = (verdict: DoubleVerdict) => decided.filter((pair) => pair.verdict === verdict);
  const [same, different] = [of("same"), of("different")];
  const listed = [
    ...found.slice(0, MOST_LISTED).map((pair) => pairOf(data, pair, null)),
    ...[...same, ...different]
      .slice(0, MOST_LISTED)
      .map((pair) => pairOf(data, { ...pair, ...apart(columns, pair) }, pair.verdict)),
  ];
  return {
    pairs: listed.slice(0, MOST_LISTED),
    undecided: found.length,
    same: same.length,
    different: different.length,
  };
}

/** Events that are not counted, because they are the same as an event of a source that was loaded earlier. */
export function doubledEvents(columns: IncidentColumns, doubles: LoadedContent["doubles"]): readonly number[] {
  return decidedPairs(columns, doubles).flatMap(({ verdict, second }) => (verdict === "same" ? [second] : []));
}

function pairOf(data: DoubleData, pair: FoundDouble, verdict: DoubleVerdict | null): DoublePair {
  return {
    key: doubleKey(data.columns, pair),
    first: recordOf(data, pair.first),
    second: recordOf(data, pair.second),
    meters: Math.round(pair.meters),
    minutes: pair.minutes,
    verdict,
  };
}

function recordOf({ columns, projection }: DoubleData, event: number): DoubleRecord {
  const { sourceIds, source, ids, row, categories, category, start, end, x, y } = columns;
  return {
    sourceId: sourceIds[source[event]!]!,
    id: ids[row[event]!] ?? "",
    category: categories[category[event]!] ?? "",
    start: start[event]!,
    end: end[event]!,
    lngLat: projection.inverse(x[event]!, y[event]!),
  };
}
