import type { HotspotList } from "../../domain/hotspot.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";

/** How many of the selection's events have a point that is nobody's place, and so are in no hotspot. */
export function PiledNote({ piledEvents }: Pick<HotspotList, "piledEvents">) {
  const text = useText();
  const numbers = useNumbers();
  return piledEvents === 0 ? null : <> {text("sources.piled", { events: numbers.events(piledEvents) })}</>;
}
