import type { Screen } from "../../state/app-state.ts";

/** The single key that opens each screen. */
export const SCREEN_KEYS: Readonly<Record<Screen, string>> = {
  karta: "1",
  narvaro: "2",
  atgarder: "3",
  uppfoljning: "4",
  data: "5",
  mote: "M",
};

export function screenOfKey(key: string): Screen | undefined {
  return (Object.keys(SCREEN_KEYS) as Screen[]).find((screen) => SCREEN_KEYS[screen] === key.toUpperCase());
}
