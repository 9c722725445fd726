import { describe, expect, it } from "vitest";
import { newestOnly } from "./newest-only.ts";

describe("newestOnly", () => {
  it("answers a question", async () => {
    const ask = newestOnly();

    expect(await ask("a", async () => 1)).toBe(1);
  });

  it("sends only the newest of those that waited", async () => {
    const ask = newestOnly();
    const worker = aSlowWorker();
    const first = ask("a", worker.send("a"));
    const second = ask("b", worker.send("b"));
    const third = ask("c", worker.send("c"));

    worker.answer();
    const outcomes = await Promise.allSettled([first, second]);
    worker.answer();

    expect(await third).toBe("c");
    expect(worker.sent).toEqual(["a", "c"]);
    expect(outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason.name)).toEqual([
      "AbortError",
      "AbortError",
    ]);
  });

  it("tells the overtaken at once, before the worker has answered", async () => {
    const ask = newestOnly();
    const worker = aSlowWorker();
    const first = ask("a", worker.send("a"));

    ask("b", worker.send("b"));

    await expect(first).rejects.toMatchObject({ name: "AbortError" });
  });

  it("lets the same question share one answer", async () => {
    const ask = newestOnly();
    const worker = aSlowWorker();
    const first = ask("a", worker.send("a"));
    const second = ask("a", worker.send("a"));

    worker.answer();

    expect(await Promise.all([first, second])).toEqual(["a", "a"]);
    expect(worker.sent).toEqual(["a"]);
  });

  it("goes on after a failure", async () => {
    const ask = newestOnly();
    const failing = ask("a", () => Promise.reject(new Error("broken")));

    await expect(failing).rejects.toThrow("broken");

    expect(await ask("b", async () => 2)).toBe(2);
  });
});

/** Answers one question at a time, when told to. */
function aSlowWorker() {
  const sent: string[] = [];
  let answer = () => {};
  return {
    sent,
    answer: () => answer(),
    send: (key: string) => () => {
      sent.push(key);
      return new Promise<string>((resolve) => {
        answer = () => resolve(key);
      });
    },
  };
}
