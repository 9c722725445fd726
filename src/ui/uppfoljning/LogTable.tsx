import { Pencil, Trash2 } from "lucide-react";
import type { LogEntry, PromiseActivity } from "../../domain/promise.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import controls from "../shared/controls.module.css";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import { WideTable } from "../shared/WideTable.tsx";
import tables from "./tables.module.css";

interface Props {
  readonly entries: readonly LogEntry[];
  readonly activities: readonly PromiseActivity[];
  readonly onEdit: (entry: LogEntry) => void;
  readonly onRemove: (entry: LogEntry) => void;
}

/** What has been noted for a promise, the newest first. */
export function LogTable({ entries, activities, onEdit, onRemove }: Props) {
  const text = useText();
  const { whole } = useNumbers();
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const newest = [...entries].sort((a, b) => b.day - a.day);
  return (
    <WideTable label={text("promise.log.title")} className={tables.scroll}>
      <table className={tables.table}>
        <caption className={tables.caption}>{text("promise.log.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{text("promise.log.day")}</th>
            <th scope="col">{text("promise.log.activity")}</th>
            <th scope="col" className={tables.number}>
              {text("promise.log.count")}
            </th>
            <th scope="col">{text("promise.log.place")}</th>
            <th scope="col">
              <span className={tables.spoken}>{text("promise.log.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {newest.map((entry) => {
            const activity = byId.get(entry.activityId);
            const name = activity?.name ?? text("promise.log.gone");
            const day = isoDateOfDay(entry.day);
            return (
              <tr key={entry.id}>
                <td className={tables.day}>{day}</td>
                <th scope="row">
                  {name}
                  {entry.note !== "" && <span className={tables.remark}>{entry.note}</span>}
                </th>
                <td className={tables.number}>
                  {activity?.unit
                    ? text("followUp.counted", { count: entry.count, unit: activity.unit })
                    : whole(entry.count)}
                </td>
                <td>
                  {entry.placeName}
                  {entry.lngLat && <span className={tables.remark}>{text("promise.log.onMap")}</span>}
                </td>
                <td className={tables.actions}>
                  <button
                    type="button"
                    className={controls.icon}
                    aria-label={text("promise.log.edit", { name, day })}
                    onClick={() => onEdit(entry)}
                  >
                    <Pencil size={16} aria-hidden />
                  </button>
                  <button
                    type="button"
                    className={controls.icon}
                    aria-label={text("promise.log.remove", { name, day })}
                    onClick={() => onRemove(entry)}
                  >
                    <Trash2 size={16} aria-hidden />
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </WideTable>
  );
}
