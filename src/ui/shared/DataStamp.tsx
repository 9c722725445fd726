import { isoDateOfDay } from "../../domain/time.ts";
import { useAppState } from "./store-context.tsx";
import { useText } from "./text.ts";

export function DataStamp({ className }: { className?: string | undefined }) {
  const text = useText();
  const lastDay = useAppState((state) => state.summary?.lastDay ?? null);
  return lastDay === null ? null : (
    <span className={className}>{text("shell.dataAsOf", { date: isoDateOfDay(lastDay) })}</span>
  );
}
