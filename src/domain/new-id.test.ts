import { describe, expect, it } from "vitest";
import { newId } from "./new-id.ts";

describe("a new id", () => {
  it("is twenty hexadecimal digits, and no other", () => {
    const ids = Array.from({ length: 10_000 }, newId);

    expect(new Set(ids).size).toBe(10_000);
    expect(ids.filter((id) => !/^[0-9a-f]{20}$/.test(id))).toEqual([]);
  });
});
