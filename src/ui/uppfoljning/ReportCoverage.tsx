import type { FollowUp } from "../../domain/follow-up.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import { useText } from "../shared/text.ts";
import styles from "./ReportCoverage.module.css";

/** Which days the numbers are of, what they are compared with, and what is missing. */
export function ReportCoverage({ followUp }: { followUp: FollowUp }) {
  const text = useText();
  const { days, isWhole, coveredTo, compared, dataAsOf } = followUp;
  const before = compared?.before;
  return (
    <p className={isWhole ? styles.note : styles.missing}>
      {coveredTo === null
        ? text("followUp.noDays")
        : isWhole
          ? text("followUp.whole")
          : coveredTo < days.toDay
            ? text("followUp.notWhole", {
                to: isoDateOfDay(coveredTo),
                missing: text("followUp.dates", { from: isoDateOfDay(coveredTo + 1), to: isoDateOfDay(days.toDay) }),
              })
            : text("followUp.beginsLate")}{" "}
      {before
        ? text("followUp.compared", { from: isoDateOfDay(before.fromDay), to: isoDateOfDay(before.toDay) })
        : text("followUp.notCompared")}{" "}
      {dataAsOf !== "" && text("followUp.asOf", { date: dataAsOf })}
    </p>
  );
}
