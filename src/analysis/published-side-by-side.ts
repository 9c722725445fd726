import type { Publication } from "../domain/publication.ts";
import { isHidden, type Shown, WITHHELD } from "../domain/shown.ts";
import {
  type Both,
  type ComparedPlace,
  ofBoth,
  SIDES,
  type SideBySideAnswer,
  UNTESTED,
  type Untested,
} from "../domain/side-by-side.ts";
import { publishedTotal } from "./published-counts.ts";
import { type PublishedWords, publishedList } from "./published-list.ts";
import { judge } from "./side-by-side.ts";

const KEPT_BACK: Both<Shown> = { a: WITHHELD, b: WITHHELD };

/**
 * The comparison as the shared view may show it: each side is its published list, exactly as it stands when that side is
 * selected by itself, so that two of them beside each other tell nothing more. Counts in the area of both sides together
 * are of no published list, and what is made of them goes too; so do the rasters.
 *
 * The difference of the totals is told when both are shown.
 *
 * @param publication of the same dataset and k
 */
export function publishedSideBySide(
  answer: SideBySideAnswer,
  publication: Publication,
  k: number,
  words: PublishedWords,
): SideBySideAnswer {
  const lists = ofBoth((side) => publishedList(answer.lists[side], publication, answer.selections[side], k, words));
  const totals = ofBoth((side): Shown => {
    const total = publishedTotal(publication, answer.selections[side], k);
    if (isHidden(total)) return total;
    const { totalEvents } = lists[side];
    return totalEvents === answer.lists[side].totalEvents ? totalEvents : WITHHELD;
  });
  const { a, b } = totals;
  const shown = isHidden(a) || isHidden(b) ? null : { a, b };
  return {
    ...answer,
    lists,
    density: { a: null, b: null },
    totals,
    totalsPerDay: shown && answer.totalsPerDay,
    totalDifference: shown && answer.untested === null ? judge(shown, answer.days) : UNTESTED,
    places: answer.places.flatMap((place) => publishedPlace(place, lists, answer.untested)),
  };
}

/** Nothing of a place that is on neither published list. */
function publishedPlace(
  place: ComparedPlace,
  lists: SideBySideAnswer["lists"],
  untested: Untested | null,
): ComparedPlace[] {
  const found = ofBoth((side) => lists[side].hotspots.find(({ id }) => id === place.id) ?? null);
  const seen = found.b ?? found.a;
  if (!seen) return [];
  const isOneSided = SIDES.some((side) => found[side] === null);
  return [
    {
      ...place,
      lngLat: seen.marker,
      listed: ofBoth((side) => found[side] && { rank: found[side].rank, count: found[side].count }),
      inArea: KEPT_BACK,
      perDay: null,
      difference: untested === null && isOneSided ? { ...UNTESTED, verdict: "oneSided" } : UNTESTED,
    },
  ];
}
