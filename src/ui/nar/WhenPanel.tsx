import type { RankedList } from "../../domain/priority.ts";
import type { FilterCounts } from "../../domain/selection.ts";

interface Props {
  readonly list: RankedList | null;
  readonly counts: FilterCounts | null;
}

/** When: the timeline whose brush sets the period, and the week by hours. */
export function WhenPanel(_props: Props) {
  return null;
}
