import { useCallback, useMemo } from "react";
import type { PlaceRef } from "../../domain/presence.ts";
import type { RankedList } from "../../domain/priority.ts";
import type { RequestList, RequestListFilter, RequestListQuestion } from "../../domain/request-list.ts";
import { useDataset } from "../shared/dataset-context.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { type Answer, useAnswer } from "../shared/use-answer.ts";
import { useChosenSurvey } from "../shared/use-survey.ts";

/** More rows than these nobody reads; they are counted, and exported. */
export const MOST_ROWS = 500;

export interface RequestListAsked {
  readonly answer: Answer<RequestList>;
  /** The same list with every row, for a file. */
  readonly whole: () => Promise<RequestList>;
}

/** The requests as they are filtered and sorted, on the planning day. */
export function useRequestList(
  filter: RequestListFilter,
  sort: RequestListQuestion["sort"],
  hotspots: RankedList | null,
): RequestListAsked {
  const dataset = useDataset();
  const survey = useChosenSurvey();
  // Targets are of the work and move no other numbers.
  const revision = useAppState((state) =>
    state.summary ? `${state.summary.revision} ${state.summary.workRevision}` : null,
  );
  // The list is made anew with every request that is changed, and its places are as before: nothing new to ask.
  const listed = JSON.stringify(hotspots?.hotspots.map(({ id, name, marker }) => ({ id, name, lngLat: marker })) ?? []);
  const places = useMemo<readonly PlaceRef[]>(() => JSON.parse(listed), [listed]);
  const question = useMemo<RequestListQuestion | null>(
    () => (revision === null ? null : { filter, sort, places, survey, most: MOST_ROWS }),
    [revision, filter, sort, places, survey],
  );
  const ask = useCallback((asked: RequestListQuestion) => dataset.requestList(asked), [dataset]);
  const answer = useAnswer(question, ask);
  const whole = useCallback(
    () => dataset.requestList({ filter, sort, places, survey, most: Number.MAX_SAFE_INTEGER }),
    [dataset, filter, sort, places, survey],
  );
  return useMemo(() => ({ answer, whole }), [answer, whole]);
}
