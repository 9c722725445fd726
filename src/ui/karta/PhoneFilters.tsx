import { SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import type { FilterCounts } from "../../domain/selection.ts";
import controls from "../shared/controls.module.css";
import { Modal } from "../shared/Modal.tsx";
import { useText } from "../shared/text.ts";
import { FilterSections } from "./FilterSections.tsx";

export function PhoneFilters({ counts }: { counts: FilterCounts | null }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={controls.button} onClick={() => setOpen(true)}>
        <SlidersHorizontal size={16} aria-hidden />
        {text("filter.openOnPhone")}
      </button>
      {open && (
        <Modal title={text("filter.panel")} fullScreen onClose={() => setOpen(false)}>
          <FilterSections counts={counts} />
        </Modal>
      )}
    </>
  );
}
