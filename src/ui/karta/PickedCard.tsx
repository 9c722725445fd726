import { useCallback, useMemo } from "react";
import { isoDateOfDay } from "../../domain/time.ts";
import { useDataset } from "../shared/dataset-context.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import { type Answer, useAnswer } from "../shared/use-answer.ts";
import { Card, Fact, Facts } from "./Card.tsx";
import { incidentStart } from "./incident-time.ts";
import styles from "./PickedCard.module.css";
import type { Picked } from "./picked.ts";

/** Events counted as one spot: about the width of a street. */
const SAME_SPOT_METERS = 15;
/** As many as the dataset gives. */
const MOST_RECORDS = 100;

interface Props {
  readonly picked: Picked;
  readonly onClose: () => void;
}

export function PickedCard({ picked, onClose }: Props) {
  switch (picked.kind) {
    case "incidents":
      return <SameSpotCard picked={picked} onClose={onClose} />;
    case "unsafePlace":
      return <UnsafePlaceCard id={picked.id} onClose={onClose} />;
    default:
      return picked satisfies never;
  }
}

/** Many events on one point: a list, newest first as the dataset gives it. */
function SameSpotCard({ picked, onClose }: { picked: Extract<Picked, { kind: "incidents" }>; onClose: () => void }) {
  const text = useText();
  const store = useStore();
  const dataset = useDataset();
  const selection = useAppState((state) => state.selection);
  const question = useMemo(() => ({ selection, lngLat: picked.lngLat }), [selection, picked]);
  const ask = useCallback(
    (asked: typeof question) => dataset.recordsNear(asked.selection, asked.lngLat, SAME_SPOT_METERS),
    [dataset],
  );
  const records = useAnswer(question, ask);
  return (
    <Card
      title={text("card.sameSpot", { count: picked.count })}
      subtitle={text(picked.count > MOST_RECORDS ? "card.sameSpotMany" : "card.sameSpotNote")}
      onClose={onClose}
    >
      <Waiting answer={records} />
      <ul className={styles.records}>
        {records.value?.map((record) => (
          <li key={record.index}>
            <button
              type="button"
              className={styles.record}
              onClick={() => store.getState().choose({ kind: "incident", index: record.index })}
            >
              <span>{record.category}</span>
              <span className={styles.time}>{incidentStart(record) ?? text("card.undated")}</span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function UnsafePlaceCard({ id, onClose }: { id: string; onClose: () => void }) {
  const text = useText();
  const dataset = useDataset();
  const question = useMemo(() => ({ id }), [id]);
  const ask = useCallback(
    async (asked: { id: string }) => (await dataset.unsafePlaces()).find((place) => place.id === asked.id) ?? null,
    [dataset],
  );
  const place = useAnswer(question, ask);
  return (
    <Card title={text("card.unsafePlace")} subtitle={text("card.unsafePlaceNote")} onClose={onClose}>
      <Waiting answer={place} />
      {place.value && (
        <>
          {place.value.reason !== "" && <p>{place.value.reason}</p>}
          <Facts>
            {place.value.day !== null && <Fact label={text("card.namedOn")}>{isoDateOfDay(place.value.day)}</Fact>}
            <Fact label={text("card.recordId")}>{place.value.id}</Fact>
          </Facts>
        </>
      )}
    </Card>
  );
}

function Waiting({ answer }: { answer: Answer<unknown> }) {
  const text = useText();
  if (answer.failed) return <Trouble message={text("card.failed")} onAgain={answer.askAgain} />;
  if (answer.value !== null) return null;
  return <p>{text(answer.waiting ? "shared.loading" : "card.gone")}</p>;
}
