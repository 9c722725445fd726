import { Info } from "lucide-react";
import { useText } from "../shared/text.ts";
import styles from "./FlowNotice.module.css";
import type { FlowNotice as Notice } from "./import-flow.ts";

/** What just happened, said where the user lands. The live region stands there first, so that it is read out. */
export function FlowNotice({ notice }: { notice: Notice | null }) {
  const text = useText();
  return (
    <div aria-live="polite" className={styles.live}>
      {notice && (
        <p className={styles.notice}>
          <Info size={16} aria-hidden />
          {notice.code === "failed"
            ? text("import.notice.failed", {
                fileName: notice.fileName,
                reason: text(`import.failure.${notice.failure}`),
              })
            : text(`import.notice.${notice.code}`)}
        </p>
      )}
    </div>
  );
}
