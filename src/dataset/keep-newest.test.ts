import { describe, expect, it } from "vitest";
import { keepNewest } from "./keep-newest.ts";
import { newestOnly } from "./newest-only.ts";

describe("keepNewest", () => {
  it("asks once for the same question, also after the answer has come", async () => {
    let asked = 0;
    const ask = keepNewest<number>(newestOnly());
    const send = async () => ++asked;

    const answers = [await ask("a", send), await ask("a", send), await ask("b", send), await ask("b", send)];

    expect(answers).toEqual([1, 1, 2, 2]);
  });

  it("keeps only the newest", async () => {
    let asked = 0;
    const ask = keepNewest<number>(newestOnly());
    const send = async () => ++asked;

    await ask("a", send);
    await ask("b", send);

    expect(await ask("a", send)).toBe(3);
  });

  it("asks again after a failure", async () => {
    const ask = keepNewest<string>(newestOnly());

    await expect(ask("a", () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");

    expect(await ask("a", async () => "here")).toBe("here");
  });
});
