import { useEffect } from "react";

/** Time for what knows better where the focus should go, such as the next row of a list. */
const WAIT_MS = 50;
const STOPS = "section, form, fieldset, article, li, dialog, main, [role=group], [role=region], [role=tabpanel]";

/**
 * The focus is never lost: when what had it is gone and nothing else took it, it goes to the nearest part of the page
 * round it that is left. Browsers would put it back at the top of the page.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    /** Round what has the focus, innermost first. */
    let around: readonly Element[] = [];
    let waiting: ReturnType<typeof setTimeout> | undefined;

    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element) around = ancestorsOf(target);
    };
    const keep = () => {
      if (document.activeElement !== document.body) return;
      const [gone, ...rest] = around;
      // Still there: it was left by a click beside it, which is no loss.
      if (gone === undefined || canTakeFocus(gone)) return;
      const left = rest.find((element) => element.matches(STOPS) && canTakeFocus(element));
      if (!(left instanceof HTMLElement)) return;
      if (!left.hasAttribute("tabindex")) left.tabIndex = -1;
      left.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(() => {
      if (document.activeElement !== document.body || around.length === 0) return;
      clearTimeout(waiting);
      waiting = setTimeout(keep, WAIT_MS);
    });

    document.addEventListener("focusin", remember);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled", "hidden"] });
    return () => {
      clearTimeout(waiting);
      document.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, []);
}

function ancestorsOf(element: Element): readonly Element[] {
  const all = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) all.push(at);
  return all;
}

function canTakeFocus(element: Element): boolean {
  return element.isConnected && element.checkVisibility() && !element.matches(":disabled");
}
