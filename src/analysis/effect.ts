import { isUncoveredByPresence } from "../domain/category-traits.ts";
import type { BeforeAfter, EffectAnswer, EffectPlace, EffectQuestion } from "../domain/effect.ts";
import { PILED } from "../domain/incident-columns.ts";
import type { Selection } from "../domain/selection.ts";
import { NO_TIME } from "../domain/time.ts";
import { smallestDetectable, weightedDisplacementDifference } from "./displacement.ts";
import type { HotspotContext } from "./hotspot-list.ts";
import { compileSelection, passesFilters } from "./selection-mask.ts";

/**
 * Did it help? Events of the selection, its period lifted, within the radius of a treated place and of its control, and
 * in a ring around each when asked for, over the `days` days before the start and the `days` days from it; compared by
 * the weighted displacement difference.
 *
 * Distances are exact, from the events' own positions, edge included: whole discs, also where another hotspot took a
 * part of one. Events on points of false precision take no part. Offences that presence itself uncovers are left out unless asked for: the measure would find its own.
 */
export function effectOf(
  { columns }: Pick<HotspotContext, "columns">,
  selection: Selection,
  question: EffectQuestion,
): EffectAnswer {
  const { treated, control, startDay, days, ringMeters } = question;
  const firstDay = startDay - days;
  const lastDay = startDay + days - 1;
  if (columns.firstDay === null || columns.lastDay === null) return { ok: false, reason: "noEvents" };
  if (firstDay < columns.firstDay || lastDay > columns.lastDay) return { ok: false, reason: "outsideData" };
  if (doPlacesOverlap(treated, control, ringMeters)) return { ok: false, reason: "overlap" };

  const compiled = compileSelection(columns, selection);
  const isLeftOut = columns.categories.map((name) => !question.includeUncovered && isUncoveredByPresence(name));
  // [part][treated or control][before or after]
  const counts = [
    [
      [0, 0],
      [0, 0],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  ];
  for (let i = 0; i < columns.length; i++) {
    const part0 = partOf(treated, ringMeters, columns.x[i]!, columns.y[i]!);
    const isTreated = part0 >= 0;
    const part = isTreated ? part0 : partOf(control, ringMeters, columns.x[i]!, columns.y[i]!);
    if (part < 0) continue;
    const day = columns.day[i]!;
    if (day === NO_TIME || day < firstDay || day > lastDay) continue;
    if ((columns.marks[i]! & PILED) !== 0) continue;
    if (isLeftOut[columns.category[i]!] || !passesFilters(columns, compiled, i)) continue;
    counts[part]![isTreated ? 0 : 1]![day < startDay ? 0 : 1]! += 1;
  }
  const place = beforeAfter(counts[0]!);
  const ring = ringMeters === null ? null : beforeAfter(counts[1]!);
  const difference = weightedDisplacementDifference(place, ring);
  if (!difference) return { ok: false, reason: "noEvents" };
  const before = [place, ...(ring ? [ring] : [])].reduce(
    (sum, { treatedBefore, controlBefore }) => sum + treatedBefore + controlBefore,
    0,
  );
  return { ok: true, effect: { place, ring, ...difference, smallestDetectable: smallestDetectable(before) } };
}

/** Whether an event could belong to both: the discs, with their rings when there are any, touch or cover each other. */
export function doPlacesOverlap(a: EffectPlace, b: EffectPlace, ringMeters: number | null): boolean {
  const reach = a.radiusMeters + b.radiusMeters + 2 * (ringMeters ?? 0);
  return Math.hypot(a.centerXy[0] - b.centerXy[0], a.centerXy[1] - b.centerXy[1]) <= reach;
}

/** 0: in the disc; 1: in its ring; -1: in neither. */
function partOf({ centerXy, radiusMeters }: EffectPlace, ringMeters: number | null, x: number, y: number): -1 | 0 | 1 {
  const squared = (x - centerXy[0]) ** 2 + (y - centerXy[1]) ** 2;
  if (squared <= radiusMeters ** 2) return 0;
  return ringMeters !== null && squared <= (radiusMeters + ringMeters) ** 2 ? 1 : -1;
}

function beforeAfter([treated, control]: number[][]): BeforeAfter {
  return {
    treatedBefore: treated![0]!,
    treatedAfter: treated![1]!,
    controlBefore: control![0]!,
    controlAfter: control![1]!,
  };
}
