import { ChevronDown } from "lucide-react";
import { type ReactNode, useId } from "react";
import styles from "./Section.module.css";
import { useRemembered } from "./use-remembered.ts";

interface Props {
  /** Remembers whether it is open. */
  readonly name: string;
  readonly title: string;
  /** What is chosen, in few words; seen also when folded. */
  readonly summary?: string | undefined;
  readonly openAtFirst?: boolean;
  /** Its content is made when it is opened. */
  readonly isLate?: boolean;
  readonly children: ReactNode;
}

/** A named group of controls that folds. */
export function Section({ name, title, summary, openAtFirst = true, isLate = false, children }: Props) {
  const [open, setOpen] = useRemembered(`section.${name}`, openAtFirst);
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot hold the button in every browser
    <div role="group" aria-labelledby={`${id}title`} className={styles.section}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={`${id}content`}
          onClick={() => setOpen(!open)}
        >
          <span id={`${id}title`}>{title}</span>
          {summary && <span className={styles.summary}>{summary}</span>}
          <ChevronDown className={styles.chevron} size={16} aria-hidden />
        </button>
      </h3>
      <div id={`${id}content`} className={styles.content} hidden={!open}>
        {(open || !isLate) && children}
      </div>
    </div>
  );
}
