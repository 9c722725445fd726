import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { ServiceTargets } from "../../domain/request.ts";
import { type DayNumber, dayOfMinute, isoDateOfDay } from "../../domain/time.ts";
import { NO_WORK, patchedWork, WORK_LISTS, type Work, type WorkItem, type WorkList } from "../../domain/work.ts";
import { type LostWork, readItems } from "../../io/read-work.ts";

/** What a picture on disk says of the work: the pieces that it is made of, in order. */
export interface KeptWork {
  readonly pieces: readonly PieceName[];
  readonly serviceTargets: ServiceTargets;
}

/** One list, or what one month has of it. Enough to say what was in a piece that is gone. */
export interface PieceName {
  /** Of its content: the same in every picture that has it, and never another. */
  readonly key: string;
  readonly list: WorkList;
  /** `2026-11`; null where the list is not kept by month. */
  readonly month: string | null;
  readonly count: number;
}

/** A piece as it lies on disk, by its key. */
export interface WorkPiece {
  readonly list: WorkList;
  readonly items: readonly WorkItem<WorkList>[];
}

export interface Piece extends PieceName, WorkPiece {}

export interface PackedWork {
  readonly kept: KeptWork;
  /** Everything in it; those that are on disk already are not written again. */
  readonly pieces: readonly Piece[];
  /** The same work in the order in which it will be read: the order of a list says nothing. */
  readonly work: Work;
}

/**
 * The work in pieces that pictures share: one visit moved writes one month of visits, whatever else there is.
 *
 * @param known pieces in memory: what has not changed is not put together again
 */
export function packWork(work: Work, known: readonly Piece[] = []): PackedWork {
  const lists = WORK_LISTS.map((list) => {
    const items: WorkPiece["items"] = work[list];
    return [list, piecesOf(list, items, monthOf(list, work), known)] as const;
  });
  const pieces = lists.flatMap(([, ofList]) => ofList);
  const names = pieces.map(({ key, list, month, count }) => ({ key, list, month, count }));
  return { kept: { pieces: names, serviceTargets: work.serviceTargets }, pieces, work: workOf(pieces, work) };
}

/**
 * The work that a picture speaks of.
 *
 * @param stored what lies on disk under a key; null when it is not there
 * @param known  pieces in memory, which are not read again
 */
export async function unpackWork(
  { pieces: names, serviceTargets }: KeptWork,
  stored: (key: string) => Promise<unknown>,
  known: readonly Piece[] = [],
): Promise<{ readonly work: Work; readonly pieces: readonly Piece[]; readonly lost: readonly LostWork[] }> {
  const inMemory = new Map(known.map((piece) => [piece.key, piece]));
  const pieces = await Promise.all(
    names.map(async (name): Promise<Piece> => {
      const items = inMemory.get(name.key)?.items ?? readPiece(name.list, await stored(name.key));
      return { ...name, items };
    }),
  );
  const lost = pieces.flatMap(({ list, month, count, items }) =>
    items.length < count ? [{ list, month, count: count - items.length }] : [],
  );
  return { work: workOf(pieces, { ...NO_WORK, serviceTargets }), pieces, lost };
}

/** The same, for one tab: what is packed or read once is not put together, written or read again. */
export interface WorkPieces {
  pack(work: Work): PackedWork;
  unpack(kept: KeptWork): ReturnType<typeof unpackWork>;
}

export function createWorkPieces(stored: (key: string) => Promise<unknown>): WorkPieces {
  /** Of the work before the last too, for undo leads back to it. */
  let before: readonly Piece[] = [];
  let last: readonly Piece[] = [];
  const remember = <Work extends { readonly pieces: readonly Piece[] }>(work: Work): Work => {
    [before, last] = [last, work.pieces];
    return work;
  };
  return {
    pack: (work) => remember(packWork(work, [...last, ...before])),
    async unpack(kept) {
      const read = await unpackWork(kept, stored, [...last, ...before]);
      return remember({ ...read, pieces: read.pieces.filter(({ count, items }) => items.length === count) });
    },
  };
}

