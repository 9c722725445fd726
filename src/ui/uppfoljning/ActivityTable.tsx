import type { ActivityFollowUp } from "../../domain/follow-up.ts";
import { isHidden } from "../../domain/shown.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import { WideTable } from "../shared/WideTable.tsx";
import tables from "./tables.module.css";

/** What was planned and what was done of each activity in the period. */
export function ActivityTable({ activities }: { activities: readonly ActivityFollowUp[] }) {
  const text = useText();
  const { whole, count } = useNumbers();
  if (activities.length === 0) return <p className={tables.remark}>{text("promise.activities.none")}</p>;
  return (
    <WideTable label={text("followUp.activities")} className={tables.scroll}>
      <table className={tables.table}>
        <caption className={tables.caption}>{text("followUp.activities")}</caption>
        <thead>
          <tr>
            <th scope="col">{text("followUp.activity")}</th>
            <th scope="col">{text("followUp.responsible")}</th>
            <th scope="col" className={tables.number}>
              {text("followUp.planned")}
            </th>
            <th scope="col" className={tables.number}>
              {text("followUp.delivered")}
            </th>
            <th scope="col" className={tables.number}>
              {text("followUp.goal")}
            </th>
          </tr>
        </thead>
        <tbody>
          {activities.map(({ activity, planned, delivered, minutes }) => (
            <tr key={activity.id}>
              <th scope="row">{activity.name}</th>
              <td>{activity.responsible}</td>
              <td className={tables.number}>{planned === null ? "–" : count(planned)}</td>
              <td className={tables.number}>
                {delivered === null
                  ? "–"
                  : isHidden(delivered) || activity.unit === ""
                    ? count(delivered)
                    : text("followUp.counted", { count: delivered, unit: activity.unit })}
                {minutes !== null && !isHidden(minutes) && minutes > 0 && (
                  <span className={tables.remark}>{text("followUp.minutes", { minutes: whole(minutes) })}</span>
                )}
              </td>
              <td className={tables.number}>
                {activity.goalPerTertial === null ? "–" : whole(activity.goalPerTertial)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
