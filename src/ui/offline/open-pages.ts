/**
 * The open pages of one Lägesbild, of which each holds a lock of its own for as long as it does not agree to another
 * version. The browser lets go of the locks of a page that is closed or crashes, so nobody waits for one that is gone.
 */
export interface OpenPages {
  /** This page does not agree (as from the start), or does. */
  agree(agrees: boolean): void;
  /** How many other pages do not agree. */
  othersAgainst(): Promise<number>;
}

/** @param place the address of the folder: another folder holds another Lägesbild */
export function openPages(locks: LockManager, place: string): OpenPages {
  const prefix = `lagesbild version ${place} `;
  const own = prefix + Math.random().toString(36).slice(2);
  let release: (() => void) | null = null;

  const pages: OpenPages = {
    agree(agrees) {
      if (!agrees && !release) {
        const held = new Promise<void>((resolve) => {
          release = resolve;
        });
        locks.request(own, () => held).catch((error: unknown) => console.error(error));
      }
      if (agrees) {
        release?.();
        release = null;
      }
    },
    async othersAgainst() {
      const { held = [] } = await locks.query();
      return held.filter(({ name }) => name?.startsWith(prefix) && name !== own).length;
    },
  };
  pages.agree(false);
  return pages;
}
