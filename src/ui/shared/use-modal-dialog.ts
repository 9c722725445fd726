import { type RefObject, useEffectEvent, useLayoutEffect } from "react";

/** After `useKeptFocus` has looked for a part of the page that is nearer. */
const LAST_RESORT_MS = 100;

/**
 * Opens the browser's own dialog. When it goes, the focus returns to where it was; to the content when that is no more.
 *
 * A layout effect, whose end comes while the dialog is still on the page: afterwards it could not give the focus back.
 *
 * @param onClosed the browser has closed it by itself, in a way that could not be answered: a second Esc, or the back
 *   gesture of a phone
 */
export function useModalDialog(dialog: RefObject<HTMLDialogElement | null>, onClosed: () => void): void {
  const closed = useEffectEvent(onClosed);

  useLayoutEffect(() => {
    const element = dialog.current!;
    const listener = () => closed();
    element.showModal();
    element.addEventListener("close", listener);
    return () => {
      element.removeEventListener("close", listener);
      element.close();
      setTimeout(keepFocus, LAST_RESORT_MS);
    };
  }, [dialog]);
}

/** What had the focus may have gone meanwhile, or with what was done. */
function keepFocus() {
  if (document.activeElement === document.body) document.getElementById("innehall")?.focus();
}
