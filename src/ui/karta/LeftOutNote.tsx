import type { HotspotList } from "../../domain/hotspot.ts";
import { useListText } from "../shared/list-text.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";

/** What of the selection does not rank, how much it is, and why. Nothing when all of it ranks. */
export function LeftOutNote({ leftOut }: Pick<HotspotList, "leftOut">) {
  const text = useText();
  const listText = useListText();
  const numbers = useNumbers();
  const [first, ...more] = leftOut;
  if (!first) return null;
  if (more.length === 0) {
    return text("options.leftOutOne", { category: first.category, events: numbers.events(first.count) });
  }
  return text("options.leftOutMany", {
    categories: listText(
      leftOut.map(({ category, count }) => text("options.leftOutItem", { category, count: numbers.count(count) })),
    ),
  });
}
