import { Pencil, Plus, Trash2 } from "lucide-react";
import { useId, useState } from "react";
import { newId } from "../../../domain/new-id.ts";
import type { Capacity } from "../../../domain/presence.ts";
import controls from "../../shared/controls.module.css";
import { useNumbers } from "../../shared/number-format.ts";
import { useText } from "../../shared/text.ts";
import { useWorkChange } from "../../shared/use-work.ts";
import { CapacityDialog } from "./CapacityDialog.tsx";
import styles from "./CapacitySection.module.css";
import { CAPACITY_PRESETS } from "./capacity-presets.ts";
import { capacitySum } from "./capacity-sum.ts";
import { usePlanWords } from "./use-plan-words.ts";

/** The dialog is open for a shift that is there, or a new one. */
type Editing = Capacity | "new" | null;

/** Who can be out: a shift a line, what they sum to, and where to begin when there is none. */
export function CapacitySection({ capacity }: { capacity: readonly Capacity[] }) {
  const text = useText();
  const words = usePlanWords();
  const numbers = useNumbers();
  const id = useId();
  const { working, change } = useWorkChange();
  const [editing, setEditing] = useState<Editing>(null);
  const sum = capacitySum(capacity);
  const describe = (shift: Omit<Capacity, "id">) =>
    text("presence.capacity.preset", {
      actor: words.actor(shift.actor),
      shift: words.shift(shift),
      teams: shift.teams,
    });

  const put = (shift: Capacity) => change("capacity", [], { capacity: { put: [shift] } }, null);
  const remove = (shift: Capacity) =>
    change("capacity", [], { capacity: { remove: [shift.id] } }, text("presence.capacity.removed"));

  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {text("presence.capacity.title")}
      </h3>
      {capacity.length === 0 ? (
        <>
          <p>{text("presence.capacity.empty")}</p>
          <ul className={styles.presets}>
            {CAPACITY_PRESETS.map((preset) => (
              <li key={preset.actor.kind}>
                <button
                  type="button"
                  className={styles.preset}
                  disabled={working}
                  onClick={() => void put({ ...preset, id: newId() })}
                >
                  <Plus size={16} aria-hidden />
                  {describe(preset)}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <details>
          <summary className={styles.sum}>
            {text("presence.capacity.sum", { teams: sum.teams, hours: numbers.whole(sum.teamHours) })}
          </summary>
          <ul>
            {capacity.map((shift) => (
              <li key={shift.id} className={styles.shift}>
                <span>
                  <strong className={styles.actor}>{words.actor(shift.actor)}</strong> {words.shift(shift)}
                  <span className={styles.soft}>
                    {" "}
                    {text("presence.capacity.details", { teams: shift.teams, mode: shift.mode })}
                  </span>
                </span>
                <button
                  type="button"
                  className={controls.icon}
                  aria-label={text("presence.capacity.edit", { shift: describe(shift) })}
                  onClick={() => setEditing(shift)}
                >
                  <Pencil size={16} aria-hidden />
                </button>
                <button
                  type="button"
                  className={controls.icon}
                  aria-label={text("presence.capacity.remove", { shift: describe(shift) })}
                  onClick={() => void remove(shift)}
                >
                  <Trash2 size={16} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <button type="button" className={`${controls.button} ${styles.add}`} onClick={() => setEditing("new")}>
        <Plus size={16} aria-hidden />
        {text("presence.capacity.add")}
      </button>
      {editing && (
        <CapacityDialog
          shift={editing === "new" ? null : editing}
          onSave={async (shift) => {
            if (await put(shift)) setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}
