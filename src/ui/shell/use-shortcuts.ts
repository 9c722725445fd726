import { useEffect, useEffectEvent } from "react";
import type { AppStore } from "../../state/store.ts";
import { showHelpDialog } from "../help/help-store.ts";
import { COMPARE_KEY, toggleComparison } from "../jamfor/first-sides.ts";
import { useRemembered } from "../shared/use-remembered.ts";
import { screenOfKey } from "./screen-keys.ts";

/** Single keys open screens and Ctrl+K the palette. The first can be switched off (WCAG 2.1.4), and stay out of fields. */
export function useShortcuts(store: AppStore): [on: boolean, change: (on: boolean) => void] {
  const [on, setOn] = useRemembered("shortcuts", true);

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector("dialog[open], [role=dialog]")) return;
    if (asksForPalette(event)) showHelpDialog("palette");
    else if (!on || event.ctrlKey || event.metaKey || event.altKey || takesKeys(event.target)) return;
    else if (event.key === "?") showHelpDialog("keys");
    else if (event.key.toLowerCase() === COMPARE_KEY) toggleComparison(store);
    else {
      const screen = screenOfKey(event.key);
      if (!screen) return;
      store.getState().openScreen(screen);
    }
    event.preventDefault();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);

  return [on, setOn];
}

/** With a modifier, so also in a text field, and also when single keys are off. */
function asksForPalette({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === "k";
}

/** Text fields, and what reads letters to find an option. */
function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "range"].includes(target.type);
  return target.isContentEditable || target.closest("textarea, select, [role=menu], [role=listbox]") !== null;
}
