import type { FollowUp } from "../../domain/follow-up.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import { useListText } from "../shared/list-text.ts";
import { useText } from "../shared/text.ts";
import styles from "./ReportCoverage.module.css";

/** Which days the numbers are of, what they are compared with, and what is missing. */
export function ReportCoverage({ followUp }: { followUp: FollowUp }) {
  const text = useText();
  const listText = useListText();
  const { days, isWhole, coveredFrom, coveredTo, compared, dataAsOf, isUneven, unevenSources, requestsTo } = followUp;
  const dates = (fromDay: number, toDay: number) =>
    text("period.dates", { from: isoDateOfDay(fromDay), to: isoDateOfDay(toDay) });
  const missing = [
    ...(coveredFrom !== null && coveredFrom > days.fromDay ? [dates(days.fromDay, coveredFrom - 1)] : []),
    ...(coveredTo !== null && coveredTo < days.toDay ? [dates(coveredTo + 1, days.toDay)] : []),
  ];
  const sentences = [
    coveredFrom === null || coveredTo === null
      ? text("followUp.noDays")
      : isWhole
        ? // Some source has them all, and another has not.
          isUneven
          ? null
          : text("followUp.whole")
        : text("followUp.notWhole", { covered: dates(coveredFrom, coveredTo), missing: listText(missing) }),
    !isUneven
      ? null
      : unevenSources.length === 0
        ? text("followUp.uneven")
        : text("followUp.uneven.named", {
            sources: listText(
              unevenSources.map(({ name, days: own }) =>
                text("followUp.uneven.source", { name, days: dates(own.fromDay, own.toDay) }),
              ),
            ),
          }),
    coveredTo === null || isUneven
      ? null
      : compared
        ? text("followUp.compared", {
            from: isoDateOfDay(compared.before.fromDay),
            to: isoDateOfDay(compared.before.toDay),
          })
        : text("followUp.notCompared"),
    requestsTo !== null && requestsTo < days.toDay
      ? text("followUp.requestsTo", { date: isoDateOfDay(requestsTo) })
      : null,
    dataAsOf === "" ? null : text("followUp.asOf", { date: dataAsOf }),
  ];
  return (
    <p className={isWhole && !isUneven ? styles.note : styles.missing}>
      {sentences.filter((sentence) => sentence !== null).join(" ")}
    </p>
  );
}
