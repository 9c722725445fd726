import type { MessageId } from "../../i18n/messages.ts";
import { COMPARE_KEY } from "../jamfor/first-sides.ts";
import { SCREEN_KEYS } from "../shell/screen-keys.ts";

interface KeyRow {
  readonly keys: readonly string[];
  readonly name: MessageId;
  /** One key alone, from anywhere: can be switched off. */
  readonly single?: boolean;
}

interface KeyGroup {
  readonly title: MessageId;
  readonly rows: readonly KeyRow[];
}

const MAIN_SCREENS = ["karta", "narvaro", "atgarder", "uppfoljning", "data"] as const;

/** Every key that does something, where it does it. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: "keys.everywhere",
    rows: [
      { keys: ["Ctrl K"], name: "keys.palette" },
      { keys: ["Ctrl Z"], name: "undo.keys.undo" },
      { keys: ["Ctrl Y", "Ctrl Shift Z"], name: "undo.keys.redo" },
      { keys: MAIN_SCREENS.map((screen) => SCREEN_KEYS[screen]), name: "keys.screens", single: true },
      { keys: [SCREEN_KEYS.mote], name: "nav.mote", single: true },
      { keys: [COMPARE_KEY.toUpperCase()], name: "sides.keys", single: true },
      { keys: ["?"], name: "keys.help", single: true },
    ],
  },
  {
    title: "keys.list",
    rows: [
      { keys: ["↑", "↓"], name: "keys.step" },
      { keys: ["Home", "End"], name: "keys.ends" },
      { keys: ["Esc"], name: "keys.closeCard" },
    ],
  },
  {
    title: "keys.map",
    rows: [
      { keys: ["←", "↑", "→", "↓"], name: "keys.pan" },
      { keys: ["+", "−"], name: "keys.zoom" },
    ],
  },
  {
    title: "keys.timeline",
    rows: [
      { keys: ["←", "→"], name: "keys.edge" },
      { keys: ["PgUp", "PgDn"], name: "keys.edgeMonth" },
      { keys: ["Home", "End"], name: "keys.ends" },
    ],
  },
  {
    title: "keys.week",
    rows: [
      { keys: ["←", "↑", "→", "↓"], name: "keys.hour" },
      { keys: ["Shift", "←", "↑", "→", "↓"], name: "keys.hourExtend" },
      { keys: ["Enter"], name: "keys.choose" },
    ],
  },
  {
    title: "keys.scatter",
    rows: [
      { keys: ["←", "→"], name: "keys.dots" },
      { keys: ["Enter"], name: "keys.choose" },
    ],
  },
  {
    title: "keys.plan",
    rows: [
      { keys: ["←", "↑", "→", "↓"], name: "keys.visits" },
      { keys: ["Shift", "←", "↑", "→", "↓"], name: "keys.visitMove" },
      { keys: ["+", "−"], name: "keys.visitLength" },
      { keys: ["L"], name: "keys.visitLock" },
      { keys: ["Delete"], name: "keys.visitRemove" },
      { keys: ["Esc"], name: "keys.visitBack" },
    ],
  },
  {
    title: "keys.meeting",
    rows: [
      { keys: ["←", "→"], name: "keys.meetingStep" },
      { keys: ["PgUp", "PgDn"], name: "keys.clicker" },
      { keys: ["N"], name: "keys.decide", single: true },
      { keys: ["F"], name: "keys.fullScreen", single: true },
      { keys: ["T"], name: "keys.room", single: true },
      { keys: ["+", "−"], name: "keys.textSize", single: true },
      { keys: ["Esc"], name: "keys.meetingEnd" },
    ],
  },
  {
    title: "keys.checks",
    rows: [
      { keys: ["↑", "↓"], name: "keys.rows" },
      { keys: ["→", "←"], name: "keys.only" },
    ],
  },
  {
    title: "keys.parts",
    rows: [
      { keys: ["←", "→"], name: "keys.within" },
      { keys: ["Esc"], name: "keys.closeDialog" },
    ],
  },
];
