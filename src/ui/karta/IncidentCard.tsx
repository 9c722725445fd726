import { useCallback, useMemo } from "react";
import type { IncidentRecord } from "../../domain/incident.ts";
import { TIME_UNCERTAIN, TIME_UNKNOWN } from "../../domain/incident.ts";
import { useDataset } from "../shared/dataset-context.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import { useAnswer } from "../shared/use-answer.ts";
import { Card, Fact, Facts } from "./Card.tsx";
import { incidentTime } from "./incident-time.ts";

export function IncidentCard({ index }: { index: number }) {
  const text = useText();
  const dataset = useDataset();
  const revision = useAppState((state) => state.summary?.revision ?? null);
  const question = useMemo(() => (revision === null ? null : { index }), [index, revision]);
  const ask = useCallback((asked: { index: number }) => dataset.record(asked.index), [dataset]);
  const { value, waiting, failed, askAgain } = useAnswer(question, ask);

  if (failed) {
    return (
      <Card title={text("card.incident")}>
        <Trouble message={text("card.failed")} onAgain={askAgain} />
      </Card>
    );
  }
  if (!value) {
    return (
      <Card title={text("card.incident")}>
        <p>{text(waiting ? "shared.loading" : "card.gone")}</p>
      </Card>
    );
  }
  return <RecordCard record={value} />;
}

function RecordCard({ record }: { record: IncidentRecord }) {
  const text = useText();
  const areaName = useAppState(
    (state) => state.summary?.areas.find(({ code }) => code === record.areaCode)?.name ?? null,
  );
  return (
    <Card title={record.category} subtitle={record.subcategory || text("card.incident")}>
      <Facts>
        <Fact label={text("card.time")}>{incidentTime(record) ?? text("card.undated")}</Fact>
        {record.precision === TIME_UNCERTAIN && (
          <Fact label={text("card.precision")} meaning={text("card.timeUncertain.meaning")}>
            {text("card.timeUncertain")}
          </Fact>
        )}
        {record.precision === TIME_UNKNOWN && (
          <Fact label={text("card.precision")} meaning={text("card.timeUnknown.meaning")}>
            {text("card.timeUnknown")}
          </Fact>
        )}
        {areaName && <Fact label={text("card.area")}>{areaName}</Fact>}
        {record.id !== "" && <Fact label={text("card.recordId")}>{record.id}</Fact>}
        <Fact label={text("card.source")}>{record.sourceName}</Fact>
      </Facts>
    </Card>
  );
}
