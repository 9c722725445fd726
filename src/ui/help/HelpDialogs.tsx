import { lazy, Suspense } from "react";
import { useStore } from "zustand";
import { closeHelpDialog, helpDialogs } from "./help-store.ts";

const CommandPalette = lazy(async () => ({ default: (await import("./CommandPalette.tsx")).CommandPalette }));
const KeyOverview = lazy(async () => ({ default: (await import("./KeyOverview.tsx")).KeyOverview }));
const HelpDialog = lazy(async () => ({ default: (await import("./HelpDialog.tsx")).HelpDialog }));

interface Props {
  readonly shortcutsOn: boolean;
  readonly onSwitchShortcuts: (on: boolean) => void;
}

/** The dialogs that help, over whatever screen one is on. */
export function HelpDialogs({ shortcutsOn, onSwitchShortcuts }: Props) {
  const open = useStore(helpDialogs, (state) => state.open);
  return (
    <Suspense fallback={null}>
      {open === "palette" && <CommandPalette onClose={closeHelpDialog} />}
      {open === "keys" && <KeyOverview on={shortcutsOn} onSwitch={onSwitchShortcuts} onClose={closeHelpDialog} />}
      {open === "help" && <HelpDialog onClose={closeHelpDialog} />}
    </Suspense>
  );
}
