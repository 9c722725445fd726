import type { PromiseActivity } from "../../domain/promise.ts";
import { useListText } from "../shared/list-text.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import { WideTable } from "../shared/WideTable.tsx";
import tables from "./tables.module.css";

/** What a promise says will be done, by whom, and what of it is counted. */
export function ActivityList({ activities }: { activities: readonly PromiseActivity[] }) {
  const text = useText();
  const listText = useListText();
  const { whole } = useNumbers();
  if (activities.length === 0) return <p className={tables.remark}>{text("promise.activities.none")}</p>;
  const counted = ({ kind, actors, requestTypes }: PromiseActivity) => {
    const which =
      kind === "presence"
        ? actors.map((actor) => text(`work.actor.${actor}`))
        : kind === "measures"
          ? requestTypes.map((type) => text(`request.${type}`))
          : [];
    return which.length === 0 ? text(`promise.kind.${kind}`) : `${text(`promise.kind.${kind}`)}: ${listText(which)}`;
  };
  return (
    <WideTable label={text("promise.activities")} className={tables.scroll}>
      <table className={tables.table}>
        <caption className={tables.caption}>{text("promise.activities")}</caption>
        <thead>
          <tr>
            <th scope="col">{text("promise.activity.name")}</th>
            <th scope="col">{text("promise.field.responsible")}</th>
            <th scope="col">{text("promise.activity.kind")}</th>
            <th scope="col" className={tables.number}>
              {text("promise.activity.goal")}
            </th>
          </tr>
        </thead>
        <tbody>
          {activities.map((activity) => (
            <tr key={activity.id}>
              <th scope="row">{activity.name}</th>
              <td>{activity.responsible}</td>
              <td>{counted(activity)}</td>
              <td className={tables.number}>
                {activity.goalPerTertial === null ? "–" : `${whole(activity.goalPerTertial)} ${activity.unit}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
