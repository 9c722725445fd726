import { useCallback, useEffect, useMemo, useState } from "react";

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
  readonly ask: ((question: Q) => Promise<T>) | null;
  readonly attempt: number;
  readonly value: T | null;
  readonly failed: boolean;
}

const NOTHING = { question: null, ask: null, attempt: 0, value: null, failed: false };

/**
 * Ask the dataset when the question changes. `question` and `ask` must keep their identity between renders
 * (`useMemo`, `useCallback`); null asks nothing. A superseded question rejects with AbortError, shown to nobody.
 */
export function useAnswer<Q, T>(question: Q | null, ask: (question: Q) => Promise<T>): Answer<T> {
  const [settled, setSettled] = useState<Settled<Q, T>>(NOTHING);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (question === null) return;
    let current = true;
    ask(question).then(
      (value) => {
        if (current) setSettled({ question, ask, attempt, value, failed: false });
      },
      (error: unknown) => {
        if (!current || isAbort(error)) return;
        console.error(error);
        setSettled((before) => ({
          ...before,
          value: before.ask === ask ? before.value : null,
          question,
          ask,
          attempt,
          failed: true,
        }));
      },
    );
    return () => {
      current = false;
    };
  }, [question, ask, attempt]);

  const upToDate = settled.question === question && settled.ask === ask && settled.attempt === attempt;
  // An answer of the internal view must not stand for a moment in the shared one.
  const value = settled.ask === ask ? settled.value : null;
  const waiting = question === null || !upToDate;
  const failed = upToDate && settled.failed;
  const askAgain = useCallback(() => setAttempt((count) => count + 1), []);
  // The same object while nothing has changed, so that a panel that is given it can stay as it is.
  return useMemo(() => ({ value, waiting, failed, askAgain }), [value, waiting, failed, askAgain]);
}

function isAbort(error: unknown): boolean {
  return error instanceof Error || error instanceof DOMException ? error.name === "AbortError" : false;
}
