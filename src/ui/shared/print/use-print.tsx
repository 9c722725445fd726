import { type ReactNode, useCallback, useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import "./print.css";

export interface Printing {
  /**
   * Print this and nothing else of the page. What it shows must be there already: only its images are waited for. Resolves
   * when it has been handed over to the printer, or not.
   */
  readonly print: (pages: ReactNode) => Promise<void>;
  /** To be rendered by whoever prints; empty when nothing is printed. */
  readonly pages: ReactNode;
}

const PRINT_ROOT_ID = "utskrift";

/**
 * Put pages on paper through the browser's own dialog, in which they can be saved as PDF too. They stay in the document
 * until the dialog is closed, so that a print by the browser's menu meanwhile is the same.
 */
export function usePrint(): Printing {
  const [shown, setShown] = useState<ReactNode>(null);

  useEffect(() => {
    const end = () => setShown(null);
    addEventListener("afterprint", end);
    return () => removeEventListener("afterprint", end);
  }, []);

  const print = useCallback(async (pages: ReactNode) => {
    flushSync(() => setShown(pages));
    const images = document.querySelectorAll<HTMLImageElement>(`#${PRINT_ROOT_ID} img`);
    // At once where nothing is to be waited for: a browser may refuse to print long after the click.
    if (images.length > 0) await Promise.all([...images].map((image) => image.decode()));
    window.print();
  }, []);

  const pages = shown === null ? null : createPortal(<div id={PRINT_ROOT_ID}>{shown}</div>, document.body);
  return { print, pages };
}
