/**
 * Ids seen so far. Ids mostly come in rising order: then the last one says that the next is new, and an older one is found
 * by halving. A set of a million texts is only built when a new id comes out of order.
 */
export class SeenIds {
  private last = "";
  private accepted = 0;
  private set: Set<string> | null = null;

  /** @param kept the caller's list, to which every new id is pushed, and empty ones as it likes */
  constructor(private readonly kept: readonly string[]) {}

  isNew(id: string): boolean {
    if (this.set === null) {
      if (comesAfter(id, this.last)) {
        this.last = id;
        this.accepted++;
        return true;
      }
      const isUnbroken = this.accepted === this.kept.length;
      if (isUnbroken && this.isAmongSorted(id)) return false;
      this.set = new Set(this.kept);
    }
    if (this.set.has(id)) return false;
    this.set.add(id);
    return true;
  }

  private isAmongSorted(id: string): boolean {
    let low = 0;
    let high = this.kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comesAfter(id, this.kept[middle]!)) low = middle + 1;
      else high = middle;
    }
    return this.kept[low] === id;
  }
}

/** Shorter before longer, so that 9 comes before 10. */
function comesAfter(id: string, other: string): boolean {
  return id.length > other.length || (id.length === other.length && id > other);
}
