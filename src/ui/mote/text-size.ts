import { createStore } from "zustand/vanilla";

/** How large the meeting's text is, in percent of what a room of the usual depth needs. */
export const TEXT_SIZES = [100, 125, 150, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

const KEY = "lagesbild.mote.textSize";

/** Of the wall that one stands before, not of what is shown on it: kept in the browser, and no part of the app's state. */
export const textSize = createStore<{ readonly percent: TextSize }>()(() => ({ percent: rememberedSize() }));

/** One step larger or smaller; null where there is none. */
export function nextSize(percent: TextSize, by: 1 | -1): TextSize | null {
  return TEXT_SIZES[TEXT_SIZES.indexOf(percent) + by] ?? null;
}

/** @returns the size that it became, also when that is the one it was */
export function changeTextSize(by: 1 | -1): TextSize {
  const { percent } = textSize.getState();
  const next = nextSize(percent, by) ?? percent;
  textSize.setState({ percent: next });
  try {
    localStorage.setItem(KEY, String(next));
  } catch (error) {
    console.info("text size not remembered", error);
  }
  return next;
}

function rememberedSize(): TextSize {
  try {
    const kept = Number(localStorage.getItem(KEY));
    return TEXT_SIZES.find((size) => size === kept) ?? 100;
  } catch {
    return 100; // storage blocked, or none as in a worker or a test
  }
}
