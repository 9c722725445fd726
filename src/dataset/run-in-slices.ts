/** Long enough that yielding costs little, short enough that a question asked meanwhile waits for no more than a frame. */
const SLICE_MS = 10;

/**
 * Run a generator to its end without holding the thread: after each slice other messages get their turn, so that
 * questions are answered and a cancel is seen.
 *
 * @param onStep gets the last step of every slice
 * @throws AbortError at the first pause after the signal; the work is then left unfinished
 */
export async function runInSlices<Step, R>(
  work: Generator<Step, R>,
  onStep: (step: Step) => void,
  signal: AbortSignal,
  nowMs: () => number = () => performance.now(),
): Promise<R> {
  const { pause, close } = createPause();
  try {
    for (;;) {
      if (signal.aborted) throw new DOMException("The work was cancelled", "AbortError");
      const end = nowMs() + SLICE_MS;
      let step = work.next();
      while (!step.done && nowMs() < end) step = work.next();
      if (step.done) return step.value;
      onStep(step.value);
      await pause();
    }
  } finally {
    close();
  }
}

/** A message to oneself waits behind those that others have sent; a timer would be slowed to 4 ms a turn. */
function createPause() {
  const { port1, port2 } = new MessageChannel();
  let resume = () => {};
  port1.onmessage = () => resume();
  return {
    pause: () =>
      new Promise<void>((resolve) => {
        resume = resolve;
        port2.postMessage(null);
      }),
    close: () => port1.close(),
  };
}
