import { useId, useState } from "react";
import { REQUEST_TYPES, type RequestType, type ServiceTargets } from "../../domain/request.ts";
import { useText } from "../shared/text.ts";
import { useWorkChange } from "../shared/use-work.ts";
import styles from "./ServiceTargetForm.module.css";

const HOURS_PER_DAY = 24;
const MOST_HOURS = 100_000;
const UNITS = ["hours", "days", "none"] as const;
type Unit = (typeof UNITS)[number];

interface TypedTarget {
  readonly amount: string;
  readonly unit: Unit;
}

/** Within which time each type is to be mended. Shown anew when the targets change elsewhere: give it their `key`. */
export function ServiceTargetForm({ targets }: { targets: ServiceTargets }) {
  const text = useText();
  const id = useId();
  const { change, working } = useWorkChange();
  const [typed, setTyped] = useState(() => typedOf(targets));
  const hours = REQUEST_TYPES.map((type) => hoursOf(typed[type]));
  const isWrong = hours.includes("wrong");
  const changed = REQUEST_TYPES.filter((type, i) => hours[i] !== targets[type]);

  const save = () => {
    if (isWrong || changed.length === 0) return;
    const serviceTargets = Object.fromEntries(changed.map((type) => [type, hoursOf(typed[type])]));
    const names = changed.map((type) => text(`request.${type}`));
    void change("serviceTarget", names, { serviceTargets }, text("measures.said.targets"));
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className={styles.note}>{text("measures.targets.help")}</p>
      {REQUEST_TYPES.map((type, i) => {
        const { amount, unit } = typed[type];
        const name = text(`request.${type}`);
        const wrong = hours[i] === "wrong";
        const put = (next: Partial<TypedTarget>) => setTyped({ ...typed, [type]: { ...typed[type], ...next } });
        return (
          <div key={type} className={styles.row}>
            <span className={styles.name}>{name}</span>
            {unit !== "none" && (
              <input
                type="text"
                inputMode="numeric"
                autoComplete="off"
                maxLength={6}
                className={styles.amount}
                aria-label={text("measures.targets.within", { type: name })}
                aria-invalid={wrong || undefined}
                aria-describedby={wrong ? `${id}${type}` : undefined}
                value={amount}
                onChange={(event) => put({ amount: event.currentTarget.value })}
              />
            )}
            <select
              className={styles.unit}
              aria-label={text("measures.targets.unit", { type: name })}
              value={unit}
              onChange={(event) => {
                const next = UNITS.find((other) => other === event.currentTarget.value);
                if (next) put({ unit: next });
              }}
            >
              {UNITS.map((other) => (
                <option key={other} value={other}>
                  {text(`measures.targets.${other}`)}
                </option>
              ))}
            </select>
            {wrong && (
              <p id={`${id}${type}`} className={styles.wrong}>
                {text("measures.targets.wrong", {
                  most: unit === "days" ? Math.floor(MOST_HOURS / HOURS_PER_DAY) : MOST_HOURS,
                })}
              </p>
            )}
          </div>
        );
      })}
      <button type="submit" className={styles.save} disabled={working || isWrong || changed.length === 0}>
        {text("measures.targets.save")}
      </button>
      <p className={styles.note}>{text("measures.overdueMeans")}</p>
    </form>
  );
}

function typedOf(targets: ServiceTargets): Readonly<Record<RequestType, TypedTarget>> {
  return Object.fromEntries(
    REQUEST_TYPES.map((type): [RequestType, TypedTarget] => {
      const hours = targets[type];
      if (hours === null) return [type, { amount: "", unit: "none" }];
      const inDays = hours > HOURS_PER_DAY && hours % HOURS_PER_DAY === 0;
      return [type, { amount: String(inDays ? hours / HOURS_PER_DAY : hours), unit: inDays ? "days" : "hours" }];
    }),
  ) as Record<RequestType, TypedTarget>;
}

function hoursOf({ amount, unit }: TypedTarget): number | null | "wrong" {
  if (unit === "none") return null;
  if (!/^\d{1,6}$/.test(amount.trim())) return "wrong";
  const hours = Number(amount) * (unit === "days" ? HOURS_PER_DAY : 1);
  return hours >= 1 && hours <= MOST_HOURS ? hours : "wrong";
}
