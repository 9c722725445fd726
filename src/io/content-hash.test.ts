import { describe, expect, it } from "vitest";
import { combinedHash, contentHash, xxh32 } from "./content-hash.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("xxh32", () => {
  it.each([
    ["", 0, 0x02cc5d05],
    ["a", 0, 0x550d7456],
    ["abc", 0, 0x32d153ff],
    ["Nobody inspects the spammish repetition", 0, 0xe2293b2f],
  ])("of %j agrees with the reference", (text, seed, expected) => {
    expect(xxh32(bytesOf(text), seed)).toBe(expected);
  });
});

describe("contentHash", () => {
  it("does not depend on where in a buffer the bytes lie", () => {
    const shifted = new Uint8Array(101).fill(7).subarray(1);

    expect(contentHash(shifted)).toBe(contentHash(new Uint8Array(100).fill(7)));
  });

  it("changes with one byte", () => {
    expect(contentHash(bytesOf("id;från"))).not.toBe(contentHash(bytesOf("id;fran")));
  });
});

describe("combinedHash", () => {
  it("does not depend on the order of the files", () => {
    expect(combinedHash(["b", "a"])).toBe(combinedHash(["a", "b"]));
  });
});
