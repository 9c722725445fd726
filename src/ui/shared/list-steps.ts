/** Where a key leads in a list of rows, by index; a key that is not here leads nowhere. */
export type Steps = Readonly<Record<string, (index: number, last: number) => number>>;

export const LIST_STEPS: Steps = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};
