import { Trash2, TriangleAlert } from "lucide-react";
import { useId, useState } from "react";
import { useIntl } from "react-intl";
import type { Area } from "../../domain/area.ts";
import type { FilePreview, Mapping } from "../../io/import-model.ts";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import { ColumnChoices } from "./ColumnChoices.tsx";
import { fieldName } from "./coordinate-systems.ts";
import styles from "./FileCard.module.css";
import { FirstRows } from "./FirstRows.tsx";
import type { Candidate } from "./import-flow.ts";
import { MappingChoices } from "./MappingChoices.tsx";
import { PreviewMap } from "./PreviewMap.tsx";

interface Props {
  readonly candidate: Candidate;
  readonly areas: readonly Area[];
  readonly openAtFirst: boolean;
  readonly onMapping: (mapping: Mapping) => void;
  readonly onRemove: () => void;
}

/** One file on its way in: what it is taken to be, and everything the user may say instead. */
export function FileCard({ candidate, areas, openAtFirst, onMapping, onRemove }: Props) {
  const text = useText();
  const id = useId();
  const { file, state } = candidate;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header className={styles.header}>
        <h3 id={id} className={styles.name}>
          {file.name}
        </h3>
        <FileSize bytes={file.size} />
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
      {state.phase === "understood" && (
        <Understood
          preview={state.preview}
          rejected={state.rejected}
          areas={areas}
          openAtFirst={openAtFirst}
          onMapping={onMapping}
        />
      )}
    </section>
  );
}

interface UnderstoodProps {
  readonly preview: FilePreview;
  readonly rejected: boolean;
  readonly areas: readonly Area[];
  readonly openAtFirst: boolean;
  readonly onMapping: (mapping: Mapping) => void;
}

function Understood({ preview, rejected, areas, openAtFirst, onMapping }: UnderstoodProps) {
  const text = useText();
  const intl = useIntl();
  const { mapping, missing } = preview;
  const placed = mapping.kind !== "survey";
  // What the user has opened stays open when another file comes.
  const [open, setOpen] = useState(openAtFirst);
  const missingNames = intl.formatList(
    missing.map((field) => text(`import.field.${fieldName(field, mapping.epsg)}`)),
    { type: "conjunction" },
  );
  return (
    <>
      <div className={placed ? styles.understood : undefined}>
        <MappingChoices preview={preview} onMapping={onMapping} />
        {placed && <PreviewMap kind={mapping.kind} areas={areas} points={preview.points} />}
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
      <details
        className={styles.details}
        open={open || missing.length > 0}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary className={styles.summary}>{text("import.file.more")}</summary>
        <ColumnChoices preview={preview} onMapping={onMapping} />
        <FirstRows preview={preview} />
      </details>
    </>
  );
}

function FileSize({ bytes }: { bytes: number }) {
  const intl = useIntl();
  const [value, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, "megabyte"] : [Math.ceil(bytes / 1000), "kilobyte"];
  return (
    <span className={styles.size}>
      {intl.formatNumber(value, {
        style: "unit",
        unit,
        maximumFractionDigits: value < 10 && bytes >= 1_000_000 ? 1 : 0,
      })}
    </span>
  );
}
