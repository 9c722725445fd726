import { monthsUpTo, type Period } from "../../domain/period.ts";
import type { MessageId } from "../../i18n/messages.ts";

export interface PeriodPreset {
  /** For a button. */
  readonly label: MessageId;
  readonly name: MessageId;
  /** null: everything there is. */
  readonly period: Period | null;
}

/** Back from the data's last day, not from today: that is what there is. */
export function periodPresets(firstDay: number, lastDay: number): readonly PeriodPreset[] {
  const longerThan36 = monthsUpTo(36, Number.NEGATIVE_INFINITY, lastDay).fromDay >= firstDay;
  return [
    longerThan36
      ? { label: "period.36", name: "period.last36", period: null }
      : { label: "period.all", name: "period.whole", period: null },
    { label: "period.12", name: "period.last12", period: monthsUpTo(12, firstDay, lastDay) },
    { label: "period.3", name: "period.last3", period: monthsUpTo(3, firstDay, lastDay) },
    {
      label: "period.28",
      name: "period.last28",
      period: { fromDay: Math.max(firstDay, lastDay - 27), toDay: lastDay },
    },
  ];
}
