import { CalendarDays, FileSpreadsheet, Printer } from "lucide-react";
import { useCallback, useId, useMemo, useState } from "react";
import { DAYS_PER_WEEK, isoWeekOf } from "../../../domain/iso-week.ts";
import { actorKey, type Visit } from "../../../domain/presence.ts";
import { type DayNumber, isoDateOfDay } from "../../../domain/time.ts";
import type { Work } from "../../../domain/work.ts";
import controls from "../../shared/controls.module.css";
import { useDataset } from "../../shared/dataset-context.tsx";
import { Modal } from "../../shared/Modal.tsx";
import { usePrint } from "../../shared/print/use-print.tsx";
import { useAppState } from "../../shared/store-context.tsx";
import { useText } from "../../shared/text.ts";
import { useActorText } from "../../shared/use-actor-text.ts";
import { useAnswer } from "../../shared/use-answer.ts";
import { useBaseMap } from "../../shared/use-base-map.ts";
import { ShiftSheetPage } from "../print/ShiftSheetPage.tsx";
import { shiftSheets } from "../print/shift-sheets.ts";
import styles from "./PlanExportDialog.module.css";
import { type PlanFormat, savePlan } from "./save-plan.ts";
import { useDelivery } from "./use-delivery.ts";

interface Props {
  readonly work: Work;
  readonly fromDay: DayNumber;
  readonly visits: readonly Visit[];
  readonly onClose: () => void;
}

const EVERYONE = "";

/** The week, of everyone or of one actor: to calendars, to tables and on paper. */
export function PlanExportDialog({ work, fromDay, visits, onClose }: Props) {
  const text = useText();
  const actorText = useActorText();
  const id = useId();
  const dataset = useDataset();
  const [who, setWho] = useState(EVERYONE);
  const { print, pages } = usePrint();
  const base = useBaseMap();
  // The areas are another answer only when the data are, and then the dialog is closed.
  const [question] = useState({});
  const { value: areas } = useAnswer(
    question,
    useCallback(() => dataset.areas(), [dataset]),
  );

  const lastDay = useAppState((state) => state.summary?.lastDay ?? null);
  const fictional = useAppState((state) => state.summary?.fictional ?? false);
  const { value: delivery } = useDelivery({ fromDay, toDay: fromDay + DAYS_PER_WEEK - 1 });
  const [failed, setFailed] = useState(false);

  const isTheirs = useCallback(({ actor }: Visit) => who === EVERYONE || actorKey(actor) === who, [who]);
  const sheets = useMemo(
    () => shiftSheets(work.visits.filter(isTheirs), work.capacity, fromDay),
    [work, isTheirs, fromDay],
  );
  const actors = useMemo(() => new Map(visits.map(({ actor }) => [actorKey(actor), actor])), [visits]);
  const whose = actors.get(who);
  const save = (format: PlanFormat) => {
    const plan = {
      fromDay,
      visits: visits.filter(isTheirs),
      statuses: delivery?.visits ?? [],
      who: whose ? actorText(whose) : "",
      dataAsOf: lastDay === null ? "" : isoDateOfDay(lastDay),
      fictional,
    };
    savePlan(plan, format).then(
      () => setFailed(false),
      (error: unknown) => {
        console.error(error);
        setFailed(true);
      },
    );
  };
  const countOf = (key: string) => visits.filter(({ actor }) => actorKey(actor) === key).length;

  return (
    <Modal title={text("planExport.title", { week: isoWeekOf(fromDay).week })} onClose={onClose}>
      <div className={styles.content}>
        <div className={styles.field}>
          <label htmlFor={id}>{text("planExport.who")}</label>
          <select id={id} className={controls.field} value={who} onChange={(event) => setWho(event.target.value)}>
            <option value={EVERYONE}>{text("planExport.everyone", { count: visits.length })}</option>
            {[...actors].map(([key, actor]) => (
              <option key={key} value={key}>
                {text("planExport.actor", { actor: actorText(actor), count: countOf(key) })}
              </option>
            ))}
          </select>
        </div>
        <div className={styles.choice}>
          <button type="button" className={controls.button} onClick={() => save("calendar")}>
            <CalendarDays size={16} aria-hidden />
            {text("planExport.calendar")}
          </button>
          <p>{text("planExport.calendarNote")}</p>
        </div>
        <div className={styles.buttons}>
          {(["excel", "gis"] as const).map((dialect) => (
            <button
              key={dialect}
              type="button"
              className={controls.button}
              disabled={delivery === null}
              onClick={() => save(dialect)}
            >
              <FileSpreadsheet size={16} aria-hidden />
              {text(`planExport.${dialect}`)}
            </button>
          ))}
        </div>
        <div className={styles.choice}>
          <button
            type="button"
            className={controls.button}
            disabled={areas === null || sheets.length === 0}
            onClick={() =>
              print(
                sheets.map((sheet) => <ShiftSheetPage key={sheet.key} sheet={sheet} areas={areas ?? []} base={base} />),
              )
            }
          >
            <Printer size={16} aria-hidden />
            {text("planExport.print", { count: sheets.length })}
          </button>
          <p>{text("planExport.printNote")}</p>
        </div>
        {failed && <p role="alert">{text("planExport.failed")}</p>}
      </div>
      {pages}
    </Modal>
  );
}
