import { Columns2 } from "lucide-react";
import type { Ref } from "react";
import controls from "../shared/controls.module.css";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { sidesToBegin, toggleComparison } from "./first-sides.ts";

/** Over the map: two of them instead of one, and back. */
export function CompareButton({ ref }: { ref: Ref<HTMLButtonElement> }) {
  const text = useText();
  const store = useStore();
  const isOn = useAppState((state) => state.sideBySide !== null);
  const canCompare = useAppState((state) => state.summary !== null && sidesToBegin(state.summary) !== null);
  return (
    <button
      ref={ref}
      type="button"
      className={controls.button}
      aria-pressed={isOn}
      aria-keyshortcuts="J"
      disabled={!isOn && !canCompare}
      onClick={() => toggleComparison(store)}
    >
      <Columns2 size={16} aria-hidden />
      {text("sides.compare")}
    </button>
  );
}
