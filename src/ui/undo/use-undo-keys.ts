import { useEffect, useEffectEvent } from "react";

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, with Cmd on a Mac. Text fields and open dialogs keep theirs. */
export function useUndoKeys(undo: () => Promise<void>, redo: () => Promise<void>) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const asked = undoAsked(event, /Mac|iPhone|iPad/.test(navigator.platform));
    if (asked === null || event.defaultPrevented || writesText(event.target)) return;
    if (document.querySelector("dialog[open], [role=dialog]")) return;
    event.preventDefault();
    void (asked === "undo" ? undo() : redo());
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}

type Keys = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

export function undoAsked(event: Keys, isMac: boolean): "undo" | "redo" | null {
  const [wanted, other] = isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (!wanted || other || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey && !isMac ? "redo" : null;
}

/** Where the browser's own undo takes back letters. */
function writesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) {
    return !["checkbox", "radio", "button", "range", "file", "submit", "reset", "color"].includes(target.type);
  }
  return target.isContentEditable || target instanceof HTMLTextAreaElement;
}
