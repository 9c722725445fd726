import { Check, Pencil, X } from "lucide-react";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Source } from "../../domain/source.ts";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./SourcesSection.module.css";
import { useDataChange } from "./use-data-change.ts";

/** What a source is called; the user's own can be renamed where they stand. */
export function SourceName({ source, canEdit }: { source: Source; canEdit: boolean }) {
  const text = useText();
  const dataset = useDataset();
  const { working, change } = useDataChange();
  const [draft, setDraft] = useState<string | null>(null);
  const pencil = useRef<HTMLButtonElement>(null);

  /** The field is gone: the focus goes back to where it came from. */
  function end() {
    flushSync(() => setDraft(null));
    pencil.current?.focus();
  }

  async function save(name: string) {
    const isNew = name !== "" && name !== source.name;
    if (
      !isNew ||
      (await change(() => dataset.describeSource(source.id, { name }), text("sources.renamed", { name })))
    ) {
      end();
    }
  }

  if (draft !== null) {
    return (
      <form
        className={styles.rename}
        onSubmit={(event) => {
          event.preventDefault();
          void save(draft.trim());
        }}
      >
        <input
          // biome-ignore lint/a11y/noAutofocus: the user has just asked to write here
          autoFocus
          type="text"
          className={controls.field}
          aria-label={text("sources.newName")}
          maxLength={120}
          value={draft}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            end();
          }}
        />
        <button type="submit" className={controls.icon} aria-label={text("sources.saveName")} disabled={working}>
          <Check size={16} aria-hidden />
        </button>
        <button type="button" className={controls.icon} aria-label={text("sources.cancelName")} onClick={end}>
          <X size={16} aria-hidden />
        </button>
      </form>
    );
  }
  return (
    <span className={styles.name}>
      <span>{source.name}</span>
      {/* The words are the contract with exports, in every language. */}
      {source.fictional && <strong className={styles.mark}>FIKTIVA DATA</strong>}
      {canEdit && (
        <button
          ref={pencil}
          type="button"
          className={`${controls.icon} ${styles.pencil}`}
          aria-label={text("sources.rename", { name: source.name })}
          title={text("sources.rename", { name: source.name })}
          onClick={() => setDraft(source.name)}
        >
          <Pencil size={14} aria-hidden />
        </button>
      )}
    </span>
  );
}
