import controls from "../shared/controls.module.css";
import { useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import parts from "./parts.module.css";

/** Instead of every step in the shared view: previews and results show single rows and exact counts. */
export function SharedStep() {
  const text = useText();
  const store = useStore();
  return (
    <div className={parts.content}>
      <p>{text("import.shared")}</p>
      <div>
        <button type="button" className={controls.primary} onClick={() => store.getState().chooseView(null)}>
          {text("import.shared.leave")}
        </button>
      </div>
    </div>
  );
}
