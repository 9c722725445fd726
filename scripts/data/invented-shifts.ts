import type { Capacity } from "../../src/domain/presence.ts";

/** A shift of the invented town, and how well it keeps what is planned. */
export interface InventedShift {
  readonly capacity: Capacity;
  /** Areas that it goes to; null: all. */
  readonly areas: readonly string[] | null;
  /** Stops that are planned by hand for each team and turn. */
  readonly stops: number;
  /** Of its planned stops, those that are made in an ordinary month, 0–1. */
  readonly kept: number;
  /** Why a stop is not made, with weights: utryckning, för få i tjänst, väder, annat. */
  readonly missed: readonly [callOut: number, staff: number, weather: number, other: number];
}

const CENTER = ["0580R002", "0580R012", "0580R022", "0580R026"];
const SKAGGETORP = "0580R018";
const RYD = "0580R017";
const OTHER_CENTERS = ["0580R001", "0580R003", "0580R006", "0580R010", "0580R011", "0580R016", "0580R025"];

const INVENTED = { invented: true } as const;

/** Monday = 0. */
export const INVENTED_SHIFTS: readonly InventedShift[] = [
  {
    capacity: {
      id: "FIKTIV-P1",
      actor: { kind: "police", name: "" },
      weekdays: [4, 5],
      fromMinute: 20 * 60,
      minutes: 360,
      teams: 1,
      mode: "car",
      ...INVENTED,
    },
    areas: null,
    stops: 2,
    kept: 0.64,
    missed: [8, 2, 0, 1],
  },
  {
    capacity: {
      id: "FIKTIV-P2",
      actor: { kind: "guards", name: "" },
      weekdays: [3, 4, 5],
      fromMinute: 18 * 60,
      minutes: 420,
      teams: 2,
      mode: "foot",
      ...INVENTED,
    },
    areas: CENTER,
    stops: 1,
    kept: 0.74,
    missed: [3, 5, 0, 2],
  },
  {
    capacity: {
      id: "FIKTIV-P3",
      actor: { kind: "hosts", name: "" },
      weekdays: [0, 2, 3],
      fromMinute: 15 * 60,
      minutes: 360,
      teams: 1,
      mode: "foot",
      ...INVENTED,
    },
    areas: [SKAGGETORP, RYD],
    stops: 1,
    kept: 0.76,
    missed: [0, 7, 1, 2],
  },
  {
    capacity: {
      id: "FIKTIV-P4",
      actor: { kind: "fieldGroup", name: "" },
      weekdays: [1, 3],
      fromMinute: 14 * 60 + 30,
      minutes: 240,
      teams: 1,
      mode: "car",
      ...INVENTED,
    },
    areas: [SKAGGETORP, RYD, ...OTHER_CENTERS],
    stops: 1,
    kept: 0.74,
    missed: [0, 5, 0, 4],
  },
  {
    capacity: {
      id: "FIKTIV-P5",
      actor: { kind: "nightWalkers", name: "" },
      weekdays: [4, 5],
      fromMinute: 21 * 60,
      minutes: 210,
      teams: 1,
      mode: "foot",
      ...INVENTED,
    },
    areas: CENTER,
    stops: 1,
    kept: 0.8,
    missed: [0, 3, 5, 1],
  },
  {
    capacity: {
      id: "FIKTIV-P6",
      actor: { kind: "police", name: "Områdespoliser" },
      weekdays: [0, 2],
      fromMinute: 13 * 60,
      minutes: 480,
      teams: 1,
      mode: "car",
      ...INVENTED,
    },
    areas: [SKAGGETORP, RYD, ...OTHER_CENTERS],
    stops: 1,
    kept: 0.7,
    missed: [6, 3, 0, 2],
  },
];
