import { useContext } from "react";
import { DARK_THEME, LIGHT_THEME, type MapTheme } from "../../map/theme.ts";
import { PREFERS_DARK, shownTheme } from "../../state/theme-sync.ts";
import { OnPaper } from "./on-paper.ts";
import { useAppState } from "./store-context.tsx";
import { useMedia } from "./use-media.ts";

/** Whether the page is dark now. On paper it never is. */
export function useIsDark(): boolean {
  const theme = useAppState((state) => state.theme);
  const prefersDark = useMedia(PREFERS_DARK);
  const isPrinted = useMedia("print");
  const isPaper = useContext(OnPaper) || isPrinted;
  return !isPaper && shownTheme(theme, prefersDark) === "dark";
}

/** The colours of the map that legends and plots share with it. */
export function useMapTheme(): MapTheme {
  return useIsDark() ? DARK_THEME : LIGHT_THEME;
}
