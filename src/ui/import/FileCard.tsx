import { Info, Trash2, TriangleAlert } from "lucide-react";
import { useId, useState } from "react";
import type { GuessAnew } from "../../dataset/dataset.ts";
import type { Area } from "../../domain/area.ts";
import type { Provider, Source } from "../../domain/source.ts";
import type { Mapping, TableChoice } from "../../io/import-model.ts";
import controls from "../shared/controls.module.css";
import { useListText } from "../shared/list-text.ts";
import { useText } from "../shared/text.ts";
import { ColumnChoices } from "./ColumnChoices.tsx";
import { fieldName, systemName } from "./coordinate-systems.ts";
import styles from "./FileCard.module.css";
import { FirstRows } from "./FirstRows.tsx";
import { insideByGuess, isRemembered } from "./guesses.ts";
import type { Candidate, Understood } from "./import-flow.ts";
import { LeftOut } from "./LeftOut.tsx";
import { MappingChoices } from "./MappingChoices.tsx";
import { PreviewMap } from "./PreviewMap.tsx";
import { useFileSize } from "./use-file-size.ts";

export interface FileCardActions {
  readonly onMapping: (mapping: Mapping) => void;
  readonly onTable: (how: GuessAnew) => void;
  readonly onProvider: (provider: Provider) => void;
  readonly onRemove: () => void;
  /** Hand the file on to where saved pictures are opened. */
  readonly onPicture: () => void;
}

interface Props extends FileCardActions {
  readonly candidate: Candidate;
  readonly areas: readonly Area[];
  readonly sources: readonly Source[];
  readonly openAtFirst: boolean;
}

/** One file on its way in: what it is taken to be, and everything the user may say instead. */
export function FileCard({ candidate, onRemove, onPicture, ...others }: Props) {
  const text = useText();
  const size = useFileSize();
  const id = useId();
  const { file, state } = candidate;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header className={styles.header}>
        <h3 id={id} className={styles.name}>
          {file.name}
        </h3>
        <span className={styles.size}>{size(file.size)}</span>
        <button
          type="button"
          className={controls.icon}
          aria-label={text("import.file.remove", { fileName: file.name })}
          onClick={onRemove}
        >
          <Trash2 size={16} aria-hidden />
        </button>
      </header>
      {state.phase === "reading" && (
        <p className={styles.sentence} aria-live="polite">
          {text("import.file.reading")}
        </p>
      )}
      {state.phase === "failed" && (
        <p className={styles.failure} role="alert">
          <TriangleAlert size={16} aria-hidden />
          {text(`import.failure.${state.failure}`)}
        </p>
      )}
      {state.phase === "failed" && state.failure === "saved-picture" && (
        <button type="button" className={controls.button} onClick={onPicture}>
          {text("import.file.openPicture")}
        </button>
      )}
      {state.phase === "understood" && <UnderstoodFile state={state} {...others} />}
    </section>
  );
}

interface UnderstoodProps extends Omit<FileCardActions, "onRemove" | "onPicture"> {
  readonly state: Understood;
  readonly areas: readonly Area[];
  readonly sources: readonly Source[];
  readonly openAtFirst: boolean;
}

function UnderstoodFile({ state, areas, sources, openAtFirst, onMapping, onTable, onProvider }: UnderstoodProps) {
  const text = useText();
  const listText = useListText();
  const { preview, guessed, rejected, loadedAs } = state;
  const { mapping, missing } = preview;
  const placed = mapping.kind !== "survey";
  const same = sources.find(({ id }) => id === loadedAs);
  const isUnsure = guessed.reasons.some(({ about, sure }) => about === "columns" && !sure);
  // What the user has opened stays open when another file comes.
  const [open, setOpen] = useState(openAtFirst || isUnsure);
  const missingNames = listText(missing.map((field) => text(`import.field.${fieldName(field, mapping.epsg)}`)));
  return (
    <>
      {same && (
        <p className={styles.notice}>
          <Info size={16} aria-hidden />
          {text("import.file.loadedAs", { name: same.name })}
        </p>
      )}
      {isRemembered(guessed) && (
        <div className={styles.notice}>
          <Info size={16} aria-hidden />
          <span>{text("import.file.remembered")}</span>
          <button
            type="button"
            className={controls.link}
            onClick={() => onTable({ ...tableOf(mapping), forget: true })}
          >
            {text("import.file.guessAnew")}
          </button>
        </div>
      )}
      <div className={placed ? styles.understood : undefined}>
        <MappingChoices state={state} onMapping={onMapping} onTable={onTable} onProvider={onProvider} />
        {placed && (
          <PreviewMap
            kind={mapping.kind}
            areas={areas}
            points={preview.points}
            system={systemName(mapping.epsg)}
            counted={insideByGuess(mapping, guessed)}
          />
        )}
      </div>
      <div aria-live="polite" className={styles.live}>
        {rejected && (
          <p className={styles.failure}>
            <TriangleAlert size={16} aria-hidden />
            {text("import.file.rejected")}
          </p>
        )}
        {missing.length > 0 && (
          <p className={styles.failure}>
            <TriangleAlert size={16} aria-hidden />
            {text("import.file.missing", { fields: missingNames })}
          </p>
        )}
      </div>
      <LeftOut preview={preview} onMapping={onMapping} />
      <details
        className={styles.details}
        open={open || missing.length > 0}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary className={styles.summary}>{text("import.file.more")}</summary>
        <ColumnChoices state={state} onMapping={onMapping} />
        <FirstRows preview={preview} />
      </details>
    </>
  );
}

function tableOf({ entry, sheet }: Mapping): TableChoice {
  return { ...(entry !== undefined && { entry }), ...(sheet !== undefined && { sheet }) };
}
