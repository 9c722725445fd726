interface Asked {
  readonly key: string;
  readonly send: () => Promise<unknown>;
  readonly answer: Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One kind of question to a worker, of which only the newest matters. While one is being answered the newest waits and
 * those between are never sent, so that brushing does not queue up; whoever is overtaken gets an AbortError at once.
 * The same question asked again shares the answer on its way.
 */
export function newestOnly(): <T>(key: string, send: () => Promise<T>) => Promise<T> {
  let answering: Asked | null = null;
  let waiting: Asked | null = null;

  const run = async (asked: Asked) => {
    answering = asked;
    try {
      asked.resolve(await asked.send());
    } catch (error) {
      asked.reject(error);
    }
    answering = waiting;
    waiting = null;
    if (answering) void run(answering);
  };

  return <T>(key: string, send: () => Promise<T>) => {
    const newest = waiting ?? answering;
    if (newest?.key === key) return newest.answer as Promise<T>;

    const asked: Asked = { key, send, ...settleLater() };
    answering?.reject(overtaken());
    waiting?.reject(overtaken());
    if (answering) waiting = asked;
    else void run(asked);
    return asked.answer as Promise<T>;
  };
}

function settleLater(): Pick<Asked, "answer" | "resolve" | "reject"> {
  let resolve!: Asked["resolve"];
  let reject!: Asked["reject"];
  const answer = new Promise<unknown>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { answer, resolve, reject };
}

function overtaken(): DOMException {
  return new DOMException("A newer question of the same kind was asked", "AbortError");
}
