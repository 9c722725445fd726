import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { rememberImport } from "../import/import-dialog-store.ts";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { say } from "../undo/notice-store.ts";

/** The way back to the example data: no question first, for it can be undone. */
export function DataActions() {
  const text = useText();
  const store = useStore();
  const dataset = useDataset();
  const builtIn = useAppState((state) => state.summary?.builtIn ?? true);
  const [working, setWorking] = useState(false);

  async function toBuiltIn() {
    setWorking(true);
    try {
      store.getState().dataReplaced(await dataset.loadBuiltIn());
      rememberImport([]);
      say(text("data.builtIn.done"), true);
    } catch (error) {
      console.error(error);
      say(text("data.failed"));
    } finally {
      setWorking(false);
    }
  }

  return (
    <button
      type="button"
      className={controls.button}
      aria-disabled={builtIn || working}
      onClick={() => !builtIn && !working && void toBuiltIn()}
    >
      <RotateCcw size={16} aria-hidden />
      {text("data.builtIn")}
    </button>
  );
}
