import { dayOfMinute, type LocalMinute, MINUTES_PER_DAY } from "../domain/time.ts";
import { isEmptyCell } from "./cell.ts";
import type { Mapping } from "./import-model.ts";
import { parseClock } from "./parse-clock.ts";
import { addClock, emptyTime, type ParsedTime, parseTime, type TimeProblem, type TimeRules } from "./parse-time.ts";

/**
 * When something began and ended, from up to four columns: dates or dates and times, and clocks of their own. One reader
 * is used for all rows of a file; what the last row said is in it.
 */
export class SpanReader {
  startMinute: LocalMinute = 0;
  /** The beginning's own span where no end is told: a day for a date without clock. */
  endMinute: LocalMinute = 0;
  /** Minutes that the text of the beginning covers. */
  startSpan = 0;
  /** Minutes that the text of the end covers; null when nothing of its own says when it ended. */
  endSpan: number | null = null;
  /** In the hour that happens twice. */
  isDoubled = false;
  /** Of the last problem. */
  problemColumn = -1;
  private readonly from = emptyTime();
  private readonly to = emptyTime();

  constructor(private readonly columns: Mapping["columns"]) {}

  /** @returns null when the row says when it began; `empty-time` when it does not */
  read(cells: readonly string[], rules: TimeRules): TimeProblem | "empty-time" | null {
    const { columns, from, to } = this;
    const problem = this.readMoment(cells, columns.from, columns.fromTime, rules, from);
    if (problem && problem !== "empty-time") return problem;
    const endProblem = this.readMoment(cells, columns.to, columns.toTime, rules, to);
    if (endProblem && endProblem !== "empty-time") return endProblem;
    if (problem) {
      this.problemColumn = columns.from ?? -1;
      return problem;
    }
    this.startMinute = from.minute;
    this.startSpan = from.span;
    this.isDoubled = from.doubled;
    if (endProblem) {
      this.setEndOnSameDate(cells);
    } else {
      this.endMinute = to.minute + to.span;
      this.endSpan = to.span;
      this.isDoubled ||= to.doubled;
    }
    this.problemColumn = columns.to ?? columns.toTime ?? -1;
    return this.endMinute < this.startMinute ? "end-before-start" : null;
  }

  /** A date or a date and time, with the clock of a second column when there is one. */
  private readMoment(
    cells: readonly string[],
    dateColumn: number | undefined,
    clockColumn: number | undefined,
    rules: TimeRules,
    out: ParsedTime,
  ): TimeProblem | "empty-time" | null {
    if (dateColumn === undefined) return "empty-time";
    this.problemColumn = dateColumn;
    const cell = cells[dateColumn] ?? "";
    if (isEmptyCell(cell)) return "empty-time";
    const problem = parseTime(cell, rules, out);
    if (problem || clockColumn === undefined) return problem;
    const clockCell = cells[clockColumn] ?? "";
    // Programs write the date of a date-and-clock pair as midnight.
    if (isEmptyCell(clockCell) || (out.span === 0 && out.minute % MINUTES_PER_DAY !== 0)) return null;
    this.problemColumn = clockColumn;
    return addClock(clockCell, rules, out);
  }

  /** A second clock without a second date is on the first date, or on the next when it is past midnight. */
  private setEndOnSameDate(cells: readonly string[]): void {
    const { startMinute, startSpan } = this;
    const { to, toTime } = this.columns;
    this.endMinute = startMinute + startSpan;
    this.endSpan = null;
    if (toTime === undefined || to !== undefined || startSpan !== 0) return;
    const clock = parseClock(cells[toTime] ?? "");
    if (Number.isNaN(clock)) return;
    const minute = dayOfMinute(startMinute) * MINUTES_PER_DAY + clock;
    this.endMinute = minute < startMinute ? minute + MINUTES_PER_DAY : minute;
    this.endSpan = 0;
  }
}
