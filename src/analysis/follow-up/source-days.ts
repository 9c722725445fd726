import type { IncidentColumns } from "../../domain/incident-columns.ts";
import { type Period, periodDays } from "../../domain/period.ts";
import type { Provider, Source } from "../../domain/source.ts";
import { NO_TIME } from "../../domain/time.ts";

/** First and last day among the events of a source of incidents, and how many they are. */
export interface SourceDays {
  readonly name: string;
  readonly provider: Provider;
  readonly days: Period;
  readonly events: number;
}

/** Of so many expected events chance leaves none in one of twenty: more than that, and the source itself is missing. */
const SILENT_AT_MOST = 3;

/**
 * Of the sources that have any dated event, in the order of the columns.
 *
 * @param chosen ids; null: all
 */
export function sourceDaysOf(
  columns: IncidentColumns,
  sources: readonly Source[],
  chosen: readonly string[] | null = null,
): SourceDays[] {
  const { day, source } = columns;
  const tallies = columns.sourceIds.map(() => ({ fromDay: Number.POSITIVE_INFINITY, toDay: 0, events: 0 }));
  for (let i = 0; i < columns.length; i++) {
    if (day[i] === NO_TIME) continue;
    const tally = tallies[source[i]!]!;
    tally.fromDay = Math.min(tally.fromDay, day[i]!);
    tally.toDay = tally.events === 0 ? day[i]! : Math.max(tally.toDay, day[i]!);
    tally.events++;
  }
  return tallies.flatMap(({ fromDay, toDay, events }, i): SourceDays[] => {
    if (events === 0 || (chosen && !chosen.includes(columns.sourceIds[i]!))) return [];
    const { name = "", provider = "other" } = sources.find(({ id }) => id === columns.sourceIds[i]) ?? {};
    return [{ name, provider, days: { fromDay, toDay }, events }];
  });
}

/**
 * The sources of those registers that tell of some of the days asked about and are silent on others: counts of such days
 * compare what was registered, not what happened. Files of one provider are one register, week after week or year after
 * year; those of "other" may be anyone's, each for itself. A register with no day among them adds to none of the counts.
 *
 * A few silent days at the ends of a small register are what chance gives.
 *
 * @param asked the days that are counted, and those that they are compared with
 */
export function unevenSources(sources: readonly SourceDays[], asked: readonly Period[]): readonly SourceDays[] {
  const registerOf = ({ provider, name }: SourceDays) => (provider === "other" ? `other ${name}` : provider);
  const registers = [...new Set(sources.map(registerOf))];
  const total = asked.reduce((sum, period) => sum + periodDays(period), 0);
  return registers.flatMap((register) => {
    const files = sources.filter((source) => registerOf(source) === register);
    const missing = asked.reduce((sum, period) => sum + missingDays(files, period), 0);
    if (missing === total) return [];
    const events = files.reduce((sum, file) => sum + file.events, 0);
    const days = files.reduce((sum, file) => sum + periodDays(file.days), 0);
    return (missing * events) / days < SILENT_AT_MOST ? [] : files;
  });
}

function missingDays(files: readonly SourceDays[], { fromDay, toDay }: Period): number {
  let missing = 0;
  for (let day = fromDay; day <= toDay; day++) {
    if (!files.some(({ days }) => day >= days.fromDay && day <= days.toDay)) missing++;
  }
  return missing;
}
