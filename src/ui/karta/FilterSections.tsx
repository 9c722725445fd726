import { EVERYTHING, type FilterCounts } from "../../domain/selection.ts";
import { BaseMapSection } from "../base-map/BaseMapSection.tsx";
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
  const beside = useAppState((state) => state.sideBySide?.kind ?? null);
  const restricted = Object.keys(EVERYTHING).some((key) => selection[key as keyof typeof EVERYTHING] !== null);
  return (
    <>
      <div className={styles.sections}>
        {/* What differs between two sides is chosen over their maps. */}
        {beside && <p className={styles.note}>{text("sides.shared")}</p>}
        {beside !== "periods" && <PeriodSection />}
        {beside !== "categories" && <CategorySection counts={counts} />}
        <SourceSection counts={counts} />
        {beside === null && <LayerSection />}
        <BaseMapSection />
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
