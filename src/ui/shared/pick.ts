/** Choosing some of a list, where null means "no restriction": everything, also what the next import brings. */
export type Picked<T> = readonly T[] | null;

export function isPicked<T>(picked: Picked<T>, value: T): boolean {
  return picked === null || picked.includes(value);
}

/** In the order of `all`; the full list is no restriction. */
export function toggled<T>(picked: Picked<T>, value: T, all: readonly T[]): Picked<T> {
  const next = all.filter((item) => (item === value ? !isPicked(picked, item) : isPicked(picked, item)));
  return next.length === all.length ? null : next;
}
