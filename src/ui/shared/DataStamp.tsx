import { type DayNumber, isoDateOfDay } from "../../domain/time.ts";
import styles from "./DataStamp.module.css";
import { type StaleSource, staleSources } from "./freshness.ts";
import { useAppState } from "./store-context.tsx";
import { useText } from "./text.ts";
import { useDayText } from "./use-day-text.ts";

/** How new the data are. The last day of one source may be of a single event, and is not shown in the shared view. */
export function DataStamp({ className }: { className?: string | undefined }) {
  const text = useText();
  const lastDay = useAppState((state) => state.summary?.lastDay ?? null);
  const isShared = useAppState((state) => state.leastShown !== null);
  return lastDay === null ? null : (
    <span className={className}>
      {text("shell.dataAsOf", { date: isoDateOfDay(lastDay) })}
      {!isShared && <StaleStamp newest={lastDay} />}
    </span>
  );
}

/** A source that ends much earlier than the newest one must not hide behind its date. */
function StaleStamp({ newest }: { newest: DayNumber }) {
  const text = useText();
  const dayText = useDayText();
  const sources = useAppState((state) => state.summary?.sources);
  const stale = staleSources(sources ?? []);
  const [oldest, ...others] = stale;
  if (!oldest) return null;
  const said = (one: StaleSource) => ({
    name: one.source.provider === "other" ? one.source.name : text(`import.provider.${one.source.provider}`),
    date: dayText(one.lastDay, newest),
  });
  return (
    <span className={styles.stale} title={stale.map((one) => text("sources.behindShort", said(one))).join("\n")}>
      {others.length === 0
        ? text("sources.behindShort", said(oldest))
        : text("sources.behindMore", { ...said(oldest), count: others.length })}
    </span>
  );
}
