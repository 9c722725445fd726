import type { TimeBlock } from "../../domain/rhythm.ts";

/** `07` */
export function twoFigures(hour: number): string {
  return String(hour).padStart(2, "0");
}

/** From and to o'clock; midnight as an end is 24. */
export function clockOf(fromHour: number, hours: number): { from: string; to: string } {
  const to = (fromHour + hours) % 24;
  return { from: twoFigures(fromHour), to: twoFigures(to === 0 ? 24 : to) };
}

/** `mån–tors 19–21, fre 19–02`: blocks that join are one, days with the same hours stand together. */
export function blocksInWords(blocks: readonly TimeBlock[], dayNames: readonly string[]): string {
  const daysOf = new Map<string, number[]>();
  for (const { weekday, fromHour, hours } of joined(blocks)) {
    const { from, to } = clockOf(fromHour, hours);
    const clock = `${from}–${to}`;
    daysOf.set(clock, [...(daysOf.get(clock) ?? []), weekday]);
  }
  return [...daysOf].map(([clock, days]) => `${daysInWords(days, dayNames)} ${clock}`).join(", ");
}

/** In the order of the week. Under a day long together, since a clock cannot say more. */
function joined(blocks: readonly TimeBlock[]): { weekday: number; fromHour: number; hours: number }[] {
  const result: { weekday: number; fromHour: number; hours: number }[] = [];
  for (const { weekday, fromHour, hours } of [...blocks].sort((a, b) => startOf(a) - startOf(b))) {
    const last = result.at(-1);
    if (last && startOf(last) + last.hours === weekday * 24 + fromHour && last.hours + hours < 24) last.hours += hours;
    else result.push({ weekday, fromHour, hours });
  }
  return result;
}

function startOf({ weekday, fromHour }: { weekday: number; fromHour: number }): number {
  return weekday * 24 + fromHour;
}

/** `mån–tors`, `mån, ons` */
function daysInWords(days: readonly number[], names: readonly string[]): string {
  const first = days[0]!;
  const isRun = days.length > 2 && days.every((day, index) => day === first + index);
  if (isRun) return `${names[first]}–${names[days.at(-1)!]}`;
  return days.map((day) => names[day]).join(" ");
}
