import { FileUp } from "lucide-react";
import { useText } from "../shared/text.ts";
import styles from "./ChooseStep.module.css";
import { FileInput } from "./FileInput.tsx";
import { FlowNotice } from "./FlowNotice.tsx";
import type { ImportFlow } from "./import-flow.ts";
import { TemplateLinks } from "./TemplateLinks.tsx";
import type { ImportActions } from "./use-import-flow.ts";

export function ChooseStep({ flow, actions }: { flow: ImportFlow; actions: ImportActions }) {
  const text = useText();
  return (
    <div className={styles.step}>
      <FlowNotice notice={flow.notice} />
      <div className={styles.drop}>
        <FileUp size={28} strokeWidth={1.5} aria-hidden />
        <FileInput primary onFiles={actions.addFiles} />
        <p>{text("import.choose.drop")}</p>
      </div>
      <p>{text("import.choose.formats")}</p>
      <p>{text("import.choose.kinds")}</p>
      <p className={styles.privacy}>{text("import.choose.privacy")}</p>
      <TemplateLinks />
    </div>
  );
}
