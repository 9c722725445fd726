import { describe, expect, it } from "vitest";
import { runInSlices } from "./run-in-slices.ts";

function* countTo(most: number): Generator<number, string> {
  for (let i = 1; i <= most; i++) yield i;
  return "done";
}

/** Every look at the clock takes four milliseconds. */
function aSlowClock() {
  let now = 0;
  return () => {
    now += 4;
    return now;
  };
}

const nobody = new AbortController().signal;

describe("runInSlices", () => {
  it("returns what the work returns", async () => {
    expect(await runInSlices(countTo(100), () => {}, nobody)).toBe("done");
  });

  it("lets others have their turn between slices", async () => {
    const order: string[] = [];
    setTimeout(() => order.push("other"), 0);

    await runInSlices(countTo(5000), () => order.push("step"), nobody, aSlowClock());

    expect(order.indexOf("other")).toBeGreaterThan(0);
    expect(order.indexOf("other")).toBeLessThan(order.length - 1);
  });

  it("stops when cancelled, at the next pause", async () => {
    const controller = new AbortController();
    const steps: number[] = [];
    const running = runInSlices(
      countTo(1000),
      (step) => {
        steps.push(step);
        if (steps.length === 2) controller.abort();
      },
      controller.signal,
      aSlowClock(),
    );

    await expect(running).rejects.toMatchObject({ name: "AbortError" });
    expect(steps).toHaveLength(2);
  });

  it("does not start when cancelled before", async () => {
    let started = false;
    function* work() {
      started = true;
      yield 1;
    }

    await expect(runInSlices(work(), () => {}, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
    expect(started).toBe(false);
  });
});
