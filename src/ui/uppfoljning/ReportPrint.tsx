import type { FeatureCollection } from "geojson";
import type { Area } from "../../domain/area.ts";
import type { FollowUp } from "../../domain/follow-up.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import type { FollowUpTexts } from "../../io/follow-up-text.ts";
import type { MapMarks } from "../../map/scene.ts";
import { PrintPage } from "../shared/print/PrintPage.tsx";
import { SmallMap } from "../shared/SmallMap.tsx";
import { useText } from "../shared/text.ts";
import { useMunicipality } from "../shared/use-municipality.ts";
import { usePeriodName } from "../shared/use-period-name.ts";
import { DecisionTable } from "./DecisionTable.tsx";
import { CHANGE_SIGNS, PLACE_CHANGES } from "./follow-up-marks.ts";
import { GroupsTable } from "./GroupsTable.tsx";
import { MeasuresTable } from "./MeasuresTable.tsx";
import { PlaceChanges } from "./PlaceChanges.tsx";
import { PromiseReport } from "./PromiseReport.tsx";
import { ReportBrief } from "./ReportBrief.tsx";
import { ReportCoverage } from "./ReportCoverage.tsx";
import styles from "./ReportPrint.module.css";
import { LAW_PARTS, PUBLIC_PARTS } from "./report-parts.ts";
import { TertialTable } from "./TertialTable.tsx";

interface Props {
  readonly followUp: FollowUp;
  /** As they stand: the user's own where there are any. */
  readonly texts: FollowUpTexts;
  readonly areas: readonly Area[];
  readonly base: FeatureCollection | null;
  readonly marks: MapMarks;
}

const METHOD_LINES = ["counts", "where", "survey", "effect", "places"] as const;

/** The whole report on paper: what is on screen, with a map of its own, the texts and how it was counted. */
export function ReportPrint({ followUp, texts, areas, base, marks }: Props) {
  const text = useText();
  const periodName = usePeriodName();
  const municipality = useMunicipality();
  const { period, days, promises } = followUp;
  const title = text("followUp.print.title");
  return (
    <PrintPage
      title={municipality === null ? title : `${title}, ${municipality}`}
      subtitle={`${periodName(period)} (${text("period.dates", {
        from: isoDateOfDay(days.fromDay),
        to: isoDateOfDay(days.toDay),
      })})`}
    >
      <ReportCoverage followUp={followUp} />
      <h2>{text("followUp.brief")}</h2>
      <ReportBrief followUp={followUp} />
      {promises.map((one) => (
        <section key={one.promise.id} className={styles.part}>
          <h2>{one.promise.title}</h2>
          <PromiseReport followUp={one} compared={followUp.compared} year={period.year} />
        </section>
      ))}
      {promises.length === 0 && <p>{text("followUp.promises.none")}</p>}
      {promises.length > 0 && (
        <section className={styles.part}>
          <h2>{text("followUp.table", { year: String(period.year) })}</h2>
          <TertialTable promises={promises} year={period.year} />
        </section>
      )}
      <section className={styles.part}>
        <h2>{text("followUp.hotspots")}</h2>
        {marks.marks.length > 0 && (
          <figure className={styles.figure}>
            <SmallMap areas={areas} base={base} marks={marks} label={text("followUp.print.map")} />
            <figcaption>
              {PLACE_CHANGES.map((change) => `${CHANGE_SIGNS[change]} ${text(`followUp.${change}`)}`).join(" · ")}
            </figcaption>
          </figure>
        )}
        <PlaceChanges followUp={followUp} onShow={null} />
      </section>
      <section className={styles.part}>
        <h2>{text("followUp.changed")}</h2>
        <GroupsTable groups={followUp.groups} />
        {followUp.measures.length > 0 && <MeasuresTable measures={followUp.measures} />}
      </section>
      {followUp.decisions && followUp.decisions.length > 0 && (
        <section className={styles.part}>
          <h2>{text("decision.list")}</h2>
          <DecisionTable decisions={followUp.decisions} actions={null} />
        </section>
      )}
      <Texts title={text("followUp.texts")} parts={PUBLIC_PARTS} texts={texts} />
      <Texts title={text("followUp.law")} parts={LAW_PARTS} texts={texts} />
      <section className={`${styles.part} ${styles.method}`}>
        <h2>{text("followUp.method")}</h2>
        <ul>
          {METHOD_LINES.map((line) => (
            <li key={line}>{text(`followUp.method.${line}`)}</li>
          ))}
        </ul>
      </section>
    </PrintPage>
  );
}

interface TextsProps {
  readonly title: string;
  readonly parts: readonly (keyof FollowUpTexts)[];
  readonly texts: FollowUpTexts;
}

function Texts({ title, parts, texts }: TextsProps) {
  const text = useText();
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {parts.map((part) => (
        <div key={part}>
          <h3>{text(`followUp.text.${part}`)}</h3>
          <p lang="sv" className={styles.text}>
            {texts[part]}
          </p>
        </div>
      ))}
    </section>
  );
}
