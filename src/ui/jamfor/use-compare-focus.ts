import { type RefObject, useEffect, useRef } from "react";

/**
 * When a comparison begins or ends, the panel where the focus was may go: it then passes to the button that does both.
 *
 * @returns for that button
 */
export function useCompareFocus(comparing: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(comparing);
  useEffect(() => {
    if (before.current === comparing) return;
    before.current = comparing;
    if (document.activeElement === document.body) button.current?.focus();
  }, [comparing]);
  return button;
}
