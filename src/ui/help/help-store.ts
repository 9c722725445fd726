import { createStore } from "zustand/vanilla";

export type HelpDialogName = "palette" | "keys" | "help";

/** Which of the dialogs that help is open: nobody else's business, so not part of the app's state. */
export const helpDialogs = createStore<{ readonly open: HelpDialogName | null }>()(() => ({ open: null }));

export function showHelpDialog(open: HelpDialogName) {
  helpDialogs.setState({ open });
}

export function closeHelpDialog() {
  helpDialogs.setState({ open: null });
}
