/**
 * Ids seen so far. Ids mostly come in rising order, and then the last one says that the next is new: a set of a million
 * texts is only built when the order breaks.
 */
export class SeenIds {
  private last = "";
  private set: Set<string> | null = null;

  constructor(private readonly kept: readonly string[]) {}

  /**
   * Is the id new? A new id must then be pushed to the list that was given to the constructor.
   */
  isNew(id: string): boolean {
    if (this.set === null) {
      if (this.last.length < id.length || (this.last.length === id.length && this.last < id)) {
        this.last = id;
        return true;
      }
      this.set = new Set(this.kept);
    }
    if (this.set.has(id)) return false;
    this.set.add(id);
    return true;
  }
}
