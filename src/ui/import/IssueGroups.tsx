import { Download } from "lucide-react";
import { useState } from "react";
import type { FileReport } from "../../dataset/dataset.ts";
import { ISSUE_FATES, type IssueFate } from "../../io/import-model.ts";
import controls from "../shared/controls.module.css";
import { useNumbers } from "../shared/number-format.ts";
import { Tabs } from "../shared/Tabs.tsx";
import { useText } from "../shared/text.ts";
import { COUNT_OF_FATE } from "./fates.ts";
import styles from "./IssueGroups.module.css";
import { IssueTable } from "./IssueTable.tsx";

interface Props {
  readonly report: FileReport;
  /** Save every row of a fate, also those beyond the ones listed. */
  readonly onSave: (fate: IssueFate) => void;
}

/** The rows that were not simply read, one group per fate, so that the user can mend the file. */
export function IssueGroups({ report, onSave }: Props) {
  const text = useText();
  const { whole } = useNumbers();
  const countOf = (fate: IssueFate) => report.counts[COUNT_OF_FATE[fate]];
  const fates = ISSUE_FATES.filter((fate) => countOf(fate) > 0);
  const [chosen, setChosen] = useState<IssueFate | undefined>(fates[0]);
  if (chosen === undefined) return <p className={styles.soft}>{text("import.done.noIssues")}</p>;

  return (
    <div className={styles.groups}>
      <h4 className={styles.title}>{text("import.done.issues")}</h4>
      <Tabs
        label={text("import.done.issues")}
        tabs={fates.map((id) => ({ id, name: `${text(`import.fate.${COUNT_OF_FATE[id]}`)} ${whole(countOf(id))}` }))}
        chosen={chosen}
        onChoose={setChosen}
      >
        <button type="button" className={`${controls.button} ${styles.save}`} onClick={() => onSave(chosen)}>
          <Download size={16} aria-hidden />
          {text("import.done.saveGroup", { fate: chosen, count: countOf(chosen) })}
        </button>
        <IssueTable key={chosen} report={report} fate={chosen} count={countOf(chosen)} />
      </Tabs>
    </div>
  );
}
