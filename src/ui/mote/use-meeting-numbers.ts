import { useCallback, useMemo } from "react";
import { type MeetingDays, meetingComparison, meetingDays } from "../../analysis/meeting-days.ts";
import { type PooledSurvey, pooledSurvey } from "../../analysis/pooled-survey.ts";
import type { DatasetSummary } from "../../dataset/dataset.ts";
import type { CountComparison } from "../../domain/follow-up.ts";
import type { Hotspot } from "../../domain/hotspot.ts";
import {
  FIRST_REQUEST_FILTER,
  OLDEST_FIRST,
  type RequestListQuestion,
  type RequestTotals,
} from "../../domain/request-list.ts";
import type { Selection } from "../../domain/selection.ts";
import type { SurveyEstimate } from "../../domain/survey.ts";
import { useDataset } from "../shared/dataset-context.tsx";
import { effectivePeriod } from "../shared/effective-period.ts";
import { useAppState } from "../shared/store-context.tsx";
import { useAnswer } from "../shared/use-answer.ts";
import { useChosenSurvey } from "../shared/use-survey.ts";
import { questionToName } from "./question-to-name.ts";

/** One of the numbers that a room should leave with; null: still asked. */
export type MeetingNumber =
  | {
      readonly kind: "events";
      readonly answer: { readonly days: MeetingDays; readonly comparison: CountComparison } | null;
    }
  | {
      readonly kind: "unsafe";
      /** null where "otrygga" says enough of it. */
      readonly question: string | null;
      readonly survey: string;
      readonly since: string | null;
      readonly answer: PooledSurvey | null;
    }
  | { readonly kind: "requests"; readonly answer: RequestTotals | null }
  | { readonly kind: "share"; readonly answer: { readonly share: number; readonly places: number } };

const FIGURES = 3;
const NOT_CLOSED: RequestListQuestion = {
  filter: FIRST_REQUEST_FILTER,
  sort: OLDEST_FIRST,
  places: [],
  survey: null,
  most: 0,
};

/**
 * What happens, how people feel, what is broken; what is not loaded, or does not answer, gives way to how much the places
 * are of it all.
 */
export function useMeetingNumbers(places: readonly Hotspot[]): readonly MeetingNumber[] {
  const events = useEvents();
  const survey = useSurvey();
  const requests = useRequests();
  const share = places.at(-1)?.cumulativeShare;
  return useMemo(() => {
    const placed = share === undefined ? null : ({ kind: "share", answer: { share, places: places.length } } as const);
    return [events, survey, requests, placed].filter((number) => number !== null).slice(0, FIGURES);
  }, [events, survey, requests, share, places.length]);
}

function useEvents(): MeetingNumber | null {
  const dataset = useDataset();
  const summary = useAppState((state) => state.summary);
  const selection = useAppState((state) => state.selection);
  const days = useMemo(() => daysOf(selection, summary), [selection, summary]);
  const question = useMemo(
    () =>
      days && {
        now: { ...selection, period: days.now },
        before: days.compared && { ...selection, period: days.compared.before },
      },
    [selection, days],
  );
  const ask = useCallback(
    async ({ now, before }: { now: Selection; before: Selection | null }) => {
      // One after the other: asked together, the second would overtake the first.
      const { total } = await dataset.counts(now);
      return { now: total, before: before && (await dataset.counts(before)).total };
    },
    [dataset],
  );
  const { value, waiting, failed } = useAnswer(question, ask);
  return useMemo(() => {
    if (failed) return null;
    const answer =
      days && value && !waiting ? { days, comparison: meetingComparison(value.now, value.before, days) } : null;
    return { kind: "events", answer };
  }, [days, value, waiting, failed]);
}

function daysOf(selection: Selection, summary: DatasetSummary | null) {
  const period = effectivePeriod(selection.period, summary);
  if (!period || summary?.firstDay == null || summary.lastDay == null) return null;
  const sources = summary.sources.filter(({ id }) => selection.sources === null || selection.sources.includes(id));
  return meetingDays(period, { firstDay: summary.firstDay, lastDay: summary.lastDay }, sources);
}

/** null: no survey tells of shares. */
function useSurvey(): MeetingNumber | null {
  const dataset = useDataset();
  const chosen = useChosenSurvey();
  const surveys = useAppState((state) => state.summary?.surveys);
  const first = useAppState((state) => state.summary?.surveyQuestions[0]);
  const revision = useAppState((state) => state.summary?.revision ?? null);
  const since = chosen && surveys ? (surveys[surveys.indexOf(chosen.survey) + 1] ?? null) : null;
  const question = useMemo(
    () => (chosen && revision !== null ? { ...chosen, since } : null),
    [chosen, since, revision],
  );
  const ask = useCallback(
    async (asked: { question: string; survey: string; since: string | null }) => {
      const [now, before] = await Promise.all([
        dataset.surveyEstimates(asked.question, asked.survey),
        asked.since === null ? null : dataset.surveyEstimates(asked.question, asked.since),
      ]);
      return { pooled: pooledSurvey(now.map(answerOf), before?.map(answerOf) ?? null) };
    },
    [dataset],
  );
  const { value, failed } = useAnswer(question, ask);
  return useMemo(() => {
    if (!chosen || failed || value?.pooled === null) return null;
    const named = questionToName(chosen.question, first);
    return { kind: "unsafe", question: named, survey: chosen.survey, since, answer: value?.pooled ?? null };
  }, [chosen, first, since, value, failed]);
}

function answerOf({ areaCode, percent, answers }: SurveyEstimate) {
  return { areaCode, unsafePercent: percent, answers };
}

/** null: no requests are loaded. */
function useRequests(): MeetingNumber | null {
  const dataset = useDataset();
  const revisions = useAppState((state) =>
    state.summary ? `${state.summary.revision} ${state.summary.workRevision}` : null,
  );
  const isAny = useAppState((state) => (state.summary?.requests ?? 0) > 0);
  const question = useMemo(() => (revisions !== null && isAny ? { ...NOT_CLOSED } : null), [revisions, isAny]);
  const ask = useCallback((asked: RequestListQuestion) => dataset.requestList(asked), [dataset]);
  const { value, failed } = useAnswer(question, ask);
  return useMemo(
    () => (isAny && !failed ? { kind: "requests", answer: value?.totals ?? null } : null),
    [isAny, value, failed],
  );
}
