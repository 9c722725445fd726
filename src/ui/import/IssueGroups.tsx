import { Download } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import type { FileReport } from "../../dataset/dataset.ts";
import { ISSUE_FATES, type IssueFate } from "../../io/import-model.ts";
import controls from "../shared/controls.module.css";
import { useNumbers } from "../shared/number-format.ts";
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
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const countOf = (fate: IssueFate) => report.counts[COUNT_OF_FATE[fate]];
  const fates = ISSUE_FATES.filter((fate) => countOf(fate) > 0);
  const [chosen, setChosen] = useState<IssueFate | undefined>(fates[0]);
  if (chosen === undefined) return <p className={styles.soft}>{text("import.done.noIssues")}</p>;

  const onKeyDown = (event: KeyboardEvent) => {
    const now = fates.indexOf(chosen);
    const targets: Record<string, number> = {
      ArrowRight: (now + 1) % fates.length,
      ArrowLeft: (now - 1 + fates.length) % fates.length,
      Home: 0,
      End: fates.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    setChosen(fates[target]);
    tabs.current?.querySelectorAll<HTMLElement>("[role=tab]")[target]?.focus();
  };

  return (
    <div className={styles.groups}>
      <h4 id={`${id}title`} className={styles.title}>
        {text("import.done.issues")}
      </h4>
      <div
        ref={tabs}
        role="tablist"
        tabIndex={-1}
        aria-labelledby={`${id}title`}
        className={styles.tabs}
        onKeyDown={onKeyDown}
      >
        {fates.map((fate) => (
          <button
            key={fate}
            type="button"
            role="tab"
            id={`${id}${fate}`}
            aria-selected={fate === chosen}
            aria-controls={`${id}panel`}
            tabIndex={fate === chosen ? 0 : -1}
            className={styles.tab}
            onClick={() => setChosen(fate)}
          >
            {text(`import.fate.${COUNT_OF_FATE[fate]}`)} <span className={styles.count}>{whole(countOf(fate))}</span>
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${chosen}`} className={styles.panel}>
        <button type="button" className={`${controls.button} ${styles.save}`} onClick={() => onSave(chosen)}>
          <Download size={16} aria-hidden />
          {text("import.done.saveGroup", { fate: chosen, count: countOf(chosen) })}
        </button>
        <IssueTable key={chosen} report={report} fate={chosen} count={countOf(chosen)} />
      </div>
    </div>
  );
}
