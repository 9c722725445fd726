import { useEffect, useState } from "react";

export interface Answer<T> {
  /** The latest answer; kept while a new question waits, so that panels do not blink. */
  readonly value: T | null;
  /** True while `value` answers an older question, or none. */
  readonly waiting: boolean;
  readonly failed: boolean;
  readonly askAgain: () => void;
}

interface Settled<Q, T> {
  readonly question: Q | null;
  readonly attempt: number;
  readonly value: T | null;
  readonly failed: boolean;
}

/**
 * Ask the dataset when the question changes. `question` and `ask` must keep their identity between renders
 * (`useMemo`, `useCallback`); null asks nothing. A superseded question rejects with AbortError, shown to nobody.
 */
export function useAnswer<Q, T>(question: Q | null, ask: (question: Q) => Promise<T>): Answer<T> {
  const [settled, setSettled] = useState<Settled<Q, T>>({ question: null, attempt: 0, value: null, failed: false });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (question === null) return;
    let current = true;
    ask(question).then(
      (value) => {
        if (current) setSettled({ question, attempt, value, failed: false });
      },
      (error: unknown) => {
        if (!current || isAbort(error)) return;
        console.error(error);
        setSettled((before) => ({ ...before, question, attempt, failed: true }));
      },
    );
    return () => {
      current = false;
    };
  }, [question, ask, attempt]);

  const upToDate = settled.question === question && settled.attempt === attempt;
  return {
    value: settled.value,
    waiting: question === null || !upToDate,
    failed: upToDate && settled.failed,
    askAgain: () => setAttempt((count) => count + 1),
  };
}

function isAbort(error: unknown): boolean {
  return error instanceof Error || error instanceof DOMException ? error.name === "AbortError" : false;
}