/**
 * What the pieces alone say, when no picture can be read: everything that was ever in one that is still there, also what
 * was removed since. Of two forms of an item the later one.
 *
 * @param stored records in the order in which they were written
 */
export function workFromPieces(stored: readonly unknown[]): Work {
  return stored.reduce<Work>((work, record) => {
    const list = WORK_LISTS.find((name) => name === (record as Partial<WorkPiece> | null)?.list);
    return list ? patchedWork(work, { [list]: { put: readPiece(list, record) } }) : work;
  }, NO_WORK);
}

/** Everything in it that can be read. */
function readPiece(list: WorkList, record: unknown): WorkPiece["items"] {
  const { items, list: said } = (record ?? {}) as Partial<WorkPiece>;
  return said === list ? readItems(list, items).items : [];
}

type MonthOf = ((item: WorkItem<WorkList>) => string | null) | null;

/** How a list is cut: those that grow with every day by month, so that the past lies still; null: not at all. */
function monthOf(list: WorkList, work: Work): MonthOf {
  const months = new Map<DayNumber, string>();
  const ofDay = (day: DayNumber) => {
    const known = months.get(day) ?? isoDateOfDay(day).slice(0, 7);
    months.set(day, known);
    return known;
  };
  switch (list) {
    case "visits":
    case "delivered":
      return (item) => ofDay(dayOfMinute((item as WorkItem<typeof list>).startMinute));
    case "log":
    case "decisions":
      return (item) => ofDay((item as WorkItem<typeof list>).day);
    case "missed": {
      const days = new Map(work.visits.map(({ id, startMinute }) => [id, dayOfMinute(startMinute)]));
      return ({ id }) => {
        const day = days.get(id);
        return day === undefined ? null : ofDay(day);
      };
    }
    default:
      return null;
  }
}

function piecesOf(
  list: WorkList,
  items: WorkPiece["items"],
  month: MonthOf,
  known: readonly Piece[],
): readonly Piece[] {
  const inOrder = [...(month ? grouped(items, month) : whole(items))].sort(([a], [b]) =>
    (a ?? "") < (b ?? "") ? -1 : 1,
  );
  return inOrder.map(([month, ofMonth]) => {
    const same = known.find((piece) => piece.list === list && piece.month === month && areSame(piece.items, ofMonth));
    return same ?? { key: keyOf(list, ofMonth), list, month, count: ofMonth.length, items: ofMonth };
  });
}

type Groups = ReadonlyMap<string | null, WorkPiece["items"]>;

function grouped(items: WorkPiece["items"], month: NonNullable<MonthOf>): Groups {
  const groups = new Map<string | null, WorkItem<WorkList>[]>();
  for (const item of items) {
    const key = month(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function whole(items: WorkPiece["items"]): Groups {
  return new Map(items.length > 0 ? [[null, items]] : []);
}

/** 128 bits: no two pieces of one browser have the same by chance. */
function keyOf(list: WorkList, items: WorkPiece["items"]): string {
  const text = `${list}\n${JSON.stringify(items)}`;
  return bytesToHex(sha256(new TextEncoder().encode(text))).slice(0, 32);
}

/** @param like a list that is the same there is the very same here: nothing follows anew from what has not changed */
function workOf(pieces: readonly Piece[], like: Work): Work {
  const lists = WORK_LISTS.map((list) => {
    const ofList = pieces.filter((piece) => piece.list === list);
    const items = ofList.length === 1 ? ofList[0]!.items : ofList.flatMap((piece) => piece.items);
    return [list, areSame(like[list], items) ? like[list] : items];
  });
  return { ...like, ...Object.fromEntries(lists) };
}

function areSame(a: WorkPiece["items"], b: WorkPiece["items"]): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}
