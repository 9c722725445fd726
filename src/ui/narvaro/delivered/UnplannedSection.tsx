import { Download, FileUp, NotebookPen } from "lucide-react";
import { useMemo } from "react";
import type { Period } from "../../../domain/period.ts";
import type { PlaceRef, UnplannedStop } from "../../../domain/presence.ts";
import type { RankedList } from "../../../domain/priority.ts";
import type { DayNumber } from "../../../domain/time.ts";
import type { Work } from "../../../domain/work.ts";
import { TEMPLATES } from "../../data/templates.ts";
import { openImportDialog } from "../../import/import-dialog-store.ts";
import controls from "../../shared/controls.module.css";
import { download } from "../../shared/download.ts";
import { useText } from "../../shared/text.ts";
import styles from "./DeliveredPanel.module.css";
import { knownPlaces } from "./known-places.ts";
import { LogForm } from "./LogForm.tsx";
import { UnplannedList } from "./UnplannedList.tsx";
import type { Logging } from "./use-logging.ts";
import type { VisitNotes } from "./use-visit-notes.ts";

interface Props {
  readonly work: Work;
  readonly list: RankedList | null;
  readonly days: Period;
  readonly today: DayNumber;
  /** Of the places that are shown. */
  readonly stops: readonly UnplannedStop[];
  readonly notes: VisitNotes;
  readonly logging: Logging;
  readonly nameOf: (place: Pick<PlaceRef, "name">) => string;
}

/** What was done besides the plan, and the two ways in: by hand, and from a file. */
export function UnplannedSection({ work, list, days, today, stops, notes, logging, nameOf }: Props) {
  const text = useText();
  const places = useMemo(() => knownPlaces(work, list), [work, list]);
  return (
    <section className={styles.section} aria-labelledby="delivered-unplanned">
      <h3 id="delivered-unplanned" className={styles.title}>
        {text("delivery.unplanned.title")} ({stops.length})
      </h3>
      <UnplannedList stops={stops} work={work} today={today} notes={notes} nameOf={nameOf} />
      {logging.draft ? (
        <LogForm
          title={text("delivery.form.log")}
          draft={logging.draft}
          today={today}
          places={places}
          pointing={logging.pointing}
          onPoint={logging.point}
          onChange={logging.change}
          onSave={async (stop) => {
            if (await notes.log(stop)) logging.end();
          }}
          onCancel={logging.end}
        />
      ) : (
        <div className={styles.actions}>
          <button
            type="button"
            className={controls.button}
            onClick={() => logging.begin(Math.min(today, days.toDay), work)}
          >
            <NotebookPen size={16} aria-hidden />
            {text("delivery.log")}
          </button>
          <button type="button" className={controls.button} onClick={() => openImportDialog()}>
            <FileUp size={16} aria-hidden />
            {text("delivery.import")}
          </button>
          <button type="button" className={styles.template} onClick={saveTemplate}>
            <Download size={14} aria-hidden />
            {text("delivery.import.template")}
          </button>
        </div>
      )}
      <p className={styles.soft}>{text("delivery.import.note")}</p>
    </section>
  );
}

function saveTemplate() {
  const { fileName, csv } = TEMPLATES.find(({ kind }) => kind === "visits")!;
  // The byte order mark lets Excel see that it is UTF-8.
  download(fileName, `\ufeff${csv}`, "text/csv;charset=utf-8");
}
