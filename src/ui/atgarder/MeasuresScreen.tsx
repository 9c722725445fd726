import type { RankedList } from "../../domain/priority.ts";
import { useText } from "../shared/text.ts";
import type { Answer } from "../shared/use-answer.ts";

export function MeasuresScreen({ hotspots: _hotspots }: { hotspots: Answer<RankedList> }) {
  const text = useText();
  return <h2>{text("measures.title")}</h2>;
}
