import { expect, it } from "vitest";
import { byteWords } from "./byte-words.ts";

const plain = (value: number, decimals: number) => value.toFixed(decimals);

it.each([
  [0, "0\u00a0kB"],
  [4_200, "4\u00a0kB"],
  [999_900, "1.0\u00a0MB"],
  [14_300_000, "14\u00a0MB"],
  [2_100_000_000, "2.1\u00a0GB"],
  [5e12, "5.0\u00a0TB"],
])("%d bytes are %s", (bytes, words) => {
  expect(byteWords(bytes, plain)).toBe(words);
});
