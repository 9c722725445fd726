import { useEffect, useState } from "react";

/**
 * The latest answer to a question, `nothing` until there is one. `ask` is the question: a new function is a new
 * question, null is none. The old answer stays until the new one comes, so that the map does not blink. An overtaken
 * question (AbortError) is shown to nobody; our own mistakes meet the error boundary.
 */
export function useAnswer<T>(ask: (() => Promise<T>) | null, nothing: T): T {
  const [answer, setAnswer] = useState(nothing);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    if (!ask) {
      setAnswer(nothing);
      return;
    }
    ask().then(
      (value) => {
        if (current) setAnswer(value);
      },
      (error: unknown) => {
        if (current && !isAbort(error)) setFailure(error);
      },
    );
    return () => {
      current = false;
    };
  }, [ask, nothing]);
  if (failure !== null) throw failure;
  return answer;
}

export function isAbort(error: unknown): boolean {
  return typeof error === "object" && error !== null && (error as { name?: unknown }).name === "AbortError";
}
