import { useCallback, useMemo, useState } from "react";
import type { LngLat } from "../../domain/coordinates.ts";
import type { FollowUp, FollowUpPlace } from "../../domain/follow-up.ts";
import type { Work } from "../../domain/work.ts";
import { followUpTexts } from "../../io/follow-up-text.ts";
import { Panel } from "../data/Panel.tsx";
import controls from "../shared/controls.module.css";
import { usePrint } from "../shared/print/use-print.tsx";
import { useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useBaseMap } from "../shared/use-base-map.ts";
import { useShowOnMap } from "../shared/work-map.ts";
import { DecisionTable } from "./DecisionTable.tsx";
import { followUpMarks } from "./follow-up-marks.ts";
import { GroupsTable } from "./GroupsTable.tsx";
import { MeasuresTable } from "./MeasuresTable.tsx";
import { PlaceChanges, rowIdOf } from "./PlaceChanges.tsx";
import { PromiseReport } from "./PromiseReport.tsx";
import styles from "./Report.module.css";
import { ReportBrief } from "./ReportBrief.tsx";
import { ReportCoverage } from "./ReportCoverage.tsx";
import { ReportFiles } from "./ReportFiles.tsx";
import { ReportPrint } from "./ReportPrint.tsx";
import { ReportTextsSection } from "./ReportTextsSection.tsx";
import { TertialTable } from "./TertialTable.tsx";
import { useAreas } from "./use-areas.ts";
import { useFollowUpReport } from "./use-follow-up-report.ts";

interface Props {
  readonly followUp: FollowUp;
  readonly work: Work;
  /** True while another answer is on its way: this one is shown, not saved. */
  readonly waiting: boolean;
}

/** What was promised, done and changed in a period; its places on the map beside it. */
export function Report({ followUp, work, waiting }: Props) {
  const text = useText();
  const report = useFollowUpReport(followUp, work);
  const printing = usePrint();
  const base = useBaseMap();
  const areas = useAreas();
  const store = useStore();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [lookAt, setLookAt] = useState<{ readonly lngLat: LngLat } | null>(null);
  const { promises, period } = followUp;
  const year = String(period.year);

  const marks = useMemo(
    () => followUpMarks(followUp, chosenId, ({ name }, change) => text(`followUp.mark.${change}`, { name })),
    [followUp, chosenId, text],
  );
  const onPick = useCallback((id: string) => {
    setChosenId(id);
    document.getElementById(rowIdOf(id))?.focus();
  }, []);
  useShowOnMap(useMemo(() => ({ marks, lookAt, onPick, layers: { hotspots: false } }), [marks, lookAt, onPick]));
  const show = (place: FollowUpPlace) => {
    setChosenId(place.id);
    setLookAt({ lngLat: place.lngLat });
  };

  return (
    <div className={styles.report}>
      <ReportFiles
        report={report}
        noted={work}
        waiting={waiting}
        onPrint={() =>
          printing.print(
            <ReportPrint
              followUp={followUp}
              texts={followUpTexts(report)}
              areas={areas}
              base={base}
              marks={followUpMarks(followUp, null, ({ name }) => name)}
            />,
          )
        }
      />
      {printing.pages}
      <ReportCoverage followUp={followUp} />
      {report.least !== null && <p className={styles.note}>{text("followUp.shared")}</p>}
      <Panel title={text("followUp.brief")}>
        <ReportBrief followUp={followUp} />
      </Panel>
      {promises.map((one) => (
        <Panel key={one.promise.id} title={one.promise.title}>
          <PromiseReport followUp={one} compared={followUp.compared} year={period.year} />
        </Panel>
      ))}
      {promises.length === 0 ? (
        <Panel title={text("followUp.promises")}>
          <p>{text("followUp.promises.none")}</p>
          <div>
            <button
              type="button"
              className={controls.button}
              onClick={() => store.getState().showWork({ followUpTab: "promises" })}
            >
              {text("followUp.openPromises")}
            </button>
          </div>
        </Panel>
      ) : (
        <Panel title={text("followUp.table", { year })}>
          <TertialTable promises={promises} year={period.year} />
        </Panel>
      )}
      <Panel title={text("followUp.hotspots")}>
        <PlaceChanges followUp={followUp} onShow={show} />
      </Panel>
      <Panel title={text("followUp.changed")}>
        <GroupsTable groups={followUp.groups} />
        {followUp.measures.length > 0 && <MeasuresTable measures={followUp.measures} />}
      </Panel>
      {followUp.decisions && (
        <Panel title={text("decision.list")}>
          {followUp.decisions.length === 0 ? (
            <p>{text("decision.nonePeriod")}</p>
          ) : (
            <DecisionTable decisions={followUp.decisions} actions={null} />
          )}
        </Panel>
      )}
      <ReportTextsSection report={report} />
    </div>
  );
}
