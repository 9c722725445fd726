import type { AppStore } from "../../state/store.ts";

/** Where possible doubles are decided, on the Data screen. */
export const DOUBLES_ID = "samma-handelse";

/** To the possible doubles, from whatever screen. A dialog that is open must be closed first: it holds the focus. */
export function showDoubles(store: AppStore): void {
  const heading = document.querySelector<HTMLElement>(`#${DOUBLES_ID} > h3`);
  if (heading) {
    heading.focus();
    heading.scrollIntoView({ block: "start" });
    return;
  }
  store.getState().openScreen("data");
  history.replaceState(history.state, "", `${location.search}#${DOUBLES_ID}`);
}
