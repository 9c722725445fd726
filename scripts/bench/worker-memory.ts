import type { Page } from "playwright-core";

interface HeapUsage {
  readonly usedSize: number;
  /** Typed arrays lie outside the heap. */
  readonly backingStorageSize: number;
}

export interface WorkerBytes {
  /** Columns and indexes. */
  readonly typedArrays: number;
  /** Objects and strings, such as the rows' ids. */
  readonly heap: number;
}

/**
 * Listens for the page's workers from now on.
 *
 * @returns a function that collects a worker's garbage and says what is left, in bytes; `title` is the worker's name
 */
export async function workerBytes(page: Page): Promise<(title: string) => Promise<WorkerBytes>> {
  const session = await page.context().newCDPSession(page);
  const sessionOf = new Map<string, string>();
  const answers = new Map<number, (result: unknown) => void>();
  let questions = 0;
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => sessionOf.set(targetInfo.title, sessionId));
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message);
    answers.get(id)?.(result);
  });
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });

  const ask = (sessionId: string, method: string) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++questions;
      answers.set(id, resolve);
      session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) }).catch(reject);
    });

  return async (title) => {
    const sessionId = sessionOf.get(title);
    if (sessionId === undefined) throw new Error(`No worker named ${title} among ${[...sessionOf.keys()].join(", ")}`);
    await ask(sessionId, "HeapProfiler.collectGarbage");
    const { usedSize, backingStorageSize } = (await ask(sessionId, "Runtime.getHeapUsage")) as HeapUsage;
    return { heap: usedSize, typedArrays: backingStorageSize };
  };
}
