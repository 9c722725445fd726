import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import type { FilterCounts } from "../../domain/selection.ts";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import { useRemembered } from "../shared/use-remembered.ts";
import styles from "./FilterPanel.module.css";
import { FilterSections } from "./FilterSections.tsx";

/** Left of the map: what is drawn, and what is counted. */
export function FilterPanel({ counts }: { counts: FilterCounts | null }) {
  const text = useText();
  const [open, setOpen] = useRemembered("panel.left", true);
  const label = text(open ? "filter.fold" : "filter.unfold");
  return (
    <aside className={open ? styles.panel : styles.folded} aria-label={text("filter.panel")}>
      <div className={styles.head}>
        {open && <h2 className={styles.title}>{text("filter.panel")}</h2>}
        <button
          type="button"
          className={controls.icon}
          aria-label={label}
          aria-expanded={open}
          title={label}
          onClick={() => setOpen(!open)}
        >
          {open ? <PanelLeftClose size={18} aria-hidden /> : <PanelLeftOpen size={18} aria-hidden />}
        </button>
      </div>
      {open && <FilterSections counts={counts} />}
    </aside>
  );
}
