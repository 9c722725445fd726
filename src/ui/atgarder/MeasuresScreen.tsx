import type { RankedList } from "../../domain/priority.ts";
import { useAppState } from "../shared/store-context.tsx";
import type { Answer } from "../shared/use-answer.ts";
import { Measures } from "./Measures.tsx";
import styles from "./MeasuresScreen.module.css";
import { SharedMeasures } from "./SharedMeasures.tsx";

/** What is to be mended: as a list beside the map, by area and type, and against what was promised. */
export function MeasuresScreen({ hotspots }: { hotspots: Answer<RankedList> }) {
  const isShared = useAppState((state) => state.leastShown !== null);
  return <div className={styles.screen}>{isShared ? <SharedMeasures /> : <Measures hotspots={hotspots.value} />}</div>;
}
