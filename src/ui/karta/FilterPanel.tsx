import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import type { MouseEvent } from "react";
import type { FilterCounts } from "../../domain/selection.ts";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import { useRemembered } from "../shared/use-remembered.ts";
import styles from "./FilterPanel.module.css";
import { FilterSections } from "./FilterSections.tsx";
import { LIST_ID } from "./list-id.ts";

/** Left of the map: what is drawn, and what is counted. */
export function FilterPanel({ counts }: { counts: FilterCounts | null }) {
  const text = useText();
  const [open, setOpen] = useRemembered("panel.left", true);
  const label = text(open ? "filter.fold" : "filter.unfold");
  return (
    <aside className={open ? styles.panel : styles.folded} aria-label={text("filter.panel")}>
      {/* Between here and the list lie all the filters, the map and the time line. */}
      <a className={styles.skip} href={`#${LIST_ID}`} onClick={skip}>
        {text("filter.skipToList")}
      </a>
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

/** As a link does, but without a step in the browser's history. */
function skip(event: MouseEvent) {
  event.preventDefault();
  document.getElementById(LIST_ID)?.focus();
}
