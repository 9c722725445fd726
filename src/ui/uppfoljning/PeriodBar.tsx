import { ChevronLeft, ChevronRight } from "lucide-react";
import { daysOf, type FollowUpPeriod } from "../../domain/follow-up-period.ts";
import { type DayNumber, isoDateOfDay } from "../../domain/time.ts";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import { usePeriodName } from "../shared/use-period-name.ts";
import styles from "./PeriodBar.module.css";
import { asKind, neighbor } from "./report-periods.ts";

const KINDS = ["month", "tertial"] as const;

interface Props {
  readonly period: FollowUpPeriod;
  /** First day with data, and today: there is nothing to follow up before the one or after the other. */
  readonly firstDay: DayNumber;
  readonly today: DayNumber;
  readonly onChoose: (period: FollowUpPeriod) => void;
}

/** Which month or tertial the report is of. */
export function PeriodBar({ period, firstDay, today, onChoose }: Props) {
  const text = useText();
  const periodName = usePeriodName();
  const { fromDay, toDay } = daysOf(period);
  const steps = [
    { step: -1, label: "followUp.previous", Icon: ChevronLeft, isOut: fromDay <= firstDay },
    { step: 1, label: "followUp.next", Icon: ChevronRight, isOut: toDay >= today },
  ] as const;
  const [back, forth] = steps.map(({ step, label, Icon, isOut }) => (
    <button
      key={step}
      type="button"
      className={controls.icon}
      aria-label={text(label)}
      aria-disabled={isOut}
      onClick={() => !isOut && onChoose(neighbor(period, step))}
    >
      <Icon size={20} aria-hidden />
    </button>
  ));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's border and legend would be in the way
    <div role="group" aria-label={text("followUp.period")} className={styles.bar}>
      <div className={styles.kinds}>
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className={controls.chip}
            aria-pressed={period.kind === kind}
            onClick={() => onChoose(asKind(period, kind))}
          >
            {text(`followUp.${kind}`)}
          </button>
        ))}
      </div>
      <div className={styles.steps}>
        {back}
        <p aria-live="polite" className={styles.name}>
          {periodName(period)}
        </p>
        {forth}
      </div>
      <p className={styles.days}>{text("period.dates", { from: isoDateOfDay(fromDay), to: isoDateOfDay(toDay) })}</p>
    </div>
  );
}
