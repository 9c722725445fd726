import { Printer } from "lucide-react";
import { useState } from "react";
import type { Visit } from "../../../domain/presence.ts";
import type { DayNumber } from "../../../domain/time.ts";
import type { Work } from "../../../domain/work.ts";
import controls from "../../shared/controls.module.css";
import { useOfferedActions } from "../../shared/offered-actions.ts";
import { useText } from "../../shared/text.ts";
import { PlanExportDialog } from "./PlanExportDialog.tsx";

interface Props {
  readonly work: Work;
  /** Monday of the week that the screen shows. */
  readonly fromDay: DayNumber;
  /** The visits that start in that week, by start. */
  readonly visits: readonly Visit[];
}

/** The plan as files and on paper. */
export function PlanExports({ work, fromDay, visits }: Props) {
  const text = useText();
  const [open, setOpen] = useState(false);
  useOfferedActions({ "plan.export": () => setOpen(true) }, visits.length > 0);
  return (
    <>
      <button
        type="button"
        className={controls.button}
        disabled={visits.length === 0}
        title={visits.length === 0 ? text("planExport.none") : undefined}
        onClick={() => setOpen(true)}
      >
        <Printer size={16} aria-hidden />
        {text("planExport.open")}
      </button>
      {open && <PlanExportDialog work={work} fromDay={fromDay} visits={visits} onClose={() => setOpen(false)} />}
    </>
  );
}
