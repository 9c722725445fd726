import { FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import type { DeliveryAnswer } from "../../../domain/presence.ts";
import controls from "../../shared/controls.module.css";
import { useOfferedActions } from "../../shared/offered-actions.ts";
import { useAppState } from "../../shared/store-context.tsx";
import { useText } from "../../shared/text.ts";
import styles from "./DeliveredPanel.module.css";
import { saveDelivered } from "./save-plan.ts";

/** What was delivered in the period as a file, which the import reads back. */
export function DeliveredExports({ answer }: { answer: DeliveryAnswer }) {
  const text = useText();
  const fictional = useAppState((state) => state.summary?.fictional ?? false);
  const [failed, setFailed] = useState(false);
  const save = (dialect: "excel" | "gis") => {
    saveDelivered(answer, fictional, dialect).then(
      () => setFailed(false),
      (error: unknown) => {
        console.error(error);
        setFailed(true);
      },
    );
  };
  useOfferedActions({ "delivered.excel": () => save("excel"), "delivered.gis": () => save("gis") }, true);
  return (
    <div className={styles.actions}>
      {(["excel", "gis"] as const).map((dialect) => (
        <button key={dialect} type="button" className={controls.button} onClick={() => save(dialect)}>
          <FileSpreadsheet size={16} aria-hidden />
          {text(`delivery.save.${dialect}`)}
        </button>
      ))}
      {failed && <p role="alert">{text("planExport.failed")}</p>}
    </div>
  );
}
