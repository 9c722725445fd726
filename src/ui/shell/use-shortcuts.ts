import { useEffect, useEffectEvent } from "react";
import type { Screen } from "../../state/app-state.ts";
import type { AppStore } from "../../state/store.ts";
import { useRemembered } from "../shared/use-remembered.ts";

const KEYS: Readonly<Record<string, Screen>> = {
  "1": "karta",
  "2": "narvaro",
  "3": "atgarder",
  "4": "uppfoljning",
  "5": "data",
  m: "mote",
  M: "mote",
};

/** Single keys open screens. They can be switched off (WCAG 2.1.4), and stay out of fields and open dialogs. */
export function useShortcuts(store: AppStore, onHelp: () => void): [on: boolean, change: (on: boolean) => void] {
  const [on, setOn] = useRemembered("shortcuts", true);

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!on || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (takesKeys(event.target) || document.querySelector("dialog[open], [role=dialog]")) return;
    const screen = KEYS[event.key];
    if (screen) store.getState().openScreen(screen);
    else if (event.key === "?") onHelp();
    else return;
    event.preventDefault();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);

  return [on, setOn];
}

/** Text fields, and what reads letters to find an option. */
function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "range"].includes(target.type);
  return target.isContentEditable || target.closest("textarea, select, [role=menu], [role=listbox]") !== null;
}
