import { EVERYTHING, type FilterCounts } from "../../domain/selection.ts";
import controls from "../shared/controls.module.css";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { AreaSection } from "./AreaSection.tsx";
import { CategorySection } from "./CategorySection.tsx";
import styles from "./FilterSections.module.css";
import { LayerSection } from "./LayerSection.tsx";
import { PeriodSection } from "./PeriodSection.tsx";
import { SourceSection } from "./SourceSection.tsx";
import { TimeSection } from "./TimeSection.tsx";

/** The same in the panel and in the phone's dialog: first what is counted, which changes with every question. */
export function FilterSections({ counts }: { counts: FilterCounts | null }) {
  const text = useText();
  const store = useStore();
  const selection = useAppState((state) => state.selection);
  const restricted = Object.keys(EVERYTHING).some((key) => selection[key as keyof typeof EVERYTHING] !== null);
  return (
    <>
      <div className={styles.sections}>
        <PeriodSection />
        <CategorySection counts={counts} />
        <SourceSection counts={counts} />
        <LayerSection />
        <TimeSection counts={counts} />
        <AreaSection counts={counts} />
      </div>
      <div className={styles.foot}>
        <button
          type="button"
          className={controls.button}
          disabled={!restricted}
          onClick={() => store.getState().clearSelection()}
        >
          {text("filter.clear")}
        </button>
      </div>
    </>
  );
}
