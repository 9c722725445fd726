import { useEffect, useRef } from "react";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useMunicipality } from "../shared/use-municipality.ts";

/** Another screen is another page: it has its own title, and reading starts at it when what had the focus is gone. */
export function useScreenTurn(contentId: string): void {
  const text = useText();
  const screen = useAppState((state) => state.screen);
  const municipality = useMunicipality();
  const shown = useRef(screen);

  const product = text("shell.product");
  const title = [text(`nav.${screen}`), municipality, product].filter((part) => part !== null).join(" – ");
  useEffect(() => {
    document.title = title;
  }, [title]);

  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    if (document.activeElement === document.body) document.getElementById(contentId)?.focus({ preventScroll: true });
  }, [screen, contentId]);
}
