/** Places that a meeting goes through: more than six, and none is decided on. */
export const MEETING_PLACES = 6;

/** The keys that step through a meeting: arrows, a presenter's clicker (page keys), space. */
export type MeetingMove = "forward" | "back" | "first" | "last";

/** The step after a move: 0 is the start page, n the n-th of `places`. */
export function movedStep(step: number, move: MeetingMove, places: number): number {
  switch (move) {
    case "forward":
      return Math.min(step + 1, places);
    case "back":
      return Math.max(0, Math.min(step, places) - 1);
    case "first":
      return 0;
    case "last":
      return places;
    default:
      return move satisfies never;
  }
}

/** What a key means in a meeting; null: nothing. */
export function moveOfKey(key: string, shift: boolean): MeetingMove | null {
  if (key === " ") return shift ? "back" : "forward";
  return MOVES.get(key) ?? null;
}

const MOVES: ReadonlyMap<string, MeetingMove> = new Map([
  ["ArrowRight", "forward"],
  ["ArrowDown", "forward"],
  ["PageDown", "forward"],
  ["ArrowLeft", "back"],
  ["ArrowUp", "back"],
  ["PageUp", "back"],
  ["Home", "first"],
  ["End", "last"],
]);
