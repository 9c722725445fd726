import type { DecisionFollowUp } from "../domain/follow-up.ts";
import type { LeastShown } from "../domain/shown.ts";
import { type DayNumber, type IsoDate, isoDateOfDay } from "../domain/time.ts";
import { decisionTable } from "./decision-table.ts";
import { markdownLine } from "./markdown.ts";

/** What a meeting saw and decided. The texts are in Swedish, as all files are. */
export interface MeetingMinutes {
  readonly day: DayNumber;
  /** null for data from elsewhere. */
  readonly municipality: string | null;
  readonly period: string;
  readonly filters: string;
  /** Empty when nothing is dated. */
  readonly dataAsOf: IsoDate | "";
  readonly fictional: boolean;
  /** Under what counts are hidden; null in the internal view. */
  readonly least: LeastShown;
  readonly figures: readonly { readonly value: string; readonly label: string; readonly change: string }[];
  readonly places: readonly MeetingPlace[];
  /** Of the day, and those of earlier meetings that are not done; null in the shared view, which has no free text. */
  readonly decisions: {
    readonly today: readonly DecisionFollowUp[];
    readonly left: readonly DecisionFollowUp[];
  } | null;
}

export interface MeetingPlace {
  readonly rank: number;
  readonly name: string;
  readonly why: string;
  /** One fact a line. */
  readonly facts: readonly string[];
}

/** Agenda and decisions, to mail or to keep with the minutes. Whatever a person wrote is text and nothing else. */
export function meetingMarkdown(minutes: MeetingMinutes): string {
  const { municipality, figures, places, decisions, fictional } = minutes;
  const parts = [
    `# Möte ${isoDateOfDay(minutes.day)}${municipality === null ? "" : `, ${markdownLine(municipality)}`}`,
    fictional ? "**FIKTIVA DATA**" : null,
    markdownLine(stamp(minutes)),
    "## Läget",
    figures.map(({ value, label, change }) => `- ${markdownLine(`${value} ${label}: ${change}`)}`).join("\n"),
    "## Dagordning",
    ...(places.length === 0 ? ["Inga platser i urvalet."] : places.flatMap(placeParts)),
    ...(decisions === null ? [] : decisionParts(decisions)),
  ];
  return `${parts.filter((part) => part !== null && part !== "").join("\n\n")}\n`;
}

/** `mote_2026-11-01_data-2026-10-31.md`; a file of the shared view says so in its name. */
export function meetingFileName({ day, dataAsOf, least }: MeetingMinutes): string {
  const asOf = dataAsOf === "" ? "" : `_data-${dataAsOf}`;
  return `mote_${isoDateOfDay(day)}${asOf}${least === null ? "" : "_delat"}.md`;
}

function stamp({ period, filters, dataAsOf, least }: MeetingMinutes): string {
  return [
    `Period: ${period}.`,
    `Urval: ${filters}.`,
    dataAsOf === "" ? null : `Data t.o.m. ${dataAsOf}.`,
    least === null
      ? "Internt: får inte spridas."
      : `Delad vy: antal under ${least} visas inte, och beslut, planer och fritext är inte med.`,
  ]
    .filter((part) => part !== null)
    .join(" ");
}

function placeParts({ rank, name, why, facts }: MeetingPlace): string[] {
  return [
    `### ${rank}. ${markdownLine(name)}`,
    markdownLine(why),
    facts.map((fact) => `- ${markdownLine(fact)}`).join("\n"),
  ];
}

function decisionParts({ today, left }: NonNullable<MeetingMinutes["decisions"]>): string[] {
  return [
    "## Beslut",
    today.length === 0 ? "Inga beslut är noterade." : decisionTable(today),
    "## Kvar från tidigare möten",
    left.length === 0 ? "Inget." : decisionTable(left),
  ];
}
