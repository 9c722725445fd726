import type { FollowUp } from "../../domain/follow-up.ts";
import { isHidden, type Shown } from "../../domain/shown.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./ReportBrief.module.css";
import { useReportWords } from "./use-report-words.ts";

/** The period in four lines: what was done, and what happened. */
export function ReportBrief({ followUp }: { followUp: FollowUp }) {
  const text = useText();
  const numbers = useNumbers();
  const words = useReportWords();
  const { presence, incidents, measures, stayed, came, left, isHistoryShort } = followUp;
  const closed = sumOf(measures.map((one) => one.closed));
  const reported = sumOf(measures.map((one) => one.reported));
  const kept =
    presence.planned === 0
      ? text("followUp.presence.none")
      : text("followUp.presence.kept", {
          kept: numbers.whole(presence.kept),
          planned: numbers.whole(presence.planned),
          unknown: presence.unknown,
        });
  const facts: readonly (readonly [name: string, main: string, more: string])[] = [
    [
      text("followUp.presence"),
      text("followUp.presence.delivered", { count: presence.delivered }),
      presence.minutes === 0
        ? kept
        : [kept, text("followUp.presence.minutes", { hours: numbers.oneDecimal(presence.minutes / 60) })].join(", "),
    ],
    [
      text("followUp.incidents"),
      incidents.now === null ? "–" : numbers.events(incidents.now),
      words.comparison(incidents),
    ],
    // A sum of which a part is hidden is not told.
    ...(closed === null || reported === null
      ? []
      : [
          [
            text("followUp.measures"),
            measures.length === 0
              ? "–"
              : text("followUp.measures.sum", { closed: numbers.whole(closed), reported: numbers.whole(reported) }),
            "",
          ] as const,
        ]),
    [
      text("followUp.places"),
      isHistoryShort
        ? text("followUp.hotspots.short")
        : text("followUp.places.sum", { stayed: stayed.length, came: came.length, left: left.length }),
      "",
    ],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, main, more]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>
            <strong>{main}</strong>
            {more !== "" && <span>{more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function sumOf(counts: readonly Shown[]): number | null {
  let sum = 0;
  for (const count of counts) {
    if (isHidden(count)) return null;
    sum += count;
  }
  return sum;
}
