import { useCallback, useMemo } from "react";
import { requestTiming } from "../../analysis/request-timing.ts";
import type { RequestList } from "../../domain/request-list.ts";
import { useDataset } from "../shared/dataset-context.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useAnswer } from "../shared/use-answer.ts";
import styles from "./RequestDetails.module.css";
import { RequestDetails } from "./RequestDetails.tsx";

interface Props {
  readonly id: string;
  readonly list: RequestList;
  readonly stale: boolean;
}

/** The request that was chosen on the map, or came from there, and that the filters leave out. */
export function ChosenOutside({ id, list, stale }: Props) {
  const text = useText();
  const dataset = useDataset();
  const revision = useAppState((state) => state.summary?.revision ?? null);
  const question = useMemo(() => (revision === null ? null : { id }), [id, revision]);
  const ask = useCallback(async (asked: { id: string }) => (await dataset.request(asked.id)) ?? null, [dataset]);
  const { value: request, waiting } = useAnswer(question, ask);
  if (!request) return waiting ? null : <p className={styles.note}>{text("measures.gone")}</p>;
  if (request.id !== id) return null;
  const row = {
    request,
    targetHours: list.targets[request.type],
    timing: requestTiming(request, list.targets, list.today),
    nearest: null,
    dark: null,
  };
  return (
    <section className={styles.outside} aria-label={text("measures.outsideList")}>
      <h3 className={styles.heading}>
        {text("measures.outsideList")}: {text(`request.${request.type}`)}
      </h3>
      <RequestDetails key={id} row={row} list={list} stale={stale || waiting} />
    </section>
  );
}
