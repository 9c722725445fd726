import { useCallback, useMemo } from "react";
import { type MeasureRequest, shownId } from "../../domain/request.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import { useAnswer } from "../shared/use-answer.ts";
import { Card, Fact, Facts } from "./Card.tsx";

export function RequestCard({ id }: { id: string }) {
  const text = useText();
  const dataset = useDataset();
  const revision = useAppState((state) => state.summary?.revision ?? null);
  const question = useMemo(() => (revision === null ? null : { id }), [id, revision]);
  const ask = useCallback((asked: { id: string }) => dataset.request(asked.id), [dataset]);
  const { value, waiting, failed, askAgain } = useAnswer(question, ask);

  if (value) return <FoundRequest request={value} />;
  return (
    <Card title={text("card.request")}>
      {failed ? (
        <Trouble message={text("card.failed")} onAgain={askAgain} />
      ) : (
        <p>{text(waiting ? "shared.loading" : "card.gone")}</p>
      )}
    </Card>
  );
}

function FoundRequest({ request }: { request: MeasureRequest }) {
  const text = useText();
  const store = useStore();
  const lastDay = useAppState((state) => state.summary?.lastDay ?? null);
  const endDay = request.closedDay ?? (request.status === "closed" ? null : lastDay);
  const days = request.reportedDay !== null && endDay !== null ? endDay - request.reportedDay : null;
  return (
    <Card title={text(`request.${request.type}`)} subtitle={text("card.request")}>
      {request.description !== "" && <p>{request.description}</p>}
      <Facts>
        <Fact label={text("card.status")}>{text(`status.${request.status}`)}</Fact>
        {request.reportedDay !== null && <Fact label={text("card.reported")}>{isoDateOfDay(request.reportedDay)}</Fact>}
        {request.closedDay !== null && <Fact label={text("card.closedOn")}>{isoDateOfDay(request.closedDay)}</Fact>}
        {days !== null && days >= 0 && (
          <Fact label={text(request.status === "closed" ? "card.tookDays" : "card.openFor")}>
            {text("card.days", { count: days })}
          </Fact>
        )}
        <Fact label={text("measures.owner")}>{request.owner || text("measures.noOwner")}</Fact>
        <Fact label={text("card.recordId")}>{shownId(request)}</Fact>
      </Facts>
      <button type="button" className={controls.button} onClick={() => store.getState().openScreen("atgarder")}>
        {text("measures.toMeasures")}
      </button>
    </Card>
  );
}
