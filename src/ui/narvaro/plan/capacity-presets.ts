import type { Capacity } from "../../../domain/presence.ts";

/** Common shifts to start from; the user changes what is not right. */
export const CAPACITY_PRESETS: readonly Omit<Capacity, "id">[] = [
  { actor: { kind: "police", name: "" }, weekdays: [4, 5], fromMinute: 1200, minutes: 360, teams: 2, mode: "car" },
  {
    actor: { kind: "guards", name: "" },
    weekdays: [0, 1, 2, 3, 4, 5, 6],
    fromMinute: 840,
    minutes: 480,
    teams: 1,
    mode: "foot",
  },
  {
    actor: { kind: "hosts", name: "" },
    weekdays: [0, 1, 2, 3, 4],
    fromMinute: 720,
    minutes: 480,
    teams: 1,
    mode: "foot",
  },
  { actor: { kind: "fieldGroup", name: "" }, weekdays: [2, 4], fromMinute: 1020, minutes: 360, teams: 1, mode: "car" },
  {
    actor: { kind: "nightWalkers", name: "" },
    weekdays: [4, 5],
    fromMinute: 1260,
    minutes: 240,
    teams: 1,
    mode: "foot",
  },
];
