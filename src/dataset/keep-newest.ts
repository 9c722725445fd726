/**
 * Keeps the newest answer of one kind of question: whoever asks the same again gets it at once, also after it has come.
 * What failed or was overtaken is not kept.
 *
 * @param ask from `newestOnly()`
 */
export function keepNewest<T>(
  ask: (key: string, send: () => Promise<T>) => Promise<T>,
): (key: string, send: () => Promise<T>) => Promise<T> {
  let kept: { readonly key: string; readonly answer: Promise<T> } | null = null;
  return (key, send) => {
    if (kept?.key === key) return kept.answer;
    const asked = { key, answer: ask(key, send) };
    kept = asked;
    asked.answer.catch(() => {
      if (kept === asked) kept = null;
    });
    return asked.answer;
  };
}
