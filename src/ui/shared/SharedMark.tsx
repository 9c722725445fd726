import marks from "./FictionalMark.module.css";
import { useAppState } from "./store-context.tsx";
import { useText } from "./text.ts";

/** On screen for as long as the shared view is: whoever photographs the wall knows what is on it. */
export function SharedMark() {
  const text = useText();
  const isShared = useAppState((state) => state.leastShown !== null);
  return isShared ? <strong className={marks.shared}>{text("view.mark")}</strong> : null;
}
